import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { Side } from '#model/records/base.ts'
import type { ChartDrawing } from './drawing.ts'
import { formatScore } from './formatScore.ts'
import type { BarPlace, SignedSums } from './periodBars.ts'
import { barShapes, netOf, netShapes, partShapes, sumTexts } from './periodBars.ts'
import type { PeriodChartInput, PeriodLayout, PeriodSpan } from './periodChart.ts'
import { gridShapes, heightIn, isOpen, labelRoom, periodLayout } from './periodChart.ts'
import { periodOption, seenSlot, slotOf, stillLayer } from './periodChart.ts'
import type { Box, Shape } from './shapes.ts'
import { line, rect, text } from './shapes.ts'
import { shorten } from './textWidth.ts'
import type { ValueAxis } from './valueAxis.ts'
import { valueAxis } from './valueAxis.ts'

/** What one side did to the other in one period. */
export interface DirectionPeriod extends PeriodSpan, SignedSums {
  /** What each item brings to the sums, Σ w·g of one: oldest first. */
  readonly items: readonly number[]
}

/** One of the two panels. */
export interface DirectionPanel {
  /** Who acts. */
  readonly side: Side
  /** "United States acts on Russia". */
  readonly title: string
  /** As many as the chart has periods, in the same order. */
  readonly periods: readonly DirectionPeriod[]
}

export interface DirectionsInput extends PeriodChartInput {
  /** Above, below. */
  readonly panels: readonly [DirectionPanel, DirectionPanel]
}

/** Height at which both panels can be read. */
const DIRECTIONS_HEIGHT = { wide: 420, compact: 380 } as const
const TITLE_ROOM = 24
const PANEL_GAP = 14
/** Periods as wide as this have the sums of their bars written at them. */
const NUMBERED = 44
const NUMBER_ROOM = 16
const MARK = 10

/** A panel with its place. */
interface Placed extends DirectionPanel {
  readonly box: Box
  readonly y: (value: number) => number
}

/**
 * What each side did to the other, one panel above the other on one axis of days and one scale: cooperation above the
 * zero line, conflict below it, the net as a stroke across; bars are divided by item where that can be seen. What both did together counts in both panels.
 *
 * Pure: the same input gives the same picture.
 */
export function directions(input: DirectionsInput): ChartDrawing {
  const axis = sharedAxis(input)
  const write = (value: number): string => formatScore(value, input.locale, axis.digits)
  const height = input.height ?? DIRECTIONS_HEIGHT[input.compact ? 'compact' : 'wide']
  const layout = periodLayout({ ...input, height }, labelRoom(input, axis, write), input.compact ? 4 : 14)
  const panels = placePanels(input, layout, axis)
  const option = periodOption(input, layout, [
    stillLayer('grid', 1, () =>
      panels.flatMap((panel) => [
        ...gridShapes(input, panel.box, axis, panel.y, write),
        ...titleShapes(input, panel),
      ]),
    ),
    stillLayer('rule', 1, () => [ruleShape(input, panels)]),
    stillLayer('bars', 2, () => panels.flatMap((panel) => panelShapes(input, panel, layout))),
  ])
  const spots = panels.flatMap((panel, lane) =>
    panel.periods
      .filter(({ first }) => first <= input.asOf)
      .map((period) => ({
        key: `${panel.side} ${period.first}`,
        lane,
        box: { ...slotOf(period, layout), y: panel.box.y, height: panel.box.height },
        ring: ringOf(input, period, panel, layout),
      })),
  )
  return { option, height, plot: layout.plot, spots }
}

function ringOf(
  { asOf }: DirectionsInput,
  period: DirectionPeriod,
  { y }: Placed,
  layout: PeriodLayout,
): { readonly x: number; readonly y: number; readonly r: number } | null {
  if (period.blank || period.items.length === 0) return null
  const { x, width } = seenSlot(period, layout, asOf)
  return { x: x + width / 2, y: y(netOf(period)), r: 5 }
}

function shown({ periods }: DirectionPanel, asOf: number): readonly DirectionPeriod[] {
  return periods.filter(({ blank, first }) => !blank && first <= asOf)
}

/** One scale for both, so that they can be held against each other. */
function sharedAxis({ panels, asOf }: DirectionsInput): ValueAxis {
  const all = panels.flatMap((panel) => shown(panel, asOf))
  const low = Math.min(0, ...all.map(({ conflict }) => conflict))
  const high = Math.max(0, ...all.map(({ cooperation }) => cooperation))
  return valueAxis(Math.min(low, -0.08 * high), Math.max(high, -0.08 * low))
}

function isNumbered({ periods }: DirectionsInput, { plot }: PeriodLayout): boolean {
  return plot.width / periods.length >= NUMBERED
}

function placePanels(input: DirectionsInput, layout: PeriodLayout, axis: ValueAxis): readonly Placed[] {
  const { plot } = layout
  const height = (plot.height - PANEL_GAP) / 2
  const room = isNumbered(input, layout) ? NUMBER_ROOM : 4
  return input.panels.map((panel, i) => {
    const box = { ...plot, y: plot.y + i * (height + PANEL_GAP), height }
    return { ...panel, box, y: heightIn(axis, box.y + TITLE_ROOM + room, box.y + height - room) }
  })
}

/** Who acts on whom, with the mark of the side that acts: solid for a, hollow with a diagonal for b. */
function titleShapes(input: DirectionsInput, { side, title, box }: Placed): Shape[] {
  const { palette, fonts, measure } = input
  const fill = side === 'a' ? palette.sideA : palette.sideB
  const [x, y] = [box.x + 6, box.y + 6]
  const most = box.width - MARK - 20
  const name = shorten(title, most, (part) => measure(part, 13, 600))
  const outline = { x: x + 0.75, y: y + 0.75, width: MARK - 1.5, height: MARK - 1.5 }
  const mark =
    side === 'a'
      ? [rect({ x, y, width: MARK, height: MARK }, { fill })]
      : [
          rect(outline, { fill: palette.paper, stroke: fill, lineWidth: 1.5 }),
          line(x + 1, y + MARK - 1, x + MARK - 1, y + 1, { stroke: fill, lineWidth: 1.5 }),
        ]
  const look = { fill, fontFamily: fonts.sans, fontSize: 13, fontWeight: 600 } as const
  return [...mark, text(name, x + MARK + 6, y + MARK / 2 + 0.5, look)]
}

/** Between the panels. */
function ruleShape({ palette, width }: DirectionsInput, [first]: readonly Placed[]): Shape {
  const at = (first?.box.y ?? 0) + (first?.box.height ?? 0) + PANEL_GAP / 2
  return line(0, at, width, at, { stroke: palette.rule, lineWidth: 1 })
}

function panelShapes(input: DirectionsInput, panel: Placed, layout: PeriodLayout): Shape[] {
  const few = panel.periods.reduce((sum, { items }) => sum + items.length, 0) < FEWEST_ITEMS
  const numbered = isNumbered(input, layout)
  return shown(panel, input.asOf).flatMap((period) => {
    const place: BarPlace = {
      slot: seenSlot(period, layout, input.asOf),
      y: panel.y,
      open: isOpen(period, input.asOf),
      few,
      id: `${panel.side} ${period.first}`,
    }
    return [
      ...barShapes(input, period, place),
      ...partShapes(input, period.items, place),
      ...(period.items.length > 0 && !few ? netShapes(input, netOf(period), null, place) : []),
      ...(numbered ? sumTexts(input, period, null, place) : []),
    ]
  })
}
