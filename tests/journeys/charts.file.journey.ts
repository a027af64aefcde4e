import { handedOut } from './chartFiles.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample } from './steps.ts'

test('the one file hands a chart out as SVG with its faces', async ({ page, open }) => {
  await open()
  await loadSample(page)
  await goTo(page, '/charts/custody')
  const svg = (await handedOut(page, 'Save as SVG, 16:9')).content.toString('utf8')
  expect(svg).toContain('Paul Whelan')
  for (const face of ['Source Serif 4 Variable', 'Source Sans 3 Variable']) {
    expect(svg).toContain(`font-family:'${face}';src:url(data:font/woff2;base64,`)
  }
})
