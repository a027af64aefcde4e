import type { Page } from '@playwright/test'
import { handedOut, sizeOf } from './chartFiles.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'

test('charts are chosen, read by mouse and key, opened, and leave the app whole', async ({ page, open }) => {
  test.slow()
  await open()
  await loadSample(page)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.getByRole('navigation', { name: 'Charts' }).getByRole('link', { name: 'Custody' }).click()
  await settled(page)
  await expect(page).toHaveURL(/#\/charts\/custody/)

  // By mouse: what is said of a mark, and where a click leads.
  const chart = page.getByRole('img', { name: /Paul Whelan/ })
  await chart.hover({ position: { x: 200, y: 60 } })
  await expect(page.locator('.readout')).toContainText('867')
  await chart.click({ position: { x: 200, y: 60 } })
  await expect(page.getByRole('complementary', { name: 'Summary' })).toContainText('Paul Whelan')
  await page.keyboard.press('Escape')

  // The same by key.
  await page.mouse.move(0, 0)
  const reader = page.getByRole('slider', { name: /by case|Mark by mark/ })
  await reader.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(reader).toHaveAttribute('aria-valuetext', /Reed/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Summary' })).toContainText('Trevor Reed')
  await page.keyboard.press('Escape')

  const title = await page.locator('.figure > header > .h3').textContent()
  const png = await handedOut(page, 'Save as PNG, 16:9, 3840 × 2160')
  expect(png.name).toBe('bilat-usa-rus_custody_2021-05-13_clear.png')
  expect(sizeOf(png.content)).toEqual([3840, 2160])
  await expect(page.getByRole('status').filter({ hasText: `${png.name} saved.` })).toBeVisible()

  const svg = (await handedOut(page, 'Save as SVG, 16:9')).content.toString('utf8')
  for (const words of [title ?? '?', 'United States – Russia, as of 13 May 2021', 'TLP:CLEAR', 'Source: ']) {
    expect(svg).toContain(words)
  }
  expect(svg).toContain("font-family:'Source Serif 4 Variable';src:url(data:font/woff2;base64,")
  expect(svg).toContain("font-family:'Source Sans 3 Variable';src:url(data:font/woff2;base64,")

  const csv = (await handedOut(page, 'Save as CSV')).content.toString('utf8')
  expect(csv).toContain('Paul Whelan')
  expect(csv).toContain('"United States – Russia, as of 13 May 2021"')

  // On the clipboard: the table as it is shown, and a picture.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await chosen(page, 'Copy as table', 'The table is on the clipboard.')
  const table = await page.evaluate(() => navigator.clipboard.readText())
  for (const words of [title ?? '?', 'Paul Whelan\tRussia', 'TLP:CLEAR']) expect(table).toContain(words)
  await chosen(page, 'Copy as image', 'The picture is on the clipboard.')
  const types = () =>
    page.evaluate(async () => (await navigator.clipboard.read()).flatMap((one) => one.types))
  expect(await types()).toEqual(['image/png'])

  // A key exports it too; a chart that is not there is said not to be.
  const download = page.waitForEvent('download')
  await page.keyboard.press('Shift+X')
  expect((await download).suggestedFilename()).toBe(png.name)
  await goTo(page, '/charts/never')
  await expect(page.getByText('There is no chart “never”.')).toBeVisible()
})

test('every chart leaves the app as SVG with title, subtitle, source, as-of date and marking', async ({
  page,
  open,
}) => {
  test.slow()
  await open()
  await loadSample(page)
  await goTo(page, '/charts')
  const links = page.getByRole('navigation', { name: 'Charts' }).getByRole('link')
  await expect(links.nth(14)).toBeVisible()
  const ids = await links.evaluateAll((all) =>
    all.map((one) => /charts\/([^?]+)/.exec((one as HTMLAnchorElement).href)?.[1]),
  )
  expect(ids.length).toBeGreaterThanOrEqual(15)
  for (const path of [...ids.map((id) => `/charts/${id}`), '/timeline']) {
    await goTo(page, path)
    const figure = page
      .locator('.figure')
      .filter({ has: page.getByRole('button', { name: 'Export or edit' }) })
      .first()
    const title = (await figure.locator('.h3').first().textContent()) ?? ''
    const subtitle = (await figure.locator(':scope > .caption').first().textContent()) ?? ''
    const { name, content } = await handedOut(page, 'Save as SVG, 16:9')
    const { said, heard } = await page.evaluate(textsOf, content.toString('utf8'))
    for (const words of [title, subtitle]) expect(said, name).toContain(bare(words))
    expect(said, name).toContain('Source:')
    expect(said, name).toContain(bare('United States – Russia, as of 13 May 2021'))
    expect(said, name).toContain('TLP:CLEAR')
    expect(heard[0], name).toBe(title.trim())
    expect(heard[1]?.length, name).toBeGreaterThan(20)
  }
})

/** Chooses an entry of the menu, and hears what became of it. */
async function chosen(page: Page, entry: string, said: string): Promise<void> {
  await page.getByRole('button', { name: 'Export or edit' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
}

/** Texts without white space: a frame breaks its lines where they end. */
function bare(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** What an SVG shows, without white space, and its title and description. Runs in the page; no XML is no answer. */
function textsOf(svg: string): { said: string; heard: (string | null)[] } {
  const xml = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const fault = xml.querySelector('parsererror')
  if (fault) throw new Error(fault.textContent)
  const said = [...xml.querySelectorAll('text')].map((one) => one.textContent).join('')
  const heard = ['svg > title', 'svg > desc'].map((one) => xml.querySelector(one)?.textContent ?? null)
  return { said: said.replaceAll(/\s/g, ''), heard }
}
