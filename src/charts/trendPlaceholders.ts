import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { CustomSeriesOption } from 'echarts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Shape } from './shapes.ts'
import { circle, text } from './shapes.ts'
import type { TrendInput } from './trendInput.ts'
import { asOfX } from './trendTexts.ts'

/** Where the first place stands and how far the next, of the width up to the as-of line. */
const FIRST = 0.195
const PITCH = 0.1475

/**
 * With fewer than five items: those that are there as points at their scores, and a dashed ring on the neutral line
 * for each one missing.
 */
export function placeholderLayer(input: TrendInput): CustomSeriesOption {
  const { palette, fonts, labels, stems } = input
  const draw = (view: View): Shape[] => {
    const points = stems.map(({ id, days, score }) => {
      const fill = score === 0 ? palette.ink : score > 0 ? palette.coop : palette.conf
      const style = { fill, stroke: palette.paper, lineWidth: 1 }
      return circle(view.x((days.from + days.to) / 2), view.y(score), 4.5, style, id)
    })
    const missing = Array.from({ length: Math.max(0, FEWEST_ITEMS - input.items) }, (_, i) => input.items + i)
    return [...missing.flatMap((index) => placeholder(index, view)), ...points]
  }
  const placeholder = (index: number, view: View): Shape[] => {
    const right = asOfX(view, input) ?? view.plot.x + view.plot.width
    const [x, y] = [view.plot.x + (right - view.plot.x) * (FIRST + PITCH * index), view.y(0)]
    const ring = { fill: palette.paper, stroke: palette.ink3, lineWidth: 1.5, lineDash: [3, 2.5] }
    const look = { fill: palette.ink3, fontFamily: fonts.sans, align: 'center' } as const
    return [circle(x, y, 7, ring), text(labels.placeholder(index + 1), x, y + 22, look)]
  }
  return sceneSeries({ id: 'placeholders', z: 4, draw })
}
