import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, reykjavik, words } from './example.fixture.ts'
import type { ForeignRecord } from './foreign.ts'
import { readCalendar } from './icsIn.ts'
import { writeCalendar } from './icsOut.ts'

const TARGET = { rel: 'usa-rus', people: new Map([['sergey lavrov', 'lavrov']]) }

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
}

function entry(...lines: readonly string[]): ForeignRecord {
  const file = readCalendar(calendar('BEGIN:VEVENT', ...lines, 'END:VEVENT'), TARGET)
  const [record] = file?.records ?? []
  if (!record) throw new Error('no entry')
  return record
}

/** What an entry says of when it is. */
function when(...lines: readonly string[]): unknown[] {
  const { fields } = entry('UID:1', 'SUMMARY:x', ...lines)
  return [fields.get('date'), fields.get('time')]
}

describe('a calendar of another program', () => {
  it('gives meetings with what it says and, where it says nothing, the least that can be meant', () => {
    const { list, id, fields, defaults, place } = entry(
      'UID:abc@example.org',
      'SUMMARY:Talks\\, second round',
      'DTSTART;TZID=Europe/Vienna:20210520T090000',
      'DTEND;TZID=Europe/Vienna:20210520T110000',
      'LOCATION:Vienna',
      'STATUS:CONFIRMED',
      'CREATED:20210510T080000Z',
      'DESCRIPTION:Agenda to ',
      '  follow\\nSecond line',
      'ATTENDEE;CN="Sergey Lavrov":mailto:l@example.org',
      'ATTENDEE;CN=Somebody:mailto:s@example.org',
    )
    expect([list, place]).toEqual(['meetings', { kind: 'entry', n: 1 }])
    expect(id).toMatch(/^ics-[\da-f]{16}$/)
    expect(Object.fromEntries(fields)).toEqual({
      title: 'Talks, second round',
      date: '2021-05-20',
      time: { at: '09:00', zone: 'Europe/Vienna' },
      place: 'Vienna',
      certainty: 'confirmed',
      attendees: ['lavrov'],
      note: 'Agenda to  follow\nSecond line\n\nSomebody',
    })
    expect(Object.fromEntries(defaults)).toEqual({
      level: 'officials',
      format: 'in person',
      certainty: 'mooted',
      knownOn: '2021-05-10',
    })
  })

  it('tells what it could not take as it is', () => {
    const text = calendar(
      ...['BEGIN:VEVENT', 'UID:1', 'DTSTART:20210520T090000', 'ATTENDEE:mailto:s@example.org', 'END:VEVENT'],
      ...['BEGIN:VTODO', 'SUMMARY:Call', 'END:VTODO'],
    )
    expect(readCalendar(text, TARGET)?.notes).toEqual([
      { code: 'defaulted', n: 1 },
      { code: 'time-without-zone', n: 1 },
      { code: 'other-parts', n: 1 },
      { code: 'unknown-people', names: ['s@example.org'] },
    ])
  })

  it('gives the days of the zone in which an entry is written', () => {
    expect(when('DTSTART;VALUE=DATE:20210520')).toEqual(['2021-05-20', undefined])
    expect(when('DTSTART;VALUE=DATE:20210520', 'DTEND;VALUE=DATE:20210521')[0]).toBe('2021-05-20')
    expect(when('DTSTART;VALUE=DATE:20210520', 'DTEND;VALUE=DATE:20210523')[0]).toBe('2021-05-20/2021-05-22')
    expect(when('DTSTART;VALUE=DATE:20210520', 'DURATION:P2D')[0]).toBe('2021-05-20/2021-05-21')
    expect(when('DTSTART:20210520T233000Z')).toEqual(['2021-05-20', { at: '23:30', zone: 'UTC' }])
    expect(when('DTSTART:20210520T230000', 'DURATION:PT2H')).toEqual(['2021-05-20/2021-05-21', undefined])
    expect(when('DTSTART:20210520T230000Z', 'DTEND:20210521T000000Z')[0]).toBe('2021-05-20')
    expect(when('DTSTART;TZID=/example/Europe/Paris:20210520T230000')[1]).toEqual({
      at: '23:00',
      zone: 'Europe/Paris',
    })
    expect(when('DTSTART;TZID=Romance Standard Time:20210520T230000')).toEqual(['2021-05-20', undefined])
    expect(when('DTSTART:next Tuesday')[0]).toBe('next Tuesday')
    expect(when()).toEqual([undefined, undefined])
  })

  it('has times of UTC in the zone of the whole calendar, where it names one', () => {
    const text = calendar(
      'X-WR-TIMEZONE:Asia/Tokyo',
      'BEGIN:VEVENT',
      'DTSTART:20210520T200000Z',
      'END:VEVENT',
    )
    const fields = readCalendar(text, TARGET)?.records[0]?.fields
    expect([fields?.get('date'), fields?.get('time')]).toEqual([
      '2021-05-21',
      { at: '05:00', zone: 'Asia/Tokyo' },
    ])
  })

  it('does not say which of its repetitions are meant', () => {
    const faults = (line: string): unknown => entry('UID:1', 'DTSTART:20210520T090000Z', line).faults
    expect(faults('RRULE:FREQ=DAILY')).toEqual([{ path: 'date', code: 'recurring', details: {} }])
    expect(faults('RDATE:20210521T090000Z')).toHaveLength(1)
    expect(faults('RECURRENCE-ID:20210520T090000Z')).toEqual([])
  })

  it('gives the same entry the same id, and each its own', () => {
    const id = (...lines: readonly string[]): string => entry(...lines).id
    expect(id('UID:1', 'SUMMARY:a')).toBe(id('UID:1', 'SUMMARY:b'))
    expect(id('UID:1')).not.toBe(id('UID:2'))
    expect(id('UID:1')).not.toBe(id('UID:1', 'RECURRENCE-ID:20210520'))
    expect(id('SUMMARY:a')).toBe(id('SUMMARY:a'))
    expect(id('SUMMARY:a')).not.toBe(id('SUMMARY:b'))
  })
})

describe('a calendar of Bilat’s own', () => {
  const own = writeCalendar(contentOf([reykjavik]), words).text
  const changed = (from: string | RegExp, to: string): ReadonlyMap<string, unknown> => {
    const text = own.replaceAll('\r\n ', '').replace(from, to)
    return readCalendar(text, TARGET)!.records[0]!.fields
  }

  it('takes over what another program has changed in it', () => {
    expect(changed('STATUS:TENTATIVE', 'STATUS:CANCELLED').get('certainty')).toBe('cancelled')
    expect(changed('STATUS:TENTATIVE', 'STATUS:TENTATIVE').get('certainty')).toBe('agreed')
    const moved = changed('20210520T211500', '20210521T221500')
    expect([moved.get('date'), moved.get('time')]).toEqual([
      '2021-05-21',
      { at: '22:15', zone: 'Europe/Berlin' },
    ])
  })

  it('is foreign to another relationship', () => {
    const [record] = readCalendar(own, { ...TARGET, rel: 'chn-jpn' })!.records
    expect(record?.id).toMatch(/^ics-/)
    expect(record?.fields.get('title')).toBe('Blinken – Lavrov')
  })
})

describe('S03 hostile text', () => {
  it('is no calendar, or one with what can be read in it; nothing throws', () => {
    const piece = fc.constantFrom(
      ...[
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'END:VEVENT',
        'END:VCALENDAR',
        'DTSTART',
        ';TZID=',
        ';VALUE=DATE',
        ':',
      ],
      ...[
        '20210520',
        'T250000Z',
        'P1D',
        'RRULE',
        'UID',
        '\r\n',
        '\n ',
        '"',
        '\\',
        '__proto__',
        '\u0000',
        '\ud800',
      ],
      ...['DURATION:P999999W', 'X-BILAT-DATE:9999', 'ATTENDEE;CN=', 'usa-rus.meetings.%@bilat'],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (parts) => {
        readCalendar(parts.join(''), TARGET)
        readCalendar(calendar('BEGIN:VEVENT', parts.join(''), 'END:VEVENT'), TARGET)
      }),
      { numRuns: 2000 },
    )
  })

  it('of any size takes time in proportion to it', () => {
    const n = 300_000
    const texts = [
      'BEGIN:VEVENT\n'.repeat(n),
      `DTSTART${';A=B'.repeat(n)}:20210520`,
      `DTSTART;TZID="${'a'.repeat(n)}:20210520T100000`,
      `DTSTART;TZID=${'a'.repeat(n)}:20210520T100000`,
      `DTSTART;TZID=${'"a"'.repeat(n)}:20210520T100000`,
      `SUMMARY:${'\\'.repeat(n)}`,
      `SUMMARY:a${'\r\n b'.repeat(n)}`,
      `UID:${'%'.repeat(n)}@bilat`,
      `DURATION:P${'1'.repeat(n)}D`,
      `X-BILAT-DATE:${'2021/'.repeat(n)}`,
    ]
    const begin = performance.now()
    for (const text of texts)
      readCalendar(calendar('BEGIN:VEVENT', text, 'DTSTART:20210520', 'END:VEVENT'), TARGET)
    expect(performance.now() - begin).toBeLessThan(8000)
  })

  it('is read at once, whatever zones its thousands of entries name', () => {
    const inZone = (zone: string): string =>
      ['BEGIN:VEVENT', `DTSTART;TZID=${zone}:20210510T100000`, 'END:VEVENT'].join('\n')
    const none = Array.from({ length: 15_000 }, (_, i) => inZone(`a/b/Europe/Nowhere${i}`))
    const begin = performance.now()
    const file = readCalendar(calendar(...none, inZone('/x/Europe/Berlin')), TARGET)
    expect(performance.now() - begin).toBeLessThan(3000)
    expect(file?.notes).toContainEqual({ code: 'time-without-zone', n: 15_000 })
    expect(file?.records.at(-1)?.fields.get('time')).toEqual({ at: '10:00', zone: 'Europe/Berlin' })
  })

  it('of another kind is no calendar', () => {
    expect(
      ['', '{}', 'a,b\n1,2', 'BEGIN:VCARD\nEND:VCARD'].map((text) => readCalendar(text, TARGET)),
    ).toEqual([null, null, null, null])
  })
})
