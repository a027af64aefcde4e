import { expect, test } from './guard.ts'
import { loadSample, settled } from './steps.ts'

test('on paper stands what is known, of whom and as of when, in light colours; nothing to press', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open('/')
  await loadSample(page)
  const chart = page.getByRole('img', { name: /Relationship index/ })
  const inks = () =>
    chart.locator('text').evaluateAll((texts) => [...new Set(texts.map((text) => text.getAttribute('fill')))])
  const dark = await inks()
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  await settled(page)

  await expect(page.getByText('Thu 13 May 2021')).toBeVisible()
  await expect(page.getByText('Russia', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('slider', { name: 'As-of date' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Show as table' })).toHaveCount(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  )
  // The tag is yellow in both, and so is its ink the same.
  expect((await inks()).filter((ink) => dark.includes(ink))).toEqual(['#17191C'])

  await page.emulateMedia({ colorScheme: 'dark', media: 'screen' })
  await expect.poll(inks).toEqual(dark)
})
