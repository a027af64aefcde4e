import type { DayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { coveredDays, isCovered } from './coverage.ts'
import { addUpTo, effectiveN, GAP, gapOf, isSilent, isSupported, startingSums } from './indexSums.ts'
import type { Items } from './items.ts'

/** Half-lives to choose from, days. */
export const HALF_LIVES = [14, 30, 90, 180] as const
export type HalfLife = (typeof HALF_LIVES)[number]

/** Fewer items than this are drawn as points, not as a line. */
export const FEWEST_ITEMS = 5

/** The relationship index day by day. */
export interface IndexSeries {
  /** Day of the first value; each further one is a day later. */
  readonly from: DayNumber
  /** Goldstein points, −10…+10; NaN where there is a gap. */
  readonly value: Float64Array
  /** One of {@link GAP} for each day. */
  readonly gap: Uint8Array
  /** Days in which an item's weight halves. */
  readonly halfLife: number
  /** Day of the newest item that counts; −∞ without one. The line goes no further than one half-life after it. */
  readonly newest: DayNumber
}

/** The index of one day and what it rests on. */
export interface IndexPoint {
  /** Goldstein points, −10…+10; NaN where it is not supported. */
  readonly value: number
  readonly supported: boolean
  /** Σ k·w, items of full weight. */
  readonly sumKW: number
  /** (Σ k·w)² / Σ (k·w)²: as many items of equal weight would say as much. */
  readonly effectiveN: number
  /** Items up to the day. */
  readonly items: number
}

export interface SeriesOptions {
  readonly from: DayNumber
  /** Included. */
  readonly to: DayNumber
  readonly halfLife: number
  /** Empty: all days. */
  readonly coverage: readonly CoverageSpan[]
}

/**
 * Relationship index T for each day from … to, both included: the mean of the items' scores, each weighing
 * half as much after every half-life. One-sided: a day uses only items up to it.
 *
 * One pass: the sums decay from day to day, so the time is O(items + days).
 *
 * @throws RangeError when the half-life is not positive: the caller's bug
 * @see ./relationshipIndex.md
 */
export function indexSeries(items: Items, options: SeriesOptions): IndexSeries {
  return dayByDay(items, options, newestOf(items))
}

/** @param newest the line goes no further than one half-life after it; +∞ where its support alone ends it */
function dayByDay(
  items: Items,
  { from, to, halfLife, coverage }: SeriesOptions,
  newest: DayNumber,
): IndexSeries {
  const days = Math.max(0, to - from + 1)
  const value = new Float64Array(days).fill(NaN)
  const gap = new Uint8Array(days)
  const sums = startingSums(halfLife)
  let next = 0
  for (let i = 0; i < days; i++) {
    next = addUpTo(sums, items, next, from + i)
    gap[i] = gapOf(sums, next, isCovered(coverage, from + i), newest)
    if (gap[i] === GAP.none) value[i] = sums.kwg / sums.kw
  }
  return { from, value, gap, halfLife, newest }
}

/** Day of the newest item; −∞ without one. */
export function newestOf({ day, length }: Pick<Items, 'day' | 'length'>): DayNumber {
  return length === 0 ? -Infinity : day[length - 1]!
}

/**
 * Relationship index T on one day.
 *
 * @throws RangeError when the half-life is not positive: the caller's bug
 */
export function indexAt(items: Items, day: DayNumber, halfLife: number): IndexPoint {
  const sums = startingSums(halfLife)
  const count = addUpTo(sums, items, 0, day)
  const supported = isSupported(sums) && !isSilent(day, newestOf(items), halfLife)
  return {
    value: supported ? sums.kwg / sums.kw : NaN,
    supported,
    sumKW: sums.kw,
    effectiveN: effectiveN(sums),
    items: count,
  }
}

/**
 * The smallest half-life with which the index is supported on at least 80 % of the covered days up to a day;
 * 180 if none is. Without any stated coverage, the days from the first item on. Silence since the newest item does not
 * count against a half-life: it would be answered with a longer one.
 */
export function chooseHalfLife(items: Items, coverage: readonly CoverageSpan[], asOf: DayNumber): HalfLife {
  return HALF_LIVES.find((halfLife) => isBorneOut(items, coverage, asOf, halfLife)) ?? 180
}

/** Whether the index is supported on at least 80 % of the covered days up to a day, silence apart. */
export function isBorneOut(
  items: Items,
  coverage: readonly CoverageSpan[],
  asOf: DayNumber,
  halfLife: number,
): boolean {
  const from = coverage[0]?.first ?? items.day[0] ?? asOf
  const wanted = 0.8 * coveredDays(coverage, from, asOf)
  const { gap } = dayByDay(items, { from, to: asOf, halfLife, coverage }, Infinity)
  return gap.length > 0 && gap.reduce((days, why) => days + Number(why === GAP.none), 0) >= wanted
}
