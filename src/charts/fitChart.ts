import type { AnnotationStrip, DayAnnotation } from './annotationStrip.ts'
import { annotationStrip } from './annotationStrip.ts'
import type { DaySpan } from './dayAxis.ts'
import type { ChartDrawing, ChartFrame } from './drawing.ts'
import type { Palette } from './palette.ts'
import type { MeasureText } from './textWidth.ts'

/** What a picture of a chart is made from. */
type Drawn = Pick<ChartDrawing, 'option' | 'height' | 'plot'>

/** A chart that is to be set somewhere, with its annotations. */
export interface ChartToFit<D extends Drawn = Drawn> {
  readonly draw: (frame: ChartFrame) => D
  readonly palette: Palette
  readonly fonts: { readonly sans: string; readonly serif: string }
  readonly measure: MeasureText
  /** On a small screen; a slide is none. */
  readonly compact: boolean
  readonly annotations: readonly DayAnnotation[]
  /** Days of the chart's axis, where it has one. */
  readonly days?: DaySpan
}

/** A chart as it was drawn, before it is scaled. Pixels. */
export interface SetChart<D extends Drawn = Drawn> {
  readonly drawing: D
  /** Above it, where there are annotations. */
  readonly strip: AnnotationStrip | null
  readonly width: number
  /** Of both. */
  readonly height: number
}

/** Charts are set in 12 px: on a slide that becomes 18. */
export const SLIDE_SCALE = 1.5
const TRIES = 6

/**
 * A chart in the room that a slide has for it: as large as it gets, its letters at least 18 px high unless it holds
 * too much for that.
 *
 * @param room pixels of the slide
 * @returns the chart, and how many pixels of the slide one of its own takes
 */
export function fitChart<D extends Drawn>(
  chart: ChartToFit<D>,
  room: { readonly width: number; readonly height: number },
): SetChart<D> & { readonly scale: number } {
  const at = (scale: number): SetChart<D> =>
    chartAt(chart, Math.floor(room.width / scale), Math.floor(room.height / scale))
  let scale = SLIDE_SCALE
  let found = at(scale)
  for (let i = 0; i < TRIES && found.height * scale > room.height; i++) {
    scale = Math.min(scale * 0.94, room.height / found.height)
    found = at(scale)
  }
  return { ...found, scale }
}

/** The chart and its annotations at a width. @param height wanted for both */
export function chartAt<D extends Drawn>(
  { draw, annotations, days, ...set }: ChartToFit<D>,
  width: number,
  height?: number,
): SetChart<D> {
  const frame = { ...set, width, still: true }
  const at = (wanted?: number): D => draw({ ...frame, ...(wanted === undefined ? {} : { height: wanted }) })
  const strips = (plot: ChartDrawing['plot']): AnnotationStrip | null =>
    days && annotations.length > 0 ? annotationStrip({ ...frame, annotations, days, plot }) : null
  const first = at(height)
  const above = strips(first.plot)?.height ?? 0
  const drawing = above > 0 && height !== undefined ? at(height - above) : first
  const strip = strips(drawing.plot)
  return { drawing, strip, width, height: drawing.height + (strip?.height ?? 0) }
}
