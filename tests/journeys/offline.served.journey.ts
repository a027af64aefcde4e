import type { Page } from '@playwright/test'
import { serve } from '../../scripts/server.mjs'
import { expect, test, watch } from './guard.ts'
import { copyOfBuild, releaseNext } from './nextVersion.ts'

/** Serves a copy of the build to a context of its own, which is watched like any other. */
const it = test.extend<{
  site: { folder: string; url: string; close: () => Promise<void>; first: Page; second: Page }
}>({
  site: async ({ browser }, use, { outputDir }) => {
    const folder = `${outputDir}-site`
    await copyOfBuild(folder)
    const server = await serve({ root: folder, port: 0, under: '/desk/' })
    const context = await browser.newContext()
    const seen = await watch(context, { within: server.url })
    const first = await context.newPage()
    await first.goto(server.url)
    await first.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await use({ folder, url: server.url, close: server.close, first, second: await context.newPage() })
    expect(seen).toEqual([])
    await context.close()
    await server.close()
  },
})

it('works after one visit with the server gone, deep links included', async ({ site }) => {
  const { url, close, first, second } = site
  await close()
  await second.goto(`${url}#/data`)
  await expect(second.locator('h1')).toBeVisible()
  await second.goto(`${url}index.html?from=somewhere#/settings`)
  await expect(second.locator('h1')).toBeVisible()
  await first.reload()
  await expect(first.locator('h1')).toBeVisible()
})

it('R23 announces a newer version, reloads only the tab that accepts it, and loses no chunk', async ({
  site,
}) => {
  const { folder, url, first, second } = site
  await second.goto(url)
  for (const page of [first, second]) await page.evaluate(() => Object.assign(window, { untouched: true }))
  await releaseNext(folder)
  await first.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  })
  await expect(first.getByRole('button', { name: 'Reload' })).toBeVisible()
  await expect(second.getByRole('button', { name: 'Reload' })).toBeVisible()
  expect(await isNext(first)).toBe(false)

  await first.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => isNext(first)).toBe(true)
  await first.goto(`${url}#/data`)
  await expect(first.locator('h1')).toBeVisible()

  expect(await second.evaluate(() => 'untouched' in window)).toBe(true)
  await second.evaluate(() => (location.hash = '#/data'))
  await expect(second.locator('h1')).toBeVisible()
  await second.evaluate(() => (location.hash = '#/settings'))
  await expect(second.locator('h1')).toBeVisible()
  expect(await isNext(second)).toBe(false)

  await second.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => isNext(second)).toBe(true)
})

async function isNext(page: Page): Promise<boolean> {
  return (await page.locator('meta[name="next-version"]').count()) === 1
}
