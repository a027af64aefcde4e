import type { CustomSeriesOption, InsideDataZoomComponentOption } from 'echarts'
import type { LanesInput } from './lanesInput.ts'
import type { LanesLayout } from './lanesLayout.ts'
import { laneTracks } from './placeLanes.ts'
import type { Box, Shape } from './shapes.ts'
import { path, rect } from './shapes.ts'
import { sceneSeries } from './scene.ts'
import { NARROWEST_WINDOW } from './trendBrush.ts'

/** Width of a bar of the slider. */
const BAR = 3

/**
 * Moving the window in the chart itself: dragging and two fingers, the wheel with Ctrl to zoom and with Shift to
 * move. A bare wheel stays with the page.
 */
export function pan({
  window,
  still,
}: Pick<LanesInput, 'window' | 'still'>): InsideDataZoomComponentOption[] {
  if (still) return []
  return [
    {
      id: 'pan',
      type: 'inside',
      xAxisIndex: 0,
      filterMode: 'none',
      startValue: window.from,
      endValue: window.to,
      minValueSpan: NARROWEST_WINDOW,
      zoomOnMouseWheel: 'ctrl',
      moveOnMouseWheel: 'shift',
      moveOnMouseMove: true,
      preventDefaultMouseMove: false,
      throttle: 0,
    },
  ]
}

/** All events behind the slider: above its middle cooperation, below it conflict, neutral ones on it. */
export function lanesBrushLayer(input: LanesInput, layout: LanesLayout): CustomSeriesOption {
  const { brush } = layout
  const { palette } = input
  const shapes: Shape[] = brush
    ? [
        rect(brush, { fill: palette.sunk }),
        path(bars(counts(1, input, layout, brush), brush, -1), { fill: palette.ink3 }),
        path(bars(counts(-1, input, layout, brush), brush, 1), { fill: palette.ink3 }),
        path(ticks(counts(0, input, layout, brush), brush), { fill: palette.ink3 }),
      ]
    : []
  return sceneSeries({ id: 'whole', z: 1, draw: () => shapes })
}

/** How many events of a sign fall into each column of the slider. */
function counts(sign: -1 | 0 | 1, { whole }: LanesInput, { boxes }: LanesLayout, brush: Box): Uint32Array {
  const columns = new Uint32Array(Math.ceil(brush.width / BAR) + 1)
  const perDay = brush.width / BAR / Math.max(1, whole.to - whole.from)
  for (const track of boxes.flatMap(laneTracks)) {
    if (track.sign !== sign) continue
    for (const middle of track.middles) {
      const column = Math.floor((middle - whole.from) * perDay)
      if (column >= 0 && column < columns.length) columns[column]!++
    }
  }
  return columns
}

/** Bars as one path; heights go by the root of the number, so that one event can be seen beside a hundred. */
function bars(columns: Uint32Array, { x, y, width, height }: Box, downwards: -1 | 1): string {
  const most = columns.reduce((largest, count) => Math.max(largest, count), 1)
  const middle = y + height / 2
  const parts: string[] = []
  columns.forEach((count, i) => {
    const left = x + i * BAR
    if (count === 0 || left + BAR - 1 > x + width) return
    const size = Math.max(2, Math.sqrt(count / most) * (height / 2 - 1))
    const tip = Math.round((middle + downwards * size) * 10) / 10
    parts.push(`M${left} ${middle}H${left + BAR - 1}V${tip}H${left}Z`)
  })
  return parts.join('')
}

/** Neutral events as short ticks on the middle. */
function ticks(columns: Uint32Array, { x, y, width, height }: Box): string {
  const top = y + height / 2 - 1
  return Array.from(columns, (count, i) => {
    const left = x + i * BAR
    return count === 0 || left + BAR - 1 > x + width ? '' : `M${left} ${top}h${BAR - 1}v2h${1 - BAR}Z`
  }).join('')
}
