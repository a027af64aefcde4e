import type { DayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { coveredDays } from './coverage.ts'
import { periodStarts } from './periods.ts'

/** A calendar month, as far as it has come. */
export interface MonthSlot {
  readonly first: DayNumber
  /** Its last day, or the as-of day in the month that is not over. */
  readonly last: DayNumber
  /** Whether somebody monitored all of it, some of it or none. */
  readonly monitored: 'all' | 'part' | 'none'
}

/** Days of the longest month: so many back, another month has begun. */
const LONGEST = 31

/**
 * The months from that of a day up to that of the as-of day, oldest first.
 *
 * @param from any day; one after the as-of day counts as that day
 * @param least so many are given at least, reaching back before `from`
 */
export function monthsUpTo(
  asOf: DayNumber,
  from: DayNumber,
  coverage: readonly CoverageSpan[],
  least = 1,
): MonthSlot[] {
  const back = asOf - (least - 1) * LONGEST
  const starts = periodStarts('month', Math.min(from, back), asOf)
  const months = starts.slice(0, -1).map((first, i): MonthSlot => {
    const last = Math.min(asOf, (starts[i + 1] ?? asOf + 1) - 1)
    const covered = coveredDays(coverage, first, last)
    return { first, last, monitored: covered === 0 ? 'none' : covered > last - first ? 'all' : 'part' }
  })
  const surplus = months.findIndex(({ last }) => last >= Math.min(from, asOf))
  return months.slice(Math.max(0, Math.min(surplus, months.length - least)))
}

/** Place of the month that a day lies in; −1 where it lies in none of them. */
export function monthAt(months: readonly MonthSlot[], day: DayNumber): number {
  let [low, high] = [0, months.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((months[middle]?.first ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  const found = months[low - 1]
  return found && day <= found.last ? low - 1 : -1
}
