import type { CustomSeriesOption } from 'echarts'
import type { DaySpan } from '#charts/dayAxis.ts'
import type { Box, Shape } from '#charts/shapes.ts'

/** A plot of 100 × 400 px with +10 at its top and −10 at its bottom: 20 px a point. */
const PLOT: Box = { x: 0, y: 0, width: 100, height: 400 }

/** What a layer draws in a plot, by default one of 100 × 400 px from +10 down to −10. */
export function shapesOf(layer: CustomSeriesOption, shown: DaySpan, plot: Box = PLOT): Shape[] {
  const perDay = plot.width / (shown.to - shown.from)
  const coord = ([day = 0, score = 0]: number[]) => [
    plot.x + (day - shown.from) * perDay,
    plot.y + ((10 - score) * plot.height) / 20,
  ]
  // Of what ECharts hands to a layer, ours read the box of the plot and the mapping of coordinates.
  const render = layer.renderItem as unknown as (params: object, api: object) => { children: Shape[] }
  return render({ coordSys: plot }, { coord }).children
}

/** The words among the shapes, in their order. */
export function wordsOf(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => (shape.type === 'text' ? [shape.style.text] : []))
}
