import type { DayNumber } from '#model/day.ts'
import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { tooClose } from './boxes.ts'
import type { DaySpan } from './dayAxis.ts'
import type { ChartFrame } from './drawing.ts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Box, Shape, TextOptions } from './shapes.ts'
import { line, path, rect, text } from './shapes.ts'
import { asOfLayer } from './trendAsOf.ts'
import { daysAxis } from './trendAxes.ts'
import { hatch, upcomingZone } from './trendGround.ts'
import { TAG_HEIGHT } from './trendLayout.ts'
import { textShapes } from './fixedText.ts'
import { tagBox, tagText } from './trendTexts.ts'
import type { ValueAxis } from './valueAxis.ts'

/** A week, month, quarter or year as charts draw it. */
export interface PeriodSpan {
  readonly first: DayNumber
  /** Included. */
  readonly last: DayNumber
  /** Nobody monitored a day of it: a gap, whatever was recorded. */
  readonly blank: boolean
}

/** What every chart of periods is drawn from. */
export interface PeriodChartInput extends ChartFrame {
  readonly locale: string
  readonly asOf: DayNumber
  /** Today needs no yellow. */
  readonly asOfIsToday: boolean
  /** Oldest first, one at least, without holes between them. */
  readonly periods: readonly PeriodSpan[]
  /** Spans of days that nobody monitored. */
  readonly uncovered: readonly DaySpan[]
  readonly labels: PeriodLabels
}

/** Words of every chart of periods, in the reader's language. */
export interface PeriodLabels {
  /** On the tag: "As of 13 May". */
  readonly asOf: string
  readonly notCovered: string
}

/** Where the parts of a chart of periods lie. */
export interface PeriodLayout {
  readonly plot: Box
  readonly axisY: number
  readonly height: number
  readonly window: DaySpan
  readonly x: (day: DayNumber) => number
  /** The as-of tag; null where the day is out of sight. */
  readonly tag: Box | null
}

/** Heights at which charts of periods are meant to be seen. */
const PERIOD_HEIGHT = { wide: 300, compact: 264 } as const

const ABOVE = TAG_HEIGHT + 2
const AXIS_ROOM = 22

/** @param left room for the labels of the axis; @param right room for what is written beside the last period */
export function periodLayout(input: PeriodChartInput, left: number, right: number): PeriodLayout {
  const height = input.height ?? (input.compact ? PERIOD_HEIGHT.compact : PERIOD_HEIGHT.wide)
  const plot = {
    x: left,
    y: ABOVE,
    width: Math.max(1, input.width - left - right),
    height: Math.max(1, height - ABOVE - AXIS_ROOM),
  }
  const days = daysIn(input.periods, plot)
  const tag = tagBox({ plot, shown: days.window, x: days.x, y: () => plot.y }, input)
  return { plot, axisY: plot.y + plot.height, height, ...days, tag }
}

function daysIn(periods: readonly PeriodSpan[], plot: Box): Pick<PeriodLayout, 'window' | 'x'> {
  const [from, to] = [periods[0]?.first ?? 0, (periods.at(-1)?.last ?? 0) + 1]
  const perDay = plot.width / (to - from)
  return { window: { from, to }, x: (day) => plot.x + (day - from) * perDay }
}

/** Where a period stands: its left edge and its width. */
export function slotOf(
  { first, last }: PeriodSpan,
  { x }: Pick<PeriodLayout, 'x'>,
): Pick<Box, 'x' | 'width'> {
  return { x: x(first), width: x(last + 1) - x(first) }
}

/** The part of a period that the as-of day has seen, wide enough to be drawn in: all of it once it has ended. */
export function seenSlot(
  period: PeriodSpan,
  layout: Pick<PeriodLayout, 'x'>,
  asOf: DayNumber,
): Pick<Box, 'x' | 'width'> {
  const { x, width } = slotOf(period, layout)
  return {
    x,
    width: isOpen(period, asOf) ? Math.min(width, Math.max(LEAST_SLOT, layout.x(asOf) - x)) : width,
  }
}

/** Narrower than this nothing is seen of a bar. */
const LEAST_SLOT = 7

/** Whether the as-of day lies in a period and does not end it: it will still grow. */
export function isOpen({ first, last }: PeriodSpan, asOf: DayNumber): boolean {
  return first <= asOf && asOf < last
}

/** From a value to its height in a box. */
export function heightIn({ min, max }: ValueAxis, top: number, bottom: number): (value: number) => number {
  return (value) => bottom - ((value - min) / (max - min)) * (bottom - top)
}

/** The option of a chart of periods: days along the bottom, ground and as-of line, and what is drawn between them. */
export function periodOption(
  input: PeriodChartInput,
  layout: PeriodLayout,
  layers: readonly CustomSeriesOption[],
  /** What the word for unmonitored days keeps clear of. */
  texts: readonly Box[] = [],
): EChartsOption {
  const { plot, window } = layout
  const days = { ...input, window }
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    // The day after the last period is no tick: nothing stands over it.
    xAxis: { ...daysAxis(days, layout, { from: window.from, to: window.to - 1 }), max: window.to },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      groundLayer(input, layout),
      ...layers,
      sceneSeries({ id: 'uncovered', z: 6, draw: () => uncoveredWords(input, layout, texts) }),
      asOfLayer(input, layout),
      sceneSeries({ id: 'tag', z: 9, draw: (view) => textShapes(tagText(view, input), input.fonts.sans) }),
    ],
  }
}

/** A layer whose places do not hang on the view: charts of periods are not brushed. */
export function stillLayer(id: string, z: number, draw: () => Shape[]): CustomSeriesOption {
  return sceneSeries({ id, z, draw })
}

/** Behind everything: the zone that is still to come, and the days that nobody monitored, hatched. */
function groundLayer(input: PeriodChartInput, layout: PeriodLayout): CustomSeriesOption {
  const { palette } = input
  const draw = (view: View): Shape[] => {
    const zone = upcomingZone(view, { asOf: input.asOf })
    return [
      ...(zone ? [rect(zone, { fill: palette.sunk })] : []),
      ...blankBoxes(input, layout).map((box) => path(hatch(box), { stroke: palette.rule, lineWidth: 1 })),
    ]
  }
  return sceneSeries({ id: 'ground', z: 0, draw })
}

function blankBoxes({ uncovered, asOf }: PeriodChartInput, { plot, window, x }: PeriodLayout): Box[] {
  return uncovered.flatMap(({ from, to }) => {
    const left = x(Math.max(window.from, from))
    const right = x(Math.min(window.to, to + 1, asOf + 1))
    return right - left > 1 ? [{ x: left, y: plot.y, width: right - left, height: plot.height }] : []
  })
}

/** What the hatching means, where there is room for it. */
function uncoveredWords(input: PeriodChartInput, layout: PeriodLayout, texts: readonly Box[]): Shape[] {
  const { palette, fonts, measure, labels } = input
  const width = measure(labels.notCovered, 12, 400)
  return blankBoxes(input, layout).flatMap((box) => {
    const size = { x: box.x + (box.width - width) / 2 - 3, width: width + 6, height: 16 }
    const at = Array.from({ length: Math.floor(box.height / 10) }, (_, i) => 24 + 10 * i)
      .map((up) => ({ ...size, y: box.y + box.height - up }))
      .find((place) => texts.every((other) => !tooClose(place, other, 2)))
    if (!at || at.width > box.width) return []
    return [
      rect(at, { fill: palette.paper }),
      text(labels.notCovered, at.x + 3, at.y + 8, { fill: palette.ink3, fontFamily: fonts.sans }),
    ]
  })
}

/** Hairlines at the ticks, the zero line stronger, and their labels at the left of the plot. */
export function gridShapes(
  { palette, fonts }: Pick<ChartFrame, 'palette' | 'fonts'>,
  plot: Box,
  axis: ValueAxis,
  y: (value: number) => number,
  write: (value: number) => string,
): Shape[] {
  const look: TextOptions = { fill: palette.ink3, fontFamily: fonts.sans, align: 'right' }
  return axis.ticks.flatMap((tick) => [
    line(plot.x, y(tick), plot.x + plot.width, y(tick), {
      stroke: tick === 0 ? palette.rule2 : palette.rule,
      lineWidth: 1,
    }),
    text(write(tick), plot.x - 8, y(tick), look),
  ])
}

/** Room that the labels of an axis take at the left. */
export function labelRoom(
  { measure, compact }: Pick<ChartFrame, 'measure' | 'compact'>,
  axis: ValueAxis,
  write: (value: number) => string,
): number {
  const widest = Math.max(0, ...axis.ticks.map((tick) => measure(write(tick), 12, 400)))
  return Math.max(compact ? 26 : 40, Math.ceil(widest) + 10)
}

/** How wide the bar of a period is, in a slot of a width. */
export function barWidth(slot: number): number {
  return Math.max(1, Math.min(44, slot * (slot < 8 ? 0.8 : 0.58)))
}
