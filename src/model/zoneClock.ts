import type { DayNumber } from './day.ts'
import { lazily } from './lazily.ts'
import type { LocalTime } from './records/meeting.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** How far the clocks of one zone are ahead of UTC at an instant (milliseconds since 1970), in seconds. */
export type ZoneClock = (at: number) => number

const clocks = new Map<string, ZoneClock>()
/** Names that are no zone here: finding that out takes longer than anything else that is asked of one. */
const unknown = new Set<string>()
/** There is no end of names that are none; beyond so many they are forgotten. */
const MOST_UNKNOWN = 1000

/** The clock of a zone by this machine's own table. @throws RangeError for what is no zone here */
export function zoneClock(zone: string): ZoneClock {
  const clock = clockOf(zone)
  if (!clock) throw new RangeError(`no time zone here: ${JSON.stringify(zone)}`)
  return clock
}

/** Whether the clocks of a zone can be told here: its name may be well formed and name none. */
export function isZone(zone: string): boolean {
  return clockOf(zone) !== null
}

/** Whether a zone is one that this machine lists: other names of such, of which there are many, are not. */
export function isListedZone(zone: string): boolean {
  return listed().has(caseless(zone))
}

const listed = lazily(() => new Set(['UTC', ...Intl.supportedValuesOf('timeZone')].map(caseless)))

/** The same for all spellings of a name; beyond ASCII no two letters are the same in it. */
function caseless(zone: string): string {
  return /^[ -~]*$/.test(zone) ? zone.toLowerCase() : zone
}

function clockOf(zone: string): ZoneClock | null {
  const name = caseless(zone)
  const known = clocks.get(name)
  if (known) return known
  if (unknown.has(name)) return null
  const format = formatFor(zone)
  if (!format) {
    if (unknown.size === MOST_UNKNOWN) unknown.clear()
    unknown.add(name)
    return null
  }
  const clock = clockBy(format)
  clocks.set(name, clock)
  return clock
}

function formatFor(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    })
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}

function clockBy(format: Intl.DateTimeFormat): ZoneClock {
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0
    const there = new Date(0)
    there.setUTCFullYear(part('year'), part('month') - 1, part('day'))
    return (there.setUTCHours(part('hour'), part('minute'), part('second')) - at) / 1000
  }
}

/** What a clock of another zone shows at the same instant. */
export interface ClockThere {
  /** `HH:MM`, 24 hours. */
  readonly at: string
  /** Days by which the calendar there is ahead: −1, 0 or 1. */
  readonly days: number
}

/**
 * What a reader's clock shows when it is a local time on a day.
 *
 * A time that the clocks of its zone skip is taken as if they had not been put forward yet; one that they show twice
 * is the first of the two.
 *
 * @returns null where the clocks of either zone cannot be told here
 */
export function clockIn(day: DayNumber, time: LocalTime, zone: string): ClockThere | null {
  if (!isZone(time.zone) || !isZone(zone)) return null
  const instant = instantOf(day, time)
  const there = instant + zoneClock(zone)(instant) * 1000
  const midnight = Math.floor(there / DAY_MS)
  return { at: clockText((there - midnight * DAY_MS) / MINUTE_MS), days: midnight - day }
}

/** The place that a zone is named after: "Buenos Aires" for `America/Argentina/Buenos_Aires`. */
export function zonePlace(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Milliseconds since 1970 at which the clocks of a zone show a time on a day. */
function instantOf(day: DayNumber, { at, zone }: LocalTime): number {
  const clock = zoneClock(zone)
  const shown = day * DAY_MS + minutesIn(at) * MINUTE_MS
  // The offsets a day before and after are the two that can be in force; a time shown twice is the first under the
  // earlier one, and one that is skipped is as if that were still in force.
  const [before, after] = [shown - clock(shown - DAY_MS) * 1000, shown - clock(shown + DAY_MS) * 1000]
  return [before, after].find((instant) => instant + clock(instant) * 1000 === shown) ?? before
}

function minutesIn(at: string): number {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return 60 * hours + minutes
}

/** Clocks of old differed by seconds: minutes are cut, not rounded into the next day. */
function clockText(minutes: number): string {
  const whole = Math.floor(minutes)
  return [Math.floor(whole / 60), whole % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
