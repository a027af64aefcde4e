import type { ZoneClock } from '#model/zoneClock.ts'
import { zoneClock } from '#model/zoneClock.ts'
import { plainLine, textLine } from './icsText.ts'

/** From an instant on, a zone's clocks differ from UTC by another number of seconds. */
interface Transition {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly before: number
  readonly after: number
}

const DAY_MS = 86_400_000

/** Whether a zone's time is UTC itself, which calendars write without naming a zone. */
export function isUtc(zone: string): boolean {
  return /^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu|Universal)$/i.test(zone)
}

/** What a zone's clocks show at an instant, as milliseconds since 1970 on those clocks. @throws RangeError for no zone */
export function localClock(zone: string, at: number): number {
  return at + zoneClock(zone)(at) * 1000
}

/**
 * A zone as a calendar describes it: the offsets in force in some years, with every day on which clocks were or will
 * be changed, as this machine's own table of zones has them.
 *
 * @param years 1–9998; the years around each are described too
 */
export function zoneLines(zone: string, years: readonly number[]): string[] {
  const wanted = [...new Set(years.flatMap((year) => [year - 1, year, year + 1]))]
  const sorted = wanted.filter((year) => year >= 1 && year <= 9998).toSorted((one, two) => one - two)
  const clock = zoneClock(zone)
  const begin = startOf(sorted[0] ?? 1970)
  const first = clock(begin)
  const transitions = sorted.flatMap((year) => transitionsIn(clock, startOf(year), startOf(year + 1)))
  const usual = Math.min(first, ...transitions.map(({ after }) => after))
  return [
    plainLine('BEGIN', 'VTIMEZONE'),
    textLine('TZID', zone),
    ...observance({ at: begin, before: first, after: first }, usual),
    ...transitions.flatMap((transition) => observance(transition, usual)),
    plainLine('END', 'VTIMEZONE'),
  ]
}

/** Summer time is what is ahead of the least of the offsets around. */
function observance({ at, before, after }: Transition, usual: number): string[] {
  const kind = after > usual ? 'DAYLIGHT' : 'STANDARD'
  return [
    plainLine('BEGIN', kind),
    plainLine('DTSTART', new Date(at + before * 1000).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')),
    plainLine('TZOFFSETFROM', offsetText(before)),
    plainLine('TZOFFSETTO', offsetText(after)),
    plainLine('END', kind),
  ]
}

/** `+0100`; with seconds where the clocks of old had them. */
function offsetText(seconds: number): string {
  const parts = [3600, 60, 1].map((unit, i) => Math.floor(Math.abs(seconds) / unit) % (i === 0 ? 100 : 60))
  const [hours = '', minutes = '', rest = ''] = parts.map((part) => String(part).padStart(2, '0'))
  return `${seconds < 0 ? '-' : '+'}${hours}${minutes}${rest === '00' ? '' : rest}`
}

/** Day by day, and where two differ, to the second in between. */
function transitionsIn(clock: ZoneClock, from: number, to: number): Transition[] {
  const found: Transition[] = []
  for (let day = from; day < to; day += DAY_MS) {
    const [before, after] = [clock(day), clock(day + DAY_MS)]
    if (before !== after) found.push({ at: turn(clock, day, day + DAY_MS), before, after })
  }
  return found
}

function turn(clock: ZoneClock, from: number, to: number): number {
  const before = clock(from)
  let [low, high] = [from, to]
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000
    if (clock(middle) === before) low = middle
    else high = middle
  }
  return high
}

function startOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1)
}
