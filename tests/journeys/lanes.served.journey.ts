import { axeFaults } from './axe.ts'
import { handedOut, sizeOf } from './chartFiles.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'

test('the lanes: a cluster is opened, zoomed and moved by key, an event opened, lanes by direction, all of it exported', async ({
  page,
  open,
}) => {
  await open()
  await loadSample(page)
  await goTo(page, '/timeline')
  const chart = page.getByRole('img', { name: /Events by issue/ })
  const reader = page.getByRole('slider', { name: 'Mark by mark' })
  const caption = page.locator('.lanes .caption').first()
  await expect(chart).toContainText('Blinken–Lavrov, Reykjavik')

  // By key, from mark to mark; Enter opens the event, Esc gives the focus back.
  await reader.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const before = await reader.getAttribute('aria-valuetext')
  expect(before).toMatch(/\d{4}\. [+−]?\d/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reader).toBeFocused()

  // Closer and on, by key.
  await expect(caption).toContainText('1 Dec 2020 – 30 Jun 2021')
  await page.keyboard.press('+')
  await expect(caption).not.toContainText('1 Dec 2020')
  const closer = await caption.textContent()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(caption).not.toHaveText(closer ?? '')

  // All of it: what collides is one number, which a click takes apart.
  await page.getByRole('group', { name: 'Span' }).getByRole('button', { name: 'All' }).click()
  await settled(page)
  const all = await caption.textContent()
  const cluster = chart
    .locator('text')
    .filter({ hasText: /^\d+$/ })
    .and(chart.locator('[text-anchor=middle]'))
  await cluster.first().scrollIntoViewIfNeeded()
  const box = await cluster.first().boundingBox()
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2)
  await expect(caption).not.toHaveText(all ?? '')

  await page.getByRole('group', { name: 'Lanes' }).getByRole('button', { name: 'Direction' }).click()
  await expect(chart).toHaveCount(0)
  await expect(page.getByRole('img', { name: /Events by direction/ })).toContainText(
    'Russia acts on United States',
  )
  expect(await axeFaults(page)).toEqual([])

  // As shown: the days in sight. All days: every event for itself, whatever is in sight.
  const shown = (await handedOut(page, 'Save as SVG, as shown')).content.toString('utf8')
  expect(shown).toContain((await page.locator('.lanes > header > .h3').textContent()) ?? '?')
  expect(glyphsOf(shown)).toBeLessThan(40)
  const svg = await handedOut(page, 'Save as SVG, all days')
  expect(svg.name).toBe('bilat-usa-rus_timeline_2021-05-13_clear.svg')
  const text = svg.content.toString('utf8')
  expect(text).toContain('64 events: 35 conflict, 9 neutral, 20 cooperation')
  for (const words of ['Source: 64 events', 'United States – Russia, as of 13 May 2021', 'TLP:CLEAR']) {
    expect(text).toContain(words)
  }
  expect(text).toContain("font-family:'Source Serif 4 Variable';src:url(data:font/woff2;base64,")
  expect(glyphsOf(text)).toBe(64 + 3)
  const png = await handedOut(page, 'Save as PNG, all days')
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  expect(sizeOf(png.content)[0]).toBeGreaterThanOrEqual(2400)
  expect(sizeOf((await handedOut(page, 'Save as PNG, 16:9, 1280 × 720')).content)).toEqual([1280, 720])
})

/** Triangles and diamonds, by how their outlines begin. */
function glyphsOf(svg: string): number {
  return [...svg.matchAll(/d="M(3\.2 2\.4|10\.8 2\.4|7 1\.7)L/g)].length
}
