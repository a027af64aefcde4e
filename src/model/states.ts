import type { DayNumber } from './day.ts'
import { spanOf } from './edtf.ts'
import { compareChanges, foldChange } from './fold.ts'
import type { Dated } from './knownFrom.ts'
import { knownFrom } from './knownFrom.ts'
import type { Kept } from './records/base.ts'

/** One state of a record, true from the end of `from` to before `until`. */
export interface RecordState<R> {
  /** The day from which it was so; null for a record that has always been known. */
  readonly from: DayNumber | null
  /** The day from which it was otherwise; null while it stands. */
  readonly until: DayNumber | null
  /** Its own fields as of those days; what they cite and name may not be known yet. */
  readonly state: R
}

/**
 * All states that a record has been in, in the order of time; changes of one day make one state.
 *
 * @returns nothing for a record whose date is open: it is never known
 */
export function statesOf<R extends Kept<object>>(record: R): RecordState<R>[] {
  const known = knownFrom(record satisfies Dated)
  const first = known === undefined ? null : spanOf(known).last
  if (known !== undefined && first === null) return []
  const states: RecordState<R>[] = []
  let state = record
  let from = first
  for (const change of record.changes.toSorted(compareChanges)) {
    const day = spanOf(change.on).last
    if (day === null) continue
    if (from === null || day > from) {
      states.push({ from, until: day, state })
      from = day
    }
    state = foldChange(state, change)
  }
  states.push({ from, until: null, state })
  return states
}
