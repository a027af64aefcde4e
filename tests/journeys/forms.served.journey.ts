import type { Locator, Page } from '@playwright/test'
import { expect, test } from './guard.ts'
import { panelOf, toast } from './recordForm.ts'
import { goTo, loadSample } from './steps.ts'
import { storedRows } from './stored.ts'

const dialogOf = (page: Page, name: string): Locator => page.getByRole('dialog', { name })

async function storedMeeting(page: Page, title: string): Promise<Record<string, unknown> | undefined> {
  const rows = (await storedRows(page))['meetings'] as readonly { record: Record<string, unknown> }[]
  return rows.find(({ record }) => record['title'] === title)?.record
}

test('a meeting is added by keys alone, becomes agreed from a day on, and is as it was before that day', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  await page.keyboard.press('m')
  const form = dialogOf(page, 'Add meeting')
  await expect(form.getByLabel('Title')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(form.getByLabel('Title')).toHaveAccessibleDescription('Title is missing.')
  await page.keyboard.type('Переговоры в Женеве')
  await form.getByLabel('Level').selectOption('Officials')
  await form.getByLabel('Certainty').selectOption('Proposed')
  await form.getByLabel('Date', { exact: true }).fill('1 june')
  await expect(form.getByText('Tue 1 Jun 2021')).toBeVisible()
  await form.getByLabel('Attendees').fill('ряб')
  await expect(page.getByText('Nothing is found by “ряб”.')).toBeVisible()
  await form.getByLabel('Attendees').fill('lav')
  await page.keyboard.press('Enter')
  await expect(form.getByText('Sergey Lavrov')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(toast(page)).toContainText('Added: Переговоры в Женеве')
  expect(await storedMeeting(page, 'Переговоры в Женеве')).toMatchObject({
    ...{ level: 'officials', certainty: 'proposed', date: '2021-06-01', knownOn: '2021-05-13' },
    attendees: ['p-lavrov'],
  })

  const { id } = (await storedMeeting(page, 'Переговоры в Женеве')) as { id: string }
  await goTo(page, `/?asOf=2021-05-20&open=meetings/${id}`)
  await panelOf(page).getByRole('button', { name: 'Edit', exact: true }).click()
  const edit = dialogOf(page, 'Edit meeting')
  await expect(edit.getByRole('radio', { name: /^Correction/ })).toBeChecked()
  await edit.getByLabel('Certainty').selectOption('Agreed')
  await expect(edit.getByRole('radio', { name: /^Development/ })).toBeChecked()
  await expect(edit.getByLabel('Known from', { exact: true })).toHaveValue('2021-05-20')
  await page.keyboard.press('Control+Enter')
  await expect(edit).toHaveCount(0)
  expect(await storedMeeting(page, 'Переговоры в Женеве')).toMatchObject({
    certainty: 'proposed',
    changes: [{ on: '2021-05-20', set: { certainty: 'agreed' } }],
  })
  await page.keyboard.press('Control+z')
  await expect(toast(page)).toContainText('Undone')
  expect(await storedMeeting(page, 'Переговоры в Женеве')).toMatchObject({ changes: [] })
})

test('what the quick add holds goes over into the full form, whose draft is kept until it is saved', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  await page.keyboard.press('e')
  await page
    .getByLabel('Event in one line')
    .fill('12 may us>ru Blinken asks for both #detained “He said so” @Somebody_new')
  await page.getByRole('button', { name: 'All fields' }).click()
  const form = dialogOf(page, 'Add event')
  await expect(form.getByLabel('What happened')).toHaveValue('Blinken asks for both')
  await expect(form.getByLabel('Initiator')).toHaveValue('United States')
  await expect(form.getByText('Detained citizens')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or command' }).fill('all its fields')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('status')).toContainText(/^Draft of \d/)
  await form.getByRole('button', { name: /^New source · He said so/, expanded: false }).click()
  await expect(form.getByLabel('Publisher', { exact: true })).toHaveValue('Somebody new')
  await form.getByLabel('Coding').fill('demand release')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(form.getByRole('status')).toHaveText('Added: Blinken asks for both.')
  await expect(form.getByLabel('What happened')).toHaveValue('')
  await page.keyboard.press('Escape')
  const rows = await storedRows(page)
  const stored = JSON.stringify([rows['events'], rows['sources']])
  expect(stored).toContain('Blinken asks for both')
  expect(stored).toContain('Somebody new')
})
