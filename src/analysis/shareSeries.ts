import type { DayNumber } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import type { CoverageSpan } from './coverage.ts'
import { isCovered } from './coverage.ts'
import type { Items } from './items.ts'
import { GAP } from './indexSums.ts'
import { FEWEST_ITEMS } from './relationshipIndex.ts'

/** Days of the conflict share, the day itself the last of them. */
export const SHARE_DAYS = 90

/** The conflict share as of each of some days. */
export interface ShareSeries {
  readonly days: readonly DayNumber[]
  /** 0…1; NaN where there is a gap. */
  readonly share: Float64Array
  /** Items with g ≤ −0.5. */
  readonly conflict: Int32Array
  /** Items with |g| ≥ 0.5: the n of the share. */
  readonly nonNeutral: Int32Array
  readonly neutral: Int32Array
  /** One of `GAP` for each day. */
  readonly gap: Uint8Array
}

/**
 * Conflict share over (day − 90, day] as of each day. Supported from five items on that are not neutral.
 *
 * @param days ascending
 * @see ./shareSeries.md
 */
export function shareSeries(
  items: Items,
  days: readonly DayNumber[],
  coverage: readonly CoverageSpan[],
): ShareSeries {
  const out = {
    days,
    share: new Float64Array(days.length).fill(NaN),
    conflict: new Int32Array(days.length),
    nonNeutral: new Int32Array(days.length),
    neutral: new Int32Array(days.length),
    gap: new Uint8Array(days.length),
  }
  const counts = { conflict: 0, cooperation: 0, neutral: 0 }
  let [next, old] = [0, 0]
  days.forEach((day, i) => {
    while (next < items.length && items.day[next]! <= day) counts[toneOf(items.g[next++]!)]++
    while (old < next && items.day[old]! <= day - SHARE_DAYS) counts[toneOf(items.g[old++]!)]--
    out.conflict[i] = counts.conflict
    out.nonNeutral[i] = counts.conflict + counts.cooperation
    out.neutral[i] = counts.neutral
    out.gap[i] = gapOf(coverage, day, next, out.nonNeutral[i])
    if (out.gap[i] === GAP.none) out.share[i] = out.conflict[i] / out.nonNeutral[i]
  })
  return out
}

function gapOf(coverage: readonly CoverageSpan[], day: DayNumber, items: number, n: number): number {
  if (!isCovered(coverage, day)) return GAP.notCovered
  if (items === 0) return GAP.noItems
  return n >= FEWEST_ITEMS ? GAP.none : GAP.unsupported
}
