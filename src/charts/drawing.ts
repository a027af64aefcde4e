import type { EChartsOption } from 'echarts'
import type { Palette } from './palette.ts'
import type { Box } from './shapes.ts'
import type { MeasureText } from './textWidth.ts'

/** What a chart is drawn in. Pixels; the same serves the screen, an export and a test. */
export interface ChartFrame {
  readonly width: number
  /** Wanted height; missing, the chart has its own. */
  readonly height?: number
  readonly compact: boolean
  readonly palette: Palette
  readonly fonts: { readonly sans: string; readonly serif: string }
  readonly measure: MeasureText
  /** For paper: no slider, no selection. */
  readonly still: boolean
}

/** Something in a chart that can be read by pointer and key. */
export interface ChartSpot {
  /** Named by the `info.id` of the shapes that a click lands on. */
  readonly key: string
  /** Up and down keys change it, left and right stay in it. */
  readonly lane: number
  /** The pointer within it reads it. */
  readonly box: Box
  /** Where a ring is drawn while it is read; null for none (the box is outlined). */
  readonly ring: { readonly x: number; readonly y: number; readonly r: number } | null
}

/** A chart as it is to be drawn, with what can be read in it. */
export interface ChartDrawing {
  readonly option: EChartsOption
  readonly height: number
  readonly plot: Box
  /** In reading order within each lane. */
  readonly spots: readonly ChartSpot[]
}
