import type { DayNumber } from '#model/day.ts'
import type { Columns } from '#model/columns.ts'
import { FLAG } from '#model/columns.ts'
import { scoreAt } from './items.ts'

/** A score on the day it counts, for a strip of bars. */
export interface StripMark {
  readonly day: DayNumber
  /** Points, −10…+10. */
  readonly score: number
}

/** What the record of one issue comes to on a day. */
export interface IssueMoves {
  /** Row of the newest event that has begun; −1 without one. */
  readonly lastRow: number
  /** Every counting event's score, oldest first. */
  readonly strip: readonly StripMark[]
  readonly count: number
}

/**
 * The events of each issue: the last move and the scores over time. What is denied or retracted is no move, nor is
 * what has only been announced; what still goes on is a move, but has no score yet.
 *
 * @param rows rows in force on the day, oldest first, as {@link rowsAsOf} gives them; context counts here too,
 *   because an issue's story is told by what happened around it
 * @returns one entry for each of `columns.issueIds`, in their order
 */
export function issueMovesOf(columns: Columns, rows: Int32Array, asOf: DayNumber): IssueMoves[] {
  const found = columns.issueIds.map(() => ({ lastRow: -1, strip: [] as StripMark[], count: 0 }))
  for (const row of rows) {
    if (columns.flags[row]! & FLAG.struck || columns.first[row]! > asOf) continue
    for (let k = columns.issueStart[row]!; k < columns.issueStart[row + 1]!; k++) {
      const moves = found[columns.issues[k]!]
      if (!moves) continue
      moves.lastRow = row
      moves.count++
      const day = columns.last[row]!
      if (day <= asOf) moves.strip.push({ day, score: scoreAt(columns, row) })
    }
  }
  return found
}
