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

  // A key exports it too; a chart that is not there is said not to be.
  const download = page.waitForEvent('download')
  await page.keyboard.press('Shift+X')
  expect((await download).suggestedFilename()).toBe(png.name)
  await goTo(page, '/charts/never')
  await expect(page.getByText('There is no chart “never”.')).toBeVisible()
})
