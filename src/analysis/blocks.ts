import type { DayNumber } from '#model/day.ts'
import type { Items } from './items.ts'
import { placeAfter } from './orderByDay.ts'

/**
 * Items as the bootstrap draws them: an entry for each day that has any, and blocks of days that are drawn
 * together, because what happens within a few days is seldom independent.
 */
export interface Blocks {
  /** Day of each entry, ascending. */
  readonly day: Int32Array
  /** Σ w·g of the day. */
  readonly wg: Float64Array
  /** Σ w of the day. */
  readonly w: Float64Array
  /** Block of each entry, 0…, ascending. */
  readonly block: Int32Array
  /** First day of each block: it names the block, whatever comes later. */
  readonly firstDay: Int32Array
}

/** A block ends before a gap of more days than this … */
const GAP_DAYS = 3
/** … and before an item more days than this after its first one, so that dense records keep enough blocks. */
const LENGTH_DAYS = 7

/**
 * Blocks of items, in order. A later item never changes the blocks of days before it.
 *
 * All items of a package have one day, so a package is never torn.
 *
 * @see ./band.md – why 3 and 7
 */
export function blocksOf(items: Items): Blocks {
  const out = {
    day: new Int32Array(items.length),
    wg: new Float64Array(items.length),
    w: new Float64Array(items.length),
    block: new Int32Array(items.length),
    firstDay: new Int32Array(items.length),
  }
  let [entries, blocks] = [0, 0]
  for (let i = 0; i < items.length; i++) {
    const day = items.day[i]!
    if (entries === 0 || day !== out.day[entries - 1]) {
      if (entries === 0 || isApart(day, out.day[entries - 1]!, out.firstDay[blocks - 1]!)) {
        out.firstDay[blocks++] = day
      }
      out.day[entries] = day
      out.block[entries++] = blocks - 1
    }
    out.wg[entries - 1]! += items.w[i]! * items.g[i]!
    out.w[entries - 1]! += items.w[i]!
  }
  return {
    day: out.day.slice(0, entries),
    wg: out.wg.slice(0, entries),
    w: out.w.slice(0, entries),
    block: out.block.slice(0, entries),
    firstDay: out.firstDay.slice(0, blocks),
  }
}

function isApart(day: DayNumber, before: DayNumber, first: DayNumber): boolean {
  return day - before > GAP_DAYS || day - first > LENGTH_DAYS
}

/** Place of the last entry up to a day, −1 before the first. The index is the same until the next entry. */
export function entryAt({ day }: Blocks, upTo: DayNumber): number {
  return placeAfter(day, upTo) - 1
}
