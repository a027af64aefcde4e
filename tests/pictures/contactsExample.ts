import { contactLadder } from '#analysis/contactLadder.ts'
import { aContact } from '#analysis/aMeeting.fixture.ts'
import type { ContactPeriod, ContactsInput } from '#charts/contacts.ts'
import type { MeetingFormat, MeetingRecord } from '#model/records/meeting.ts'
import { EXAMPLE_DAY, exampleFrame } from './periodsExample.ts'

/** Contacts of a year in all formats, with a month without any. */
const CONTACTS: readonly MeetingRecord[] = (
  [
    ['2020-09-10', 'officials', 'in person'],
    ['2020-10-02', 'ministers', 'video'],
    ['2020-10-22', 'ministers', 'phone'],
    ['2021-01-26', 'leaders', 'phone'],
    ['2021-01-25', 'officials', 'phone'],
    ['2021-03-04', 'officials', 'phone'],
    ['2021-03-05', 'officials', 'in person'],
    ['2021-03-09', 'officials', 'phone'],
    ['2021-04-13', 'leaders', 'video'],
    ['2021-05-12', 'ministers', 'phone'],
  ] as const
).map(([date, level, format]) => aContact(date, date, { level, format }))

const WORDS: Readonly<Record<MeetingFormat, string>> = { 'in person': 'In person', phone: 'Phone', video: 'Video' }

/** Months of meetings, the first of `blanks` of them monitored by nobody. */
export function contactPeriods(meetings: readonly MeetingRecord[], blanks = 0): ContactPeriod[] {
  return contactLadder(meetings, EXAMPLE_DAY, []).months.map(({ first, rungs }, i, all) => ({
    first,
    last: (all[i + 1]?.first ?? first + 31) - 1,
    blank: i < blanks,
    cells: rungs.map(({ level, ids, formats }) => ({
      level,
      count: ids.length,
      format: formats[0]!.format,
      words:
        ids.length === 1
          ? [WORDS[formats[0]!.format]]
          : [formats.map((one) => `${one.count} ${one.format}`).join(', '), `${ids.length}`],
    })),
  }))
}

/** Twelve months, of which nobody monitored the first three. */
export function exampleContacts(more: Partial<ContactsInput> = {}): ContactsInput {
  const frame = exampleFrame('month', '2020-06-01')
  const periods = more.periods ?? contactPeriods(CONTACTS, 3)
  const blank = periods.filter((one) => one.blank)
  return {
    ...frame,
    uncovered: blank.length > 0 ? [{ from: blank[0]!.first, to: blank.at(-1)!.last }] : [],
    labels: {
      ...frame.labels,
      none: 'No contact',
      levels: { leaders: 'Leaders', ministers: 'Ministers', officials: 'Officials' },
    },
    ...more,
    periods,
  }
}
