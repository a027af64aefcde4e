import type { CustomSeriesOption } from 'echarts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Shape } from './shapes.ts'
import { circle, line, rect } from './shapes.ts'
import type { TrendInput } from './trendInput.ts'
import type { TrendLayout } from './trendLayout.ts'
import { stops, valueAt } from './trendLine.ts'
import type { TagInput } from './trendTexts.ts'
import { tagBox } from './trendTexts.ts'
import { asOfX } from './trendAxes.ts'

const END_RADIUS = 3.4

/** The chosen moment: a line from the tag down to the x axis, under the texts. */
export function asOfLayer(input: TagInput, { axisY }: Pick<TrendLayout, 'axisY'>): CustomSeriesOption {
  const { palette, asOfIsToday } = input
  const draw = (view: View): Shape[] => {
    const [x, tag] = [asOfX(view, input), tagBox(view, input)]
    if (x === null || tag === null) return []
    const edge = { x: tag.x + 0.5, y: tag.y + 0.5, width: tag.width - 1, height: tag.height - 1 }
    return [
      asOfIsToday
        ? rect(edge, { fill: palette.surface, stroke: palette.rule2, lineWidth: 1 })
        : rect(tag, { fill: palette.mark }),
      line(x, tag.y, x, axisY, { stroke: palette.ink, lineWidth: 1.5 }),
    ]
  }
  return sceneSeries({ id: 'asOf', z: 5, draw })
}

/** Where the line ends: a filled dot on the as-of date, an open one where it lost its support. */
export function endLayer(input: TrendInput): CustomSeriesOption {
  const { palette, series, asOf } = input
  const draw = (view: View): Shape[] => {
    const seen = (day: number) => day >= view.shown.from && day <= view.shown.to && day <= asOf
    const [x, value] = [asOfX(view, input), valueAt(series, asOf)]
    const rings = stops(series)
      .filter(({ day }) => seen(day))
      .map((stop) =>
        circle(view.x(stop.day), view.y(stop.value), 2.6, {
          fill: palette.paper,
          stroke: palette.ink,
          lineWidth: 1.5,
        }),
      )
    if (x === null || Number.isNaN(value)) return rings
    const end = { fill: palette.ink, stroke: palette.paper, lineWidth: 1.5 }
    return [...rings, circle(x, view.y(value), END_RADIUS + 0.75, end)]
  }
  return sceneSeries({ id: 'end', z: 8, draw })
}
