import type { CustomSeriesOption } from 'echarts'
import type { AnnotationCandidate, AnnotationGround, PlacedAnnotation } from './placeAnnotations.ts'
import { placeAnnotations, RING_RADIUS, roomFor } from './placeAnnotations.ts'
import { LINE_HEIGHT } from './placeUpcoming.ts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { ScoreNeed } from './scoreAxis.ts'
import type { Shape } from './shapes.ts'
import { circle, clickArea, line, text } from './shapes.ts'
import { leadingClause, wrapText } from './textWidth.ts'
import type { TrendAnnotation, TrendInput } from './trendInput.ts'
import { movesUp, valueAt } from './trendLine.ts'

/** Widest label in two lines and in one, and most labels. */
const WIDE = { widths: [150, 200], limit: 6 } as const
const COMPACT = { widths: [112, 140], limit: 3 } as const

/** One way to set a label: the date, then its text in one or two lines. */
interface Form {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** An annotation whose text is broken into lines, on a day that has a value. */
export interface SetAnnotation extends TrendAnnotation {
  readonly value: number
  readonly side: 'above' | 'below'
  readonly forms: readonly Form[]
}

/** Breaks the labels into lines; those on days without a value fall away. */
export function setAnnotations(input: TrendInput): SetAnnotation[] {
  const { annotations, series } = input
  return annotations.flatMap((annotation) => {
    const value = valueAt(series, annotation.day)
    if (Number.isNaN(value) || annotation.day > input.asOf) return []
    const side = movesUp(series, annotation.day, annotation.score) ? 'above' : 'below'
    return [{ ...annotation, value, side, forms: formsOf(annotation.lines, input) }]
  })
}

function formsOf([date = '', ...rest]: readonly string[], { compact, measure }: TrendInput): Form[] {
  const { widths } = compact ? COMPACT : WIDE
  const content = rest.join(' ')
  const inLines = (count: 1 | 2): Form => {
    const most = widths[2 - count] ?? 0
    const width = (part: string) => measure(part, 12, 400)
    const clause = leadingClause(content, (part) => wrapText(part, most, 3, width).length <= count)
    const body = wrapText(clause ?? content, most, count, width)
    const lengths = [measure(date, 12, 600), ...body.map((part) => measure(part, 12, 400))]
    const lines = [date, ...body]
    return { lines, width: Math.ceil(Math.max(...lengths)), height: lines.length * LINE_HEIGHT }
  }
  const [long, short] = [inLines(2), inLines(1)]
  return long.lines.length > short.lines.length ? [long, short] : [long]
}

/** Room that the weightiest labels need between their ring and the plot's edge. */
export function annotationNeeds(annotations: readonly SetAnnotation[], input: TrendInput): ScoreNeed[] {
  return annotations
    .filter(({ day }) => day >= input.window.from && day <= input.window.to)
    .sort((one, other) => other.priority - one.priority || Math.abs(other.score) - Math.abs(one.score))
    .slice(0, input.compact ? COMPACT.limit : WIDE.limit)
    .map(({ value, side, forms }) => ({ value, side, pixels: roomFor(forms[0]?.height ?? 0) }))
}

/** Rings on the line with leader, date and text; who collides with a weightier one is left out. */
export function annotationLayer(
  annotations: readonly SetAnnotation[],
  input: TrendInput,
  ground: (view: View) => Omit<AnnotationGround, 'limit'>,
): CustomSeriesOption {
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]))
  const draw = (view: View): Shape[] => {
    const { limit } = input.compact ? COMPACT : WIDE
    const candidates = annotations
      .filter(({ day }) => day >= view.shown.from && day <= view.shown.to)
      .map((annotation) => candidateOf(annotation, view))
    return placeAnnotations(candidates, { ...ground(view), limit }).flatMap((place) =>
      annotationShapes(place, byId.get(place.id)?.forms[place.form]?.lines ?? [], input),
    )
  }
  return sceneSeries({ id: 'annotations', z: 7, draw })
}

function candidateOf(annotation: SetAnnotation, view: View): AnnotationCandidate {
  const { id, day, value, side, score, priority, forms } = annotation
  return { id, x: view.x(day), y: view.y(value), side, score, priority, forms }
}

function annotationShapes(place: PlacedAnnotation, lines: readonly string[], input: TrendInput): Shape[] {
  const { palette, fonts } = input
  const { id, box, align, leader } = place
  return [
    line(leader.x1, leader.y1, leader.x2, leader.y2, { stroke: palette.ink3, lineWidth: 1 }),
    circle(place.x, place.y, RING_RADIUS, { fill: palette.paper, stroke: palette.ink, lineWidth: 1.5 }, id),
    clickArea(box, id),
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
