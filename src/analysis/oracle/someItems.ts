import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Items } from '../items.ts'

/** An item for a test: day, score, direction (missing, a→b), weight (missing, 1), package (missing, its own). */
export interface SaidItem {
  readonly day: DayNumber
  readonly g: number
  readonly flow?: 'ab' | 'ba'
  readonly w?: number
}

/** Items for a test, each a package of its own, in the order of their days. */
export function someItems(list: readonly SaidItem[]): Items {
  const sorted = [...list].sort((one, two) => one.day - two.day)
  return {
    length: sorted.length,
    packs: sorted.length,
    day: Int32Array.from(sorted, ({ day }) => day),
    flow: Uint8Array.from(sorted, ({ flow = 'ab' }) => FLOW[flow]),
    g: Float64Array.from(sorted, ({ g }) => g),
    w: Float64Array.from(sorted, ({ w = 1 }) => w),
    pack: Int32Array.from(sorted, (_, i) => i),
    packRoot: Int32Array.from(sorted, (_, i) => i),
    lead: new Int32Array(sorted.length),
  }
}
