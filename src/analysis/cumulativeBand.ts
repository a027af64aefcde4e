import type { DayNumber } from '#model/day.ts'
import type { Band } from './band.ts'
import { DRAWS } from './band.ts'
import type { Blocks } from './blocks.ts'
import { blocksOf, entryAt } from './blocks.ts'
import { CUMULATIVE_END, CUMULATIVE_WINDOW, moved } from './cumulativeScore.ts'
import { blockKeys, timesDrawn } from './draws.ts'
import type { Items } from './items.ts'
import { FEWEST_ITEMS } from './relationshipIndex.ts'
import { quantile, widening } from './widening.ts'

export interface CumulativeBandOptions {
  /** The days wanted, any order. */
  readonly days: readonly DayNumber[]
  readonly start: number
  readonly scale: number
  readonly level?: number
  readonly draws?: number
  readonly seed?: number
}

/**
 * Uncertainty of the cumulative score: in each draw every block of packages stands as often as for the index, and the
 * score runs its course from the same start. Score ± f·q, cut off at ±9; NaN where the score is not supported.
 *
 * @see ./cumulativeScore.md
 */
export function cumulativeBand(items: Items, options: CumulativeBandOptions): Band {
  const { days, start, scale, level, draws, seed } = { ...DRAWS, ...options }
  const blocks = blocksOf(items)
  const wanted = days.map((day) => (isSupported(items, day) ? entryAt(blocks, day) : -1))
  const entries = [...new Set(wanted.filter((entry) => entry >= 0))].sort((one, two) => one - two)
  const found = courseOf(blocks, entries, start, scale, () => 1)
  const off = entries.map(() => new Float64Array(draws))
  const keys = blockKeys(blocks.firstDay, seed)
  for (let draw = 0; draw < draws; draw++) {
    const drawn = courseOf(blocks, entries, start, scale, (block) => timesDrawn(keys[block]!, draw))
    drawn.forEach((score, i) => (off[i]![draw] = Math.abs(score - found[i]!)))
  }
  const reach = entries.map(
    (entry, i) => widening(degreesUpTo(blocks, entry, scale), level) * quantile(off[i]!.sort(), level),
  )
  const limit = (sign: 1 | -1): Float64Array =>
    Float64Array.from(wanted, (entry) => {
      const i = entries.indexOf(entry)
      if (i < 0) return NaN
      return Math.max(-CUMULATIVE_END, Math.min(CUMULATIVE_END, found[i]! + sign * reach[i]!))
    })
  return { low: limit(-1), high: limit(1) }
}

/** The score after each of some entries, when every block stands so many times. */
function courseOf(
  { wg, block }: Blocks,
  entries: readonly number[],
  start: number,
  scale: number,
  timesOf: (block: number) => number,
): number[] {
  const out: number[] = []
  let [score, current, times] = [start, -1, 1]
  for (let i = 0, next = 0; next < entries.length; i++) {
    if (block[i] !== current) {
      current = block[i]!
      times = timesOf(current)
    }
    for (let k = 0; k < times; k++) score = moved(score, scale * wg[i]!)
    while (entries[next] === i) {
      out.push(score)
      next++
    }
  }
  return out
}

/**
 * One less than the effective number of blocks up to an entry, by what they weigh. A day of impact I leaves 1 − |I|/N
 * of any earlier difference of the score, so older blocks weigh less.
 */
function degreesUpTo({ w, wg, block }: Blocks, entry: number, scale: number): number {
  const weights = new Map<number, number>()
  let left = 1
  for (let i = entry; i >= 0; i--) {
    weights.set(block[i]!, (weights.get(block[i]!) ?? 0) + left * w[i]!)
    left *= Math.max(0, 1 - (scale * Math.abs(wg[i]!)) / CUMULATIVE_END)
  }
  let [sum, squares] = [0, 0]
  for (const weight of weights.values()) {
    sum += weight
    squares += weight ** 2
  }
  return sum ** 2 / squares - 1
}

function isSupported({ day }: Items, on: DayNumber): boolean {
  const recent = day.reduce((n, one) => n + Number(one <= on && one > on - CUMULATIVE_WINDOW), 0)
  return recent >= FEWEST_ITEMS
}
