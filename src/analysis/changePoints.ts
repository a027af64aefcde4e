import type { DayNumber } from '#model/day.ts'
import type { Items } from './items.ts'
import type { Period } from './periods.ts'

/** Fewer periods than this in a row show no change of level. */
export const FEWEST_PERIODS = 24
/** So many of a run are searched, its latest: a century of weeks. A run of zeros takes the square of its length in time. */
const MOST_PERIODS = 5200
/** A level holds for at least so many periods. */
const SHORTEST_SEGMENT = 4

/** A day from which on net cooperation kept to another level. */
export interface ChangePoint {
  /** First day of the first period of the new level. */
  readonly day: DayNumber
  /** Place of that period among those given. */
  readonly period: number
  /** Mean S of a period before and after, points, over the segments that meet here. */
  readonly before: number
  readonly after: number
  /** `after − before`. */
  readonly size: number
  /** Places in the items of the at most three with the largest |w·g| in the last period before and the first after. */
  readonly largest: readonly number[]
}

/** Change points, or why there are none to be had. */
export interface ChangePoints {
  readonly found: readonly ChangePoint[]
  /** Whole monitored periods in the longest unbroken run. */
  readonly periods: number
  /** There is a run of at least 24. */
  readonly supported: boolean
}

/**
 * Shifts of the mean of net cooperation S from period to period. Only periods that are over and were monitored whole
 * count; a gap parts the series, and each run of at least 24 is searched by itself.
 *
 * @param periods in order, as `periodsOf` gives them
 * @param items of the same columns and day
 * @param asOf the last day known: a period that goes on beyond it is not over
 * @see ./changePoints.md
 */
export function changePointsOf(periods: readonly Period[], items: Items, asOf: DayNumber): ChangePoints {
  const runs = runsOf(periods, asOf)
  const longest = Math.max(0, ...runs.map(({ from, to }) => to - from))
  const found = runs
    .filter(({ from, to }) => to - from >= FEWEST_PERIODS)
    .flatMap(({ from, to }) => pointsOfRun(periods, items, Math.max(from, to - MOST_PERIODS), to))
  return { found, periods: longest, supported: longest >= FEWEST_PERIODS }
}

/**
 * Places at which the mean of a series shifts: the first value of each new level, ascending. PELT with squared
 * distance from the mean of a segment in units of the noise variance, penalty 3·ln n, segments of at least 4.
 *
 * @see ./changePoints.md – the units of variance
 */
export function meanShifts(series: Float64Array): number[] {
  const n = series.length
  if (n < 2 * SHORTEST_SEGMENT) return []
  return pelt(series, 3 * Math.log(n) * noiseVariance(series))
}

/** Σ of squares of differences between neighbours over 2(n − 1): a shift of level touches one difference alone. */
export function noiseVariance(series: Float64Array): number {
  let sum = 0
  for (let i = 1; i < series.length; i++) sum += (series[i]! - series[i - 1]!) ** 2
  return sum / (2 * (series.length - 1))
}

/** Killick, Fearnhead and Eckley 2012: of all places to cut, those that can never again be the last are dropped. */
function pelt(series: Float64Array, penalty: number): number[] {
  const n = series.length
  const cost = costOf(series)
  const best = new Float64Array(n + 1).fill(Infinity)
  const last = new Int32Array(n + 1)
  best[0] = -penalty
  let candidates = [{ start: 0, usableTo: Infinity }]
  for (let end = SHORTEST_SEGMENT; end <= n; end++) {
    if (end >= 2 * SHORTEST_SEGMENT) candidates.push({ start: end - SHORTEST_SEGMENT, usableTo: Infinity })
    candidates = candidates.filter(({ usableTo }) => end < usableTo)
    for (const { start } of candidates) {
      const total = best[start]! + cost(start, end) + penalty
      if (total < best[end]!) [best[end], last[end]] = [total, start]
    }
    for (const candidate of candidates) {
      // A cut at `end` does as well from the first segment on that may begin there, and not sooner.
      const isBeaten = best[candidate.start]! + cost(candidate.start, end) > best[end]!
      if (isBeaten) candidate.usableTo = Math.min(candidate.usableTo, end + SHORTEST_SEGMENT)
    }
  }
  const shifts: number[] = []
  for (let end = last[n]!; end > 0; end = last[end]!) shifts.unshift(end)
  return shifts
}

/** Σ (x − mean)² of the values from `start` to before `end`. */
function costOf(series: Float64Array): (start: number, end: number) => number {
  const [sums, squares] = [new Float64Array(series.length + 1), new Float64Array(series.length + 1)]
  for (let i = 0; i < series.length; i++) {
    sums[i + 1] = sums[i]! + series[i]!
    squares[i + 1] = squares[i]! + series[i]! ** 2
  }
  return (start, end) => squares[end]! - squares[start]! - (sums[end]! - sums[start]!) ** 2 / (end - start)
}

interface Run {
  readonly from: number
  /** Excluded. */
  readonly to: number
}

function runsOf(periods: readonly Period[], asOf: DayNumber): Run[] {
  const runs: Run[] = []
  periods.forEach(({ first, last, covered }, i) => {
    if (last > asOf || covered < last - first + 1) return
    const before = runs.at(-1)
    if (before?.to === i) runs[runs.length - 1] = { from: before.from, to: i + 1 }
    else runs.push({ from: i, to: i + 1 })
  })
  return runs
}

function pointsOfRun(periods: readonly Period[], items: Items, from: number, to: number): ChangePoint[] {
  const series = Float64Array.from({ length: to - from }, (_, i) => periods[from + i]!.both.net)
  const shifts = meanShifts(series)
  const mean = (start: number, end: number): number =>
    series.subarray(start, end).reduce((sum, value) => sum + value, 0) / (end - start)
  return shifts.map((shift, i) => {
    const before = mean(shifts[i - 1] ?? 0, shift)
    const after = mean(shift, shifts[i + 1] ?? series.length)
    const period = from + shift
    const largest = largestOf(items, periods[period - 1]!.first, periods[period]!.last)
    return { day: periods[period]!.first, period, before, after, size: after - before, largest }
  })
}

const NAMED = 3

/** Places of the items of some days with the largest |w·g|, largest first, the earlier first among equals. */
function largestOf({ day, w, g, length }: Items, first: DayNumber, last: DayNumber): number[] {
  const places: number[] = []
  for (let i = 0; i < length; i++) if (day[i]! >= first && day[i]! <= last && g[i] !== 0) places.push(i)
  const size = (i: number): number => Math.abs(w[i]! * g[i]!)
  return places.sort((one, two) => size(two) - size(one) || one - two).slice(0, NAMED)
}
