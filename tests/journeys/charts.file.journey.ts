import { readFile } from 'node:fs/promises'
import { expect, test } from './guard.ts'
import { goTo, loadSample } from './steps.ts'

test('the one file hands a chart out as SVG with its faces', async ({ page, open }) => {
  await open()
  await loadSample(page)
  await goTo(page, '/charts/custody')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export or edit' }).click()
  await page.getByRole('menuitem', { name: 'Save as SVG, 16:9' }).click()
  const svg = await readFile(await (await download).path(), 'utf8')
  expect(svg).toContain('Paul Whelan')
  for (const face of ['Source Serif 4 Variable', 'Source Sans 3 Variable']) {
    expect(svg).toContain(`font-family:'${face}';src:url(data:font/woff2;base64,`)
  }
})
