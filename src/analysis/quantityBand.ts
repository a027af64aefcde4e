import { DRAWS } from './band.ts'
import type { ChangeWord } from './change.ts'
import { blockKeys, timesDrawn } from './draws.ts'
import type { Quantity, QuantityRule } from './quantities.ts'
import { QUANTITIES } from './quantities.ts'
import { FEWEST_ITEMS } from './relationshipIndex.ts'
import { quantile, smallSample, widening } from './widening.ts'
import type { WindowCells } from './windowCells.ts'
import { FIELDS } from './windowCells.ts'

export interface QuantityBandOptions {
  /** Share of the expected values that the band shall hold; missing, 0.8. */
  readonly level?: number
  /** Missing, 2,000. */
  readonly draws?: number
  readonly seed?: number
}

/** Limits of a quantity, one pair for each span. */
export interface QuantityBand {
  /** As found; NaN where there is nothing to divide by. */
  readonly value: Float64Array
  /** NaN where it is not supported. */
  readonly low: Float64Array
  readonly high: Float64Array
}

/** A quantity of one span against that of another. */
export interface QuantityChange {
  /** Later minus earlier, in the unit of the quantity; NaN where either is not supported. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly word: ChangeWord
}

/**
 * Uncertainty of a quantity of each span: bootstrap over the blocks of packages in it, value ± f·q as for the index.
 * Deterministic; a span's band hangs on its own blocks alone.
 *
 * @see ./quantityBand.md – the method, support, simulated coverage
 */
export function quantityBand(
  cells: WindowCells,
  quantity: Quantity,
  options: QuantityBandOptions = {},
): QuantityBand {
  const spans = cells.start.length - 1
  const out = { value: nans(spans), low: nans(spans), high: nans(spans) }
  for (let span = 0; span < spans; span++) {
    const drawn = drawnSpan(cells, span, QUANTITIES[quantity], options)
    out.value[span] = drawn.value
    if (!drawn.supported) continue
    const [low, high] = limitsOf(drawn.value, drawn.values, drawn.degrees, QUANTITIES[quantity], options)
    out.low[span] = low
    out.high[span] = high
  }
  return out
}

/**
 * A quantity of two spans compared within the same draws: "risen" or "fallen" only if the interval of the difference
 * excludes 0.
 *
 * @param from place of the earlier span
 * @param to place of the later one
 */
export function quantityChange(
  cells: WindowCells,
  quantity: Quantity,
  { from, to }: { readonly from: number; readonly to: number },
  options: QuantityBandOptions = {},
): QuantityChange {
  const rule = QUANTITIES[quantity]
  const [before, after] = [drawnSpan(cells, from, rule, options), drawnSpan(cells, to, rule, options)]
  if (!before.supported || !after.supported) {
    return { value: NaN, low: NaN, high: NaN, word: 'not supported' }
  }
  const value = after.value - before.value
  const differences = after.values.map((one, i) => one - before.values[i]!)
  const [least, most] = rule.range
  const wide = { ...rule, range: [least - most, most - least] as const }
  const degrees = Math.min(before.degrees, after.degrees)
  const [low, high] = limitsOf(value, differences, degrees, wide, options)
  return { value, low, high, word: low > 0 ? 'risen' : high < 0 ? 'fallen' : 'little changed' }
}

interface DrawnSpan {
  readonly value: number
  readonly supported: boolean
  /** The quantity in each draw; that found, where a draw gives none. */
  readonly values: Float64Array
  /** One less than the effective number of blocks. */
  readonly degrees: number
}

function drawnSpan(
  { start, block, sums }: WindowCells,
  span: number,
  rule: QuantityRule,
  options: QuantityBandOptions,
): DrawnSpan {
  const { draws, seed } = { ...DRAWS, ...options }
  const [first, end] = [start[span]!, start[span + 1]!]
  const all = new Float64Array(FIELDS)
  let squares = 0
  for (let cell = first; cell < end; cell++) {
    const own = sums.subarray(cell * FIELDS, (cell + 1) * FIELDS)
    for (const field of rule.fields) all[field]! += own[field]!
    squares += rule.size(own) ** 2
  }
  const value = rule.of(all)
  const degrees = squares > 0 ? rule.size(all) ** 2 / squares - 1 : 0
  const supported = isSupported(rule, all, degrees)
  if (!supported) return { value, supported, values: new Float64Array(0), degrees }
  const keys = blockKeys(block.subarray(first, end), seed)
  const values = Float64Array.from({ length: draws }, (_, draw) => {
    all.fill(0)
    for (let cell = first; cell < end; cell++) {
      const times = timesDrawn(keys[cell - first]!, draw)
      if (times === 0) continue
      for (const field of rule.fields) all[field]! += times * sums[cell * FIELDS + field]!
    }
    const drawn = rule.of(all)
    return Number.isNaN(drawn) ? value : drawn
  })
  return { value, supported, values, degrees }
}

/** Fewer effective blocks than this draw no band, however many items they hold. */
const FEWEST_BLOCKS = 2

function isSupported(rule: QuantityRule, sums: Float64Array, degrees: number): boolean {
  return rule.size(sums) >= FEWEST_ITEMS && degrees + 1 >= FEWEST_BLOCKS
}

function limitsOf(
  value: number,
  values: Float64Array,
  degrees: number,
  { range, ofCounts }: Pick<QuantityRule, 'range' | 'ofCounts'>,
  options: QuantityBandOptions,
): readonly [number, number] {
  const { level } = { ...DRAWS, ...options }
  const off = values.map((one) => Math.abs(one - value)).sort()
  // A sum of blocks, each as often as a Poisson number says, spreads in the mean like the sum itself.
  const isSum = range[1] === Infinity
  const apart = isSum ? 1 / smallSample(degrees) : 1
  const isAtEnd = ofCounts && range.includes(value)
  const reach = isAtEnd
    ? (range[1] - range[0]) * shareUnseen(degrees + 1, level)
    : apart * widening(degrees, level) * quantile(off, level)
  return [Math.max(range[0], value - reach), Math.min(range[1], value + reach)]
}

/**
 * The largest share of a kind that may well not be seen in some blocks, none of which brings any of it:
 * (1 − share)^blocks = 1 − level.
 */
function shareUnseen(blocks: number, level: number): number {
  return 1 - (1 - level) ** (1 / blocks)
}

function nans(length: number): Float64Array {
  return new Float64Array(length).fill(NaN)
}
