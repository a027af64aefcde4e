import type { Locator, Page } from '@playwright/test'
import { axeInBothThemes } from './axe.ts'
import type { Content } from './datasets.ts'
import { fileOf, sampleAs } from './datasets.ts'
import { expect, test } from './guard.ts'
import { edit, formOf, panelOf, toast } from './recordForm.ts'
import { goTo, settled, takeIn } from './steps.ts'
import { storedRows } from './stored.ts'

const quickAdd = (page: Page): Locator => page.getByRole('dialog', { name: 'Add event' })
const field = (page: Page, name: string): Locator => quickAdd(page).getByLabel(name, { exact: true })

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

/** The sample, but of Reykjavik no more is known than that on 11 May it was proposed. */
function beforeReykjavik(): Content {
  const content = sampleAs('before-reykjavik')
  const meetings = (content['meetings'] as readonly Record<string, unknown>[]).map((meeting) => {
    if (meeting['id'] !== 'm-reyk') return meeting
    const { note: _note, ...rest } = meeting
    return { ...rest, certainty: 'proposed', knownOn: '2021-05-11', citations: [], changes: [] }
  })
  return { ...content, meetings }
}

async function recordsOf(page: Page, list: string): Promise<readonly Record<string, unknown>[]> {
  const rows = (await storedRows(page))[list] as readonly { record: Record<string, unknown> }[]
  return rows.map(({ record }) => record)
}

/** A report is logged by the keyboard alone: an event a line. */
async function logReport(page: Page): Promise<void> {
  await page.locator('body').press('e')
  await expect(field(page, 'Event in one line')).toBeFocused()
  for (const [i, { line }] of REPORT.entries()) {
    await page.keyboard.type(line)
    if (i === 0) expect(await axeInBothThemes(page)).toEqual([])
    await page.keyboard.press(i < REPORT.length - 1 ? 'Shift+Enter' : 'Control+Enter')
    if (i === 3) {
      // The address is a new source's, of which nobody has said yet who published it.
      await expect(field(page, 'Publisher')).toBeFocused()
      await expect(quickAdd(page).getByRole('alert')).toHaveText(
        'The publisher is missing. Say who published it.',
      )
      await page.keyboard.type('Example desk')
      await page.keyboard.press('Shift+Enter')
    }
    if (i < REPORT.length - 1) {
      await expect(quickAdd(page).getByText(/^Added: /)).toBeVisible()
      await expect(field(page, 'Event in one line')).toBeFocused()
    }
  }
  await expect(quickAdd(page)).toHaveCount(0)
  await expect(toast(page)).toContainText('It is known from 31 May 2021; the screen shows 13 May 2021.')
}

/** A development of the meeting, from the page of meetings: what is chosen or typed into its fields. */
async function develop(
  page: Page,
  { certainty, ...texts }: Readonly<Record<string, string>> & { readonly certainty: string },
): Promise<void> {
  await goTo(page, '/meetings?asOf=2021-05-13&open=meetings/m-reyk')
  await page.getByRole('button', { name: 'Change certainty' }).first().click()
  const form = formOf(page)
  await expect(form.getByRole('radio', { name: /^Development/ })).toBeChecked()
  await form.getByLabel('Certainty', { exact: true }).selectOption(certainty)
  for (const [name, text] of Object.entries(texts)) {
    await form.getByLabel(name, { exact: true }).first().fill(text)
  }
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
}

/** What the page of meetings says of Reykjavik on a day. */
async function reykjavikOn(page: Page, day: string): Promise<Locator> {
  await goTo(page, `/meetings?asOf=${day}`)
  return page.locator('tr.clickable').filter({ hasText: 'Blinken–Lavrov, Reykjavik' })
}

test('a report is logged, Reykjavik is followed until it is held, an event is retracted, all of it seen on its days and undone', async ({
  page,
  open,
}) => {
  test.slow()
  await open('/')
  await takeIn(page, fileOf(beforeReykjavik()))
  await goTo(page, '/?asOf=2021-05-13')
  const before = await storedRows(page)

  await test.step('the report, by the keyboard alone', async () => {
    await logReport(page)
    const stored = await recordsOf(page, 'events')
    for (const { title, made } of REPORT) {
      expect(stored.find((event) => event['title'] === title)).toMatchObject({ ...made, status: 'reported' })
    }
    const quoted = stored.find((event) => event['title'] === REPORT[1]?.title)
    expect(quoted?.['citations']).toEqual([
      { source: 'cgtn-2021-05-13', quote: 'agreed to meet in Reykjavik' },
    ])
    expect((await recordsOf(page, 'sources')).length).toBe((before['sources'] ?? []).length + 1)
    await toast(page).getByRole('button', { name: 'Show 31 May 2021' }).click()
    await settled(page)
    for (const { title, day } of REPORT) {
      const id = String(stored.find((event) => event['title'] === title)?.['id'])
      await goTo(page, `/?asOf=${day}&open=events/${id}`)
      await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(title)
    }
  })

  await test.step('the meeting, from proposed to agreed to held, on another day than planned', async () => {
    await develop(page, { certainty: 'agreed', Date: '2021-05-20', 'Known from': '2021-05-12' })
    await develop(page, { certainty: 'held', Date: '2021-05-19', 'Known from': '2021-05-19' })
    await goTo(page, '/meetings?asOf=2021-05-10')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Blinken–Lavrov, Reykjavik')
    await expect(await reykjavikOn(page, '2021-05-11')).toContainText(/Proposed.*No date/)
    await expect(await reykjavikOn(page, '2021-05-12')).toContainText(/Agreed.*20 May/)
    await expect(await reykjavikOn(page, '2021-05-18')).toContainText(/Agreed.*20 May/)
    await expect(await reykjavikOn(page, '2021-05-19')).toContainText(/Held.*19 May/)
  })

  await test.step('an event, retracted from a day on', async () => {
    const [logged] = (await recordsOf(page, 'events')).filter(({ title }) => title === REPORT[3]?.title)
    const id = String(logged?.['id'])
    const form = await edit(page, `/timeline?asOf=2021-05-14&open=events/${id}`)
    await form.getByLabel('Status', { exact: true }).selectOption('retracted')
    await expect(form.getByRole('radio', { name: /^Development/ })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(form).toHaveCount(0)
    await goTo(page, `/timeline?asOf=2021-05-14&status=retracted`)
    await expect(page.getByRole('table', { name: 'Events' })).toContainText(REPORT[3]?.title ?? '')
    await goTo(page, `/timeline?asOf=2021-05-13&q=Azerbaijan&status=reported`)
    await expect(page.getByRole('table', { name: 'Events' })).toContainText(REPORT[3]?.title ?? '')
  })

  await test.step('and all of it undone', async () => {
    for (let i = 0; i < REPORT.length + 3; i++) {
      await page.locator('body').press('Control+z')
      await expect(toast(page)).toContainText('Undone')
      await settled(page)
    }
    const after = await storedRows(page)
    for (const list of ['events', 'meetings', 'sources'] as const) expect(after[list]).toEqual(before[list])
  })
})
