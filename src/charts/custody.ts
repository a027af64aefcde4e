import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { custodyBarsLayer } from './custodyBars.ts'
import type { CustodyInput } from './custodyInput.ts'
import type { CustodyLayout } from './custodyLayout.ts'
import { BAR, LINE_GAP, custodyLayout } from './custodyLayout.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import type { Shape } from './shapes.ts'
import { line, text } from './shapes.ts'
import { asOfLayer } from './trendAsOf.ts'
import { axisTicks, daysAxis } from './trendAxes.ts'
import { tagText } from './trendTexts.ts'
import { textShapes } from './fixedText.ts'

/** A number of days, at the right of its lane. */
const NUMBER = { wide: 28, compact: 17 } as const

/**
 * Custodies in lanes up to the as-of day, with the days at their right. Names stand beside it, as links.
 *
 * Pure: the same input gives the same picture.
 */
export function custodyOption(
  input: CustodyInput,
  layout: CustodyLayout = custodyLayout(input),
): EChartsOption {
  const { plot } = layout
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: plot.x, top: plot.y, width: plot.width, height: plot.height },
    xAxis: daysAxis(input, layout, input.window),
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      groundLayer(input),
      ...(input.labels.cut === undefined ? [] : [cutLayer(input, input.labels.cut)]),
      custodyBarsLayer(input, layout),
      daysLayer(input, layout),
      asOfLayer(input, layout),
      sceneSeries({ id: 'tag', z: 6, draw: (view) => textShapes(tagText(view, input), input.fonts.sans) }),
    ],
  }
}

/** Hairlines at the ticks of the axis. */
function groundLayer(input: CustodyInput): CustomSeriesOption {
  const { palette, window } = input
  const draw = ({ plot, x }: View): Shape[] =>
    axisTicks(input, plot.width, window)
      .filter(({ day }) => day >= window.from && day <= window.to)
      .map(({ day }) =>
        line(x(day), plot.y, x(day), plot.y + plot.height, { stroke: palette.rule, lineWidth: 1 }),
      )
  return sceneSeries({ id: 'ground', z: 0, draw })
}

/** Above the first lane: how many of all are drawn. */
function cutLayer({ palette, fonts }: CustodyInput, said: string): CustomSeriesOption {
  const look = { fill: palette.ink2, fontFamily: fonts.sans }
  return sceneSeries({ id: 'cut', z: 3, draw: () => [text(said, 0, 10, look)] })
}

/** How many days, large; on a small screen in the line of the name. */
function daysLayer(input: CustodyInput, { rows }: CustodyLayout): CustomSeriesOption {
  const { palette, fonts, compact, width, labels } = input
  const draw = (view: View): Shape[] =>
    input.lanes.flatMap(({ days }, i) => {
      const row = rows[i]
      if (!row) return []
      const number = { fill: palette.ink, fontFamily: fonts.serif, fontWeight: 600, align: 'right' } as const
      if (compact) {
        const end = view.x(input.asOf) - LINE_GAP
        return [text(days, end, row.top + 12, { ...number, fontSize: NUMBER.compact, halo: palette.paper })]
      }
      return [
        text(days, width, row.barTop + BAR / 2 - 2, { ...number, fontSize: NUMBER.wide }),
        text(labels.days, width, row.under, { fill: palette.ink3, fontFamily: fonts.sans, align: 'right' }),
      ]
    })
  return sceneSeries({ id: 'days', z: 4, draw })
}
