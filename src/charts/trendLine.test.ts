import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP } from '#analysis/indexSums.ts'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import type { TrendSeries } from './trendInput.ts'
import { indexLine, linePoints, movesUp, shownExtent, stops, uncovered, valueAt } from './trendLine.ts'

const none = NaN

function series(
  value: readonly number[],
  gap: readonly number[] = value.map((v) => (Number.isNaN(v) ? 1 : 0)),
): TrendSeries {
  return { from: 100, value: Float64Array.from(value), gap: Uint8Array.from(gap) }
}

describe('linePoints', () => {
  it('keeps the two ends of a plateau', () => {
    expect(linePoints(series([-1, -1, -1, -1, -2, -2]))).toEqual([
      [100, -1],
      [103, -1],
      [104, -2],
      [105, -2],
    ])
  })

  it('keeps every day of a slope', () => {
    expect(linePoints(series([1, 2, 3, 4]))).toHaveLength(4)
  })

  it('breaks once in a gap, and never draws it as zero', () => {
    expect(linePoints(series([-1, -1, none, none, none, -2, -2]))).toEqual([
      [100, -1],
      [101, -1],
      [102, null],
      [105, -2],
      [106, -2],
    ])
  })

  it('draws a day alone as a dash within that day', () => {
    expect(linePoints(series([none, 3, none]))).toEqual([
      [100.6, 3],
      [101.4, 3],
    ])
  })

  it('has no points where there is no value', () => {
    expect(linePoints(series([]))).toEqual([])
    expect(linePoints(series([none, none]))).toEqual([])
  })

  it('goes exactly through every day of the series', () => {
    const values = fc.array(fc.constantFrom(-2, -1, 0.5, 3, NaN), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(values, (list) => {
        const points = linePoints(series(list))
        list.forEach((value, i) => {
          const drawn = drawnAt(points, 100 + i)
          if (Number.isNaN(value)) expect(drawn).toBeNaN()
          else expect(drawn).toBeCloseTo(value, 9)
        })
      }),
    )
  })
})

/** Height of the polyline on a day; NaN where it is broken. */
function drawnAt(points: ReturnType<typeof linePoints>, day: number): number {
  for (const [i, [x2, y2]] of points.entries()) {
    const [x1, y1] = points[i - 1] ?? [x2, y2]
    if (y1 === null || y2 === null || day < x1 || day > x2) continue
    return x1 === x2 ? y2 : y1 + ((y2 - y1) * (day - x1)) / (x2 - x1)
  }
  return NaN
}

describe('valueAt', () => {
  it('is the value of the day, and NaN outside the series', () => {
    expect(valueAt(series([1, 2]), 101)).toBe(2)
    expect(valueAt(series([1, 2]), 99)).toBeNaN()
    expect(valueAt(series([1, 2]), 102)).toBeNaN()
  })
})

describe('movesUp', () => {
  it('goes by the line, not by the score', () => {
    expect(movesUp(series([-5, -4]), 101, -3)).toBe(true)
    expect(movesUp(series([2, 1.5]), 101, 1)).toBe(false)
  })

  it('goes by the score where the line stands still or begins', () => {
    expect(movesUp(series([1, 1]), 101, -3)).toBe(false)
    expect(movesUp(series([1, 1]), 100, 3)).toBe(true)
  })
})

describe('stops', () => {
  it('name the last supported day and when the line goes on', () => {
    expect(stops(series([1, 2, none, none, 3]))).toEqual([
      { day: 101, value: 2, until: 103, silentSince: null },
    ])
  })

  it('include the end of a series that lost its support', () => {
    expect(stops(series([1, none, none]))).toEqual([{ day: 100, value: 1, until: 102, silentSince: null }])
  })

  it('name the newest item where the line ended because nothing new came', () => {
    const silent = { ...series([1, none, none], [GAP.none, GAP.unsupported, GAP.silent]), newest: 71 }
    expect(stops(silent)).toEqual([{ day: 100, value: 1, until: 102, silentSince: 71 }])
  })

  it('include the day after which nobody monitored any more', () => {
    const gaps = [GAP.none, GAP.notCovered, GAP.notCovered]
    expect(stops(series([1, none, none], gaps))).toEqual([
      { day: 100, value: 1, until: 102, silentSince: null },
    ])
  })

  it('do not include what was not covered, nor the time before the first item', () => {
    expect(stops(series([1, none, 2], [GAP.none, GAP.notCovered, GAP.none]))).toEqual([])
    expect(stops(series([none, none, 2], [GAP.noItems, GAP.unsupported, GAP.none]))).toEqual([])
  })
})

describe('uncovered', () => {
  it('are spans from the first to the last day not covered', () => {
    const gaps = [GAP.notCovered, GAP.none, GAP.notCovered, GAP.notCovered, GAP.unsupported]
    expect(uncovered(series([none, 1, none, none, none], gaps))).toEqual([
      { from: 100, to: 100 },
      { from: 102, to: 103 },
    ])
  })
})

describe('shownExtent', () => {
  const input = { ...exampleTrend(), series: series([-3, -1, 2, 5]), window: { from: 101, to: 102 } }

  it('covers line and band inside the window only', () => {
    const band = { days: [101, 102, 103], low: Float64Array.of(-2, 1, -9), high: Float64Array.of(0, 4, 9) }
    expect(shownExtent({ ...input, band })).toEqual([-2, 4])
    expect(shownExtent({ ...input, band: null })).toEqual([-1, 2])
  })

  it('cuts a band that is many times as wide on few days as on all others', () => {
    const days = Array.from({ length: 20 }, (_, i) => 100 + i)
    const band = {
      days,
      low: Float64Array.from(days, (_, i) => (i < 2 ? -9 : -2)),
      high: Float64Array.from(days, (_, i) => (i < 2 ? 8 : 0)),
    }
    const long = { ...input, series: series(days.map(() => -1)), window: { from: 100, to: 119 } }
    expect(shownExtent({ ...long, band })).toEqual([-2, 0])
    const milder = {
      ...band,
      low: Float64Array.from(days, (_, i) => (i < 2 ? -3 : -2)),
      high: band.high.map(() => 0),
    }
    expect(shownExtent({ ...long, band: milder })).toEqual([-3, 0])
  })

  it('always holds the whole line', () => {
    const band = { days: [101], low: Float64Array.of(-1), high: Float64Array.of(1) }
    expect(shownExtent({ ...input, band, window: { from: 100, to: 103 } })).toEqual([-3, 5])
  })

  it('holds the line of a thousand years, as its points do', () => {
    const long = series(Array.from({ length: 365_000 }, (_, i) => (i % 201) / 32 - 3))
    const window = { from: 100, to: 400_000 }
    expect(shownExtent({ ...input, series: long, band: null, window })).toEqual([-3, 3.25])
    expect(linePoints(long)).toHaveLength(365_000)
  })

  it('is NaN where nothing is shown', () => {
    expect(shownExtent({ ...input, band: null, window: { from: 1, to: 9 } })).toEqual([NaN, NaN])
  })
})

describe('indexLine', () => {
  it('is 2 px ink without symbols, and breaks in gaps', () => {
    const input = exampleTrend()
    expect(indexLine(input)).toMatchObject({
      id: 'index',
      type: 'line',
      showSymbol: false,
      connectNulls: false,
      lineStyle: { color: input.palette.ink, width: 2 },
    })
  })
})
