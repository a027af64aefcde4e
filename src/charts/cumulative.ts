import type { DayNumber } from '#model/day.ts'
import { crosses, grown } from './boxes.ts'
import type { ChartDrawing } from './drawing.ts'
import type { PeriodChartInput, PeriodLabels, PeriodLayout } from './periodChart.ts'
import { gridShapes, heightIn, labelRoom, periodLayout, periodOption, stillLayer } from './periodChart.ts'
import { formatScore } from './formatScore.ts'
import { BAND_OPACITY } from './palette.ts'
import type { Box, Shape } from './shapes.ts'
import { circle, polygon, polyline, rect, text } from './shapes.ts'
import { fixedAxis } from './valueAxis.ts'

/** A score that goes on from day to day, −N…+N. */
export interface CumulativeInput extends PeriodChartInput {
  /** The day of the first score. */
  readonly from: DayNumber
  /** One a day; NaN where there is a gap. */
  readonly value: Float64Array
  /** Ends of the interval, one a day as well; NaN on days without. Null while it is computed, or where none is wanted. */
  readonly limits: { readonly low: Float64Array; readonly high: Float64Array } | null
  /** N: the ends of the scale. */
  readonly limit: number
  readonly labels: PeriodLabels & {
    /** Names of the six bands, from the bottom to the top. */
    readonly bands: readonly string[]
    /** "last supported on 3 Feb". */
    readonly lastSupported: (day: DayNumber) => string
  }
}

/** Height at which six bands can be told apart. */
const CUMULATIVE_HEIGHT = { wide: 320, compact: 300 } as const
const BANDS = 6
const END_FONT = 15
const STILL = 1e-9

/**
 * The cumulative score day by day over its six bands, in steps: it moves on days with items alone. Days that nobody
 * monitored break the line.
 *
 * Pure: the same input gives the same picture.
 */
export function cumulative(input: CumulativeInput): ChartDrawing {
  const axis = fixedAxis(-input.limit, input.limit, input.limit / 3)
  const write = (value: number): string => formatScore(value, input.locale, axis.digits)
  const height = input.height ?? CUMULATIVE_HEIGHT[input.compact ? 'compact' : 'wide']
  const layout = periodLayout({ ...input, height }, labelRoom(input, axis, write), endRoom(input))
  const { plot } = layout
  const y = heightIn(axis, plot.y + 4, plot.y + plot.height - 4)
  const names = bandNames(input, layout, y)
  const layers = [
    stillLayer('bands', -1, () => bandShapes(input, layout, y)),
    stillLayer('interval', 0, () => intervalShapes(input, layout, y)),
    stillLayer('grid', 1, () => gridShapes(input, plot, axis, y, write)),
    stillLayer('names', 5, () => nameShapes(input, names)),
    stillLayer('line', 4, () => lineShapes(input, layout, y)),
    stillLayer('end', 7, () => endShapes(input, layout, y)),
  ]
  const option = periodOption(
    input,
    layout,
    layers,
    names.map(({ box }) => box),
  )
  return { option, height, plot, spots: [] }
}

/** Every other band is shaded, up to the as-of day: beyond it lies the zone that is to come. */
function bandShapes(
  input: CumulativeInput,
  { plot, x }: PeriodLayout,
  y: (value: number) => number,
): Shape[] {
  const step = (2 * input.limit) / BANDS
  const right = Math.min(plot.x + plot.width, Math.max(plot.x, x(input.asOf + 1)))
  return Array.from({ length: BANDS }, (_, i) => i)
    .filter((i) => i % 2 === 0)
    .map((i) => {
      const [top, bottom] = [y(-input.limit + (i + 1) * step), y(-input.limit + i * step)]
      return rect(
        { x: plot.x, y: top, width: right - plot.x, height: bottom - top },
        { fill: input.palette.sunk },
      )
    })
}

/** A name where it stands. */
interface BandName {
  readonly name: string
  readonly box: Box
}

/** Names of the bands at the left, or wherever in its band the line leaves room; one without room is left out. */
function bandNames(input: CumulativeInput, layout: PeriodLayout, y: (value: number) => number): BandName[] {
  const { labels, limit, measure, asOf } = input
  const { plot, x } = layout
  const step = (2 * limit) / BANDS
  const runs = shownRuns(input, layout, y)
  const right = Math.min(plot.x + plot.width, x(asOf))
  return labels.bands.flatMap((name, i) => {
    const [middle, width] = [y(-limit + (i + 0.5) * step), measure(name, 12, 400)]
    const lefts = [plot.x + 6, (plot.x + right - width) / 2, right - width - 8]
    const at = lefts.find((left) => {
      const box = grown({ x: left, y: middle - 6, width, height: 12 }, 4)
      return box.x >= plot.x && runs.every((run) => !touches(run, box))
    })
    return at === undefined ? [] : [{ name, box: { x: at, y: middle - 6, width, height: 12 } }]
  })
}

function nameShapes({ palette, fonts }: CumulativeInput, names: readonly BandName[]): Shape[] {
  const look = { fill: palette.ink3, fontFamily: fonts.sans }
  return names.map(({ name, box }) => text(name, box.x, box.y + box.height / 2, look))
}

function touches(run: readonly (readonly [number, number])[], box: Box): boolean {
  return run.some(([x2, y2], i) => {
    const [x1, y1] = run[i - 1] ?? [x2, y2]
    return crosses({ x1, y1, x2, y2 }, box)
  })
}

/** Stretches of days with a score, as corners of steps. */
function stepsOf({
  from,
  value,
}: Pick<CumulativeInput, 'from' | 'value'>): (readonly [DayNumber, number])[][] {
  const runs: (readonly [DayNumber, number])[][] = []
  let run: (readonly [DayNumber, number])[] = []
  let before: number | null = null
  for (let i = 0; i < value.length; i++) {
    const [day, here] = [from + i, value[i]!]
    if (Number.isNaN(here)) {
      if (run.length > 0) runs.push([...run, [day, before ?? 0]])
      ;[run, before] = [[], null]
      continue
    }
    if (before === null) run.push([day, here])
    else if (Math.abs(here - before) > STILL) run.push([day, before], [day, here])
    before = here
  }
  if (run.length > 0) runs.push([...run, [from + value.length, before ?? 0]])
  return runs
}

/** The stretches in the window, in pixels: of the score, or of an end of its interval. */
function shownRuns(
  input: CumulativeInput,
  { x, window }: PeriodLayout,
  y: (value: number) => number,
  values = input.value,
): [number, number][][] {
  const start = Math.max(0, window.from - input.from)
  const seen = { from: input.from + start, value: values.subarray(start) }
  return stepsOf(seen).map((run) =>
    run.map(([day, value]): [number, number] => [x(Math.min(day, input.asOf)), y(value)]),
  )
}

/** The interval, in steps like the line. Both ends are known on the same days. */
function intervalShapes(input: CumulativeInput, layout: PeriodLayout, y: (value: number) => number): Shape[] {
  const { limits, palette } = input
  if (!limits) return []
  const low = shownRuns(input, layout, y, limits.low)
  return shownRuns(input, layout, y, limits.high).map((run, i) =>
    polygon([...run, ...low[i]!.toReversed()], { fill: palette.band, opacity: BAND_OPACITY }),
  )
}

function lineShapes(input: CumulativeInput, layout: PeriodLayout, y: (value: number) => number): Shape[] {
  const look = { stroke: input.palette.ink, lineWidth: 2, lineJoin: 'miter' } as const
  return shownRuns(input, layout, y).map((run) => polyline(run, look))
}

/** The last score and its day; null without any. */
function lastOf({
  from,
  value,
}: CumulativeInput): { readonly day: DayNumber; readonly score: number } | null {
  const at = value.findLastIndex((score) => !Number.isNaN(score))
  return at < 0 ? null : { day: from + at, score: value[at]! }
}

function endRoom(input: CumulativeInput): number {
  const last = lastOf(input)
  return last ? Math.ceil(input.measure(formatScore(last.score, input.locale), END_FONT, 600)) + 14 : 14
}

/** Where the line ends: with the score on the as-of day, else an open ring, and since when it is not supported. */
function endShapes(input: CumulativeInput, { plot, x }: PeriodLayout, y: (value: number) => number): Shape[] {
  const { palette, fonts, locale, asOf, labels, measure } = input
  const last = lastOf(input)
  if (!last || x(last.day) < plot.x) return []
  if (last.day < asOf) {
    const words = labels.lastSupported(last.day)
    const end = plot.x + plot.width - measure(words, 12, 400)
    const look = { fill: palette.ink2, fontFamily: fonts.sans, halo: palette.paper }
    return [
      circle(x(last.day), y(last.score), 2.6, { fill: palette.paper, stroke: palette.ink, lineWidth: 1.5 }),
      text(words, Math.min(end, x(last.day) + 10), y(last.score) - 14, look),
    ]
  }
  return [
    circle(x(asOf), y(last.score), 4.15, { fill: palette.ink, stroke: palette.paper, lineWidth: 1.5 }),
    text(formatScore(last.score, locale), plot.x + plot.width + 8, y(last.score), {
      ...{ fill: palette.ink, fontFamily: fonts.sans, fontSize: END_FONT, fontWeight: 600 },
    }),
  ]
}
