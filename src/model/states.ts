import type { DayNumber } from './day.ts'
import { spanOf } from './edtf.ts'
import { compareChanges, foldChanges } from './fold.ts'
import type { Dated } from './knownFrom.ts'
import { knownFrom } from './knownFrom.ts'
import type { Kept } from './records/base.ts'

/** One state of a record, true from the end of `from` to before `until`. */
export interface RecordState<R> {
  /** The day from which it was so; null for a record that has always been known. */
  readonly from: DayNumber | null
  /** The day from which it was otherwise; null while it stands. */
  readonly until: DayNumber | null
  /** Those of its own fields that were asked for, as of those days; what they cite and name may not be known yet. */
  readonly state: R
}

/**
 * All states that a record has been in, in the order of time; changes of one day make one state.
 *
 * @param fields those that are read of each state: each is a copy, and a record may have thousands of states and
 *   hundreds of fields that nobody knows
 * @returns nothing for a record whose date is open: it is never known
 */
export function statesOf<R extends Kept<object>, F extends keyof R & string>(
  record: R,
  fields: readonly F[],
): RecordState<Pick<R, F>>[] {
  const known = knownFrom(record satisfies Dated)
  const first = known === undefined ? null : spanOf(known).last
  if (known !== undefined && first === null) return []
  if (record.changes.length === 0) return [{ from: first, until: null, state: record }]
  const read = new Set<string>(fields)
  const states: RecordState<Pick<R, F>>[] = []
  let state = ofThese(record, read)
  let from = first
  for (const change of record.changes.toSorted(compareChanges)) {
    const day = spanOf(change.on).last
    if (day === null) continue
    if (from === null || day > from) {
      states.push({ from, until: day, state })
      from = day
    }
    state = foldChanges(state, [{ ...change, set: ofThese(change.set, read) }])
  }
  states.push({ from, until: null, state })
  return states
}

/** An object with no other fields than these. */
function ofThese<T extends object>(all: T, fields: ReadonlySet<string>): T {
  return Object.fromEntries(Object.entries(all).filter(([field]) => fields.has(field))) as T // what is read of it is there
}
