import type { Columns } from '#model/columns.ts'
import { FLAG, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { scoreAt } from './items.ts'

/** Events by week over the whole record. */
export interface Histogram {
  /** A Monday. */
  readonly from: DayNumber
  readonly up: Uint32Array
  readonly down: Uint32Array
  readonly neutral: Uint32Array
  /** Events not yet known on the day: only how many, never what. */
  readonly later: Uint32Array
}

const NEUTRAL_BELOW = 0.5

/**
 * Counts events by the week of their first day, by sign; those known only later are counted apart. What was denied
 * or retracted counts for nothing; context is shown, for it was recorded. What has no score is neutral.
 *
 * @param rows rows in force on the day, or those of them that a filter lets through
 * @param later events not yet known, as `laterByWeek` counts them; missing, by the rows, which then must be all
 * @returns null where there is no event at all
 */
export function histogramOf(
  columns: Columns,
  rows: Int32Array,
  asOf: DayNumber,
  later = laterByWeek(columns, rows, asOf),
): Histogram | null {
  const { monday: from, count } = weeksOf(columns)
  if (count === 0) return null
  const bySign = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)] as const
  const bars = barsOf(columns)
  for (let i = 0; i < rows.length; i++) {
    const bar = bars[rows[i]!]!
    if (bar >= 0) bySign[bar % 3]![Math.floor(bar / 3)]!++
  }
  const [down, neutral, up] = bySign
  return { from, up, down, neutral, later }
}

/** Columns never change once made, so what each row counts for is found once. */
const heldBars = new WeakMap<Columns, Int32Array>()

/** Of each row 3 times its week, plus 0, 1 or 2 below zero, neutral and above; −1 where it is struck. */
export function barsOf(columns: Columns): Int32Array {
  const found = heldBars.get(columns)
  if (found) return found
  const { monday } = weeksOf(columns)
  const bars = new Int32Array(columns.record.length)
  for (let row = 0; row < bars.length; row++) {
    const score = scoreAt(columns, row)
    const sign = score >= NEUTRAL_BELOW ? 2 : score <= -NEUTRAL_BELOW ? 0 : 1
    bars[row] = columns.flags[row]! & FLAG.struck ? -1 : 3 * weekOf(columns.first[row]!, monday) + sign
  }
  heldBars.set(columns, bars)
  return bars
}

/**
 * How many events not yet known fall into each week of the histogram. An event that is not known has one row that
 * comes first: it is counted once, in the week of that row.
 *
 * @param rows all rows in force on the day
 */
export function laterByWeek(columns: Columns, rows: Int32Array, asOf: DayNumber): Uint32Array {
  const { monday: from, count } = weeksOf(columns)
  const later = new Uint32Array(count)
  const known = new Uint8Array(columns.ids.length)
  for (let i = 0; i < rows.length; i++) known[columns.record[rows[i]!]!] = 1
  for (let row = 0; row < columns.record.length; row++) {
    const record = columns.record[row]!
    if (known[record] || columns.from[row]! <= asOf) continue
    known[record] = 1
    later[weekOf(columns.first[row]!, from)]!++
  }
  return later
}

/** The weeks of the whole record. */
interface Weeks {
  /** The first of the first one. */
  readonly monday: DayNumber
  readonly count: number
}

/** Columns never change once made, so their weeks are found once. */
const held = new WeakMap<Columns, Weeks>()

export function weeksOf(columns: Columns): Weeks {
  const found = held.get(columns)
  if (found) return found
  let [first, last] = [NEVER, -NEVER]
  for (const day of columns.first) {
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  const monday = mondayOf(first)
  const weeks =
    columns.first.length === 0 ? { monday: 0, count: 0 } : { monday, count: weekOf(last, monday) + 1 }
  held.set(columns, weeks)
  return weeks
}

/** 1970-01-01 was a Thursday, so day 4 was a Monday. */
function mondayOf(day: DayNumber): DayNumber {
  return day - ((((day - 4) % 7) + 7) % 7)
}

function weekOf(day: DayNumber, from: DayNumber): number {
  return Math.floor((day - from) / 7)
}
