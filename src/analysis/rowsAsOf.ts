import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import { orderByDay } from './orderByDay.ts'

/**
 * Rows in force as of a day, up to a marking, in the order of (first day, last day, id): the state of every
 * event that is known by then, context and struck ones included. An event has at most one such row.
 *
 * @returns row indexes of the columns
 */
export function rowsAsOf(columns: Columns, asOf: DayNumber, upTo: Marking = 'RED'): Int32Array {
  const order = rowOrder(columns)
  const highest = markingRank(upTo)
  const { from, until, marking } = columns
  const rows = new Int32Array(order.length)
  let length = 0
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    if (from[row]! <= asOf && asOf < until[row]! && marking[row]! <= highest) rows[length++] = row
  }
  return rows.slice(0, length)
}

/** Columns never change once made, so their order is found once. */
const orders = new WeakMap<Columns, Int32Array>()

/** All rows in the order of (first day, last day, id), whenever they are in force. */
export function rowOrder(columns: Columns): Int32Array {
  const found = orders.get(columns)
  if (found) return found
  const order = orderByDay(columns.first)
  settleTies(columns, order)
  orders.set(columns, order)
  return order
}

/** Within each run of rows that begin on one day, brings last days and then ids into order. */
function settleTies(columns: Columns, order: Int32Array): void {
  const { first, last, record, ids } = columns
  const compare = (one: number, two: number): number => {
    if (last[one] !== last[two]) return last[one]! - last[two]!
    const [idOne, idTwo] = [ids[record[one]!]!, ids[record[two]!]!]
    return idOne < idTwo ? -1 : idOne > idTwo ? 1 : one - two
  }
  let start = 0
  for (let i = 1; i <= order.length; i++) {
    if (i < order.length && first[order[i]!] === first[order[start]!]) continue
    if (!isSorted(order, start, i, compare)) order.subarray(start, i).sort(compare)
    start = i
  }
}

function isSorted(
  order: Int32Array,
  start: number,
  end: number,
  compare: (a: number, b: number) => number,
): boolean {
  for (let i = start + 1; i < end; i++) if (compare(order[i - 1]!, order[i]!) > 0) return false
  return true
}
