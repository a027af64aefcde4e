import type { CustomSeriesOption } from 'echarts'
import { grown } from './boxes.ts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { line, path, rect } from './shapes.ts'
import type { TrendInput } from './trendInput.ts'
import { uncovered } from './trendLine.ts'
import { fixedTexts } from './trendTexts.ts'
import { asOfX } from './trendAxes.ts'
import { textShapes } from './fixedText.ts'

const HATCH = 7

/** The zone of what is still to come; null when the as-of date is at or beyond the right edge. */
export function upcomingZone(view: View, input: Pick<TrendInput, 'asOf'>): Box | null {
  const { plot } = view
  const x = input.asOf < view.shown.from ? plot.x : asOfX(view, input)
  if (x === null || plot.x + plot.width - x < 1) return null
  return { x, y: plot.y, width: plot.x + plot.width - x, height: plot.height }
}

/** Behind everything: the zone right of the as-of line, and what nobody monitored, hatched. */
export function groundLayer(input: TrendInput): CustomSeriesOption {
  const { palette, series } = input
  const draw = (view: View): Shape[] => {
    const zone = upcomingZone(view, input)
    const blanks = uncovered(series)
      .map(({ from, to }) => clipped(view.x(from), view.x(to + 1), view.plot))
      .filter((box) => box.width > 1)
    return [
      ...(zone ? [rect(zone, { fill: palette.sunk })] : []),
      ...blanks.map((box) => path(hatch(box), { stroke: palette.rule, lineWidth: 1 })),
    ]
  }
  return sceneSeries({ id: 'ground', z: 0, draw })
}

/** The neutral line, above the band. */
export function zeroLayer({ palette }: TrendInput): CustomSeriesOption {
  const draw = ({ plot, y }: View): Shape[] => [
    line(plot.x, y(0), plot.x + plot.width, y(0), { stroke: palette.rule2, lineWidth: 1 }),
  ]
  return sceneSeries({ id: 'zero', z: 3, draw })
}

/** All texts with a fixed place. */
export function wordLayer(input: TrendInput): CustomSeriesOption {
  const { palette, fonts } = input
  const draw = (view: View): Shape[] => {
    const texts = fixedTexts(view, input)
    const covered = texts
      .filter(({ content }) => content === input.labels.notCovered)
      .map(({ box }) => rect(grown(box, 3), { fill: palette.paper }))
    return [...covered, ...textShapes(texts, fonts.sans)]
  }
  return sceneSeries({ id: 'words', z: 6, draw })
}

function clipped(left: number, right: number, plot: Box): Box {
  const x = Math.max(plot.x, left)
  return { x, y: plot.y, width: Math.min(plot.x + plot.width, right) - x, height: plot.height }
}

/** Diagonal strokes that fill a box, rising to the right, as one path. */
export function hatch({ x, y, width, height }: Box): string {
  const strokes: string[] = []
  const point = (px: number, py: number) => `${Math.round(px * 100) / 100} ${Math.round(py * 100) / 100}`
  for (let offset = HATCH; offset < width + height; offset += HATCH) {
    const [start, end] = [Math.max(0, offset - height), Math.min(width, offset)]
    strokes.push(`M${point(x + start, y + offset - start)}L${point(x + end, y + offset - end)}`)
  }
  return strokes.join('')
}
