import { daysInCustody, isInCustody } from './custody.ts'
import type { DayNumber } from '#model/day.ts'
import type { Side } from '#model/records/base.ts'
import type { CaseRecord } from '#model/records/case.ts'

/** A person in custody, and the days: a range where the start is not known to the day. */
export interface CustodyRow {
  readonly case: CaseRecord
  readonly min: number
  readonly max: number
}

/** Who is in custody, by whose citizens they are; both sides are always given, at zero too. */
export type Custody = Readonly<Record<Side, readonly CustodyRow[]>>

/** Persons in custody at the end of a day, longest first. @param cases as known on that day */
export function custodyRows(cases: readonly CaseRecord[], asOf: DayNumber): Custody {
  const rows = cases
    .filter((one) => isInCustody(one, asOf))
    .map((one): CustodyRow => ({ case: one, ...daysInCustody(one, asOf) }))
    .toSorted((one, other) => other.max - one.max || other.min - one.min)
  const of = (side: Side) => rows.filter((row) => row.case.nationality === side)
  return { a: of('a'), b: of('b') }
}
