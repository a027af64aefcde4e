import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { DayNumber } from '#model/day.ts'
import { tooClose } from './boxes.ts'
import type { ChartDrawing } from './drawing.ts'
import { formatScore } from './formatScore.ts'
import type { Limits, SignedSums } from './periodBars.ts'
import { barShapes, ghostShapes, netOf, netShapes, sumTexts } from './periodBars.ts'
import type { PeriodChartInput, PeriodLabels, PeriodLayout, PeriodSpan } from './periodChart.ts'
import { gridShapes, heightIn, isOpen, labelRoom, seenSlot } from './periodChart.ts'
import { periodLayout, periodOption, slotOf, stillLayer } from './periodChart.ts'
import type { Box, Shape } from './shapes.ts'
import { line, text } from './shapes.ts'
import type { ValueAxis } from './valueAxis.ts'
import { valueAxis } from './valueAxis.ts'

/** Net cooperation of one period. */
export interface NetPeriod extends PeriodSpan, SignedSums {
  readonly items: number
  /** Around the net; null while it is computed, and where there are too few items. */
  readonly limits: Limits | null
  /** Net of the period that it is compared with; null without one. */
  readonly compared: number | null
}

/** A day from which on the mean of the net is another. */
export interface NetChange {
  /** First day of the period with which it begins. */
  readonly day: DayNumber
  /** Means of the net before and after it, points a period. */
  readonly before: number
  readonly after: number
}

export interface NetCooperationInput extends PeriodChartInput {
  readonly periods: readonly NetPeriod[]
  /** Oldest first; empty where there are too few periods to look for any. */
  readonly changes: readonly NetChange[]
  readonly labels: PeriodLabels & {
    readonly cooperation: string
    readonly conflict: string
    /** "Mar 2021: +2.1 → −4.0". */
    readonly change: (change: NetChange) => string
  }
}

/** Above and below the bars: the words, and where they are written, the numbers. */
const WORD_ROOM = 18
const NUMBER_ROOM = 15
/** Periods as wide as this have the sums of their bars written at them. */
const NUMBERED = 44
const END_FONT = 15

/**
 * Net cooperation as diverging bars: cooperation above the zero line, conflict below it, the net as a stroke across,
 * with its interval; what it is compared with as a ring beside it. Periods that nobody monitored are hatched, the one
 * that goes on is pale.
 *
 * Pure: the same input gives the same picture.
 */
export function netCooperation(input: NetCooperationInput): ChartDrawing {
  const axis = netAxis(input)
  const write = (value: number): string => formatScore(value, input.locale, axis.digits)
  const layout = periodLayout(input, labelRoom(input, axis, write), endRoom(input))
  const y = yOf(input, axis, layout)
  const changes = placeChanges(input, layout)
  const draw = (shapes: (period: NetPeriod) => Shape[]) => (): Shape[] => shown(input).flatMap(shapes)
  const few = itemsIn(input) < FEWEST_ITEMS
  const placeOf = (period: NetPeriod) => ({
    slot: seenSlot(period, layout, input.asOf),
    y,
    open: isOpen(period, input.asOf),
    few,
    id: String(period.first),
  })
  const option = periodOption(
    input,
    layout,
    [
      stillLayer('grid', 1, () => [
        ...gridShapes(input, layout.plot, axis, y, write),
        ...axisWords(input, layout.plot),
      ]),
      stillLayer(
        'bars',
        2,
        draw((period) => barShapes(input, period, placeOf(period))),
      ),
      stillLayer('changes', 3, () => changeShapes(input, layout, y, changes)),
      stillLayer(
        'net',
        4,
        draw((period) => [
          ...(period.compared === null ? [] : ghostShapes(input, period.compared, placeOf(period))),
          ...(period.items > 0 && !few
            ? netShapes(input, netOf(period), period.limits, placeOf(period))
            : []),
        ]),
      ),
      stillLayer('numbers', 7, () => [
        ...(isNumbered(input, layout)
          ? draw((period) => sumTexts(input, period, period.limits, placeOf(period)))()
          : []),
        ...endText(input, layout, y),
      ]),
    ],
    wordBoxes(input, layout.plot),
  )
  const { plot, height } = layout
  return { option, height, plot, spots: spotsOf(input, layout, y, changes) }
}

function itemsIn({ periods }: NetCooperationInput): number {
  return periods.reduce((sum, { items }) => sum + items, 0)
}

/** Periods that have something to show. */
function shown({ periods, asOf }: NetCooperationInput): readonly NetPeriod[] {
  return periods.filter(({ blank, first }) => !blank && first <= asOf)
}

function netAxis(input: NetCooperationInput): ValueAxis {
  const values = shown(input).flatMap(({ cooperation, conflict, limits, compared }) => [
    cooperation,
    conflict,
    ...(limits ? [limits.low, limits.high] : []),
    ...(compared === null ? [] : [compared]),
  ])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  // One direction alone still leaves some of the other to be seen, so that zero is no edge.
  return valueAxis(Math.min(low, -0.08 * high), Math.max(high, -0.08 * low))
}

function isNumbered({ periods }: NetCooperationInput, { plot }: Pick<PeriodLayout, 'plot'>): boolean {
  return plot.width / periods.length >= NUMBERED
}

function yOf(input: NetCooperationInput, axis: ValueAxis, layout: PeriodLayout): (value: number) => number {
  const { plot } = layout
  const room = WORD_ROOM + (isNumbered(input, layout) ? NUMBER_ROOM : 0)
  return heightIn(axis, plot.y + room, plot.y + plot.height - room)
}

function axisWords(input: NetCooperationInput, plot: Box): Shape[] {
  const { palette, fonts, labels } = input
  const look = { fontFamily: fonts.sans, fontWeight: 600 } as const
  return [
    text(labels.cooperation, plot.x + 6, plot.y + 9, { ...look, fill: palette.coop }),
    text(labels.conflict, plot.x + 6, plot.y + plot.height - 8, { ...look, fill: palette.conf }),
  ]
}

function wordBoxes({ measure, labels }: NetCooperationInput, plot: Box): Box[] {
  const width = measure(labels.conflict, 12, 600)
  return [{ x: plot.x + 6, y: plot.y + plot.height - 14, width, height: 12 }]
}

/** The last period with a net, whose number stands beside the chart. */
function lastShown(input: NetCooperationInput): NetPeriod | undefined {
  return shown(input).findLast(({ items }) => items > 0)
}

function endRoom(input: NetCooperationInput): number {
  const last = lastShown(input)
  if (!last || input.compact) return input.compact ? 4 : 14
  return Math.ceil(input.measure(formatScore(netOf(last), input.locale), END_FONT, 600)) + 16
}

/** The net of the last period, at its right, unless other periods lie between. */
function endText(input: NetCooperationInput, layout: PeriodLayout, y: (value: number) => number): Shape[] {
  const last = lastShown(input)
  if (!last || input.compact || last !== input.periods.at(-1)) return []
  const { palette, fonts, locale } = input
  const { plot } = layout
  return [
    text(formatScore(netOf(last), locale), plot.x + plot.width + 8, y(netOf(last)), {
      ...{ fill: palette.ink, fontFamily: fonts.sans, fontSize: END_FONT, fontWeight: 600 },
    }),
  ]
}

/** A change with its label; without one where there is no room for it. */
interface PlacedChange {
  readonly change: NetChange
  readonly x: number
  readonly box: Box
  readonly label: string | null
}

/** Labels of changes stand above the plot, clear of the as-of tag and of one another, the largest change first. */
function placeChanges(input: NetCooperationInput, { plot, tag, x }: PeriodLayout): PlacedChange[] {
  const taken: Box[] = tag ? [tag] : []
  const bySize = input.changes.toSorted(
    (one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before),
  )
  const placed = bySize.map((change): PlacedChange => {
    const label = input.labels.change(change)
    const [at, width] = [x(change.day), input.measure(label, 12, 400)]
    const left = Math.min(input.width - width, Math.max(0, at - width / 2))
    const box = { x: left, y: plot.y - 18, width, height: 14 }
    const free = width <= input.width && taken.every((other) => !tooClose(box, other, 8))
    if (free) taken.push(box)
    return { change, x: at, box, label: free ? label : null }
  })
  return placed.sort((one, other) => one.x - other.x)
}

/** A dashed line at each change, and the mean of the net on both sides of it. */
function changeShapes(
  input: NetCooperationInput,
  { plot, x }: PeriodLayout,
  y: (value: number) => number,
  changes: readonly PlacedChange[],
): Shape[] {
  const { palette, fonts, asOf } = input
  const mean = { stroke: palette.ink2, lineWidth: 1, lineDash: [5, 4] }
  return changes.flatMap(({ change, x: at, box, label }, i) => {
    const from = changes[i - 1]?.x ?? plot.x
    const to = changes[i + 1]?.x ?? Math.min(plot.x + plot.width, x(asOf + 1))
    return [
      line(at, plot.y, at, plot.y + plot.height, { stroke: palette.ink, lineWidth: 1, lineDash: [2, 3] }),
      ...(i === 0 ? [line(from, y(change.before), at, y(change.before), mean)] : []),
      line(at, y(change.after), to, y(change.after), mean),
      ...(label === null
        ? []
        : [text(label, box.x, box.y + 7, { fill: palette.ink, fontFamily: fonts.sans })]),
    ]
  })
}

/** Periods in one lane, changes in another. */
function spotsOf(
  input: NetCooperationInput,
  layout: PeriodLayout,
  y: (value: number) => number,
  changes: readonly PlacedChange[],
): ChartDrawing['spots'] {
  const { plot } = layout
  const periods = input.periods
    .filter(({ first }) => first <= input.asOf)
    .map((period) => {
      const { x, width } = slotOf(period, layout)
      const seen = seenSlot(period, layout, input.asOf)
      const ring = { x: x + seen.width / 2, y: y(netOf(period)), r: 5 }
      const isRead = !period.blank && period.items > 0
      return {
        key: String(period.first),
        lane: 0,
        box: { x, y: plot.y, width, height: plot.height },
        ring: isRead ? ring : null,
      }
    })
  const turns = changes.map(({ change, x, box, label }) => ({
    key: `change ${change.day}`,
    lane: 1,
    box: label === null ? { ...box, x: x - 4, width: 8 } : box,
    ring: { x, y: y(change.after), r: 5 },
  }))
  return [...periods, ...turns]
}
