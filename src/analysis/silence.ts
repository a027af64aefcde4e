import type { DayNumber } from '#model/day.ts'
import { compareDates, spanOf } from '#model/edtf.ts'
import type { Side } from '#model/records/base.ts'
import type { IssueRecord, Position } from '#model/records/issue.ts'

/** Days of silence after which a side’s newest position is stale. */
export const STALE_DAYS = 180

/** What a side has said on an issue, the newest first. */
export function positionsOf(issue: Pick<IssueRecord, 'positions'>, side: Side): readonly Position[] {
  return issue.positions
    .filter((position) => position.side === side)
    .toSorted((one, other) => compareDates(other.on, one.on, other.id, one.id))
}

/** Whole days since a position was stated; 0 for one whose day is open. */
export function silentDays(position: Pick<Position, 'on'>, asOf: DayNumber): number {
  return asOf - (spanOf(position.on).last ?? asOf)
}
