import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { ChartDrawing } from './drawing.ts'
import { spread } from './endLabels.ts'
import type { PeriodChartInput, PeriodLabels, PeriodLayout, PeriodSpan } from './periodChart.ts'
import { barWidth, gridShapes, heightIn, isOpen, labelRoom, seenSlot } from './periodChart.ts'
import { periodLayout, periodOption, slotOf, stillLayer } from './periodChart.ts'
import type { Paint, Shape } from './shapes.ts'
import { line, rect, text } from './shapes.ts'
import { fixedAxis } from './valueAxis.ts'

/** Quad classes as they are piled up, from the bottom: conflict below, cooperation above. */
export const PILE = [4, 3, 1, 2] as const
export type PiledClass = (typeof PILE)[number]

/** Counted events of one period by quad class 1–4. */
export interface QuadPeriod extends PeriodSpan {
  readonly quad: readonly [number, number, number, number]
}

export interface QuadSharesInput extends PeriodChartInput {
  readonly periods: readonly QuadPeriod[]
  readonly labels: PeriodLabels & {
    /** Names of the classes by their numbers, the first one unused: "Material conflict". */
    readonly quad: readonly string[]
    /** A share 0…1 as whole per cent. */
    readonly percent: (share: number) => string
    readonly count: (count: number) => string
    /** Before the first number above the columns: "n". */
    readonly n: string
  }
}

/** Above the columns: their numbers of events. */
const COUNT_ROOM = 24
/** Each line of the key under the axis, on a small screen. */
const KEY_LINE = 20
const SWATCH = 11
const LABEL_GAP = 10
/** Outline of what is verbal. */
const OUTLINE = 1.6

/**
 * Shares of the four quad classes as columns of 100 %: conflict at the bottom, cooperation on top of it; filled is
 * material, outlined verbal; the number of events above each. Under five events a column is narrow.
 *
 * Pure: the same input gives the same picture.
 */
export function quadShares(input: QuadSharesInput): ChartDrawing {
  const axis = fixedAxis(0, 1, 0.25)
  const layout = quadLayout(input, labelRoom(input, axis, input.labels.percent))
  const { plot } = layout
  const y = heightIn(axis, plot.y + COUNT_ROOM, plot.y + plot.height)
  const shown = input.periods.filter((period) => !period.blank && eventsIn(period) > 0)
  const option = periodOption(input, layout, [
    stillLayer('grid', 1, () => gridShapes(input, plot, axis, y, input.labels.percent)),
    stillLayer('columns', 2, () => shown.flatMap((period) => columnShapes(input, period, layout, y))),
    stillLayer('counts', 7, () => countTexts(input, shown, layout)),
    stillLayer('classes', 7, () => classNames(input, shown.at(-1), layout, y)),
  ])
  const spots = input.periods
    .filter(({ first }) => first <= input.asOf)
    .map((period) => ({
      key: String(period.first),
      lane: 0,
      box: { ...slotOf(period, layout), y: plot.y, height: plot.height },
      ring: null,
    }))
  return { option, height: layout.height + keyHeight(input), plot, spots }
}

export function eventsIn({ quad }: Pick<QuadPeriod, 'quad'>): number {
  return quad[0] + quad[1] + quad[2] + quad[3]
}

/** A small screen has its key below the axis: there is no room for names beside the columns. */
function keyHeight({ compact }: QuadSharesInput): number {
  return compact ? 2 * KEY_LINE + 4 : 0
}

function quadLayout(input: QuadSharesInput, left: number): PeriodLayout {
  const names = Math.max(...PILE.map((quad) => input.measure(input.labels.quad[quad] ?? '', 12, 600)))
  const right = input.compact ? 4 : Math.ceil(names) + LABEL_GAP + SWATCH + 7
  const height = input.height && input.height - keyHeight(input)
  return periodLayout(height === undefined ? input : { ...input, height }, left, right)
}

/** The parts of a column by class, as shares from … to, counted from the bottom. */
function partsOf(
  period: QuadPeriod,
): { readonly quad: PiledClass; readonly from: number; readonly to: number }[] {
  const events = eventsIn(period)
  let sum = 0
  return PILE.flatMap((quad) => {
    const from = sum / events
    sum += period.quad[quad - 1]!
    return sum / events > from ? [{ quad, from, to: sum / events }] : []
  })
}

function columnShapes(
  input: QuadSharesInput,
  period: QuadPeriod,
  layout: PeriodLayout,
  y: (share: number) => number,
): Shape[] {
  const slot = seenSlot(period, layout, input.asOf)
  const few = eventsIn(period) < FEWEST_ITEMS
  const width = barWidth(slot.width) * (few ? 0.4 : 1)
  const x = slot.x + (slot.width - width) / 2
  const open = isOpen(period, input.asOf)
  const parts = partsOf(period).map(({ quad, from, to }) =>
    partShape(input, quad, { x, width, y: y(to), height: y(from) - y(to) }, open, String(period.first)),
  )
  // Where conflict ends and cooperation begins; at an end of the column where it has one of them alone: without colour
  // nothing else tells which.
  const turn = partsOf(period).find(({ quad }) => quad === 1 || quad === 2)?.from ?? 1
  return [...parts, strokeAt(input, x, width, y(turn))]
}

function strokeAt({ palette }: QuadSharesInput, x: number, width: number, at: number): Shape {
  return line(x - 2, at, x + width + 2, at, { stroke: palette.ink, lineWidth: 2 })
}

function partShape(
  { palette }: QuadSharesInput,
  quad: PiledClass,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  open: boolean,
  id: string,
): Shape {
  const inset = Math.min(OUTLINE / 2, box.width / 4, box.height / 2)
  const inner = {
    x: box.x + inset,
    y: box.y + inset,
    width: Math.max(0.5, box.width - 2 * inset),
    height: Math.max(0.5, box.height - 2 * inset),
  }
  return rect(inner, { ...classPaint(palette, quad, open), lineWidth: Math.min(OUTLINE, box.width / 2) }, id)
}

/** Filled is material, outlined verbal; of a period that goes on, pale and dashed. */
function classPaint(palette: QuadSharesInput['palette'], quad: PiledClass, open: boolean): Paint {
  const cooperation = quad <= 2
  const [stroke, tint] = cooperation ? [palette.coop, palette.coopTint] : [palette.conf, palette.confTint]
  const material = quad % 2 === 0
  const dash = open ? { lineDash: [3, 3] } : {}
  return { stroke, fill: material ? (open ? tint : stroke) : palette.paper, ...dash }
}

/** Numbers of events above their columns: all of them, or every second, third … where they would touch. */
function countTexts(input: QuadSharesInput, shown: readonly QuadPeriod[], layout: PeriodLayout): Shape[] {
  const { palette, fonts, labels, measure } = input
  const look = { fill: palette.ink2, fontFamily: fonts.sans, align: 'center', halo: palette.paper } as const
  const slot = layout.plot.width / input.periods.length
  const widest = Math.max(0, ...shown.map((period) => measure(labels.count(eventsIn(period)), 12, 400)))
  const every = Math.max(1, Math.ceil((widest + 4) / slot))
  const at = layout.plot.y + COUNT_ROOM - 14
  const counts = shown
    .filter((period) => input.periods.indexOf(period) % every === 0)
    .map((period) => {
      const { x, width } = seenSlot(period, layout, input.asOf)
      return text(labels.count(eventsIn(period)), x + width / 2, at, look)
    })
  return [
    text(labels.n, layout.plot.x - 8, at, { fill: palette.ink3, fontFamily: fonts.sans, align: 'right' }),
    ...counts,
  ]
}

/** Names of the classes beside the last column, or under the axis on a small screen. */
function classNames(
  input: QuadSharesInput,
  last: QuadPeriod | undefined,
  layout: PeriodLayout,
  y: (share: number) => number,
): Shape[] {
  if (input.compact) return keyShapes(input, layout)
  const { palette, fonts, labels } = input
  const { plot } = layout
  const parts = last ? partsOf(last) : []
  const wanted = PILE.map((quad, i) => {
    const part = parts.find((one) => one.quad === quad)
    return part ? y((part.from + part.to) / 2) : y(0.125 + 0.25 * i)
  })
  const places = spread(wanted.toReversed(), 18, plot.y + COUNT_ROOM, plot.y + plot.height).toReversed()
  return PILE.flatMap((quad, i) => [
    swatch(input, quad, plot.x + plot.width + LABEL_GAP, places[i]!),
    text(labels.quad[quad] ?? '', plot.x + plot.width + LABEL_GAP + SWATCH + 5, places[i]!, {
      fill: quad <= 2 ? palette.coop : palette.conf,
      fontFamily: fonts.sans,
      fontWeight: 600,
    }),
  ])
}

function swatch({ palette }: QuadSharesInput, quad: PiledClass, x: number, middle: number): Shape {
  const box = { x: x + 1, y: middle - SWATCH / 2 + 1, width: SWATCH - 2, height: SWATCH - 2 }
  return rect(box, { ...classPaint(palette, quad, false), lineWidth: OUTLINE })
}

/** Two lines of two: cooperation above conflict, as in the columns. */
function keyShapes(input: QuadSharesInput, layout: PeriodLayout): Shape[] {
  const { palette, fonts, labels, width } = input
  return ([2, 1, 4, 3] as const).flatMap((quad, i) => {
    const [x, y] = [(i % 2) * (width / 2), layout.height + KEY_LINE * (Math.floor(i / 2) + 0.5)]
    const look = { fill: quad <= 2 ? palette.coop : palette.conf, fontFamily: fonts.sans }
    return [swatch(input, quad, x, y), text(labels.quad[quad] ?? '', x + SWATCH + 5, y, look)]
  })
}
