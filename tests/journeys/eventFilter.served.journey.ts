import type { Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { goTo, loadSample, settled } from './steps.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const chip = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: new RegExp(`^${name}`) })
const links = (page: Page) => page.getByRole('table', { name: 'Events' }).getByRole('link')
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
const query = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '')

test('events are filtered by chip, word and address, kept as a view, sorted and walked by key', async ({
  page,
  open,
}) => {
  test.slow()
  await open('/')
  await loadSample(page)
  await goTo(page, '/timeline')
  await expect(heading(page)).toHaveText(
    '64 events since 21 May 2020: 35 conflict, 9 neutral, 20 cooperation',
  )

  await test.step('by chip, with the keyboard alone', async () => {
    await chip(page, 'Issue').press('Enter')
    await page.getByRole('menuitemcheckbox', { name: /^Cybersecurity/ }).press('Space')
    await page.getByRole('menuitemcheckbox', { name: /^Ukraine/ }).press('Space')
    await page.keyboard.press('Escape')
    await expect(chip(page, 'Issue')).toBeFocused()
    await expect(heading(page)).toHaveText(/^\d+ of 64 events since/)
    expect(query(page).getAll('issue')).toEqual(['cybersecurity', 'ukraine'])
    await chip(page, 'Score').press('Enter')
    await page.getByLabel('To', { exact: true }).fill('eleven')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(
      '“eleven” is not a score. Write a number from −10 to 10.',
    )
    await page.getByLabel('To', { exact: true }).fill('−0,5')
    await page.keyboard.press('Enter')
    expect(query(page).get('score')).toBe('-10..-0.5')
    await expect(page.getByRole('table', { name: 'Events' })).not.toContainText('+')
  })

  await test.step('as a view, under a name, on any day', async () => {
    await chip(page, 'Views').click()
    await page.getByRole('menuitem', { name: 'Save or edit views' }).click()
    await page.getByLabel('Name of this view').fill('Cyber and Ukraine, conflict')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect(heading(page)).toHaveText(/^64 events/)
    await page.reload()
    await chip(page, 'Views').click()
    await page.getByRole('menuitem', { name: 'Cyber and Ukraine, conflict' }).click()
    await expect(chip(page, 'Views')).toContainText('Cyber and Ukraine, conflict')
    await page.keyboard.press('{')
    await expect(page).toHaveURL(/asOf=2021-04-13/)
    expect(query(page).getAll('issue')).toEqual(['cybersecurity', 'ukraine'])
    await page.keyboard.press('}')
  })

  await test.step('by word, until nothing is left', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('No Such Word')
    await expect(heading(page)).toHaveText('No events match')
    await expect(page.getByRole('status').filter({ hasText: 'hidden by' })).toHaveText(
      '64 are hidden by 3 filters.',
    )
    await expect(page.getByText('Words: 64 by itself')).toBeVisible()
    await page.getByRole('button', { name: 'Clear filters' }).last().click()
    await expect(page).not.toHaveURL(/issue=|score=|q=/)
    await page.keyboard.press('/')
    await page.keyboard.type('REYKJAVIK')
    await expect(links(page)).toHaveText(['Lavrov and Blinken agree to meet in Reykjavik on 20 May'])
    await page.keyboard.press('Escape')
    await expect(heading(page)).toHaveText(/^64 events/)
    await page.keyboard.press('Escape')
  })

  await test.step('by address, of which it says what cannot be had', async () => {
    await goTo(page, '/timeline?issue=ukraine&issue=never&class=warm&from=2021-04&to=2021-04')
    await expect(heading(page)).toHaveText(/^\d of 64 events since 1 Apr 2021/)
    await expect(page.getByText('No issue “never” is known as of 13 May 2021.')).toBeVisible()
    await expect(page.getByText('“warm” is not a type.')).toBeVisible()
    await goTo(page, '/timeline')
  })

  await test.step('in any order, row by row', async () => {
    const score = page.getByRole('columnheader', { name: 'Score' })
    await score.getByRole('button').click()
    await expect(score).toHaveAttribute('aria-sort', 'descending')
    await score.getByRole('button').click()
    await expect(score).toHaveAttribute('aria-sort', 'ascending')
    await expect(page).toHaveURL(/sort=score/)
    const [first, second, third] = await links(page).allInnerTexts()
    await page.locator('body').press('j')
    expect(await focused(page)).toBe(first)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('j')
    await expect.poll(() => focused(page)).toBe(third)
    await page.keyboard.press('k')
    await page.keyboard.press(' ')
    const panel = page.getByRole('complementary', { name: 'Summary' })
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(second!)
    await expect.poll(() => focused(page)).toBe(second)
    await page.keyboard.press('ArrowDown')
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(third!)
    await page.keyboard.press('End')
    await settled(page)
    await expect(panel.getByRole('button', { name: 'Next in the list' })).toBeDisabled()
    await expect(page.locator('tr.selected')).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(panel).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  })

  await test.step('edited together by the keyboard, and taken back by one undo', async () => {
    await goTo(page, '/timeline')
    await settled(page)
    for (const chosen of ['1 event chosen', '2 events chosen']) {
      for (const key of ['j', 'x']) await page.locator('body').press(key)
      await expect(page.getByRole('group', { name: 'Chosen events' })).toContainText(chosen)
    }
    const chosen = await page.locator('tr:has(:checked) a').allInnerTexts()
    await page.getByRole('button', { name: 'Edit 2 events' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Edit 2 events' })
    await dialog.getByLabel('Add tags').fill('reykjavik, may')
    await dialog.getByRole('combobox', { name: /^Status/ }).selectOption('disputed')
    await expect(dialog).toContainText('2 of 2 events change.')
    await dialog.getByLabel('Add tags').press('Enter')
    await expect(page.getByText('2 events changed.')).toBeVisible()
    await goTo(page, '/timeline?status=disputed&tag=may')
    await expect(links(page)).toHaveText(chosen)
    // The day before they were what they had been.
    await goTo(page, '/timeline?status=disputed&tag=may&asOf=2021-05-12')
    await expect(heading(page)).toHaveText(/^No events match/)
    await page.locator('body').press('Control+z')
    await goTo(page, '/timeline?tag=reykjavik&asOf=2021-05-13')
    await expect(page.getByText('No event known as of 13 May 2021 has the tag “reykjavik”')).toBeVisible()
  })

  await test.step('made one of two, and two again', async () => {
    await goTo(page, '/timeline?q=Whelan')
    const before = await links(page).count()
    await page
      .getByRole('checkbox', { name: /^Choose “/ })
      .nth(0)
      .check()
    await page
      .getByRole('checkbox', { name: /^Choose “/ })
      .nth(1)
      .check()
    const names = await page.locator('tr:has(:checked) a').allInnerTexts()
    await page.getByRole('button', { name: 'Make them one' }).click()
    const dialog = page.getByRole('dialog', { name: 'Two made one' })
    await dialog.getByRole('group', { name: 'title' }).getByRole('radio').nth(1).check()
    await dialog.getByRole('button', { name: 'Make them one' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(links(page)).toHaveCount(before - 1)
    await page.locator('body').press('Control+z')
    await expect(links(page)).toHaveCount(before)
    await expect(page.getByRole('table', { name: 'Events' })).toContainText(names[0]!)
  })
})
