import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { changePointsOf, meanShifts, noiseVariance } from './changePoints.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { evenNumbers } from './oracle/simulation.ts'
import { periodsOf } from './periods.ts'

const d = dayNumber

/** A standard normal number: twelve even ones added. */
function normal(random: () => number): number {
  return Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6)
}

/** Months from January 2018 on with an item of each score on the 10th, and the change points found. */
function found(
  scores: readonly (readonly number[])[],
  more: { asOf?: string; coverage?: readonly [string, string][] } = {},
) {
  const events = scores.flatMap((list, month) =>
    list.map((g, k) =>
      scored(
        `m${month}-${k}`,
        `${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-10`,
        g,
      ),
    ),
  )
  const columns = columnsFor(events)
  const asOf = d(more.asOf ?? '2021-12-31')
  const items = itemsOf(columns, { asOf })
  const coverage = (more.coverage ?? []).map(([first, last]) => ({ first: d(first), last: d(last) }))
  const span = { unit: 'month', from: d('2018-01-01'), to: asOf, coverage } as const
  return {
    items,
    points: changePointsOf(periodsOf(columns, membersOf(columns, { asOf }), items, span), items, asOf),
  }
}

/** 48 months: 1 and −1 by turns, then from June 2020 on (place 29) nine lower. */
const STEP = Array.from({ length: 48 }, (_, i) => [(i % 2 === 0 ? 1 : -1) - (i >= 29 ? 9 : 0)])

describe('changePointsOf', () => {
  it('finds the known break of 48 months on its month, with its size', () => {
    const { points } = found(STEP)
    expect(points.supported).toBe(true)
    expect(points.found.map(({ day }) => isoDay(day))).toEqual(['2020-06-01'])
    const [point] = points.found
    // 29 months before: fifteen of 1 and fourteen of −1; 19 after: nine of −8 and ten of −10
    expect(point!.before).toBeCloseTo(1 / 29, 12)
    expect(point!.after).toBeCloseTo((9 * -8 + 10 * -10) / 19, 12)
    expect(point!.size).toBeCloseTo(point!.after - point!.before, 12)
  })

  it('finds it through noise within a month, in 200 seeds', () => {
    let near = 0
    for (let seed = 1; seed <= 200; seed++) {
      const random = evenNumbers(seed)
      const series = Float64Array.from({ length: 48 }, (_, i) => 2 * normal(random) + (i >= 29 ? -9 : 0))
      const shifts = meanShifts(series)
      if (shifts.length === 1 && Math.abs(shifts[0]! - 29) <= 1) near++
    }
    expect(near).toBeGreaterThanOrEqual(190)
  })

  it('names the three largest items of the month before and the month of the break', () => {
    const scores = STEP.map((list, i) => (i === 28 ? [-7, 8, 2, -2] : i === 29 ? [-9, -1] : list))
    const { points, items } = found(scores)
    const named = points.found.map(({ largest }) => largest.map((i) => items.g[i]))
    expect(named).toEqual([[-9, 8, -7]])
  })

  it('says that fewer than 24 whole months show nothing', () => {
    const { points } = found(STEP.slice(20), { asOf: '2019-12-30' })
    expect(points).toEqual({ found: [], periods: 23, supported: false })
  })

  it('looks for none across months that nobody monitored whole', () => {
    const coverage: [string, string][] = [
      ['2018-01-01', '2020-05-30'],
      ['2020-06-01', '2021-12-31'],
    ]
    const { points } = found(STEP, { coverage })
    expect(points).toEqual({ found: [], periods: 28, supported: true })
  })

  it('S03 searches no more of a run of tens of thousands of empty periods than its end', () => {
    const columns = columnsFor([])
    const asOf = d('2021-12-31')
    const items = itemsOf(columns, { asOf })
    const coverage = [{ first: d('0001-01-01'), last: asOf }]
    const span = { unit: 'month', from: d('0001-01-01'), to: asOf, coverage } as const
    const periods = periodsOf(columns, membersOf(columns, { asOf }), items, span)
    const begin = performance.now()
    expect(changePointsOf(periods, items, asOf)).toEqual({ found: [], periods: 24_252, supported: true })
    expect(performance.now() - begin).toBeLessThan(3000)
  })

  it('is nothing of nothing', () => {
    expect(changePointsOf([], found([]).items, d('2021-12-31'))).toEqual({
      found: [],
      periods: 0,
      supported: false,
    })
    expect(found([]).points).toEqual({ found: [], periods: 48, supported: true })
  })
})

describe('meanShifts', () => {
  it('finds none in flat noise: at most 5 % of 200 seeds, even, normal and now and then a spike', () => {
    const noises = {
      even: (random: () => number) => random(),
      normal,
      spikes: (random: () => number) => normal(random) * (random() < 0.1 ? 4 : 1),
    }
    for (const noise of Object.values(noises)) {
      let wrong = 0
      for (let seed = 1; seed <= 200; seed++) {
        const random = evenNumbers(seed)
        if (meanShifts(Float64Array.from({ length: 48 }, () => noise(random))).length > 0) wrong++
      }
      expect(wrong).toBeLessThanOrEqual(10)
    }
  })

  it('gives what trying every way to cut gives', () => {
    const value = fc.integer({ min: -10, max: 10 })
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 20 }),
        (list, step) => {
          const series = Float64Array.from(list, (one, i) => one + (i > list.length / 2 ? step : 0))
          expect(costWith(series, meanShifts(series))).toBeCloseTo(leastCost(series), 6)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('drops a place to cut only where the segment that beat it may begin', () => {
    const series = Float64Array.of(1, 0, -2, 1, 0, 0, -1, 2, 10, 7, 11, 0, -2, -3)
    expect(costWith(series, meanShifts(series))).toBeCloseTo(leastCost(series), 6)
    expect(meanShifts(series)).toEqual([])
  })

  it('is the same shifted, scaled and turned over', () => {
    const series = Float64Array.from(STEP, ([score]) => score!)
    for (const [factor, add] of [
      [3, 0],
      [1, 100],
      [-0.5, -7],
    ] as const) {
      expect(meanShifts(series.map((one) => factor * one + add))).toEqual([29])
    }
  })

  it('finds none in one value throughout, nor in fewer than eight values', () => {
    expect(meanShifts(new Float64Array(48).fill(3))).toEqual([])
    expect(meanShifts(Float64Array.of(0, 0, 0, 99, 99, 99))).toEqual([])
    expect(meanShifts(new Float64Array(0))).toEqual([])
  })

  it('keeps to levels of at least four values', () => {
    const series = Float64Array.from({ length: 30 }, (_, i) => (i >= 13 && i < 16 ? 50 : i % 2))
    const ends = [0, ...meanShifts(series), 30]
    for (let i = 1; i < ends.length; i++) expect(ends[i]! - ends[i - 1]!).toBeGreaterThanOrEqual(4)
  })
})

describe('noiseVariance', () => {
  it('by hand: squares of differences over 2(n − 1)', () => {
    // 1 → 3 → 2: (4 + 1) / 4
    expect(noiseVariance(Float64Array.of(1, 3, 2))).toBe(1.25)
    // 46 turns of ±2 and the step of −11
    expect(noiseVariance(Float64Array.from(STEP, ([score]) => score!))).toBe((46 * 4 + 121) / 94)
  })
})

function penaltyOf(series: Float64Array): number {
  return 3 * Math.log(series.length) * noiseVariance(series)
}

function costOf(values: Float64Array): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return values.reduce((sum, one) => sum + (one - mean) ** 2, 0)
}

function costWith(series: Float64Array, shifts: readonly number[]): number {
  const ends = [0, ...shifts, series.length]
  return ends
    .slice(1)
    .reduce(
      (sum, end, i) => sum + costOf(series.subarray(ends[i], end)),
      shifts.length * penaltyOf(series) || 0,
    )
}

/** By dynamic programming over every place, without dropping any. */
function leastCost(series: Float64Array): number {
  if (series.length < 8) return costOf(series)
  const best = [-penaltyOf(series)]
  for (let end = 1; end <= series.length; end++) {
    best[end] = Infinity
    for (let start = 0; start <= end - 4; start++) {
      const total = best[start]! + costOf(series.subarray(start, end)) + penaltyOf(series)
      if (total < best[end]!) best[end] = total
    }
  }
  return best[series.length]!
}
