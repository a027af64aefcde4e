import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Role } from '#model/records/relationship.ts'

/** The roles of a person in the order of time, those that are held on the day apart. */
export interface RolesAsOf {
  /** Held on the day: begun, and not yet ended. Without a date a role is held throughout. */
  readonly held: readonly Role[]
  /** Ended before the day, the last one first. */
  readonly past: readonly Role[]
}

/** What somebody is on a day, and has been. @param roles as known on the day; a role still ahead is neither */
export function rolesAsOf(roles: readonly Role[], asOf: DayNumber): RolesAsOf {
  const begun = roles.filter(({ from }) => from === undefined || spanOf(from).first <= asOf)
  const hasEnded = ({ until }: Role): boolean =>
    until !== undefined && (spanOf(until).last ?? Infinity) < asOf
  return {
    held: begun
      .filter((role) => !hasEnded(role))
      .toSorted((one, other) => startOf(other) - startOf(one) || 0),
    past: begun.filter(hasEnded).toSorted((one, other) => endOf(other) - endOf(one) || 0),
  }
}

function startOf({ from }: Role): number {
  return from === undefined ? -Infinity : spanOf(from).first
}

function endOf({ until }: Role): number {
  return until === undefined ? Infinity : (spanOf(until).last ?? Infinity)
}
