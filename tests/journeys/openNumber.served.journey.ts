import type { Locator } from '@playwright/test'
import { everythingGiven, figure, goTo, loadSample } from './steps.ts'
import { expect, test } from './guard.ts'

/** A number as it is written on screen: "−0.28". */
function numberOf(text: string): number {
  return Number(text.trim().replace('−', '-').replace('+', ''))
}

/** What each term of an opened number gives, as it is written. */
async function gifts(dialog: Locator): Promise<number[]> {
  const texts = await dialog.locator('tbody .amount').allTextContents()
  return texts.map(numberOf)
}

test('the index opens by key, its items add up to it, and one goes to an event and back', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  const value = figure(page, 'Relationship index').locator('.value').getByRole('button')
  const shown = numberOf(await value.innerText())
  await value.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Relationship index on 13 May 2021' })
  await expect(dialog.getByText('80% interval')).toBeVisible()
  await expect(dialog.getByText(/of the weight on .+ alone/)).toBeVisible()

  // Each is written with two digits, so that so many of them may be off by half a hundredth each.
  const given = await gifts(dialog)
  expect(given.length).toBe(46)
  const sum = given.reduce((all, one) => all + one, 0)
  expect(Math.abs(sum - shown)).toBeLessThan(0.05 + 46 * 0.005)
  const together = numberOf(await dialog.locator('tfoot .number').innerText())
  expect(Math.abs(together - shown)).toBeLessThanOrEqual(0.051)
  expect(await everythingGiven(page)).not.toContain('Geneva')

  // The package: the call is left out beside what was said in it.
  await dialog
    .getByRole('button', { name: /^What Lavrov and Blinken agree to meet/ })
    .first()
    .click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Blinken–Lavrov phone call' })).toContainText(
    'Left out: a consultation beside acts',
  )

  await dialog
    .getByRole('link', { name: /^Biden signs sanctions order EO 14024/ })
    .last()
    .press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('complementary')).toContainText('Biden signs sanctions order EO 14024')
  await page.goBack()
  await expect(dialog).toBeVisible()

  await dialog.getByRole('link', { name: 'How it is measured' }).click()
  await expect(page.getByRole('heading', { name: 'Relationship index', exact: true })).toBeFocused()
  await expect(page.getByText(/^Scores times weights add up to/).first()).toBeVisible()
  await page.goBack()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: /^Blinken and Lavrov meet/ })).toBeVisible()
})

test('an earlier day opens only on what was known then', async ({ page, open }) => {
  await open('/')
  await loadSample(page)
  await goTo(page, '/?asOf=2021-05-11')
  await figure(page, 'Conflict share, last 90 days').getByRole('button').click()
  const dialog = page.getByRole('dialog', { name: /^Conflict share, 11 Feb ?–11 May 2021/ })
  await expect(dialog.getByText(/items that are not neutral/)).toBeVisible()
  expect(await everythingGiven(page)).not.toContain('agree to meet in Reykjavik')
})
