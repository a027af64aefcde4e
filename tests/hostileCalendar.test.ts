import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { asWritten } from '../src/exchange/asWritten.ts'
import { readCalendar } from '../src/exchange/icsIn.ts'
import { words } from '../src/exchange/example.fixture.ts'
import { writeCalendar } from '../src/exchange/icsOut.ts'
import { calendarOf } from '../src/state/calendarOf.ts'
import { GROUP, GROUPS, PAYLOADS } from './hostile/payloads.ts'
import { wholeDataset } from './hostile/wholeDataset.ts'

/** Fields of a record that a calendar shows: title, place, host event, outcome, names, sources. */
const SHOWN = 9

const KNOWN =
  /^(|BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|X-WR-CAL\w+|X-BILAT-[A-Z-]+|UID|DTSTAMP|SEQUENCE|DTSTART|DTEND|SUMMARY|LOCATION|STATUS|CATEGORIES|TRANSP|DESCRIPTION|TZ\w+|RRULE|COMMENT)$/

describe('S01 a calendar of hostile texts', () => {
  const dataset = wholeDataset()
  const content = calendarOf(dataset, '2021-06-10', { meetings: 'all', dates: 'all' })

  it('has as many entries as records, no other lines, and says every text', ({ task }) => {
    task.meta.times = PAYLOADS.length * SHOWN
    for (const [g, group] of GROUPS.entries()) {
      const [title, from, to] = [group.join('\n'), GROUP * g, GROUP * g + group.length]
      const [meetings, dates] = [content.meetings.slice(from, to), content.dates.slice(from, to)]
      const written = writeCalendar({ ...content, title, meetings, dates }, words)
      const lines = written.text.replaceAll('\r\n ', '').split('\r\n')
      expect(written.text, title).not.toMatch(/[^\r]\n|\r[^\n]/)
      const names = lines.map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? '')
      expect(
        names.filter((name) => !KNOWN.test(name)),
        title,
      ).toEqual([])
      const root = new ICAL.Component(ICAL.parse(written.text) as [string, object, object[]])
      const found = root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part).summary)
      expect(found, title).toEqual([...meetings, ...dates].map((record) => asWritten(record.title)))
    }
  })

  it('is read again with the same titles', () => {
    const { text, entries } = writeCalendar(content, words)
    const read = readCalendar(text, { rel: 'hostile', people: new Map() })
    expect(read?.records).toHaveLength(entries)
    const titles = read?.records.map(({ fields }) => fields.get('title'))
    expect(titles).toEqual([...content.meetings, ...content.dates].map(({ title }) => asWritten(title)))
  })
})
