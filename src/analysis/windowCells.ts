import { quadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLOW, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import { blocksOf } from './blocks.ts'
import type { Items } from './items.ts'
import type { AsOf } from './members.ts'
import { orderByDay, placeAfter } from './orderByDay.ts'
import { rootsAsOf } from './packages.ts'

/** What is summed in a cell, in this order: Σ w·g above and below zero by direction, Σ w by direction … */
export const FIELD = {
  ...{ aboveAb: 0, belowAb: 1, aboveBa: 2, belowBa: 3, weightAb: 4, weightBa: 5 },
  /** … events of the quad classes 1–4 … */
  ...{ quad1: 6, quad2: 7, quad3: 8, quad4: 9 },
  /** … items with g ≤ −0.5, with |g| ≥ 0.5, and all of them by direction. */
  ...{ conflict: 10, nonNeutral: 11, itemsAb: 12, itemsBa: 13 },
} as const
export const FIELDS = 14

/** Some days in a row, both included. */
export interface Span {
  readonly first: DayNumber
  readonly last: DayNumber
}

/**
 * What each block of the record brings to each of some spans of days: all that the bands of period measures need, and
 * small enough to be sent to a worker. Blocks are those of `blocks.ts`; an event is drawn with its package's items.
 */
export interface WindowCells {
  /** Span v has the cells `start[v] … start[v + 1] − 1`, one for each block that brings anything. */
  readonly start: Int32Array
  /** First day of each cell's block, which names it. */
  readonly block: Int32Array
  /** {@link FIELDS} sums a cell. */
  readonly sums: Float64Array
}

/**
 * @param members counted rows, as `membersOf` gives them, or some of them
 * @param items as `itemsOf` gives them, or some of them; of the same columns, day and marking
 * @param spans any order; they may overlap
 */
export function windowCells(
  columns: Columns,
  known: AsOf,
  { members, items }: { readonly members: Int32Array; readonly items: Items },
  spans: readonly Span[],
): WindowCells {
  const blockOn = blocksByDay(items)
  const events = eventsOf(columns, members, items, known, blockOn)
  const start = new Int32Array(spans.length + 1)
  const cells: Cells = { block: [], sums: [], from: 0 }
  spans.forEach(({ first, last }, v) => {
    cells.from = cells.block.length
    const end = placeAfter(items.day, last)
    for (let i = placeAfter(items.day, first - 1); i < end; i++)
      addItem(cells, blockOn(items.day[i]!), items, i)
    const eventsEnd = placeAfter(events.day, last)
    for (let i = placeAfter(events.day, first - 1); i < eventsEnd; i++) {
      cells.sums[cellOf(cells, events.block[i]!) + events.field[i]!]!++
    }
    start[v + 1] = cells.block.length
  })
  return { start, block: Int32Array.from(cells.block), sums: Float64Array.from(cells.sums) }
}

/** Cells as they are found; those of the span at hand begin at `from`. */
interface Cells {
  readonly block: number[]
  readonly sums: number[]
  from: number
}

/** Where the sums of a block's cell in the span at hand begin. What comes is mostly of the newest block. */
function cellOf({ block, sums, from }: Cells, firstDay: DayNumber): number {
  for (let cell = block.length - 1; cell >= from; cell--) if (block[cell] === firstDay) return cell * FIELDS
  block.push(firstDay)
  for (let i = 0; i < FIELDS; i++) sums.push(0)
  return (block.length - 1) * FIELDS
}

function addItem(cells: Cells, block: DayNumber, { flow, g, w }: Items, i: number): void {
  const { sums } = cells
  const at = cellOf(cells, block)
  const way = flow[i] === FLOW.ab ? 0 : 1
  const tone = toneOf(g[i]!)
  sums[at + (g[i]! >= 0 ? FIELD.aboveAb : FIELD.belowAb) + 2 * way]! += w[i]! * g[i]!
  sums[at + FIELD.weightAb + way]! += w[i]!
  sums[at + FIELD.itemsAb + way]!++
  if (tone === 'conflict') sums[at + FIELD.conflict]!++
  if (tone !== 'neutral') sums[at + FIELD.nonNeutral]!++
}

/** Events whose code is in the book, by the day on which each stands itself, with the block of its package's items. */
interface CountedEvents {
  readonly day: Int32Array
  readonly block: Int32Array
  readonly field: Uint8Array
}

function eventsOf(
  columns: Columns,
  members: Int32Array,
  items: Items,
  { asOf, upTo }: AsOf,
  blockOn: (day: DayNumber) => DayNumber,
): CountedEvents {
  const roots = rootsAsOf(columns, asOf, upTo)
  const dayOfRoot = new Int32Array(columns.ids.length).fill(NEVER)
  for (let i = 0; i < items.length; i++) dayOfRoot[items.packRoot[items.pack[i]!]!] = items.day[i]!
  const rows = members.filter((row) => columns.root[row] !== 0)
  const order = orderByDay(rows.map((row) => columns.last[row]!))
  const out = {
    day: new Int32Array(rows.length),
    block: new Int32Array(rows.length),
    field: new Uint8Array(rows.length),
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[order[i]!]!
    const packageDay = dayOfRoot[roots[columns.record[row]!]!]!
    out.day[i] = columns.last[row]!
    out.block[i] = blockOn(packageDay === NEVER ? out.day[i]! : packageDay)
    out.field[i] = FIELD.quad1 + quadClass(columns.root[row]!) - 1
  }
  return out
}

/** First day of the block that a day lies in; a day in none is a block by itself. */
function blocksByDay(items: Items): (day: DayNumber) => DayNumber {
  const { day, block, firstDay } = blocksOf(items)
  const known = new Map<DayNumber, DayNumber>()
  day.forEach((one, i) => known.set(one, firstDay[block[i]!]!))
  return (one) => known.get(one) ?? one
}
