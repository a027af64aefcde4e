import type { DayNumber } from '#model/day.ts'
import { DRAWS } from './band.ts'
import { blocksOf, entryAt } from './blocks.ts'
import { drawnIndex } from './draws.ts'
import type { Items } from './items.ts'
import { indexAt } from './relationshipIndex.ts'
import { degreesAt, quantile, smallSample } from './widening.ts'

export interface ChangeOptions {
  readonly from: DayNumber
  /** Not before `from`. */
  readonly to: DayNumber
  readonly halfLife: number
  /** Missing, 0.8. */
  readonly level?: number
  readonly draws?: number
  readonly seed?: number
}

/** What may be said of a change. The last where either day has no supported index. */
export type ChangeWord = 'risen' | 'fallen' | 'little changed' | 'not supported'

/** A change of the index between two days, Goldstein points; all NaN where it is not supported. */
export interface Change {
  /** Index of the later day minus that of the earlier; exactly `newItems + ageing`. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly word: ChangeWord
  /** What the items after the earlier day give to the later index. */
  readonly newItems: number
  /** What the older items give to the later index, less what they gave to the earlier. */
  readonly ageing: number
}

/**
 * The index of two days compared within the same draws: "risen" or "fallen" only if the interval of the
 * difference excludes 0.
 *
 * @throws RangeError when `to` lies before `from`: the caller's bug
 * @see ./band.md
 */
export function pairedChange(items: Items, options: ChangeOptions): Change {
  const { from, to, halfLife } = options
  if (to < from) throw new RangeError(`to must not lie before from: ${from}, ${to}`)
  if (!indexAt(items, from, halfLife).supported || !indexAt(items, to, halfLife).supported) return UNSUPPORTED
  const parts = partsOfChange(items, options)
  const value = parts.newItems + parts.ageing
  const [low, high] = limitsOf(items, options, value)
  return { value, low, high, word: low > 0 ? 'risen' : high < 0 ? 'fallen' : 'little changed', ...parts }
}

const UNSUPPORTED: Change = {
  value: NaN,
  low: NaN,
  high: NaN,
  word: 'not supported',
  newItems: NaN,
  ageing: NaN,
}

/** Every item gives k·w·g / Σ k·w to the index; the change is what the new ones give and the old ones lose. */
function partsOfChange(
  items: Items,
  { from, to, halfLife }: ChangeOptions,
): { newItems: number; ageing: number } {
  let [old, oldWeight, fresh, freshWeight] = [0, 0, 0, 0]
  for (let i = 0; i < items.length && items.day[i]! <= to; i++) {
    const kw = items.w[i]! * 2 ** ((items.day[i]! - to) / halfLife)
    if (items.day[i]! <= from) [old, oldWeight] = [old + kw * items.g[i]!, oldWeight + kw]
    else [fresh, freshWeight] = [fresh + kw * items.g[i]!, freshWeight + kw]
  }
  const all = oldWeight + freshWeight
  return { newItems: fresh / all, ageing: old / all - old / oldWeight }
}

/** Limits by the quantiles of the drawn differences, moved apart for the small number of blocks. */
function limitsOf(items: Items, options: ChangeOptions, value: number): readonly [number, number] {
  const { from, to, halfLife, level, draws, seed } = { ...DRAWS, ...options }
  const blocks = blocksOf(items)
  const [before, after] = [entryAt(blocks, from), entryAt(blocks, to)]
  if (before === after) return [value, value]
  const drawn = drawnIndex(blocks, Int32Array.of(before, after), { halfLife, draws, seed })
  const differences = Float64Array.from({ length: draws }, (_, i) => drawn[draws + i]! - drawn[i]!)
    .filter((difference) => !Number.isNaN(difference))
    .sort()
  const degrees = degreesAt(blocks, halfLife)
  const apart = smallSample(Math.max(degrees[before]!, degrees[after]!))
  const at = (p: number): number => value + apart * (quantile(differences, p) - value)
  return [at((1 - level) / 2), at((1 + level) / 2)]
}
