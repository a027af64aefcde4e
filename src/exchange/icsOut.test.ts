import type { MeetingRecord } from '#model/records/meeting.ts'
import { CERTAINTIES } from '#model/records/meeting.ts'
import { blankMeeting } from '#model/records/blank.ts'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { contentOf, newStart, reykjavik, summit, words } from './example.fixture.ts'
import { calendarStatus, writeCalendar } from './icsOut.ts'

/** The entries of a calendar as an independent parser reads them. */
function entriesOf(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text) as [string, object, object[]]).getAllSubcomponents('vevent')
}

function only(meeting: MeetingRecord): ICAL.Component {
  const [entry] = entriesOf(writeCalendar(contentOf([meeting]), words).text)
  if (!entry) throw new Error('no entry')
  return entry
}

const value = (entry: ICAL.Component, name: string): string =>
  String(entry.getFirstPropertyValue(name) as unknown)

describe('a calendar file', () => {
  it('has a meeting with its clock time in its zone, which is described beside it', () => {
    const { text, entries, undated } = writeCalendar(contentOf([reykjavik]), words)
    expect([entries, undated]).toEqual([1, 0])
    const [entry] = entriesOf(text)
    const start = new ICAL.Event(entry).startDate
    expect(start.toString()).toBe('2021-05-20T21:15:00')
    expect(start.zone.tzid).toBe('Europe/Berlin')
    expect(start.toUnixTime()).toBe(Date.UTC(2021, 4, 20, 19, 15) / 1000)
    expect(value(entry!, 'status')).toBe('TENTATIVE')
    expect(value(entry!, 'dtstamp')).toBe('2021-05-12T09:30:15Z')
    expect(value(entry!, 'location')).toBe('Reykjavík, Harpa; ground floor')
    expect(entry!.getFirstProperty('categories')?.getValues()).toEqual(['ministers', 'in person', 'agreed'])
    expect(value(entry!, 'description')).toBe(
      [
        'ministers · in person · agreed',
        'At the margin of: Arctic Council',
        'With: Sergey Lavrov; blinken',
        'Sources:',
        'TASS, On talks, https://tass.com/1',
        'As known on 13 May 2021.',
      ].join('\n'),
    )
  })

  it('shows a date less exact than a day as all the days it may mean, and says how it is written', () => {
    const entry = only(summit)
    expect(value(entry, 'dtstart')).toBe('2021-06-01')
    expect(value(entry, 'dtend')).toBe('2021-07-01')
    expect(value(entry, 'description')).toContain('Date as recorded: 2021-06?')
    expect(value(entry, 'description')).toContain('Not sourced')
  })

  it('leaves out what has no date or no end, and counts it', () => {
    const undated = blankMeeting({ id: 'm1', title: 'Some day' })
    const open = blankMeeting({ id: 'm2', title: 'From June on', date: '2021-06/..' })
    const { entries, undated: left, text } = writeCalendar(contentOf([undated, open, summit]), words)
    expect([entries, left]).toEqual([1, 2])
    expect(text).not.toContain('Some day')
  })

  it('has dates to watch as days on which nobody is busy', () => {
    const [entry] = entriesOf(writeCalendar(contentOf([], [newStart]), words).text)
    expect(value(entry!, 'dtstart')).toBe('2026-02-05')
    expect(value(entry!, 'dtend')).toBe('2026-02-06')
    expect(value(entry!, 'transp')).toBe('TRANSPARENT')
    expect(value(entry!, 'summary')).toBe('New START ends')
  })

  it('keeps a UID while a record develops, and its sequence number grows', () => {
    const change = { id: 'c1', on: '2021-05-19', set: { certainty: 'held' as const }, citations: [] }
    const [before, after] = [only(reykjavik), only({ ...reykjavik, certainty: 'held', changes: [change] })]
    expect(value(before, 'uid')).toBe(value(after, 'uid'))
    expect([value(before, 'sequence'), value(after, 'sequence')]).toEqual(['0', '1'])
  })

  it('is tentative until a meeting is confirmed, and cancelled where it does not take place', () => {
    expect(CERTAINTIES.map((certainty) => [certainty, calendarStatus(certainty)])).toEqual([
      ['mooted', 'TENTATIVE'],
      ['proposed', 'TENTATIVE'],
      ['agreed', 'TENTATIVE'],
      ['confirmed', 'CONFIRMED'],
      ['held', 'CONFIRMED'],
      ['postponed', 'CANCELLED'],
      ['declined', 'CANCELLED'],
      ['cancelled', 'CANCELLED'],
    ])
  })

  it('is the same to the byte for the same records, and an empty one can be read too', () => {
    const write = (): string => writeCalendar(contentOf([reykjavik, summit], [newStart]), words).text
    expect(write()).toBe(write())
    expect(entriesOf(writeCalendar(contentOf([]), words).text)).toEqual([])
  })

  it('tells in words a clock time that no calendar could place', () => {
    const nowhere = only({ ...reykjavik, time: { at: '21:15', zone: 'Mars/Olympus' } })
    expect(value(nowhere, 'dtstart')).toBe('2021-05-20')
    expect(value(nowhere, 'description')).toContain('Time: 21:15 Mars/Olympus')
    const span = only({ ...reykjavik, date: '2021-05' })
    expect(value(span, 'dtend')).toBe('2021-06-01')
    const utc = only({ ...reykjavik, time: { at: '21:15', zone: 'Etc/UTC' } })
    expect(value(utc, 'dtstart')).toBe('2021-05-20T21:15:00Z')
  })
})
