import type { DayNumber } from '#model/day.ts'
import type { DaySpan } from './dayAxis.ts'
import type { ChartFrame } from './drawing.ts'
import type { AnnotationCandidate, PlacedAnnotation } from './placeAnnotations.ts'
import { RING_RADIUS, placeAnnotations, roomFor } from './placeAnnotations.ts'
import { LINE_HEIGHT } from './placeUpcoming.ts'
import type { Box, Shape } from './shapes.ts'
import { circle, line, rect, text } from './shapes.ts'
import { wrapText } from './textWidth.ts'

/** Words at a day or a span of days of a chart. */
export interface DayAnnotation {
  /** By which a label that is drawn is found again; missing where nobody asks. */
  readonly id?: string
  readonly first: DayNumber
  /** The same for one day. */
  readonly last: DayNumber
  /** "15 Apr", "15–18 Apr" */
  readonly date: string
  readonly text: string
  /** Set by hand: how far the label's upper left corner lies from its ring. It keeps clear of nothing. */
  readonly at?: { readonly x: number; readonly y: number }
}

/** What annotations are set over. */
export interface StripInput extends Pick<ChartFrame, 'width' | 'compact' | 'palette' | 'fonts' | 'measure'> {
  /** The first goes first where they collide. */
  readonly annotations: readonly DayAnnotation[]
  /** Days at the left and right edge of the plot. */
  readonly days: DaySpan
  /** The chart's plot, in pixels of the chart, which begins below the strip. */
  readonly plot: Box
}

/** Annotations over a chart. `y` is 0 at the top of the strip; the chart begins at its height. */
export interface AnnotationStrip {
  /** 0 where nothing is to be set. */
  readonly height: number
  /** What lies under the marks of the chart, and what lies over it. */
  readonly under: readonly Shape[]
  readonly over: readonly Shape[]
  /** Annotations that lie outside the days or found no room. */
  readonly leftOut: number
  /** Where those that are drawn stand, in their order from left to right. */
  readonly labels: readonly StripLabel[]
}

/** A label of the strip: its words, and the ring to which it belongs. */
export interface StripLabel {
  readonly id: string
  readonly box: Box
  readonly ring: { readonly x: number; readonly y: number }
}

const WIDEST = { wide: 170, compact: 116 } as const
/** Between the rings and the chart. */
const FOOT = RING_RADIUS + 2
/** Rows of labels that are tried at most, one over the other. */
const MOST_ROWS = 3
const BAND_OPACITY = 0.14

interface SetLabel {
  readonly annotation: DayAnnotation
  readonly lines: readonly string[]
  readonly x: number
  readonly from: number
  readonly to: number
  readonly width: number
}

/**
 * Sets annotations over a chart that has an axis of days, by the rule of collision that the index line has: labels
 * keep apart, and who finds no place is left out. From each a thin line leads down through the plot; a span of days is
 * a bracket with a pale band.
 */
export function annotationStrip(input: StripInput): AnnotationStrip {
  const labels = input.annotations.flatMap((one) => setLabel(one, input) ?? [])
  const lines = labels.reduce((most, one) => Math.max(most, one.lines.length), 0)
  if (lines === 0) return { height: 0, under: [], over: [], leftOut: input.annotations.length, labels: [] }
  const { placed, height } = withThoseByHand(labels, placeByRule(labels, lines, input), input)
  const shown = placed.flatMap((place) => {
    const label = labels[Number(place.id)]
    return label ? [{ place, label }] : []
  })
  return {
    height,
    under: shown.flatMap(({ label }) => guideOf(label, height, input)),
    over: shown.flatMap(({ place, label }) => shapesOf(place, label, input)),
    leftOut: input.annotations.length - placed.length,
    labels: shown.map(({ place: { box, x, y }, label }) => ({
      ...{ id: label.annotation.id ?? '', box },
      ring: { x, y },
    })),
  }
}

/** Labels with their places, and the height of a strip that holds them. */
interface Placed {
  readonly placed: readonly PlacedAnnotation[]
  readonly height: number
}

/** Gives those their places that nobody has moved: in as few rows as there is a use for, close over the chart. */
function placeByRule(labels: readonly SetLabel[], lines: number, input: StripInput): Placed {
  const wanted = labels.filter(({ annotation }) => !annotation.at).length
  if (wanted === 0) return { placed: [], height: FOOT + RING_RADIUS }
  let placed: readonly PlacedAnnotation[] = []
  let height = 0
  for (let row = 1; row <= MOST_ROWS && placed.length < wanted; row++) {
    const tried = Math.ceil(roomFor(lines * LINE_HEIGHT) + FOOT + (row - 1) * (lines * LINE_HEIGHT + 12))
    const found = placeIn(labels, tried, input)
    // A row that helps no label takes its height from the chart for nothing.
    if (found.length <= placed.length) continue
    ;[placed, height] = [found, tried]
  }
  // What is left between the labels and their rings belongs to the chart.
  const spare = Math.floor(
    Math.min(height, ...placed.map(({ box, y }) => y - roomFor(0) - box.y - box.height)),
  )
  if (spare > 0) [placed, height] = [placed.map((one) => nearer(one, spare)), height - spare]
  return { placed, height }
}

/** The same with those that were moved by hand; the strip is as high as the highest of them needs. */
function withThoseByHand(labels: readonly SetLabel[], { placed, height }: Placed, input: StripInput): Placed {
  const tops = labels.flatMap(({ annotation: { at } }) => (at ? [FOOT - at.y] : []))
  const whole = Math.ceil(Math.max(height, ...tops))
  const moved = labels.flatMap((label, i) => byHand(label, i, whole, input) ?? [])
  const all = [...placed.map((one) => lower(one, whole - height)), ...moved]
  return { placed: all.toSorted((one, other) => one.x - other.x), height: whole }
}

/** A label where a hand has put it, as far as that lies over the chart. */
function byHand(label: SetLabel, i: number, height: number, input: StripInput): PlacedAnnotation | null {
  const { at } = label.annotation
  if (!at) return null
  const { x, width } = label
  const y = height - FOOT
  const high = label.lines.length * LINE_HEIGHT
  const lowest = height + input.plot.y + input.plot.height - high
  const box = {
    x: Math.min(Math.max(x + at.x, 0), Math.max(0, input.width - width)),
    y: Math.min(Math.max(y + at.y, 0), lowest),
    ...{ width, height: high },
  }
  const end = (ring: number, from: number, length: number): number =>
    Math.min(Math.max(ring, from), from + length)
  const leader = { x1: x, y1: y, x2: end(x, box.x, width), y2: end(y, box.y, high) }
  const align = box.x + width < x ? 'right' : 'left'
  return { id: String(i), x, y, side: 'above', form: 0, box, align, leader }
}

/** An annotation whose ring lies so much further up. */
function nearer(one: PlacedAnnotation, by: number): PlacedAnnotation {
  const { y, leader } = one
  return { ...one, y: y - by, leader: { ...leader, y1: leader.y1 - by } }
}

/** An annotation all of which lies so much further down. */
function lower(one: PlacedAnnotation, by: number): PlacedAnnotation {
  const { y, box, leader } = one
  const { y1, y2 } = leader
  return {
    ...one,
    y: y + by,
    box: { ...box, y: box.y + by },
    leader: { ...leader, y1: y1 + by, y2: y2 + by },
  }
}

function setLabel(annotation: DayAnnotation, input: StripInput): SetLabel | null {
  const { days, plot, measure, compact } = input
  const { first, last, date } = annotation
  if (last < days.from || first > days.to) return null
  const xOf = (day: DayNumber): number =>
    plot.x + ((day - days.from) / Math.max(1, days.to - days.from)) * plot.width
  const [from, to] = [xOf(Math.max(first, days.from)), xOf(Math.min(last, days.to))]
  const most = compact ? WIDEST.compact : WIDEST.wide
  const body = wrapText(annotation.text, most, 2, (part) => measure(part, 12, 400))
  const widths = [measure(date, 12, 600), ...body.map((part) => measure(part, 12, 400))]
  return {
    annotation,
    lines: [date, ...body],
    x: (from + to) / 2,
    from,
    to,
    width: Math.ceil(Math.max(...widths)),
  }
}

function placeIn(labels: readonly SetLabel[], height: number, input: StripInput): PlacedAnnotation[] {
  const { width } = input
  const candidates = labels.flatMap((label, i): AnnotationCandidate[] => {
    if (label.annotation.at) return []
    const form = { width: label.width, height: label.lines.length * LINE_HEIGHT }
    const place = { id: String(i), x: label.x, y: height - FOOT, side: 'above' } as const
    return [{ ...place, score: 0, priority: labels.length - i, forms: [form] }]
  })
  const bounds = { x: 0, y: 0, width, height }
  const texts = labels.flatMap((label, i) => byHand(label, i, height, input)?.box ?? [])
  const ground = { bounds, asOfX: null, texts, curves: [], neutralY: Infinity, limit: labels.length }
  return placeAnnotations(candidates, ground)
}

/** What leads down through the plot, under its marks and words. */
function guideOf({ from, to }: SetLabel, height: number, { plot, palette }: StripInput): Shape[] {
  if (to - from < 1) {
    const dash = { stroke: palette.ink3, lineWidth: 1, lineDash: [2, 3] }
    return [line(from, height - FOOT, from, height + plot.y + plot.height, dash)]
  }
  const box = { x: from, y: height - FOOT, width: to - from, height: FOOT + plot.y + plot.height }
  return [rect(box, { fill: palette.rule2, opacity: BAND_OPACITY })]
}

function shapesOf(
  { box, align, leader, y }: PlacedAnnotation,
  { lines, x, from, to }: SetLabel,
  { palette, fonts }: StripInput,
): Shape[] {
  const thin = { stroke: palette.ink3, lineWidth: 1 }
  const anchor =
    to - from < 1
      ? [circle(x, y, RING_RADIUS, { fill: palette.paper, stroke: palette.ink, lineWidth: 1.5 })]
      : [
          line(from, y, to, y, { stroke: palette.ink, lineWidth: 1.5 }),
          ...[from, to].map((at) => line(at, y - 3, at, y + 3, { stroke: palette.ink, lineWidth: 1.5 })),
        ]
  return [
    line(leader.x1, leader.y1, leader.x2, leader.y2, thin),
    ...anchor,
    ...lines.map((content, i) =>
      text(content, align === 'left' ? box.x : box.x + box.width, box.y + (i + 0.5) * LINE_HEIGHT, {
        fill: i === 0 ? palette.ink : palette.ink2,
        fontFamily: fonts.sans,
        fontWeight: i === 0 ? 600 : 400,
        align,
      }),
    ),
  ]
}
