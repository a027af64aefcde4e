import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { ChartDrawing } from './drawing.ts'
import { spread } from './endLabels.ts'
import { BAND_OPACITY } from './palette.ts'
import type { Limits } from './periodBars.ts'
import type { PeriodChartInput, PeriodLabels, PeriodLayout, PeriodSpan } from './periodChart.ts'
import { gridShapes, heightIn, isOpen, labelRoom, periodLayout } from './periodChart.ts'
import { periodOption, seenSlot, slotOf, stillLayer } from './periodChart.ts'
import type { Box, Shape } from './shapes.ts'
import { circle, line, polygon, polyline, text } from './shapes.ts'
import type { ValueAxis } from './valueAxis.ts'
import { valueAxis } from './valueAxis.ts'

/** A measure of one period. */
export interface LinePeriod extends PeriodSpan {
  /** Null where it cannot be computed. */
  readonly value: number | null
  /** What the value rests on: under {@link FEWEST_ITEMS} it is a point, and no line leads to it. */
  readonly n: number
  readonly limits: Limits | null
  /** The same of the period that it is compared with; null without one. */
  readonly compared: number | null
}

/** A word at an end of the axis. */
export interface EndWord {
  readonly text: string
  /** Colour of a sign; missing, that of axis texts. */
  readonly tone?: 'cooperation' | 'conflict'
}

export interface PeriodLineInput extends PeriodChartInput {
  readonly periods: readonly LinePeriod[]
  readonly axis: ValueAxis
  readonly labels: PeriodLabels & {
    readonly top?: EndWord
    readonly bottom?: EndWord
    /** A value at the axis. */
    readonly tick: (value: number) => string
    /** The last value, at its right. */
    readonly value: (value: number) => string
    /** Beside the end of the line that is compared with: "a year before". */
    readonly compared: string
  }
}

const WORD_ROOM = 18
const END_FONT = 15
const END_GAP = 8
const POINT = 3.2

/** The axis that holds all values and their intervals, within the ends that the measure has. */
export function lineAxis(periods: readonly LinePeriod[], least: number, most: number): ValueAxis {
  const values = periods.flatMap(({ blank, value, limits, compared }) =>
    blank ? [] : [value ?? 0, limits?.low ?? 0, limits?.high ?? 0, compared ?? 0],
  )
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const margin = 0.08 * (high - low)
  return valueAxis(Math.max(least, low - margin), Math.min(most, high + margin))
}

/**
 * A measure period by period: a line with its interval, points where there are few items, gaps where there is no value
 * or nobody monitored, what it is compared with as a dashed line behind it.
 *
 * Pure: the same input gives the same picture.
 */
export function periodLine(input: PeriodLineInput): ChartDrawing {
  const { axis, labels } = input
  const layout = periodLayout(input, labelRoom(input, axis, labels.tick), endRoom(input))
  const { plot, height } = layout
  const y = heightIn(
    axis,
    plot.y + (labels.top ? WORD_ROOM : 8),
    plot.y + plot.height - (labels.bottom ? WORD_ROOM : 0),
  )
  const points = pointsOf(input, layout, y)
  const option = periodOption(
    input,
    layout,
    [
      stillLayer('grid', 1, () => [
        ...gridShapes(input, plot, axis, y, labels.tick),
        ...wordShapes(input, layout),
      ]),
      stillLayer('band', 2, () => bandShapes(input, points, y)),
      stillLayer('compared', 3, () => comparedShapes(input, layout, y)),
      stillLayer('line', 4, () => lineShapes(input, points)),
      stillLayer('points', 6, () => pointShapes(input, points)),
      stillLayer('ends', 7, () => endShapes(input, layout, points, y)),
    ],
    wordBoxes(input, layout),
  )
  const spots = input.periods
    .filter(({ first }) => first <= input.asOf)
    .map((period) => {
      const point = points.find((one) => one.period === period)
      return {
        key: String(period.first),
        lane: 0,
        box: { ...slotOf(period, layout), y: plot.y, height: plot.height },
        ring: point ? { x: point.x, y: point.y, r: 5 } : null,
      }
    })
  return { option, height, plot, spots }
}

/** A period with a value, and where it stands. */
interface Point {
  readonly period: LinePeriod
  readonly at: number
  readonly x: number
  readonly y: number
  readonly enough: boolean
  readonly open: boolean
}

function pointsOf(input: PeriodLineInput, layout: PeriodLayout, y: (value: number) => number): Point[] {
  return input.periods.flatMap((period, at) => {
    const { value, blank, n, first } = period
    if (blank || value === null || first > input.asOf) return []
    const slot = seenSlot(period, layout, input.asOf)
    const place = { x: slot.x + slot.width / 2, y: y(value) }
    return [{ period, at, ...place, enough: n >= FEWEST_ITEMS, open: isOpen(period, input.asOf) }]
  })
}

/** Stretches of periods that follow one another, each with enough items. */
function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = []
  for (const point of points.filter(({ enough }) => enough)) {
    const run = runs.at(-1)
    if (run && run.at(-1)!.at === point.at - 1) run.push(point)
    else runs.push([point])
  }
  return runs
}

function bandShapes(
  { palette }: PeriodLineInput,
  points: readonly Point[],
  y: (value: number) => number,
): Shape[] {
  const paint = { fill: palette.band, opacity: BAND_OPACITY }
  const known = points.filter(({ period }) => period.limits !== null)
  return runsOf(known).flatMap((run): Shape[] => {
    const edge = (of: (limits: Limits) => number) =>
      run.map(({ x, period }): [number, number] => [x, y(of(period.limits ?? { low: 0, high: 0 }))])
    if (run.length > 1) {
      return [polygon([...edge(({ high }) => high), ...edge(({ low }) => low).reverse()], paint)]
    }
    // One period alone has no width: its interval is as wide as its point.
    const [[x, high], [, low]] = [edge((limits) => limits.high)[0]!, edge((limits) => limits.low)[0]!]
    return [line(x, high, x, low, { stroke: palette.band, lineWidth: 7, opacity: BAND_OPACITY })]
  })
}

function lineShapes({ palette }: PeriodLineInput, points: readonly Point[]): Shape[] {
  const solid = { stroke: palette.ink, lineWidth: 2, lineJoin: 'round' } as const
  return runsOf(points).flatMap((run) => {
    // What leads to a period that goes on is not settled.
    const settled = run.filter(({ open }) => !open)
    const place = ({ x, y }: Point): [number, number] => [x, y]
    const last = run.at(-1)
    const before = settled.at(-1)
    return [
      ...(settled.length > 1 ? [polyline(settled.map(place), solid)] : []),
      ...(last?.open && before
        ? [polyline([place(before), place(last)], { ...solid, lineDash: [4, 4] })]
        : []),
    ]
  })
}

/** Periods with few items, and the one that goes on, hollow; the last and those that stand alone filled. */
function pointShapes({ palette, periods }: PeriodLineInput, points: readonly Point[]): Shape[] {
  const alone = new Set(runsOf(points).flatMap((run) => (run.length === 1 ? run : [])))
  const dense = periods.length > 60
  return points.flatMap((point) => {
    const { x, y, enough, open, period } = point
    const id = String(period.first)
    if (!enough || open) {
      const hollow = { fill: palette.paper, stroke: enough ? palette.ink : palette.ink3, lineWidth: 1.5 }
      return [circle(x, y, dense ? 2 : POINT, hollow, id)]
    }
    if (point !== points.at(-1) && !alone.has(point)) {
      return dense ? [] : [circle(x, y, 2.2, { fill: palette.ink }, id)]
    }
    return [circle(x, y, POINT + 0.9, { fill: palette.ink, stroke: palette.paper, lineWidth: 1.5 }, id)]
  })
}

function comparedShapes(input: PeriodLineInput, layout: PeriodLayout, y: (value: number) => number): Shape[] {
  const style = { stroke: input.palette.ink3, lineWidth: 1.3, lineDash: [2, 3] }
  const runs: [number, number][][] = [[]]
  for (const period of input.periods) {
    const { x, width } = slotOf(period, layout)
    if (period.compared === null) runs.push([])
    else runs.at(-1)!.push([x + width / 2, y(period.compared)])
  }
  return runs.flatMap((run): Shape[] => {
    const [only] = run
    if (run.length > 1) return [polyline(run, style)]
    return only
      ? [circle(only[0], only[1], 2, { fill: input.palette.paper, stroke: input.palette.ink3 })]
      : []
  })
}

/** Room for the last value, and on a wide screen for what it is compared with. */
function endRoom(input: PeriodLineInput): number {
  const { measure, labels, compact, periods } = input
  const values = periods.flatMap(({ value }) => (value === null ? [] : [labels.value(value)]))
  const value = Math.max(0, ...values.slice(-1).map((one) => measure(one, END_FONT, 600)))
  const isCompared = !compact && periods.some(({ compared }) => compared !== null)
  const compared = isCompared ? measure(labels.compared, 12, 400) : 0
  return Math.ceil(Math.max(value, compared)) + END_GAP + 4
}

function endShapes(
  input: PeriodLineInput,
  { plot }: PeriodLayout,
  points: readonly Point[],
  y: (value: number) => number,
): Shape[] {
  const { palette, fonts, labels, compact, periods } = input
  const last = points.at(-1)
  const ghost = compact ? null : (periods.findLast(({ compared }) => compared !== null)?.compared ?? null)
  const wanted = [
    ...(last && last.period === periods.findLast(({ first }) => first <= input.asOf)
      ? [{ at: last.y, words: labels.value(last.period.value ?? 0), bold: true }]
      : []),
    ...(ghost === null ? [] : [{ at: y(ghost), words: labels.compared, bold: false }]),
  ].sort((one, other) => one.at - other.at)
  const places = spread(
    wanted.map(({ at }) => at),
    18,
    plot.y,
    plot.y + plot.height,
  )
  return wanted.map(({ words, bold }, i) =>
    text(words, plot.x + plot.width + END_GAP, places[i]!, {
      fontFamily: fonts.sans,
      fill: bold ? palette.ink : palette.ink3,
      ...(bold ? { fontSize: END_FONT, fontWeight: 600 } : {}),
    }),
  )
}

/** Boxes of the words at the plot's ends. */
function wordBoxes({ labels, measure }: PeriodLineInput, { plot }: PeriodLayout): Box[] {
  const box = (end: EndWord | undefined, middle: number): Box[] =>
    end ? [{ x: plot.x + 6, y: middle - 7, width: measure(end.text, 12, 600), height: 14 }] : []
  return [...box(labels.top, plot.y + 9), ...box(labels.bottom, plot.y + plot.height - 8)]
}

function wordShapes({ palette, fonts, labels }: PeriodLineInput, { plot }: PeriodLayout): Shape[] {
  const word = (end: EndWord | undefined, at: number): Shape[] => {
    if (!end) return []
    const fill = { cooperation: palette.coop, conflict: palette.conf, none: palette.ink3 }[end.tone ?? 'none']
    return [text(end.text, plot.x + 6, at, { fill, fontFamily: fonts.sans, fontWeight: 600 })]
  }
  return [...word(labels.top, plot.y + 9), ...word(labels.bottom, plot.y + plot.height - 8)]
}
