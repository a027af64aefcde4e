import { quadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLOW, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import { blocksOf } from './blocks.ts'
import type { Items } from './items.ts'
import type { AsOf } from './members.ts'
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
  const parts = sorted([...partsOfItems(items), ...partsOfEvents(columns, members, items, known)])
  const start = new Int32Array(spans.length + 1)
  const block: number[] = []
  const sums: number[] = []
  spans.forEach(({ first, last }, v) => {
    const cellOf = new Map<number, number>()
    for (let i = firstFrom(parts, first); i < parts.length && parts[i]!.day <= last; i++) {
      const part = parts[i]!
      const cell = cellOf.get(part.block) ?? newCell(block, sums, part.block)
      cellOf.set(part.block, cell)
      for (const [field, value] of part.adds) sums[cell * FIELDS + field]! += value
    }
    start[v + 1] = block.length
  })
  return { start, block: Int32Array.from(block), sums: Float64Array.from(sums) }
}

/** One item or event: where it stands, with what it is drawn, what it adds to which fields. */
interface Part {
  readonly day: DayNumber
  readonly block: DayNumber
  readonly adds: readonly (readonly [field: number, value: number])[]
}

function newCell(block: number[], sums: number[], firstDay: DayNumber): number {
  block.push(firstDay)
  for (let i = 0; i < FIELDS; i++) sums.push(0)
  return block.length - 1
}

function partsOfItems(items: Items): Part[] {
  const blockOn = blocksByDay(items)
  return Array.from({ length: items.length }, (_, i) => {
    const [day, g, w] = [items.day[i]!, items.g[i]!, items.w[i]!]
    const way = items.flow[i] === FLOW.ab ? 0 : 1
    const tone = toneOf(g)
    const sum = (g >= 0 ? FIELD.aboveAb : FIELD.belowAb) + 2 * way
    return {
      day,
      block: blockOn(day),
      adds: [
        [sum, w * g],
        [FIELD.weightAb + way, w],
        [FIELD.itemsAb + way, 1],
        ...(tone === 'conflict' ? [[FIELD.conflict, 1] as const] : []),
        ...(tone === 'neutral' ? [] : [[FIELD.nonNeutral, 1] as const]),
      ],
    }
  })
}

/** An event stands on its own last day, and is drawn with the items of its package. */
function partsOfEvents(columns: Columns, members: Int32Array, items: Items, { asOf, upTo }: AsOf): Part[] {
  const blockOn = blocksByDay(items)
  const roots = rootsAsOf(columns, asOf, upTo)
  const dayOfRoot = new Int32Array(columns.ids.length).fill(NEVER)
  for (let i = 0; i < items.length; i++) dayOfRoot[items.packRoot[items.pack[i]!]!] = items.day[i]!
  return [...members].flatMap((row) => {
    const root = columns.root[row]!
    if (root === 0) return []
    const day = columns.last[row]!
    const packageDay = dayOfRoot[roots[columns.record[row]!]!]!
    const block = blockOn(packageDay === NEVER ? day : packageDay)
    return { day, block, adds: [[FIELD.quad1 + quadClass(root) - 1, 1] as const] }
  })
}

/** First day of the block that a day lies in; a day in none is a block by itself. */
function blocksByDay(items: Items): (day: DayNumber) => DayNumber {
  const { day, block, firstDay } = blocksOf(items)
  const known = new Map<DayNumber, DayNumber>()
  day.forEach((one, i) => known.set(one, firstDay[block[i]!]!))
  return (one) => known.get(one) ?? one
}

function sorted(parts: Part[]): Part[] {
  return parts.sort((one, two) => one.day - two.day)
}

function firstFrom(parts: readonly Part[], day: DayNumber): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (parts[middle]!.day < day) low = middle + 1
    else high = middle
  }
  return low
}
