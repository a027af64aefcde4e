import type { DayNumber } from '#model/day.ts'
import type { CustomSeriesOption, CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { DaySpan } from './dayAxis.ts'
import type { Box, Shape } from './shapes.ts'

/** The plot as it stands at one moment of brushing: days and scores to pixels. */
export interface View {
  readonly plot: Box
  /** Days at the plot's left and right edge; fractions while brushing. */
  readonly shown: DaySpan
  readonly x: (day: DayNumber) => number
  readonly y: (score: number) => number
}

export interface Scene {
  readonly id: string
  /** Height in the pile of layers. */
  readonly z: number
  /** Cut off at the plot's edges. */
  readonly clip?: boolean
  readonly draw: (view: View) => Shape[]
}

/**
 * A series that draws a whole layer of the chart at once, anew for each view.
 *
 * So what depends on where other things are (labels that avoid each other) stays right while the brush moves.
 */
export function sceneSeries({ id, z, clip = false, draw }: Scene): CustomSeriesOption {
  return {
    id,
    type: 'custom',
    z,
    clip,
    data: [[0, 0]],
    // ECharts takes "no children" for "leave them as they are", unless they are not to be merged.
    renderItem: (params, api) => ({
      type: 'group',
      $mergeChildren: false,
      children: draw(viewOf(params, api)),
    }),
  }
}

function viewOf(params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI): View {
  const plot = params.coordSys as CustomSeriesRenderItemParams['coordSys'] & Box // a cartesian grid has a box
  const [x0 = 0, y0 = 0] = api.coord([0, 0])
  const [x1 = 0, y1 = 0] = api.coord([1, 1])
  const from = (plot.x - x0) / (x1 - x0)
  return {
    plot: { x: plot.x, y: plot.y, width: plot.width, height: plot.height },
    shown: { from, to: from + plot.width / (x1 - x0) },
    x: (day) => x0 + day * (x1 - x0),
    y: (score) => y0 + score * (y1 - y0),
  }
}
