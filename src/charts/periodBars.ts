import type { ChartFrame } from './drawing.ts'
import { formatScore } from './formatScore.ts'
import { barWidth } from './periodChart.ts'
import type { Box, Shape } from './shapes.ts'
import { circle, line, path, rect, text } from './shapes.ts'

/** Sums of scores of one period, split by sign; Goldstein points. */
export interface SignedSums {
  /** ≥ 0. */
  readonly cooperation: number
  /** ≤ 0. */
  readonly conflict: number
}

export function netOf({ cooperation, conflict }: SignedSums): number {
  return cooperation + conflict
}

/** Where the bars of one period stand, and how. */
export interface BarPlace {
  /** Left edge and width of the period. */
  readonly slot: Pick<Box, 'x' | 'width'>
  readonly y: (value: number) => number
  /** The period goes on: the bars are pale and open at their ends. */
  readonly open: boolean
  /** There are too few items for more than points. */
  readonly few: boolean
  /** What a click on them names. */
  readonly id: string
}

const LEAST_BAR = 3

/** A bar above zero for cooperation, one below for conflict. Sums of nothing have none. */
export function barShapes(
  { palette }: Pick<ChartFrame, 'palette'>,
  { cooperation, conflict }: SignedSums,
  { slot, y, open, few, id }: BarPlace,
): Shape[] {
  const width = barWidth(slot.width)
  const x = slot.x + (slot.width - width) / 2
  const bar = (value: number, fill: string, tint: string): Shape[] => {
    if (value === 0) return []
    // A sum near zero is still seen, and on which side of it.
    const end = value > 0 ? Math.min(y(value), y(0) - LEAST_BAR) : Math.max(y(value), y(0) + LEAST_BAR)
    const box = { x, y: Math.min(end, y(0)), width, height: Math.abs(end - y(0)) }
    if (few) {
      const middle = slot.x + slot.width / 2
      return [
        line(middle, y(0), middle, y(value), { stroke: fill, lineWidth: 2 }),
        circle(middle, y(value), 4.5, { fill, stroke: palette.paper, lineWidth: 1 }, id),
      ]
    }
    if (!open) return [rect(box, { fill }, id)]
    const sides = `M${x} ${y(0)}L${x} ${end}M${x + width} ${y(0)}L${x + width} ${end}`
    return [
      rect(box, { fill: tint }, id),
      path(sides, { stroke: fill, lineWidth: 1.4 }),
      line(x, end, x + width, end, { stroke: fill, lineWidth: 1.4, lineDash: [3, 3] }),
    ]
  }
  return [
    ...bar(cooperation, palette.coop, palette.coopTint),
    ...bar(conflict, palette.conf, palette.confTint),
    // Without colour both are the same grey: the zero line stays to be seen between them.
    ...(cooperation === 0 || conflict === 0 || few
      ? []
      : [line(x, y(0), x + width, y(0), { stroke: palette.paper, lineWidth: 2 })]),
  ]
}

/** A single item lower than this is not told apart, and a narrower bar is not divided. */
const LEAST_PART = { height: 3, width: 10 } as const

/**
 * Where one item of a bar ends and the next begins, outward from zero in the order given; nothing where one of them
 * is too small to be seen.
 */
export function partShapes(
  { palette }: Pick<ChartFrame, 'palette'>,
  items: readonly number[],
  { slot, y, open, few }: BarPlace,
): Shape[] {
  const width = barWidth(slot.width)
  if (few || width < LEAST_PART.width) return []
  const x = slot.x + (slot.width - width) / 2
  return [1, -1].flatMap((sign) => {
    const ends = endsOf(items.filter((one) => one * sign > 0)).map(y)
    const isSeen = ends.every((end, i) => Math.abs(end - (ends[i - 1] ?? y(0))) >= LEAST_PART.height)
    const stroke = open ? (sign > 0 ? palette.coop : palette.conf) : palette.paper
    return isSeen
      ? ends.slice(0, -1).map((end) => line(x, end, x + width, end, { stroke, lineWidth: 1 }))
      : []
  })
}

function endsOf(parts: readonly number[]): number[] {
  let sum = 0
  return parts.map((one) => (sum += one))
}

/** An interval around a value. */
export interface Limits {
  readonly low: number
  readonly high: number
}

/** The net of a period: a stroke across its bars, wider than they are, with its interval where there is one. */
export function netShapes(
  { palette }: Pick<ChartFrame, 'palette'>,
  net: number,
  limits: Limits | null,
  { slot, y }: Pick<BarPlace, 'slot' | 'y'>,
): Shape[] {
  const middle = slot.x + slot.width / 2
  const half = Math.min(slot.width / 2, barWidth(slot.width) / 2 + 4)
  const stroke = (width: number, at: number, reach: number): Shape[] => [
    line(middle - reach - 1, at, middle + reach + 1, at, { stroke: palette.paper, lineWidth: width + 2 }),
    line(middle - reach, at, middle + reach, at, { stroke: palette.ink, lineWidth: width }),
  ]
  const whisker = limits
    ? [
        line(middle, y(limits.high), middle, y(limits.low), { stroke: palette.paper, lineWidth: 4 }),
        line(middle, y(limits.high), middle, y(limits.low), { stroke: palette.ink, lineWidth: 1.3 }),
        ...(slot.width > 14 ? [limits.low, limits.high].flatMap((at) => stroke(1.3, y(at), 3)) : []),
      ]
    : []
  return [...whisker, ...stroke(2.5, y(net), half)]
}

/** What a period is compared with: a small ring at the right of its bars, with a thin stroke where there is no room. */
export function ghostShapes(
  { palette }: Pick<ChartFrame, 'palette'>,
  value: number,
  { slot, y }: Pick<BarPlace, 'slot' | 'y'>,
): Shape[] {
  const half = barWidth(slot.width) / 2
  const room = slot.width / 2 - half
  const x = slot.x + slot.width / 2 + half + room / 2
  if (room < 3.5) return [line(x - 2, y(value), x + 2, y(value), { stroke: palette.ink3, lineWidth: 1.5 })]
  const r = Math.min(3.2, room / 2 + 0.6)
  return [circle(x, y(value), r, { fill: palette.paper, stroke: palette.ink3, lineWidth: 1.3 })]
}

/** The sums at the ends of their bars, beyond the interval of the net. */
export function sumTexts(
  { palette, fonts, locale }: Pick<ChartFrame, 'palette' | 'fonts'> & { readonly locale: string },
  { cooperation, conflict }: SignedSums,
  limits: Limits | null,
  { slot, y }: Pick<BarPlace, 'slot' | 'y'>,
): Shape[] {
  const middle = slot.x + slot.width / 2
  const ends = [y(0), ...(limits ? [y(limits.low), y(limits.high)] : [])]
  const look = { fontFamily: fonts.sans, align: 'center', halo: palette.paper } as const
  const above = Math.min(y(cooperation), ...ends) - 8
  const below = Math.max(y(conflict), ...ends) + 9
  return [
    ...(cooperation > 0
      ? [text(formatScore(cooperation, locale), middle, above, { ...look, fill: palette.coop })]
      : []),
    ...(conflict < 0
      ? [text(formatScore(conflict, locale), middle, below, { ...look, fill: palette.conf })]
      : []),
  ]
}
