import type { BrowserContext, Page } from '@playwright/test'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, watch } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'

/** A folder of its own with copies of the one file, and a context that is watched like any other. */
const it = test.extend<{ folder: string; copies: BrowserContext }>({
  folder: async ({ browserName: _browser }, use, { outputDir }) => {
    const folder = `${outputDir}-copies of Bilat`
    await mkdir(folder, { recursive: true })
    for (const name of ['one.html', 'two.html']) await copyFile('dist/bilat.html', join(folder, name))
    await use(folder)
  },
  copies: async ({ browser, folder }, use) => {
    const context = await browser.newContext({ offline: true, locale: 'en-GB' })
    const seen = await watch(context, { within: pathToFileURL(folder).href })
    await use(context)
    expect(seen).toEqual([])
    await context.close()
  },
})

const banner = (page: Page) => page.locator('#trouble')

async function opened(context: BrowserContext, folder: string, name: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(folder, name)).href)
  await settled(page)
  return page
}

it('R16 two copies of the file share their data, and the second one says so', async ({ folder, copies }) => {
  const one = await opened(copies, folder, 'one.html')
  await loadSample(one)
  await expect(banner(one)).toBeEmpty()
  const two = await opened(copies, folder, 'two.html')
  await expect(two.getByRole('heading', { level: 1, name: /^Blinken and Lavrov meet/ })).toBeVisible()
  await expect(banner(two)).toContainText('shares its data with another copy of Bilat, opened before from')
  await expect(banner(two)).toContainText(join(folder.replaceAll('\\', '/'), 'one.html'))
  await banner(two).getByRole('button', { name: 'Understood' }).click()
  await expect(banner(two)).toBeEmpty()
  await two.reload()
  await settled(two)
  await expect(banner(two)).toBeEmpty()
  await goTo(two, '/data')
  await expect(two.locator('section').filter({ hasText: 'Where it lies' })).toContainText('one.html')
})

it('R16 a file that was moved finds its data where the browser keeps one store, and says which', async ({
  folder,
  copies,
}) => {
  const before = await opened(copies, folder, 'one.html')
  await loadSample(before)
  await before.close()
  await rename(join(folder, 'one.html'), join(folder, 'moved.html'))
  const after = await opened(copies, folder, 'moved.html')
  await expect(after.getByRole('heading', { level: 1, name: /^Blinken and Lavrov meet/ })).toBeVisible()
  await expect(banner(after)).toContainText('one.html')
})

it('R16 a file that finds nothing says how data left at another place is had back', async ({
  folder,
  copies,
}) => {
  const page = await opened(copies, folder, 'one.html')
  await expect(page.getByText('if the file was moved, what you miss is where it was')).toBeVisible()
  await expect(banner(page)).toBeEmpty()
})
