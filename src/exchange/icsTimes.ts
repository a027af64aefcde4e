import type { DayNumber } from '#model/day.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import type { LocalTime } from '#model/records/meeting.ts'
import { isZone } from '#model/zoneClock.ts'
import { plainLine } from './icsText.ts'
import { isUtc } from './icsZone.ts'

/** When a calendar entry is, as its lines say it. */
export interface EntryTimes {
  readonly lines: readonly string[]
  /** Whether they have a clock time in them. */
  readonly isTimed: boolean
  /** The zone that has to be described beside it, and the year; null where days or UTC say it all. */
  readonly zone: { readonly name: string; readonly year: number } | null
}

/** 9999-12-31: four digits of a year can name no day after it. */
const LAST_DAY = dayNumber('9999-12-31')

/**
 * The times of an entry: a clock time where one is known for a single day, else whole days from the first to the last
 * that the date may mean.
 *
 * @returns null for a date without an end, which no calendar can show
 */
export function entryTimes(date: Edtf, time?: LocalTime): EntryTimes | null {
  const { first, last, precision } = spanOf(date)
  if (last === null) return null
  const year = Number(isoDay(first).slice(0, 4))
  if (time && precision === 'day' && year >= 1 && isZone(time.zone)) return timed(first, time, year)
  const end = last === LAST_DAY ? [] : [plainLine('DTEND;VALUE=DATE', basicDay(last + 1))]
  return { lines: [plainLine('DTSTART;VALUE=DATE', basicDay(first)), ...end], isTimed: false, zone: null }
}

function timed(day: DayNumber, { at, zone }: LocalTime, year: number): EntryTimes {
  const clock = `${basicDay(day)}T${at.replace(':', '')}00`
  if (isUtc(zone)) return { lines: [plainLine('DTSTART', `${clock}Z`)], isTimed: true, zone: null }
  return {
    lines: [plainLine(`DTSTART;TZID=${zone}`, clock)],
    isTimed: true,
    zone: { name: zone, year },
  }
}

/** `20210519`, as calendars write a day. */
function basicDay(day: DayNumber): string {
  return isoDay(day).replaceAll('-', '')
}
