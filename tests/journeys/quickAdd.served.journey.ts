import type { Locator, Page } from '@playwright/test'
import { axeInBothThemes } from './axe.ts'
import { expect, test } from './guard.ts'
import { panelOf, toast } from './recordForm.ts'
import { goTo, loadSample, settled } from './steps.ts'
import { storedRows } from './stored.ts'

const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Add event' })
const field = (page: Page, name: string): Locator => dialogOf(page).getByLabel(name, { exact: true })

/** The events of the CGTN report of 13 May 2021, a line each, and what is made of it. */
const REPORT = [
  {
    line: '12 may us=ru Lavrov and Blinken speak by phone, the report says @CGTN',
    title: 'Lavrov and Blinken speak by phone, the report says',
    day: '2021-05-12',
    made: { type: '041', mutual: true },
  },
  {
    line: '12 may us=ru Both agree to meet in Reykjavik on 20 May "agreed to meet in Reykjavik" @cgtn',
    title: 'Both agree to meet in Reykjavik on 20 May',
    day: '2021-05-12',
    made: { type: '036', mutual: true, meetingId: 'm-reyk' },
  },
  {
    line: '12 may us>ru Blinken calls for release of Whelan and Reed #detained @cgtn',
    title: 'Blinken calls for release of Whelan and Reed',
    day: '2021-05-12',
    made: { type: '0253', mutual: false, issueIds: ['detained-citizens'], participants: ['p-blinken'] },
  },
  {
    line: '11 may ru>us Lavrov in Azerbaijan welcomes the initiative for a summit https://example.org/b',
    title: 'Lavrov in Azerbaijan welcomes the initiative for a summit',
    day: '2021-05-11',
    made: { type: '051', initiator: 'RUS', target: 'USA' },
  },
  {
    line: 'may 2021 us>ru Biden expects to meet Putin on his trip to Europe in June +4 @cgtn',
    title: 'Biden expects to meet Putin on his trip to Europe in June',
    day: '2021-05-31',
    made: { date: '2021-05', type: '036' },
  },
]

async function storedEvents(page: Page): Promise<readonly Record<string, unknown>[]> {
  const rows = (await storedRows(page))['events'] as readonly { record: Record<string, unknown> }[]
  return rows.map(({ record }) => record)
}

test('five events of one report are logged by the keyboard alone, seen on their days, and undone', async ({
  page,
  open,
}) => {
  await open('/')
  await loadSample(page)
  const before = await storedRows(page)
  await page.keyboard.press('e')
  await expect(field(page, 'Event in one line')).toBeFocused()
  for (const [i, { line }] of REPORT.entries()) {
    await page.keyboard.type(line)
    if (i === 0) expect(await axeInBothThemes(page)).toEqual([])
    await page.keyboard.press(i < REPORT.length - 1 ? 'Shift+Enter' : 'Control+Enter')
    if (i === 3) {
      // The address is a new source's, of which nobody has said yet who published it.
      await expect(field(page, 'Publisher')).toBeFocused()
      await expect(dialogOf(page).getByRole('alert')).toHaveText(
        'The publisher is missing. Say who published it.',
      )
      await page.keyboard.type('Example desk')
      await page.keyboard.press('Shift+Enter')
    }
    if (i < REPORT.length - 1) {
      await expect(dialogOf(page).getByText(/^Added: /)).toBeVisible()
      await expect(field(page, 'Event in one line')).toBeFocused()
    }
  }
  await expect(dialogOf(page)).toHaveCount(0)
  await expect(toast(page)).toContainText('It is known from 31 May 2021; the screen shows 13 May 2021.')
  const stored = await storedEvents(page)
  for (const { title, made } of REPORT) {
    expect(stored.find((event) => event['title'] === title)).toMatchObject({ ...made, status: 'reported' })
  }
  const quoted = stored.find((event) => event['title'] === REPORT[1]?.title)
  expect(quoted?.['citations']).toEqual([{ source: 'cgtn-2021-05-13', quote: 'agreed to meet in Reykjavik' }])
  const counts = async (): Promise<unknown> => ((await storedRows(page))['sources'] ?? []).length
  expect(await counts()).toBe((before['sources'] ?? []).length + 1)

  await toast(page).getByRole('button', { name: 'Show 31 May 2021' }).click()
  await settled(page)
  for (const { title, day } of REPORT) {
    const id = String(stored.find((event) => event['title'] === title)?.['id'])
    await goTo(page, `/?asOf=${day}&open=events/${id}`)
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(title)
  }
  for (const _ of REPORT) {
    await page.keyboard.press('Control+z')
    await expect(toast(page)).toContainText('Undone')
    await settled(page)
  }
  const after = await storedRows(page)
  expect(after['events']).toEqual(before['events'])
  expect(after['sources']).toEqual(before['sources'])
})

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
