import type { EChartsOption } from 'echarts'
import { pan, lanesBrushLayer } from './lanesBrush.ts'
import { lanesGroundLayer, lanesNamesLayer } from './lanesGround.ts'
import type { LanesInput } from './lanesInput.ts'
import { keyLayer } from './lanesKey.ts'
import type { LanesLayout } from './lanesLayout.ts'
import { lanesLayout } from './lanesLayout.ts'
import { marksLayer } from './lanesMarks.ts'
import { lanesUpcomingLayer } from './lanesUpcoming.ts'
import { asOfLayer } from './trendAsOf.ts'
import { daysAxis } from './trendAxes.ts'
import { brush } from './trendBrush.ts'
import { tagText } from './trendTexts.ts'
import { textShapes } from './fixedText.ts'
import type { CustomSeriesOption } from 'echarts'
import { sceneSeries } from './scene.ts'

/**
 * Events in lanes by issue or by direction, with what is to come right of the as-of line.
 *
 * Pure: the same input gives the same picture. Places are found anew while the window moves.
 */
export function lanesOption(input: LanesInput, layout: LanesLayout = lanesLayout(input)): EChartsOption {
  const { plot } = layout
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    xAxis: daysAxis(input, layout, input.still ? input.window : input.whole),
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    dataZoom: [...pan(input), ...brush(input, layout)],
    series: [
      lanesGroundLayer(input, layout),
      ...(layout.brush ? [lanesBrushLayer(input, layout)] : []),
      lanesNamesLayer(input, layout),
      marksLayer(input, layout),
      asOfLayer(input, layout),
      tagLayer(input),
      lanesUpcomingLayer(input, layout),
      keyLayer(input, layout.keyTop),
    ],
  }
}

/** What the tag says. */
function tagLayer(input: LanesInput): CustomSeriesOption {
  return sceneSeries({ id: 'tag', z: 6, draw: (view) => textShapes(tagText(view, input), input.fonts.sans) })
}
