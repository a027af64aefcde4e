import { readFile } from 'node:fs/promises'
import { axeFaults } from './axe.ts'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'

test('the lanes: a cluster is opened, zoomed and moved by key, an event opened, lanes by direction, all of it exported', async ({
  page,
  open,
}) => {
  await open()
  await loadSample(page)
  await goTo(page, '/timeline')
  const chart = page.getByRole('img', { name: /^Lanes\. Events by issue/ })
  const reader = page.getByRole('slider', { name: 'Event by event' })
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
  await expect(page.getByRole('img', { name: /^Lanes\. Events by direction/ })).toContainText(
    'Russia acts on United States',
  )
  expect(await axeFaults(page)).toEqual([])

  // The window does not matter to what is exported.
  const svg = await saved('SVG', page)
  expect(svg.name).toBe('bilat-usa-rus_timeline_2021-05-13.svg')
  const text = svg.content.toString('utf8')
  expect(text).toContain('64 events, 35 conflict, 9 neutral, 20 cooperation')
  expect(text).toContain('As of 13 May 2021.')
  expect([...text.matchAll(/d="M(3\.2 2\.4|10\.8 2\.4|7 1\.7)L/g)]).toHaveLength(64 + 3)
  const png = await saved('PNG', page)
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  expect(png.content.readUInt32BE(16)).toBeGreaterThanOrEqual(2400)
})

async function saved(
  format: 'SVG' | 'PNG',
  page: Parameters<typeof settled>[0],
): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Export the whole timeline as ${format}` }).click(),
  ])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}
