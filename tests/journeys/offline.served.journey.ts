import type { Page } from '@playwright/test'
import { serve } from '../../scripts/server.mjs'
import { expect, test, watch } from './guard.ts'
import { copyOfBuild, releaseNext } from './nextVersion.ts'
import { formOf, titleField } from './recordForm.ts'
import { loadSample } from './steps.ts'

/** Serves a copy of the build to a context of its own, which is watched like any other. */
const it = test.extend<{
  site: { folder: string; url: string; close: () => Promise<void>; first: Page; second: Page }
}>({
  site: async ({ browser }, use, { outputDir }) => {
    const folder = `${outputDir}-site`
    await copyOfBuild(folder)
    const server = await serve({ root: folder, port: 0, under: '/desk/' })
    const context = await browser.newContext({ serviceWorkers: 'allow' })
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

/** Each page by a heading that no other page has. */
const PAGES = {
  timeline: /^\d+ events since/,
  issues: /^\d+ disputed issues/,
  cases: /^\d+ cases recorded/,
  meetings: /is agreed/,
  data: /^Everything is stored in this browser/,
  settings: /^Settings$/,
}

it('works after one visit with the server gone: deep links, the sample and every part that comes late', async ({
  site,
}) => {
  const { url, close, first, second } = site
  await close()
  await second.goto(`${url}index.html?from=somewhere#/`)
  await loadSample(second)
  await expect(second.locator('.chart [role=img] svg')).toBeVisible()
  await second.keyboard.press('d')
  await expect(second.getByRole('dialog', { name: 'As-of date' })).toBeVisible()
  await second.keyboard.press('Escape')
  await second.getByRole('button', { name: 'Sample' }).click()
  await second.getByRole('menuitem', { name: 'Start a new pair' }).click()
  await expect(second.getByRole('dialog', { name: 'Start a new pair' })).toBeVisible()
  await second.goto(`${url}?for=panel#/?open=events/call-0512`)
  await expect(second.getByRole('complementary', { name: 'Summary' }).getByRole('article')).toBeVisible()
  for (const [path, heading] of Object.entries(PAGES)) {
    // Another query makes the browser load the page anew.
    await second.goto(`${url}?for=${path}#/${path}`)
    await expect(second.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  }
  await first.reload()
  await expect(first.getByRole('heading', { level: 1, name: /^Blinken and Lavrov meet/ })).toBeVisible()
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
  await expect(first.locator('h1')).toHaveText(/^Nothing is stored/)

  expect(await second.evaluate(() => 'untouched' in window)).toBe(true)
  await second.evaluate(() => (location.hash = '#/data'))
  await expect(second.locator('h1')).toHaveText(/^Nothing is stored/)
  await second.evaluate(() => (location.hash = '#/settings'))
  await expect(second.locator('h1')).toHaveText('Settings')
  expect(await isNext(second)).toBe(false)

  await second.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => isNext(second)).toBe(true)
})

it('R23 a draft survives the reload into a newer version, and the form comes from it', async ({ site }) => {
  const { folder, url, first } = site
  await loadSample(first)
  await first.goto(`${url}#/?open=events/call-0512`)
  const panel = first.getByRole('complementary', { name: 'Summary' })
  await panel.getByRole('button', { name: 'Edit', exact: true }).click()
  const form = formOf(first)
  await titleField(form).fill('Begun before')
  await first.keyboard.press('Escape')
  await releaseNext(folder)
  await first.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update()
  })
  await first.getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => isNext(first)).toBe(true)
  await panel.getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(titleField(form)).toHaveValue('Begun before')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Begun before')
})

async function isNext(page: Page): Promise<boolean> {
  return (await page.locator('meta[name="next-version"]').count()) === 1
}
