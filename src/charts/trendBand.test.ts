import { describe, expect, it } from 'vitest'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import { shapesOf } from '../../tests/pictures/shapesOf.ts'
import { bandLayer, bandRuns } from './trendBand.ts'
import type { TrendBand, TrendInput, TrendSeries } from './trendInput.ts'

const series: TrendSeries = {
  from: 100,
  value: Float64Array.of(1, 1, 1, NaN, 2, 2),
  gap: Uint8Array.of(0, 0, 0, 1, 0, 0),
}

function band(days: readonly number[], low: readonly number[], high: readonly number[]): TrendBand {
  return { days, low: Float64Array.from(low), high: Float64Array.from(high) }
}

function input(more: Partial<TrendInput>): TrendInput {
  return { ...exampleTrend(), series, window: { from: 100, to: 105 }, ...more }
}

describe('bandRuns', () => {
  it('are stretches without a hole', () => {
    const whole = band([100, 101, 102, 104, 105], [0, 0, 0, 1, 1], [2, 2, 2, 3, 3])
    expect(bandRuns({ series, band: whole })).toEqual([
      [0, 2],
      [3, 4],
    ])
  })

  it('never bridge a gap of the line, however few days they were computed for', () => {
    expect(bandRuns({ series, band: band([102, 104], [0, 1], [2, 3]) })).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('leave out days without limits', () => {
    expect(bandRuns({ series, band: band([100, 101, 102], [0, NaN, 0], [2, 2, 2]) })).toEqual([
      [0, 0],
      [2, 2],
    ])
  })

  it('are none while the band is being computed', () => {
    expect(bandRuns({ series, band: null })).toEqual([])
  })
})

describe('bandLayer', () => {
  it('is one polygon a run: high forth, low back, without an outline', () => {
    const shapes = shapesOf(bandLayer(input({ band: band([100, 101, 102], [0, 0, 0], [2, 2, 1]) })), {
      from: 100,
      to: 105,
    })
    expect(shapes).toHaveLength(1)
    expect(shapes[0]).toMatchObject({ type: 'polygon', style: { opacity: 0.75 } })
    expect(shapes[0]).not.toHaveProperty('style.stroke')
    // 100 px for 5 days, 20 px a point from +10 at 0 down.
    expect(shapes[0]).toMatchObject({
      shape: {
        points: [
          [0, 160],
          [20, 160],
          [40, 180],
          [40, 200],
          [20, 200],
          [0, 200],
        ],
      },
    })
  })

  it('draws nothing while there is no band', () => {
    expect(shapesOf(bandLayer(input({ band: null })), { from: 100, to: 105 })).toEqual([])
  })

  it('reaches to the neighbour of what is in sight', () => {
    const long = band([100, 101, 102], [0, 0, 0], [2, 2, 2])
    const [shape] = shapesOf(bandLayer(input({ band: long })), { from: 101.5, to: 105 })
    expect(shape).toMatchObject({ shape: { points: { length: 4 } } })
  })
})
