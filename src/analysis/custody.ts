import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { CaseFields, CaseStatus } from '#model/records/case.ts'

/** A number of days that is not exactly known: the fewest and the most it may be. */
export interface DayRange {
  readonly min: number
  readonly max: number
}

/**
 * Days in custody up to a day, or up to the end of custody: a range where start or end is not known to the
 * day. Days are differences of dates, as in an age: from the 1st to the 3rd is 2. Never below 0.
 *
 * @param custody the fields as known on that day
 */
export function daysInCustody(
  { since, until }: Pick<CaseFields, 'since' | 'until'>,
  asOf: DayNumber,
): DayRange {
  const start = spanOf(since)
  const end = until === undefined ? null : spanOf(until)
  const earliestEnd = Math.min(end?.first ?? asOf, asOf)
  const latestEnd = Math.min(end?.last ?? asOf, asOf)
  return {
    min: Math.max(0, earliestEnd - (start.last ?? asOf)),
    max: Math.max(0, latestEnd - start.first),
  }
}

const FREE: ReadonlySet<CaseStatus> = new Set(['released', 'exchanged', 'died'])

/** Whether the person is in custody at the end of a day. A last day that may still lie ahead does not free. */
export function isInCustody(
  { since, until, status }: Pick<CaseFields, 'since' | 'until' | 'status'>,
  asOf: DayNumber,
): boolean {
  if (FREE.has(status) || spanOf(since).first > asOf) return false
  return until === undefined || (spanOf(until).last ?? Infinity) > asOf
}
