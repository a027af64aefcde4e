import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentOf, words } from './example.fixture.ts'
import { readCalendar } from './icsIn.ts'
import { writeCalendar } from './icsOut.ts'
import { asWritten } from './asWritten.ts'
import { anyDateToWatch, anyMeeting } from './meetings.fixture.ts'
import { uidOf } from './icsUid.ts'
import { inZone, WORLD } from './zones.fixture.ts'

const TARGET = { rel: 'usa-rus', people: new Map<string, string>() }

const records = fc.tuple(
  fc.uniqueArray(anyMeeting, { maxLength: 6, selector: ({ id }) => id }),
  fc.uniqueArray(anyDateToWatch, { maxLength: 3, selector: ({ id }) => id }),
)

describe('a calendar of whatever is recorded', () => {
  it('is read by an independent parser, with the same titles and days', () => {
    fc.assert(
      fc.property(records, ([meetings, dates]) => {
        const { text, entries, undated } = writeCalendar(contentOf(meetings, dates), words)
        const root = new ICAL.Component(ICAL.parse(text) as [string, object, object[]])
        const found = root.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))
        expect(found).toHaveLength(entries)
        expect(entries + undated).toBe(meetings.length + dates.length)
        const byUid = new Map(found.map((event) => [event.uid, event]))
        for (const [list, of] of [
          ['meetings', meetings],
          ['dates', dates],
        ] as const) {
          for (const { id, date, title } of of) {
            if (date === undefined) continue
            const event = byUid.get(uidOf({ rel: 'usa-rus', list, id }))
            const { first, last } = spanOf(date)
            expect(event?.summary).toBe(asWritten(title))
            expect(event?.startDate.toString().slice(0, 10)).toBe(isoDay(first))
            if (event?.startDate.isDate) expect(event.endDate.toString()).toBe(isoDay((last ?? first) + 1))
          }
        }
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(text).not.toMatch(/[^\r]\n/)
      }),
    )
  })

  it('R24 carries the same days wherever it is written and read', () => {
    fc.assert(
      fc.property(records, ([meetings, dates]) => {
        const texts = WORLD.map((zone) =>
          inZone(zone, () => writeCalendar(contentOf(meetings, dates), words).text),
        )
        expect(new Set(texts).size).toBe(1)
        const read = WORLD.map((zone) => inZone(zone, () => readCalendar(texts[0]!, TARGET)))
        for (const other of read) expect(other).toEqual(read[0])
      }),
      { numRuns: 30 },
    )
  })

  it('says the same when it is read again', () => {
    fc.assert(
      fc.property(records, ([meetings, dates]) => {
        const file = readCalendar(writeCalendar(contentOf(meetings, dates), words).text, TARGET)
        expect(file?.asOf).toBe('2021-05-13')
        expect(file?.notes).toEqual([])
        const byName = new Map<string, object>([
          ...meetings.map((record) => [`meetings ${record.id}`, record] as const),
          ...dates.map((record) => [`dates ${record.id}`, record] as const),
        ])
        for (const { list, id, fields, faults } of file?.records ?? []) {
          expect(faults).toEqual([])
          const stored = new Map<string, unknown>(Object.entries(byName.get(`${list} ${id}`) ?? {}))
          for (const [field, value] of fields) {
            const before = stored.get(field)
            expect(value).toEqual(typeof before === 'string' ? asWritten(before) : before)
          }
          expect(fields.has('title') && fields.has('date')).toBe(true)
        }
      }),
    )
  })
})
