import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { CustomSeriesOption } from 'echarts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Shape } from './shapes.ts'
import { circle, text } from './shapes.ts'
import type { TrendInput } from './trendInput.ts'
import { asOfX } from './trendAxes.ts'

/** Where the first place stands and how far the next, of the width up to the as-of line. */
const FIRST = 0.195
const PITCH = 0.1475
/** Between two labels. */
const LABEL_GAP = 6

/**
 * With fewer than five items: those that are there as points at their scores, and a dashed ring on the neutral line
 * for each one missing. Where the places lie too close for all names, only every second, third … missing one is named.
 */
export function placeholderLayer(input: TrendInput): CustomSeriesOption {
  const { palette, fonts, labels, stems, measure } = input
  const draw = (view: View): Shape[] => {
    const points = stems.map(({ id, days, score }) => {
      const fill = score === 0 ? palette.ink : score > 0 ? palette.coop : palette.conf
      const style = { fill, stroke: palette.paper, lineWidth: 1 }
      return circle(view.x((days.from + days.to) / 2), view.y(score), 4.5, style, id)
    })
    const missing = Array.from({ length: Math.max(0, FEWEST_ITEMS - input.items) }, (_, i) => input.items + i)
    const room = (asOfX(view, input) ?? view.plot.x + view.plot.width) - view.plot.x
    const widest = Math.max(0, ...missing.map((index) => measure(labels.placeholder(index + 1), 12, 400)))
    const every = Math.ceil((widest + LABEL_GAP) / (room * PITCH))
    const places = missing.flatMap((index, i) =>
      placeholder(index, view.plot.x + room * (FIRST + PITCH * index), view.y(0), i % every === 0),
    )
    return [...places, ...points]
  }
  const placeholder = (index: number, x: number, y: number, named: boolean): Shape[] => {
    const ring = { fill: palette.paper, stroke: palette.ink3, lineWidth: 1.5, lineDash: [3, 2.5] }
    const look = { fill: palette.ink3, fontFamily: fonts.sans, align: 'center' } as const
    return [circle(x, y, 7, ring), ...(named ? [text(labels.placeholder(index + 1), x, y + 22, look)] : [])]
  }
  return sceneSeries({ id: 'placeholders', z: 4, draw })
}
