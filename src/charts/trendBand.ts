import type { CustomSeriesOption } from 'echarts'
import { BAND_OPACITY } from './palette.ts'
import { sceneSeries } from './scene.ts'
import type { View } from './scene.ts'
import type { Shape } from './shapes.ts'
import { polygon } from './shapes.ts'
import type { TrendBand, TrendInput } from './trendInput.ts'
import { valueAt } from './trendLine.ts'

/** Stretches of the band without a hole, as indexes `[first, last]`. */
export function bandRuns({ series, band }: Pick<TrendInput, 'series' | 'band'>): [number, number][] {
  const runs: [number, number][] = []
  if (!band) return runs
  for (let i = 0; i < band.days.length; i++) {
    const day = band.days[i] ?? NaN
    const known = !Number.isNaN((band.low[i] ?? NaN) + (band.high[i] ?? NaN) + valueAt(series, day))
    const run = runs.at(-1)
    if (!known) continue
    if (run && run[1] === i - 1 && !holeBetween(series, band.days[i - 1] ?? NaN, day)) run[1] = i
    else runs.push([i, i])
  }
  return runs
}

/** A band that is not computed for every day must not bridge a gap of the line. */
function holeBetween(series: TrendInput['series'], first: number, last: number): boolean {
  for (let day = first; day <= last; day++) if (Number.isNaN(valueAt(series, day))) return true
  return false
}

/** The 80 % interval: a filled polygon without an outline. Missing while it is being computed. */
export function bandLayer(input: TrendInput): CustomSeriesOption {
  const { band, palette } = input
  const runs = bandRuns(input)
  const draw = ({ x, y, shown }: View): Shape[] => {
    if (!band) return []
    return runs.flatMap(([first, last]) => {
      const points = edge(band, first, last, shown.from, shown.to)
      const upper = points.map((i): [number, number] => [x(band.days[i] ?? NaN), y(band.high[i] ?? NaN)])
      const lower = points.map((i): [number, number] => [x(band.days[i] ?? NaN), y(band.low[i] ?? NaN)])
      if (points.length < 2) return []
      return [polygon([...upper, ...lower.reverse()], { fill: palette.band, opacity: BAND_OPACITY })]
    })
  }
  return sceneSeries({ id: 'band', z: 2, clip: true, draw })
}

/** Indexes of a run that are in sight, with one neighbour on each side so that the polygon reaches the edge. */
function edge(band: TrendBand, first: number, last: number, from: number, to: number): number[] {
  const points: number[] = []
  for (let i = first; i <= last; i++) {
    const after = band.days[Math.min(last, i + 1)] ?? NaN
    const before = band.days[Math.max(first, i - 1)] ?? NaN
    if (after >= from && before <= to) points.push(i)
  }
  return points
}
