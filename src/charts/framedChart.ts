import type { EChartsOption } from 'echarts'
import type { AnnotationStrip, DayAnnotation } from './annotationStrip.ts'
import { annotationStrip } from './annotationStrip.ts'
import type { DaySpan } from './dayAxis.ts'
import type { ChartDrawing, ChartFrame } from './drawing.ts'
import type { FrameInput, FrameLayout, FrameSizes } from './frameLayout.ts'
import { frameLayout } from './frameLayout.ts'
import type { Shape } from './shapes.ts'
import { group, text } from './shapes.ts'
import { wrapText } from './textWidth.ts'

/** A chart that can be set in a frame. */
export interface FramedInput extends FrameInput {
  /** Absent where there is nothing to draw: the frame then says what is missing. */
  readonly draw?: (frame: ChartFrame) => Pick<ChartDrawing, 'option' | 'height' | 'plot'>
  readonly missing: string
  /** On a small screen; a slide is none. */
  readonly compact: boolean
  readonly annotations: readonly DayAnnotation[]
  /** Days of the chart's axis, where it has one. */
  readonly days?: DaySpan
}

/** A picture in two layers: what the frame sets, in pixels of the picture, and the chart, scaled into its place. */
export interface FramedChart {
  readonly width: number
  readonly height: number
  readonly ground: string
  /** Under and over the chart. */
  readonly under: readonly Shape[]
  readonly over: readonly Shape[]
  readonly chart: {
    readonly option: EChartsOption
    readonly x: number
    readonly y: number
    /** Of the chart as it is drawn; in the picture it takes `scale` times as much. */
    readonly width: number
    readonly height: number
    readonly scale: number
  } | null
  /** Letters are smaller than a slide's: there was more to show than fits. */
  readonly isSmall: boolean
}

/** Charts are set in 12 px: on a slide that becomes 18. */
const SLIDE_SCALE = 1.5
const TRIES = 6

/** A chart on a slide: as large as the room allows, its letters at least 18 px high unless it holds too much for that. */
export function slideChart(wanted: FramedInput): FramedChart {
  const input = { ...wanted, compact: false }
  const layout = frameLayout(input)
  let scale = SLIDE_SCALE
  let found = setChart(input, layout, scale)
  for (let i = 0; i < TRIES && found.height * scale > layout.chart.height; i++) {
    scale = Math.min(scale * 0.94, layout.chart.height / found.height)
    found = setChart(input, layout, scale)
  }
  return framed(input, layout, found, scale, scale < SLIDE_SCALE)
}

/** A chart with its frame at the size that it has on the screen. @param sizes of the frame, without a height */
export function shownChart(
  input: FramedInput & { readonly sizes: FrameSizes },
  height?: number,
): FramedChart {
  const width = frameLayout(input).chart.width
  const inner = chartAt(input, width, height)
  return framed(input, frameLayout(input, inner.height), inner, 1, false)
}

interface SetChart {
  readonly drawing: Pick<ChartDrawing, 'option' | 'height' | 'plot'> | null
  readonly strip: AnnotationStrip | null
  readonly width: number
  readonly height: number
}

function setChart(input: FramedInput, { chart }: FrameLayout, scale: number): SetChart {
  return chartAt(input, Math.floor(chart.width / scale), Math.floor(chart.height / scale))
}

/** The chart and its annotations at a width. @param height wanted for both */
function chartAt(input: FramedInput, width: number, height?: number): SetChart {
  const { draw, palette, fonts, measure, annotations, days, compact } = input
  if (!draw) return { drawing: null, strip: null, width, height: MISSING_HEIGHT }
  const frame = { width, compact, palette, fonts, measure: measure.sans, still: true }
  const at = (wanted?: number) => draw({ ...frame, ...(wanted === undefined ? {} : { height: wanted }) })
  const strips = (plot: ChartDrawing['plot']): AnnotationStrip | null =>
    days && annotations.length > 0 ? annotationStrip({ ...frame, annotations, days, plot }) : null
  const first = at(height)
  const above = strips(first.plot)?.height ?? 0
  const drawing = above > 0 && height !== undefined ? at(height - above) : first
  const strip = strips(drawing.plot)
  return { drawing, strip, width, height: drawing.height + (strip?.height ?? 0) }
}

const MISSING_HEIGHT = 120

function framed(
  input: FramedInput,
  layout: FrameLayout,
  { drawing, strip, width }: SetChart,
  scale: number,
  isSmall: boolean,
): FramedChart {
  const { chart } = layout
  const above = (strip?.height ?? 0) * scale
  const place = (shapes: readonly Shape[] = []): Shape[] =>
    shapes.length === 0 ? [] : [group(chart.x, chart.y, scale, [...shapes])]
  return {
    width: layout.width,
    height: layout.height,
    ground: input.palette.paper,
    under: place(strip?.under),
    over: [...layout.shapes, ...place(strip?.over), ...(drawing ? [] : missingShapes(input, layout))],
    chart: drawing && {
      option: drawing.option,
      x: chart.x,
      y: chart.y + above,
      width,
      height: drawing.height,
      scale,
    },
    isSmall,
  }
}

function missingShapes(
  { missing, sizes, palette, fonts, measure }: FramedInput,
  { chart }: FrameLayout,
): Shape[] {
  const { size, line } = sizes.text
  return wrapText(missing, chart.width, 3, (part) => measure.sans(part, size, 400)).map((said, i) =>
    text(said, chart.x, chart.y + (i + 1.5) * line, {
      fill: palette.ink2,
      fontFamily: fonts.sans,
      fontSize: size,
    }),
  )
}
