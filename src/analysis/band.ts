import type { DayNumber } from '#model/day.ts'
import type { Blocks } from './blocks.ts'
import { blocksOf, entryAt } from './blocks.ts'
import { drawnIndex, fadesOf } from './draws.ts'
import type { Items } from './items.ts'
import { GAP } from './indexSums.ts'
import { indexSeries } from './relationshipIndex.ts'
import { degreesAt, quantile, widening } from './widening.ts'

export interface BandOptions {
  /** The days wanted, any order. */
  readonly days: readonly DayNumber[]
  readonly halfLife: number
  /** Share of the expected indexes that the band shall hold; missing, 0.8. */
  readonly level?: number
  /** Missing, 2,000. */
  readonly draws?: number
  readonly seed?: number
}

/** Limits of the index, Goldstein points −10…+10, one pair for each day asked for. */
export interface Band {
  /** NaN where the index is not supported. */
  readonly low: Float64Array
  readonly high: Float64Array
}

export const DRAWS = { level: 0.8, draws: 2000, seed: 20_210_513 } as const

/**
 * Uncertainty of the relationship index: how far another run of the same process might have put it.
 *
 * Bootstrap over packages, those of a few days together. T ± f·q, where q is the `level` quantile of |T* − T|
 * over the draws and f widens it for the small number of blocks. Deterministic. The band changes only on days
 * that bring an item, so a thousand days cost no more than the days of items among them.
 *
 * @see ./band.md – the target, other methods, simulated coverage
 */
export function bandOf(items: Items, options: BandOptions): Band {
  const { days } = options
  const blocks = blocksOf(items)
  const supported = supportedDays(items, options)
  const entryOf = days.map((day, i) => (supported[i] ? entryAt(blocks, day) : -1))
  const wanted = Int32Array.from(new Set(entryOf.filter((entry) => entry >= 0))).sort()
  const limits = limitsAfter(blocks, wanted, options)
  const pick = (side: Float64Array): Float64Array =>
    Float64Array.from(entryOf, (entry) => side[wanted.indexOf(entry)] ?? NaN)
  return { low: pick(limits.low), high: pick(limits.high) }
}

/** Entries handled in one go, so that the draws of all of them need not be held at once. */
const AT_ONCE = 256

function limitsAfter(blocks: Blocks, entries: Int32Array, options: BandOptions): Band {
  const { halfLife, level, draws, seed } = { ...DRAWS, ...options }
  const index = indexAfter(blocks, halfLife)
  const degrees = degreesAt(blocks, halfLife)
  const [low, high] = [new Float64Array(entries.length), new Float64Array(entries.length)]
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const part = entries.subarray(start, start + AT_ONCE)
    const drawn = drawnIndex(blocks, part, { halfLife, draws, seed })
    part.forEach((entry, i) => {
      const off = distances(drawn.subarray(i * draws, (i + 1) * draws), index[entry]!)
      const reach = widening(degrees[entry]!, level) * quantile(off, level)
      low[start + i] = Math.max(-10, index[entry]! - reach)
      high[start + i] = Math.min(10, index[entry]! + reach)
    })
  }
  return { low, high }
}

/**
 * Distances of drawn values from what was found, ascending. A draw without any block says nothing.
 *
 * @param drawn overwritten
 */
function distances(drawn: Float64Array, found: number): Float64Array {
  for (let i = 0; i < drawn.length; i++)
    drawn[i] = Math.abs((Number.isNaN(drawn[i]!) ? found : drawn[i]!) - found)
  return drawn.sort()
}

/** The index after each entry, whether supported or not. */
function indexAfter({ day, wg, w }: Blocks, halfLife: number): Float64Array {
  const fade = fadesOf(day, halfLife)
  let [above, below] = [0, 0]
  return Float64Array.from(day, (_, i) => {
    above = above * fade[i]! + wg[i]!
    below = below * fade[i]! + w[i]!
    return above / below
  })
}

function supportedDays(items: Items, { days, halfLife }: BandOptions): boolean[] {
  let [from, to] = [Infinity, -Infinity]
  for (const day of days) [from, to] = [Math.min(from, day), Math.max(to, day)]
  if (days.length === 0) return []
  const { gap } = indexSeries(items, { from, to, halfLife, coverage: [] })
  return days.map((day) => gap[day - from] === GAP.none)
}
