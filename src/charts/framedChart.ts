import type { EChartsOption } from 'echarts'
import type { DayAnnotation } from './annotationStrip.ts'
import type { DaySpan } from './dayAxis.ts'
import type { ChartDrawing, ChartFrame } from './drawing.ts'
import type { ChartToFit, SetChart } from './fitChart.ts'
import { SLIDE_SCALE, chartAt, fitChart } from './fitChart.ts'
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

/** A chart on a slide: as large as the room allows, its letters at least 18 px high unless it holds too much for that. */
export function slideChart(wanted: FramedInput): FramedChart {
  const input = { ...wanted, compact: false }
  const layout = frameLayout(input)
  const chart = chartOf(input)
  if (!chart) return framed(input, layout, null)
  const found = fitChart(chart, layout.chart)
  return framed(input, layout, found, found.scale)
}

/** A chart with its frame at the size that it has on the screen. @param sizes of the frame, without a height */
export function shownChart(
  input: FramedInput & { readonly sizes: FrameSizes },
  height?: number,
): FramedChart {
  const chart = chartOf(input)
  if (!chart) return framed(input, frameLayout(input, MISSING_HEIGHT), null)
  const inner = chartAt(chart, frameLayout(input).chart.width, height)
  return framed(input, frameLayout(input, inner.height), inner)
}

function chartOf({ draw, measure, ...input }: FramedInput): ChartToFit | null {
  return draw ? { ...input, draw, measure: measure.sans } : null
}

const MISSING_HEIGHT = 120

function framed(
  input: FramedInput,
  layout: FrameLayout,
  set: SetChart | null,
  scale: number = 1,
): FramedChart {
  const { chart, shapes, width, height } = layout
  const picture = { width, height, ground: input.palette.paper }
  if (!set)
    return {
      ...picture,
      under: [],
      over: [...shapes, ...missingShapes(input, layout)],
      chart: null,
      isSmall: false,
    }
  const { drawing, strip } = set
  const above = (strip?.height ?? 0) * scale
  const place = (some: readonly Shape[] = []): Shape[] =>
    some.length === 0 ? [] : [group(chart.x, chart.y, scale, [...some])]
  return {
    ...picture,
    under: place(strip?.under),
    over: [...shapes, ...place(strip?.over)],
    chart: {
      option: drawing.option,
      x: chart.x,
      y: chart.y + above,
      width: set.width,
      height: drawing.height,
      scale,
    },
    isSmall: input.sizes.height !== undefined && scale < SLIDE_SCALE,
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
