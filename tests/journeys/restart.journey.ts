import { expect, test, watch } from './guard.ts'

test(
  'keeps its data when the browser is ended and started again',
  { tag: '@firefox' },
  async ({ playwright, browserName, channel, launchOptions, home, delivery }, testInfo) => {
    const profile = testInfo.outputPath('profile')
    const start = async () => {
      const context = await playwright[browserName].launchPersistentContext(profile, {
        ...launchOptions,
        ...(channel === undefined ? {} : { channel }),
        locale: 'en-GB',
        offline: delivery === 'file',
      })
      const seen = await watch(context, home)
      const page = await context.newPage()
      await page.goto(home.url)
      return { context, page, seen }
    }

    const first = await start()
    await first.page.getByRole('button', { name: 'Load the sample' }).click()
    await expect(first.page.getByRole('heading', { level: 1 })).toContainText('Blinken')
    await first.context.close()

    const second = await start()
    await expect(second.page.getByRole('heading', { level: 1 })).toContainText('Blinken')
    await expect(second.page.getByRole('button', { name: 'Load the sample' })).toHaveCount(0)
    await second.context.close()
    expect([...first.seen, ...second.seen]).toEqual([])
  },
)
