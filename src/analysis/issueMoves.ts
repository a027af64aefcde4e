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
  /**
   * Scores of the events that count within the last thirteen months, oldest first: of every three days the largest
   * above zero and the smallest below, so that a bar has room beside the next.
   */
  readonly strip: readonly StripMark[]
  /** Events of the whole record. */
  readonly count: number
}

/** A year, and the month that has begun before it. */
const STRIP_DAYS = 366 + 31
const SLOT_DAYS = 3
const SLOTS = Math.ceil(STRIP_DAYS / SLOT_DAYS)

/**
 * The events of each issue: the last move and the scores over time. What is denied or retracted is no move, nor is
 * what has only been announced; what still goes on is a move, but has no score yet.
 *
 * @param rows rows in force on the day, oldest first, as {@link rowsAsOf} gives them; context counts here too,
 *   because an issue's story is told by what happened around it
 * @returns one entry for each of `columns.issueIds`, in their order
 */
export function issueMovesOf(columns: Columns, rows: Int32Array, asOf: DayNumber): IssueMoves[] {
  const { issueStart, issues, last } = columns
  const lastRow = new Int32Array(columns.issueIds.length).fill(-1)
  const count = new Int32Array(columns.issueIds.length)
  const strips = columns.issueIds.map(emptyStrip)
  for (const row of rows) {
    if (columns.flags[row]! & FLAG.struck || columns.first[row]! > asOf) continue
    const inStrip = last[row]! <= asOf && last[row]! > asOf - STRIP_DAYS
    for (let k = issueStart[row]!; k < issueStart[row + 1]!; k++) {
      lastRow[issues[k]!] = row
      count[issues[k]!]!++
      if (inStrip) put(strips[issues[k]!]!, asOf - last[row]!, scoreAt(columns, row))
    }
  }
  return strips.map((strip, i) => ({ lastRow: lastRow[i]!, strip: marksOf(strip, asOf), count: count[i]! }))
}

/** The strongest score of each slot, above zero at 2·slot and below at 2·slot + 1, and how many days back it lies. */
interface Strip {
  readonly score: Float64Array
  readonly back: Int16Array
}

function emptyStrip(): Strip {
  return { score: new Float64Array(2 * SLOTS).fill(NaN), back: new Int16Array(2 * SLOTS) }
}

function put({ score, back }: Strip, daysBack: number, one: number): void {
  const at = 2 * Math.floor(daysBack / SLOT_DAYS) + (one < 0 ? 1 : 0)
  if (Number.isNaN(one) || Math.abs(one) <= Math.abs(score[at]!)) return
  score[at] = one
  back[at] = daysBack
}

function marksOf({ score, back }: Strip, asOf: DayNumber): StripMark[] {
  const marks: StripMark[] = []
  score.forEach((one, at) => {
    if (!Number.isNaN(one)) marks.push({ day: asOf - back[at]!, score: one })
  })
  return marks.sort((one, two) => one.day - two.day)
}
