import type { Columns } from '#model/columns.ts'
import { FLAG } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import { rowsAsOf } from './rowsAsOf.ts'

/** What a measure is asked about: the knowledge of a day, up to a marking. */
export interface AsOf {
  readonly asOf: DayNumber
  /** Missing: everything. */
  readonly upTo?: Marking
}

/** Bits of the flags that keep an event out of every measure. */
export const NOT_COUNTED = FLAG.context | FLAG.struck

/**
 * Rows of the events that count as of a day: known, past their last day, between the two sides (no context),
 * neither denied nor retracted. An event that goes on, or whose date is open, does not count yet.
 *
 * @returns row indexes of the columns, in the order of (first day, last day, id)
 */
export function membersOf(columns: Columns, { asOf, upTo }: AsOf): Int32Array {
  return countedAmong(columns, rowsAsOf(columns, asOf, upTo), asOf)
}

/** Those of some rows in force that count: see {@link membersOf}. */
export function countedAmong(columns: Columns, inForce: Int32Array, asOf: DayNumber): Int32Array {
  const rows = inForce.slice()
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    if (columns.last[row]! <= asOf && !(columns.flags[row]! & NOT_COUNTED)) rows[length++] = row
  }
  return rows.slice(0, length)
}
