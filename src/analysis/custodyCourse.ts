import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import type { CaseRecord, CaseStatus } from '#model/records/case.ts'
import type { DayRange } from './custody.ts'
import { isInCustody } from './custody.ts'

/** The days that a date may mean, as far as they have come: the same twice where it is exact. */
export interface DaysBetween {
  readonly first: DayNumber
  readonly last: DayNumber
}

/** The stages of a custody up to a day. */
export interface CustodyCourse {
  readonly start: DaysBetween
  /** When the sentence became known; null without one, `unrecorded` where the case began with it. */
  readonly verdict: DaysBetween | 'unrecorded' | null
  /** The end of custody, or the day itself while it goes on. */
  readonly end: DaysBetween
  readonly goesOn: boolean
}

const AFTER_VERDICT: ReadonlySet<CaseStatus> = new Set(['sentenced', 'appealed'])
const ENDINGS: ReadonlySet<CaseStatus> = new Set(['released', 'exchanged', 'died'])

/**
 * How a custody went up to a day.
 *
 * @param viewed the case as known on that day
 * @param first the status with which it was first known
 */
export function custodyCourse(
  viewed: CaseRecord,
  first: CaseStatus | undefined,
  asOf: DayNumber,
): CustodyCourse {
  const goesOn = isInCustody(viewed, asOf)
  const ending = viewed.until ?? viewed.changes.find(({ set }) => isOneOf(ENDINGS, set.status))?.on
  return {
    start: upTo(viewed.since, asOf),
    verdict: verdictOf(viewed, first, asOf),
    end: goesOn || ending === undefined ? { first: asOf, last: asOf } : upTo(ending, asOf),
    goesOn,
  }
}

/** Days in custody: a range where start or end is not known to the day. Never below 0. */
export function courseDays({ start, end }: CustodyCourse): DayRange {
  return { min: Math.max(0, end.first - start.last), max: Math.max(0, end.last - start.first) }
}

function verdictOf(
  { changes, status }: CaseRecord,
  first: CaseStatus | undefined,
  asOf: DayNumber,
): CustodyCourse['verdict'] {
  if (isOneOf(AFTER_VERDICT, first)) return 'unrecorded'
  const verdict = changes.find(({ set }) => set.status === 'sentenced')
  if (verdict) return upTo(verdict.on, asOf)
  return isOneOf(AFTER_VERDICT, status) ? 'unrecorded' : null
}

function isOneOf(statuses: ReadonlySet<CaseStatus>, status: CaseStatus | null | undefined): boolean {
  return status !== undefined && status !== null && statuses.has(status)
}

function upTo(date: Edtf, asOf: DayNumber): DaysBetween {
  const { first, last } = spanOf(date)
  return { first: Math.min(first, asOf), last: Math.min(last ?? asOf, asOf) }
}
