import type { Locator, Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { loadSample, settled } from './steps.ts'
import { storedRows } from './stored.ts'

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Add event' })
const field = (page: Page, name: string): Locator => dialogOf(page).getByLabel(name, { exact: true })

async function storedEvents(page: Page): Promise<readonly Record<string, unknown>[]> {
  const rows = (await storedRows(page))['events'] as readonly { record: Record<string, unknown> }[]
  return rows.map(({ record }) => record)
}

test('what cannot be saved is said beside each field, kept on Esc and across a reload, and mended', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  const before = await storedRows(page)
  await page.getByRole('button', { name: 'Add event' }).click()
  await expect(field(page, 'Event in one line')).toBeFocused()
  await page.keyboard.type('2021-13-05 us>cn Лавров о саммите #nowhere -15 "он сказал" @Новая_газета')
  await page.keyboard.press('Control+Enter')
  await expect(field(page, 'Date')).toBeFocused()
  await expect(dialogOf(page).getByRole('alert')).toHaveText([
    '“2021-13-05” is not a date. Use YYYY-MM-DD, YYYY-MM or YYYY. Did you mean 13 May 2021?',
    '“us>cn” names no two sides known here. Choose it, or type us>ru, ru>us or us=ru.',
    '“nowhere” is no issue known here. Choose one, or none.',
    '“-15” is not a score. Use a number from −10 to +10.',
    'A score of one’s own needs its reason, or choose the usual one.',
    'The coding is missing. Type words such as expel, phone, sanction, or a CAMEO code.',
  ])
  await dialogOf(page).getByRole('button', { name: 'Did you mean 13 May 2021?' }).click()
  await expect(field(page, 'Date')).toHaveValue('2021-05-13')

  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Add event' })).toBeFocused()
  expect(await storedRows(page)).toEqual(before)
  await page.reload()
  await settled(page)
  await page.keyboard.press('e')
  await expect(field(page, 'Event in one line')).toHaveValue(/^2021-13-05 us>cn Лавров/)
  await expect(field(page, 'Date')).toHaveValue('2021-05-13')
  await expect(dialogOf(page).getByRole('status').first()).toContainText(/^Draft of \d+ \w+/)

  await dialogOf(page).getByText('RU', { exact: true }).first().click()
  await field(page, 'Issue').selectOption('No issue')
  await field(page, 'Coding').fill('praise')
  await page.getByRole('option', { name: /^CAMEO 051, / }).click()
  await dialogOf(page).getByLabel('Score', { exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(field(page, 'Reason for the score')).toBeVisible()
  await field(page, 'Reason for the score').fill('As a test has it')
  await page.keyboard.press('Control+Enter')
  await expect(dialogOf(page)).toHaveCount(0)
  const made = (await storedEvents(page)).find((event) => event['title'] === 'Лавров о саммите')
  expect(made).toMatchObject({
    date: '2021-05-13',
    type: '051',
    score: { value: -9.9, reason: 'As a test has it' },
  })
  await page.keyboard.press('e')
  await expect(field(page, 'Event in one line')).toHaveValue('')
})

test('what is typed at once after its key is in the line, and the date can be chosen in a calendar', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  // One after the other in one task: the dialog has not even been asked for.
  await page.evaluate(() => {
    for (const key of 'e2021-05-20 us>ru Ho')
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
  await expect(field(page, 'Event in one line')).toBeFocused()
  await page.keyboard.type('pe')
  await expect(field(page, 'Event in one line')).toHaveValue('2021-05-20 us>ru Hope')
  await expect(field(page, 'Date')).toHaveValue('2021-05-20')

  await dialogOf(page).getByRole('button', { name: 'Choose in a calendar: Date' }).click()
  const calendar = page.getByRole('dialog', { name: 'Choose in a calendar: Date' })
  await calendar.getByRole('button', { name: /18 May 2021/ }).click()
  await expect(calendar).toHaveCount(0)
  await expect(field(page, 'Date')).toHaveValue('2021-05-18')
})
