import type { DayNumber } from '#model/day.ts'
import type { Items } from './items.ts'

/** Why a day has no index, as numbers in `IndexSeries.gap`. */
export const GAP = { none: 0, unsupported: 1, notCovered: 2, noItems: 3, silent: 4 } as const

/** The three sums of the index on a day: they decay from day to day, and items may come and go. */
export interface IndexSums {
  readonly halfLife: number
  /** What a day leaves of a weight. */
  readonly daily: number
  day: DayNumber
  kw: number
  kwg: number
  kkww: number
}

/** @throws RangeError when the half-life is not positive: the caller's bug */
export function startingSums(halfLife: number): IndexSums {
  if (!(halfLife > 0)) throw new RangeError(`halfLife must be positive, got ${halfLife}`)
  return { halfLife, daily: 2 ** (-1 / halfLife), day: -Infinity, kw: 0, kwg: 0, kkww: 0 }
}

/** Adds the items from place `next` up to a day and lets all decay to it. @returns the next place */
export function addUpTo(sums: IndexSums, items: Items, next: number, day: DayNumber): number {
  while (next < items.length && items.day[next]! <= day) {
    decay(sums, items.day[next]!)
    const w = items.w[next]!
    sums.kw += w
    sums.kwg += w * items.g[next]!
    sums.kkww += w * w
    next++
  }
  decay(sums, day)
  return next
}

/** Lets all that has been added decay to a later day. */
export function decay(sums: IndexSums, to: DayNumber): void {
  if (to === sums.day) return
  const k = to === sums.day + 1 ? sums.daily : 2 ** ((sums.day - to) / sums.halfLife)
  sums.kw *= k
  sums.kwg *= k
  sums.kkww *= k * k
  sums.day = to
}

/** (Σ k·w)² / Σ (k·w)²; 0 of nothing. */
export function effectiveN({ kw, kkww }: Pick<IndexSums, 'kw' | 'kkww'>): number {
  return kkww > 0 ? (kw * kw) / kkww : 0
}

/** Decaying day by day rounds: eight equal items must stay eight. */
const ROUNDING = 1e-9

/** Σ k·w ≥ 4 and eight effective items. */
export function isSupported(sums: Pick<IndexSums, 'kw' | 'kkww'>): boolean {
  return sums.kw >= 4 - ROUNDING && effectiveN(sums) >= 8 - ROUNDING
}

/** No later day is supported either unless an item comes: what weighs too little weighs ever less. */
export function isSpent({ kw }: Pick<IndexSums, 'kw'>): boolean {
  return kw < 4 - ROUNDING
}

/**
 * A day lies more than one half-life after the newest item that counts: more than half of the weight that anything
 * had is gone, and nothing new speaks.
 *
 * @param newest its day; −∞ where there is none
 */
export function isSilent(day: DayNumber, newest: DayNumber, halfLife: number): boolean {
  return day > newest + halfLife
}

/**
 * Why the sums of a day give no index: one of {@link GAP}.
 *
 * @param newest day of the newest item that counts, before or after that of the sums; −∞ where there is none
 */
export function gapOf(sums: IndexSums, items: number, covered: boolean, newest: DayNumber): number {
  if (!covered) return GAP.notCovered
  if (items === 0) return GAP.noItems
  if (isSilent(sums.day, newest, sums.halfLife)) return GAP.silent
  return isSupported(sums) ? GAP.none : GAP.unsupported
}

/**
 * Adds one item to the sums, or takes one away again.
 *
 * @param item of a day not after that of the sums
 * @param sign 1 or −1
 */
export function addItem(
  sums: IndexSums,
  item: { readonly day: DayNumber; readonly w: number; readonly g: number },
  sign: 1 | -1,
): void {
  const kw = item.w * 2 ** ((item.day - sums.day) / sums.halfLife)
  sums.kw += sign * kw
  sums.kwg += sign * kw * item.g
  sums.kkww += sign * kw * kw
}
