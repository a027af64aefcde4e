import type { CustomSeriesOption, SliderDataZoomComponentOption } from 'echarts'
import type { DaySpan } from './dayAxis.ts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Box, Shape } from './shapes.ts'
import { polygon, polyline, rect } from './shapes.ts'
import { BAND_OPACITY } from './palette.ts'
import type { TrendInput } from './trendInput.ts'
import type { TrendLayout } from './trendLayout.ts'
import type { LinePoint } from './trendLine.ts'
import { linePoints } from './trendLine.ts'

/** Opacity of the yellow over the selected span. */
const SELECTED = 0.25
/** A bar with two grips, 6 × 22. */
const HANDLE = 'path://M-3 -11H3V11H-3ZM-1 -4V4M1 -4V4'

/** Narrowest window that can be brushed, in days. */
export const NARROWEST_WINDOW = 14

/** The slider under the chart. `filterMode: none`: what is out of sight still leads the line to the edge. */
export function brush(
  input: Pick<TrendInput, 'palette' | 'width' | 'window'>,
  { brush: box }: Pick<TrendLayout, 'brush'>,
): SliderDataZoomComponentOption[] {
  if (!box) return []
  const { palette, window, width } = input
  const bar = { color: palette.surface, borderColor: palette.ink, borderWidth: 1.2 }
  // ECharts' types carry the note "deprecated" at the wrong property: it is `handleColor` that is.
  const handle = { handleIcon: HANDLE, handleSize: '100%', handleStyle: bar }
  return [
    {
      id: 'brush',
      type: 'slider',
      // Apart from the marks: of equal height the one that was drawn anew last would lie on top.
      z: 9,
      xAxisIndex: 0,
      filterMode: 'none',
      startValue: window.from,
      endValue: window.to,
      minValueSpan: NARROWEST_WINDOW,
      left: box.x,
      right: width - box.x - box.width,
      top: box.y,
      height: box.height,
      // The shadow that ECharts draws goes by the number of points, not by days: it has its own layer here.
      showDataShadow: false,
      showDetail: false,
      brushSelect: false,
      backgroundColor: 'transparent',
      borderColor: 'transparent',
      fillerColor: withOpacity(palette.mark, SELECTED),
      ...handle,
      emphasis: { handleStyle: bar },
    },
  ]
}

function withOpacity(hex: string, opacity: number): string {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return `rgba(${channel(1)},${channel(3)},${channel(5)},${opacity})`
}

/** The whole series behind the slider, on a ground of its own: faint, and in ink where it is selected. */
export function brushLayer(input: TrendInput, { brush: box }: TrendLayout): CustomSeriesOption {
  const { palette, whole } = input
  const runs = runsOf(linePoints(input.series))
  const draw = (view: View): Shape[] => {
    if (!box || runs.every((run) => run.length === 0)) return []
    const place = placer(runs.flat(), whole, box)
    const [left, right] = [place([view.shown.from, 0])[0], place([view.shown.to, 0])[0]]
    const bottom = box.y + box.height
    const parts = (from: number, to: number) =>
      runs.map((run) => cut(run.map(place), from, to)).filter((points) => points.length > 1)
    const faint = [...parts(box.x, left), ...parts(right, box.x + box.width)].flatMap((points) => {
      const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0]
      return [
        polygon([...points, [last, bottom], [first, bottom]], { fill: palette.band, opacity: BAND_OPACITY }),
        polyline(points, { stroke: palette.ink3, lineWidth: 1 }),
      ]
    })
    const selected = parts(left, right).map((points) =>
      polyline(points, { stroke: palette.ink, lineWidth: 1.2 }),
    )
    return [rect(box, { fill: palette.sunk }), ...faint, ...selected]
  }
  return sceneSeries({ id: 'whole', z: 1, draw })
}

function runsOf(points: readonly LinePoint[]): [number, number][][] {
  const runs: [number, number][][] = [[]]
  for (const [day, value] of points) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push([day, value])
  }
  return runs.filter((run) => run.length > 1)
}

/** Days and values to pixels of the slider, a fifth of its height free above and below. */
function placer(
  points: readonly [number, number][],
  whole: DaySpan,
  box: Box,
): (point: readonly [number, number]) => [number, number] {
  const values = points.map(([, value]) => value)
  const low = values.reduce((least, value) => Math.min(least, value), Infinity)
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity)
  const [across, up] = [
    box.width / Math.max(1, whole.to - whole.from),
    (box.height * 0.6) / Math.max(0.5, high - low),
  ]
  return ([day, value]) => [
    box.x + (day - whole.from) * across,
    box.y + box.height * 0.8 - (value - low) * up,
  ]
}

/** The part of a polyline between two x, its ends interpolated. */
function cut(points: readonly [number, number][], left: number, right: number): [number, number][] {
  const result: [number, number][] = []
  points.forEach(([x, y], i) => {
    const [px, py] = points[i - 1] ?? [x, y]
    const at = (edge: number): [number, number] => [edge, py + ((y - py) * (edge - px)) / (x - px)]
    if (px < left && x > left) result.push(at(left))
    if (x >= left && x <= right) result.push([x, y])
    if (px < right && x > right) result.push(at(right))
  })
  return result
}
