import { formatScore } from './formatScore.ts'
import type { Box } from './shapes.ts'
import type { TrendInput } from './trendInput.ts'

/** Heights at which the chart is meant to be seen. */
export const TREND_HEIGHT = { wide: 284, compact: 264, empty: 380 } as const

/** Where the parts of the chart lie, in pixels of the whole chart. */
export interface TrendLayout {
  /** The index and its band. */
  readonly plot: Box
  /** The event stems; null while there is no line, and where they are left out. */
  readonly strip: { readonly top: number; readonly baseline: number; readonly bottom: number } | null
  /** Height of the x axis' line. */
  readonly axisY: number
  /** The brush; null on a small screen and on paper. */
  readonly brush: Box | null
}

/** The as-of tag, above the plot. */
export const TAG_HEIGHT = 18
const ABOVE_PLOT = TAG_HEIGHT + 2
/** Label, tick and gap under the x axis. */
const AXIS_ROOM = 20
const BRUSH_HEIGHT = 22
const BRUSH_GAP = 8

/** Divides the chart: tag, plot, stems, axis, brush from top to bottom. */
export function trendLayout(input: TrendInput, enough: boolean): TrendLayout {
  const { width, height, compact, still = false } = input
  const brushed = !compact && !still && enough
  const axisY = Math.round(height - AXIS_ROOM - (brushed ? BRUSH_HEIGHT + BRUSH_GAP : 0)) - 0.5
  const stripHeight = compact ? 40 : 50
  const stripGap = compact ? 7 : 8
  const left = Math.max(compact ? 26 : 40, Math.ceil(widestTick(input)) + 8)
  const right = compact ? 2 : 14
  const hasStrip = enough && input.withoutEvents !== true
  const bottom = hasStrip ? axisY - stripHeight - stripGap : axisY
  const plot = {
    x: left,
    y: ABOVE_PLOT,
    width: Math.max(1, width - left - right),
    height: bottom - ABOVE_PLOT,
  }
  return {
    plot,
    strip: hasStrip ? { top: axisY - stripHeight, baseline: axisY - stripHeight / 2, bottom: axisY } : null,
    axisY,
    brush: brushed
      ? { x: plot.x, y: height - BRUSH_HEIGHT - 1, width: plot.width, height: BRUSH_HEIGHT }
      : null,
  }
}

function widestTick({ measure, locale }: TrendInput): number {
  return measure(formatScore(-10, locale, 0), 12, 400)
}
