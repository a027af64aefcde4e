import { isoDay } from '#model/day.ts'
import { blankMeeting } from '#model/records/blank.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import { DATE_KINDS } from '#model/records/dateToWatch.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { CERTAINTIES, FORMATS, LEVELS } from '#model/records/meeting.ts'
import fc from 'fast-check'

/** What no text that is stored has in it. */
const CONTROL = /(?![\t\n])(?!\r\n)\p{Cc}/gu

/** Text as people write it and as nobody would: any script, breaks, what calendars and tables give a meaning. */
export const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({
      unit: fc.constantFrom('\n', '\r\n', '\t', ',', ';', '\\', '"', ':', 'é', 'Я', '中', '🕊️', 'n', ' '),
      maxLength: 90,
    }),
  )
  .map((text) => text.replaceAll(CONTROL, ''))

export const anyName = anyText.filter((text) => /\S/.test(text))

const day = fc.integer({ min: -100_000, max: 100_000 }).map(isoDay)

/** Dates of every form, those without an end apart. */
export const anyDate = fc.oneof(
  day,
  fc.tuple(day, fc.constantFrom('', '?', '~', '%')).map(([iso, mark]) => `${iso.slice(0, 7)}${mark}`),
  day.map((iso) => iso.slice(0, 4)),
  fc.tuple(day, fc.nat(40)).map(([iso, n]) => `${iso}/${isoDay(Date.parse(iso) / 86_400_000 + n)}`),
)

const time = fc.record({
  at: fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':')),
  zone: fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kathmandu',
    'UTC',
    'Pacific/Apia',
    'Mars/Olympus',
  ),
})

const id = fc.stringMatching(/^[\w.@/%:-]{1,30}$/)
const stamp = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })

const kept = {
  id,
  updatedAt: stamp.map((at) => at.toISOString()),
  knownOn: fc.option(day, { nil: undefined }),
  place: fc.option(anyText, { nil: undefined }),
}

/** Meetings as they may be stored, with or without a date. */
export const anyMeeting: fc.Arbitrary<MeetingRecord> = fc
  .record({
    ...kept,
    title: anyName,
    level: fc.constantFrom(...LEVELS),
    format: fc.constantFrom(...FORMATS),
    certainty: fc.constantFrom(...CERTAINTIES),
    date: fc.option(anyDate, { nil: undefined }),
    time: fc.option(time, { nil: undefined }),
    hostEvent: fc.option(anyText, { nil: undefined }),
  })
  .map((fields) => blankMeeting(withoutNothing(fields)))

export const anyDateToWatch: fc.Arbitrary<DateToWatch> = fc
  .record({ ...kept, title: anyName, kind: fc.constantFrom(...DATE_KINDS), date: anyDate })
  .map((fields) => ({
    ...{ issueIds: [], citations: [], changes: [], createdAt: '', updatedBy: '' },
    ...withoutNothing(fields),
  }))

/** The same without the fields that are undefined. */
export function withoutNothing<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as { [K in keyof T]: Exclude<T[K], undefined> } // what is undefined is left out
}
