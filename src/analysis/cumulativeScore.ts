import type { DayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { isCovered } from './coverage.ts'
import type { Items } from './items.ts'
import { GAP } from './indexSums.ts'
import { FEWEST_ITEMS } from './relationshipIndex.ts'

/** N: the score lies within −N…+N. */
export const CUMULATIVE_END = 9

/** Six bands of equal width, lowest first: band i begins at `CUMULATIVE_BANDS[i]`, included, and is 3 points wide. */
export const CUMULATIVE_BANDS = [-9, -6, -3, 0, 3, 6] as const

/** Where no one has chosen otherwise: midway, and a tenth of a point for each Goldstein point near the middle. */
export const CUMULATIVE_DEFAULTS = { start: 0, scale: 0.1 } as const

/** Items within so many days up to one keep the score supported: fewer than five, and the line ends. */
export const CUMULATIVE_WINDOW = 90

export interface CumulativeOptions {
  readonly from: DayNumber
  /** Included. */
  readonly to: DayNumber
  /** Empty: all days. */
  readonly coverage: readonly CoverageSpan[]
  /** The score before the first item, −9…+9. */
  readonly start: number
  /** By how much each day's sum is multiplied before it is counted, > 0. */
  readonly scale: number
}

/** The cumulative score day by day. */
export interface CumulativeSeries {
  /** Day of the first value; each further one is a day later. */
  readonly from: DayNumber
  /** −9…+9; NaN where there is a gap. */
  readonly value: Float64Array
  /** One of `GAP` for each day. */
  readonly gap: Uint8Array
}

/**
 * Cumulative score after Yan and Zhou: from its start the score is moved by each day's Σ w·g times the scale, the
 * less the nearer it is to the end that it is moved to. Without items it stays where it is, whether anybody watched
 * or not; so the line ends when fewer than five items lie within 90 days.
 *
 * @throws RangeError when the start is out of range or the scale is not positive: the caller's bug
 * @see ./cumulativeScore.md
 */
export function cumulativeSeries(items: Items, options: CumulativeOptions): CumulativeSeries {
  const { from, to, coverage, start, scale } = options
  if (!(Math.abs(start) <= CUMULATIVE_END)) throw new RangeError(`start must be within ±9, got ${start}`)
  if (!(scale > 0)) throw new RangeError(`scale must be positive, got ${scale}`)
  const days = Math.max(0, to - from + 1)
  const value = new Float64Array(days).fill(NaN)
  const gap = new Uint8Array(days)
  let [score, next, old] = [start, 0, 0]
  for (let i = 0; i < days; i++) {
    const day = from + i
    while (next < items.length && items.day[next]! <= day) {
      const sum = sumOfDay(items, next)
      score = moved(score, scale * sum.impact)
      next = sum.next
    }
    while (old < next && items.day[old]! <= day - CUMULATIVE_WINDOW) old++
    gap[i] = !isCovered(coverage, day) ? GAP.notCovered : gapOf(next, next - old)
    if (gap[i] === GAP.none) value[i] = score
  }
  return { from, value, gap }
}

/** The score after a day's impact, kept within ±9: an impact of more than N would carry it beyond the end. */
export function moved(score: number, impact: number): number {
  const room = impact >= 0 ? CUMULATIVE_END - score : CUMULATIVE_END + score
  const after = score + (room / CUMULATIVE_END) * impact
  return Math.max(-CUMULATIVE_END, Math.min(CUMULATIVE_END, after))
}

/** Place in {@link CUMULATIVE_BANDS} of a score; +9 is in the highest. */
export function bandOfScore(score: number): number {
  return Math.max(
    0,
    CUMULATIVE_BANDS.findLastIndex((from) => from <= score),
  )
}

/** Σ w·g of the day of the item at a place, and the first place after that day. */
function sumOfDay(
  { day, w, g, length }: Items,
  place: number,
): { readonly impact: number; readonly next: number } {
  let [impact, next] = [0, place]
  while (next < length && day[next] === day[place]) {
    impact += w[next]! * g[next]!
    next++
  }
  return { impact, next }
}

function gapOf(items: number, recent: number): number {
  if (items === 0) return GAP.noItems
  return recent >= FEWEST_ITEMS ? GAP.none : GAP.unsupported
}
