import { GAP } from '#analysis/indexSums.ts'
import type { DayNumber } from '#model/day.ts'
import type { LineSeriesOption } from 'echarts'
import type { DaySpan } from './dayAxis.ts'
import type { TrendInput, TrendSeries } from './trendInput.ts'

/** A day and the value on it, or null: the line breaks there. */
export type LinePoint = [DayNumber, number | null]

/** Between two items all decay alike, so the index stands still: differences below this are rounding. */
const STILL = 1e-9

/**
 * The points that draw the series exactly: a plateau keeps its two ends, a gap becomes one break.
 *
 * A day that stands alone between gaps becomes a dash as wide as the day.
 */
export function linePoints({ from, value }: TrendSeries): LinePoint[] {
  const points: LinePoint[] = []
  let start = -1
  for (let i = 0; i <= value.length; i++) {
    const here = value[i] ?? NaN
    if (Number.isNaN(here)) {
      if (start >= 0) addRun(points, from, value, start, i)
      start = -1
    } else if (start < 0) start = i
  }
  return points.at(-1)?.[1] === null ? points.slice(0, -1) : points
}

/** Adds the points of a run of days with a value, and the break after it. A run can be as long as the record. */
function addRun(points: LinePoint[], from: DayNumber, value: Float64Array, start: number, end: number): void {
  if (end - start === 1) {
    const alone = value[start] ?? NaN
    points.push([from + start - 0.4, alone], [from + start + 0.4, alone])
  }
  for (let i = start; i < end && end - start > 1; i++) {
    const [before, here, after] = [value[i - 1] ?? NaN, value[i] ?? NaN, value[i + 1] ?? NaN]
    const inPlateau =
      i > start && i < end - 1 && Math.abs(here - before) < STILL && Math.abs(after - here) < STILL
    if (!inPlateau) points.push([from + i, here])
  }
  points.push([from + end, null])
}

/** Index on a day; NaN outside the series and in its gaps. */
export function valueAt({ from, value }: TrendSeries, day: DayNumber): number {
  return value[day - from] ?? NaN
}

/** Whether the line goes up or down on a day; a day without a change goes by its score. */
export function movesUp(series: TrendSeries, day: DayNumber, score: number): boolean {
  const change = valueAt(series, day) - valueAt(series, day - 1)
  return Math.abs(change) >= STILL ? change > 0 : score >= 0
}

/** Where the line stops for want of support: the last supported day and the day before it goes on. */
export interface Stop {
  readonly day: DayNumber
  readonly value: number
  /** Last day without a value; the end of the series when it does not go on. */
  readonly until: DayNumber
  /** Day of the newest item, where the line has ended because nothing new came; else null. */
  readonly silentSince: DayNumber | null
}

/**
 * Every stop of the line up to the as-of date: where it lost its support, and where nobody monitored any more. Days
 * without a watch between others are no stop: their own word stands in them.
 */
export function stops({ from, value, gap, newest }: TrendSeries): Stop[] {
  const found: Stop[] = []
  for (let i = 0; i < gap.length; i++) {
    const before = value[i - 1] ?? NaN
    if (gap[i] === GAP.none || Number.isNaN(before)) continue
    const forGood = gap.subarray(i).every((why) => why !== GAP.none)
    if (gap[i] !== GAP.unsupported && !forGood) continue
    if (forGood) {
      const silentSince = gap.at(-1) === GAP.silent && newest !== undefined ? newest : null
      return [...found, { day: from + i - 1, value: before, until: from + gap.length - 1, silentSince }]
    }
    let end = i
    while (end + 1 < gap.length && gap[end + 1] === GAP.unsupported) end++
    found.push({ day: from + i - 1, value: before, until: from + end, silentSince: null })
  }
  return found
}

/** Spans of days that nobody monitored. */
export function uncovered({ from, gap }: TrendSeries): DaySpan[] {
  const spans: DaySpan[] = []
  for (let i = 0; i < gap.length; i++) {
    if (gap[i] !== GAP.notCovered) continue
    const start = i
    while (gap[i + 1] === GAP.notCovered) i++
    spans.push({ from: from + start, to: from + i })
  }
  return spans
}

/** Share of the band's days that the axis always makes room for. */
const BAND_SHARE = 0.85
/** How much longer than for that share the axis may become for the rest of the band. */
const FULL_BAND = 1.6

/**
 * Smallest and largest value that the axis must hold: lines and band in the window.
 *
 * Where the record is just thick enough the band can be several times as wide as anywhere else, and room for all of
 * it would leave the line flat: then the axis holds the line and the band on most of its days, and what reaches
 * beyond is cut at the plot's edge. NaN where nothing is shown.
 */
export function shownExtent({
  series,
  companions = [],
  band,
  window,
}: Pick<TrendInput, 'series' | 'companions' | 'band' | 'window'>): readonly [number, number] {
  const inWindow = (day: DayNumber): boolean => day >= window.from && day <= window.to
  const [lowest, highest] = extentOf([series, ...companions.map((one) => one.series)], window)
  if (lowest > highest) return [NaN, NaN]
  const limits = (side: Float64Array | undefined): number[] =>
    Array.from(side ?? [])
      .filter((limit, i) => !Number.isNaN(limit) && inWindow(band?.days[i] ?? NaN))
      .sort((one, other) => one - other)
  const [lows, highs] = [limits(band?.low), limits(band?.high)]
  const holding = (share: number): readonly [number, number] => [
    Math.min(lowest, lows[Math.floor((1 - share) * lows.length)] ?? Infinity),
    Math.max(highest, highs[Math.ceil(share * highs.length) - 1] ?? -Infinity),
  ]
  const [most, all] = [holding(BAND_SHARE), holding(1)]
  return lengthWithZero(all) <= FULL_BAND * lengthWithZero(most) ? all : most
}

/** Smallest and largest value of lines in a window: ∞ and −∞ where there is none. */
function extentOf(
  lines: readonly Pick<TrendSeries, 'from' | 'value'>[],
  window: DaySpan,
): readonly [lowest: number, highest: number] {
  let [lowest, highest] = [Infinity, -Infinity]
  for (const { from, value } of lines) {
    const end = Math.min(value.length, window.to - from + 1)
    for (let i = Math.max(0, window.from - from); i < end; i++) {
      const one = value[i]!
      if (one < lowest) lowest = one
      if (one > highest) highest = one
    }
  }
  return [lowest, highest]
}

function lengthWithZero([low, high]: readonly [number, number]): number {
  return Math.max(0, high) - Math.min(0, low)
}

/** The index: 2 px ink, not smoothed, no symbols, broken in gaps. */
export function indexLine({ series, palette }: TrendInput): LineSeriesOption {
  return {
    id: 'index',
    type: 'line',
    z: 4,
    data: linePoints(series),
    showSymbol: false,
    connectNulls: false,
    silent: true,
    clip: true,
    lineStyle: { color: palette.ink, width: 2, join: 'round', cap: 'butt' },
  }
}
