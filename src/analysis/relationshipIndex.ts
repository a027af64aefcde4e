import type { DayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { coveredDays, isCovered, uncoveredSpans } from './coverage.ts'
import {
  addUpTo,
  decay,
  effectiveN,
  GAP,
  gapOf,
  isSilent,
  isSpent,
  isSupported,
  startingSums,
} from './indexSums.ts'
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
 * One pass: the sums decay from day to day, so the time is O(items + days), those days before the first one included.
 *
 * @throws RangeError when the half-life is not positive: the caller's bug
 * @see ./relationshipIndex.md
 */
export function indexSeries(items: Items, options: SeriesOptions): IndexSeries {
  return seriesOfDays(daySumsOf(items, options.to), options)
}

/** What the index adds up, day by day. */
export interface DaySums {
  /** A day not after the first item's. */
  readonly first: DayNumber
  /** {@link DAY_SUMS} of each day from the first on, up to some day not before the newest item: Σ w, Σ w·g, Σ w². */
  readonly sums: Float64Array
  /** Day of the newest item, −∞ without one: the line goes no further than one half-life after it. */
  readonly newest: DayNumber
}
export const DAY_SUMS = 3

/** Adds an item to the sums of its day, which begin at a place. */
export function addToDay(sums: Float64Array, at: number, { g, w }: Items, i: number): void {
  sums[at]! += w[i]!
  sums[at + 1]! += w[i]! * g[i]!
  sums[at + 2]! += w[i]! * w[i]!
}

function daySumsOf(items: Items, to: DayNumber): DaySums {
  const first = Math.min(items.day[0] ?? to, to)
  const newest = newestOf(items)
  // Of the days after the newest item, which may be many, there is nothing to add up.
  const sums = new Float64Array(Math.max(0, Math.min(to, newest) - first + 1) * DAY_SUMS)
  for (let i = 0; i < items.length && items.day[i]! <= to; i++) {
    addToDay(sums, (items.day[i]! - first) * DAY_SUMS, items, i)
  }
  return { first, sums, newest }
}

/** The index from the sums of days: see {@link indexSeries}. What lies after `to` is not looked at. */
export function seriesOfDays(days: DaySums, options: SeriesOptions): IndexSeries {
  return silenced(unsilenced(days, options))
}

/** The series with the half-life that {@link chooseHalfLife} chooses. @param since the first of the days it is chosen by */
export function chosenSeries(
  days: DaySums,
  span: Omit<SeriesOptions, 'halfLife'>,
  since: DayNumber,
): IndexSeries {
  let found: IndexSeries | undefined
  for (const halfLife of HALF_LIVES) {
    found = unsilenced(days, { ...span, halfLife })
    if (isBorneOutBy(found, since, span)) break
  }
  return silenced(found!)
}

/** Day of the newest item; −∞ without one. */
export function newestOf({ day, length }: Pick<Items, 'day' | 'length'>): DayNumber {
  return length === 0 ? -Infinity : day[length - 1]!
}

/** The index as its support alone ends it. */
function unsilenced(
  { first, sums, newest }: DaySums,
  { from, to, halfLife, coverage }: SeriesOptions,
): IndexSeries {
  const value = new Float64Array(Math.max(0, to - from + 1)).fill(NaN)
  const gap = new Uint8Array(value.length)
  const now = startingSums(halfLife)
  let items = 0
  for (let day = Math.min(first, from); day <= to; day++) {
    decay(now, day)
    const at = (day - first) * DAY_SUMS
    if (at >= 0 && sums[at]! > 0) {
      now.kw += sums[at]!
      now.kwg += sums[at + 1]!
      now.kkww += sums[at + 2]!
      items++
    }
    if (day < from) continue
    if (day > newest && isSpent(now)) {
      fillRest(gap, day - from, items === 0 ? GAP.noItems : GAP.unsupported, { from, to, coverage })
      break
    }
    const why = gapOf(now, items, isCovered(coverage, day), Infinity)
    gap[day - from] = why
    if (why === GAP.none) value[day - from] = now.kwg / now.kw
  }
  return { from, value, gap, halfLife, newest }
}

/** Says of all days from a place on, on which nothing comes any more, why they have no index: there may be millions. */
function fillRest(
  gap: Uint8Array,
  place: number,
  why: number,
  { from, to, coverage }: Omit<SeriesOptions, 'halfLife'>,
): void {
  gap.fill(why, place)
  for (const span of uncoveredSpans(coverage, from + place, to))
    gap.fill(GAP.notCovered, span.from - from, span.to - from + 1)
}

/** The line goes no further than one half-life after the newest item. Changes the series that is given. */
function silenced(series: IndexSeries): IndexSeries {
  const { from, value, gap, halfLife, newest } = series
  for (let i = Math.max(0, Math.floor(newest + halfLife - from)); i < gap.length; i++) {
    const isSpoken = gap[i] === GAP.none || gap[i] === GAP.unsupported
    if (!isSpoken || !isSilent(from + i, newest, halfLife)) continue
    gap[i] = GAP.silent
    value[i] = NaN
  }
  return series
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

/** The days that a half-life is chosen by. @param first day of the first item, if there is one */
export function choiceSpan(
  first: DayNumber | undefined,
  coverage: readonly CoverageSpan[],
  asOf: DayNumber,
): Omit<SeriesOptions, 'halfLife'> {
  return { from: coverage[0]?.first ?? first ?? asOf, to: asOf, coverage }
}

/** Whether the index is supported on at least 80 % of the covered days up to a day, silence apart. */
export function isBorneOut(
  items: Items,
  coverage: readonly CoverageSpan[],
  asOf: DayNumber,
  halfLife: number,
): boolean {
  const span = choiceSpan(items.day[0], coverage, asOf)
  return isBorneOutBy(unsilenced(daySumsOf(items, asOf), { ...span, halfLife }), span.from, span)
}

function isBorneOutBy(
  { from, gap }: IndexSeries,
  since: DayNumber,
  { to, coverage }: Omit<SeriesOptions, 'halfLife'>,
): boolean {
  let supported = 0
  for (let i = Math.max(0, since - from); i < gap.length; i++) supported += Number(gap[i] === GAP.none)
  return since <= to && supported >= 0.8 * coveredDays(coverage, since, to)
}
