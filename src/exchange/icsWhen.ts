import type { DayNumber } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import { dateOf } from '#model/edtf.ts'
import type { LocalTime } from '#model/records/meeting.ts'
import { isListedZone, isZone } from '#model/zoneClock.ts'
import type { IcsProperty } from './icsLines.ts'
import { isUtc, localClock } from './icsZone.ts'

/** When an entry of a calendar is. */
export interface When {
  /** A date, or what stands in its place where it is none. */
  readonly date: string
  readonly time?: LocalTime
  /** It has a clock time, but in no zone that is known here. */
  readonly isUnplaced: boolean
}

/** A day, and the minutes after its midnight where there is a clock time. */
interface Moment {
  readonly day: DayNumber
  readonly minutes: number | null
  readonly zone?: string
}

/**
 * When an entry is, by where it begins and ends: the days in the zone in which it is written.
 *
 * @returns null where it does not say
 */
export function whenOf(
  begin: IcsProperty | undefined,
  end: IcsProperty | undefined,
  duration: IcsProperty | undefined,
  zones: CalendarZones,
): When | null {
  if (!begin) return null
  const start = momentOf(begin, zones)
  if (!start) return { date: begin.value, isUnplaced: false }
  const stop = (end && momentOf(end, zones)) ?? (duration && after(start, duration.value))
  const last = Math.max(start.day, stop ? lastDay(start, stop) : start.day)
  const date = dateOf(start.day, last)
  if (start.minutes === null) return { date, isUnplaced: false }
  if (start.zone === undefined) return { date, isUnplaced: true }
  return { date, time: { at: clockText(start.minutes), zone: start.zone }, isUnplaced: false }
}

const MOMENT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/

/** The moment of a value; null where it is none. */
function momentOf({ value, params }: IcsProperty, zones: CalendarZones): Moment | null {
  const [, year, month, date, hour, minute, , utc] = MOMENT.exec(value.trim()) ?? []
  const day = dayNumber(`${year}-${month}-${date}`)
  if (Number.isNaN(day)) return null
  if (hour === undefined || params.get('VALUE') === 'DATE') return { day, minutes: null }
  const minutes = Number(hour) * 60 + Number(minute)
  if (minutes >= DAY_MINUTES) return null
  if (utc !== undefined) return inZone(day, minutes, zones.own)
  const zone = zones.meantBy(params.get('TZID'))
  return zone === null ? { day, minutes } : { day, minutes, zone }
}

const DAY_MINUTES = 24 * 60

/** A moment of UTC on the clocks of the calendar's zone. */
function inZone(day: DayNumber, minutes: number, zone: string | null): Moment {
  if (zone === null || isUtc(zone)) return { day, minutes, zone: 'UTC' }
  const there = localClock(zone, (day * DAY_MINUTES + minutes) * 60_000) / 60_000
  const local = Math.floor(there / DAY_MINUTES)
  return { day: local, minutes: Math.floor(there - local * DAY_MINUTES), zone }
}

/** Longer than the name of any zone, with a path before it. */
const MAX_ZONE = 120
/** More names of no zone than are looked up for one calendar; of those behind them, the ones that are listed are known. */
const MOST_UNKNOWN = 500

/** The zones of one calendar. */
export interface CalendarZones {
  /** The one of the whole calendar, in which times of UTC are meant to be read; null where there is none. */
  readonly own: string | null
  /** The IANA zone that a name is meant to be; null where it is none. */
  readonly meantBy: (name: string | undefined) => string | null
}

/** @param own the name of the zone of the whole calendar */
export function calendarZones(own: string | undefined): CalendarZones {
  const meant = new Map<string, string | null>()
  let unknown = 0
  const meantBy: CalendarZones['meantBy'] = (name) => {
    if (name === undefined || name.length > MAX_ZONE) return null
    const known = meant.get(name)
    if (known !== undefined) return known
    const zone = zoneIn(name, unknown < MOST_UNKNOWN ? isZone : isListedZone)
    if (zone === null) unknown++
    meant.set(name, zone)
    return zone
  }
  return { own: meantBy(own), meantBy }
}

/** Some programs write a path before the name of a zone. */
function zoneIn(name: string, isKnown: (zone: string) => boolean): string | null {
  const steps = name.split('/')
  const ends = [name, steps.slice(-3).join('/'), steps.slice(-2).join('/')]
  return ends.find((end) => ZONE.test(end) && isKnown(end)) ?? null
}

const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/

/** An end is the first moment that is not in it any more. */
function lastDay(start: Moment, stop: Moment): DayNumber {
  const isAtMidnight = stop.minutes === null || stop.minutes === 0
  return isAtMidnight && stop.day > start.day ? stop.day - 1 : stop.day
}

const DURATION = /^\+?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/

function after({ day, minutes }: Moment, duration: string): Moment | undefined {
  const found = DURATION.exec(duration.trim())
  if (!found) return undefined
  const [weeks = 0, days = 0, hours = 0, more = 0] = found.slice(1).map(numberOf)
  if (minutes === null) return { day: day + weeks * 7 + days, minutes: null }
  const end = minutes + (weeks * 7 + days) * DAY_MINUTES + hours * 60 + more
  return { day: day + Math.floor(end / DAY_MINUTES), minutes: end % DAY_MINUTES }
}

/** The number of a group; 0 where it is not there, whatever its type says. */
function numberOf(part: string | undefined): number {
  return Number(part ?? 0)
}

function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
