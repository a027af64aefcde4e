import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOW } from '#model/columns.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { GAP } from './indexSums.ts'
import { chooseHalfLife, HALF_LIVES, indexAt, indexSeries } from './relationshipIndex.ts'

const d = dayNumber
const asOf = d('2021-12-31')
const sample = itemsOf(oracleColumns(), { asOf })
const year = [{ first: d('2021-01-01'), last: d('2021-12-31') }]

/** Items of full weight, a→b, from `[day, g]`. */
function items(...list: readonly (readonly [number, number])[]): Items {
  const events = list.map(([day, g], i) => scored(`e${i}`, isoDay(day), g))
  return itemsOf(columnsFor(events), { asOf: 1_000_000 })
}

describe('indexAt', () => {
  it('is the mean of the scores, each halved with every half-life of age', () => {
    const found = indexAt(items([0, -2], [30, 4]), 30, 30)
    expect(found).toMatchObject({ sumKW: 1.5, supported: false, items: 2 })
    expect(found.effectiveN).toBeCloseTo(1.8, 12)
    // 100 of the one at day 0 and 100 of the other at day 30 weigh enough: (100·0.5·−2 + 100·4) / 150
    const many = items(
      ...Array.from({ length: 200 }, (_, i) => [i < 100 ? 0 : 30, i < 100 ? -2 : 4] as const),
    )
    expect(indexAt(many, 30, 30).value).toBeCloseTo(2, 12)
  })

  it('uses no item after the day', () => {
    expect(indexAt(items([0, -2], [30, 4]), 29, 30).items).toBe(1)
  })

  it('is supported from Σ k·w = 4 and eight effective items on', () => {
    const eight = items(...Array.from({ length: 8 }, () => [0, -3] as const))
    expect(indexAt(eight, 0, 30)).toMatchObject({ supported: true, value: -3, sumKW: 8, effectiveN: 8 })
    expect(indexAt(eight, 30, 30)).toMatchObject({ supported: true, value: -3, sumKW: 4 })
    expect(indexAt(eight, 31, 30)).toMatchObject({ supported: false, value: NaN })
    const seven = items(...Array.from({ length: 7 }, () => [0, -3] as const))
    expect(indexAt(seven, 0, 30).supported).toBe(false)
  })

  it('says nothing of nothing', () => {
    expect(indexAt(items(), 0, 30)).toEqual({
      value: NaN,
      supported: false,
      sumKW: 0,
      effectiveN: 0,
      items: 0,
    })
  })

  it('treats a half-life that is not positive as a bug of the caller', () => {
    expect(() => indexAt(sample, asOf, 0)).toThrow(RangeError)
    expect(() => indexAt(sample, asOf, NaN)).toThrow(RangeError)
  })

  it('scales with the scores', () => {
    const scaled = { ...sample, g: sample.g.map((g) => g / 2) }
    expect(indexAt(scaled, asOf, 30).value).toBeCloseTo(indexAt(sample, asOf, 30).value / 2, 12)
  })
})

describe('indexSeries', () => {
  it('agrees on every day with the sums formed anew', () => {
    for (const halfLife of [14, 30, 90]) {
      const series = indexSeries(sample, { from: d('2021-01-01'), to: asOf, halfLife, coverage: [] })
      series.value.forEach((value, i) => {
        const direct = indexFormedAnew(sample, series.from + i, halfLife)
        if (direct === null) expect(value).toBeNaN()
        else expect(value).toBeCloseTo(direct, 10)
      })
    }
  })

  it('says why a day has no value', () => {
    const eight = items(...Array.from({ length: 8 }, () => [10, -3] as const))
    const { gap, value } = indexSeries(eight, {
      from: 8,
      to: 12,
      halfLife: 1,
      coverage: [{ first: 9, last: 20 }],
    })
    expect([...gap]).toEqual([GAP.notCovered, GAP.noItems, GAP.none, GAP.none, GAP.silent])
    expect([...value].map((v) => Number.isNaN(v))).toEqual([true, true, false, false, true])
  })

  it('of eight equal items is supported without a break until they have halved to four', () => {
    const eight = items(...Array.from({ length: 8 }, () => [0, -3] as const))
    for (const halfLife of [14, 30, 90, 180]) {
      const { gap } = indexSeries(eight, { from: 0, to: halfLife + 1, halfLife, coverage: [] })
      expect([gap.indexOf(GAP.silent), gap.lastIndexOf(GAP.none)]).toEqual([halfLife + 1, halfLife])
    }
  })

  it('stops where the record stops, instead of reading as détente', () => {
    const stopped = itemsOf(oracleColumns(), { asOf: d('2021-04-16') })
    const series = indexSeries(stopped, { from: d('2021-03-01'), to: asOf, halfLife: 14, coverage: year })
    const last = series.from + series.gap.lastIndexOf(GAP.none)
    expect(isoDay(last)).toBe('2021-04-28')
    expect(series.value[last - series.from]).toBeCloseTo(indexAt(stopped, d('2021-04-16'), 14).value, 10)
    expect(series.gap[last + 1 - series.from]).toBe(GAP.unsupported)
    expect(series.gap.at(-1)).toBe(GAP.silent)
  })

  it('goes no further than one half-life after the newest item, however much is recorded', () => {
    const many = items(...Array.from({ length: 200 }, (_, i) => [i % 10, 3] as const))
    for (const halfLife of HALF_LIVES) {
      const { gap, newest } = indexSeries(many, { from: 5, to: 400, halfLife, coverage: [] })
      expect([newest, 5 + gap.lastIndexOf(GAP.none)]).toEqual([9, 9 + halfLife])
      expect(gap.at(-1)).toBe(GAP.silent)
      expect([9 + halfLife, 10 + halfLife].map((day) => indexAt(many, day, halfLife).supported)).toEqual([
        ...[true, false],
      ])
    }
  })

  it('goes on through a silence after which something is known again', () => {
    const day = 10 + 40
    const many = items(...Array.from({ length: 40 }, () => [10, 3] as const), [day, -2])
    const { gap } = indexSeries(many, { from: 10, to: day, halfLife: 30, coverage: [] })
    expect(gap.every((why) => why === GAP.none)).toBe(true)
    expect(indexAt(many, day - 1, 30).supported).toBe(true)
  })

  it('is none without items', () => {
    expect(indexSeries(items(), { from: 0, to: 1, halfLife: 30, coverage: [] })).toMatchObject({
      ...{ newest: -Infinity, gap: Uint8Array.of(GAP.noItems, GAP.noItems) },
    })
  })

  it('changes only on days that bring an item', () => {
    const { from, value } = indexSeries(sample, {
      from: d('2021-03-01'),
      to: asOf,
      halfLife: 30,
      coverage: [],
    })
    const days = new Set(sample.day)
    for (let i = 1; i < value.length; i++) {
      if (!days.has(from + i)) expect(Math.abs(value[i]! - value[i - 1]!)).toBeLessThan(1e-10)
    }
  })

  it('is empty where it ends before it begins', () => {
    expect(indexSeries(sample, { from: 10, to: 5, halfLife: 30, coverage: [] }).value).toHaveLength(0)
  })

  it('stays within the scores of its items', () => {
    const score = fc.double({ min: -10, max: 10, noNaN: true })
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), score), { minLength: 8, maxLength: 40 })
    fc.assert(
      fc.property(list, fc.constantFrom(14, 30, 90), (pairs, halfLife) => {
        const scores = pairs.map(([, g]) => g)
        const series = indexSeries(items(...pairs), { from: 0, to: 60, halfLife, coverage: [] })
        for (const value of series.value.filter((v) => !Number.isNaN(v))) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-9)
          expect(value).toBeLessThanOrEqual(Math.max(...scores) + 1e-9)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('chooseHalfLife', () => {
  it('is the smallest that is supported on four fifths of the covered days', () => {
    expect(chooseHalfLife(sample, year, asOf)).toBe(30)
  })

  it('is supported on 80 % of the days, no less', () => {
    // Sixteen items on day 0 are supported with 14 days until two half-lives have left four of them: on 29 days.
    const sixteen = items(...Array.from({ length: 16 }, () => [0, 1] as const))
    expect(chooseHalfLife(sixteen, [{ first: 0, last: 35 }], 100)).toBe(14) // of 36, 80.6 %
    expect(chooseHalfLife(sixteen, [{ first: 0, last: 36 }], 100)).toBe(30) // of 37, 78.4 %
  })

  it('is 180 where none is, and where there is nothing', () => {
    expect(chooseHalfLife(items([0, 1]), [], 100)).toBe(180)
    expect(chooseHalfLife(items(), [], 100)).toBe(180)
    expect(chooseHalfLife(sample, year, d('2020-06-01'))).toBe(180)
  })

  it('is shorter the denser the record', () => {
    const dense = items(...Array.from({ length: 400 }, (_, i) => [i, 1] as const))
    expect(chooseHalfLife(dense, [], 399)).toBe(14)
  })

  it('looks at covered days alone', () => {
    const burst = items(...Array.from({ length: 20 }, () => [0, 1] as const))
    expect(chooseHalfLife(burst, [{ first: 0, last: 20 }], 1000)).toBe(14)
    expect(chooseHalfLife(burst, [], 1000)).toBe(180)
  })
})

function indexFormedAnew(all: Items, day: number, halfLife: number): number | null {
  let [kw, kwg, kkww] = [0, 0, 0]
  for (let i = 0; i < all.length; i++) {
    if (all.day[i]! > day || all.flow[i] === FLOW.none) continue
    const k = 2 ** ((all.day[i]! - day) / halfLife)
    kw += k * all.w[i]!
    kwg += k * all.w[i]! * all.g[i]!
    kkww += (k * all.w[i]!) ** 2
  }
  return kw >= 4 && kw ** 2 / kkww >= 8 ? kwg / kw : null
}

describe('S03 a day thousands of years after the last item', () => {
  const far = d('9999-12-31')
  const near = d('2031-12-31')
  const coverage = [...year, { first: d('3000-01-01'), last: d('3000-12-31') }]
  let looked = 0
  const counted = new Proxy(coverage, {
    get: (all, place, given): unknown => {
      if (/^\d+$/.test(String(place))) looked++
      return Reflect.get(all, place, given)
    },
  })

  it('needs no look at each day on the way', () => {
    looked = 0
    indexSeries(sample, { from: d('2021-01-01'), to: far, halfLife: 30, coverage: counted })
    expect(looked).toBeLessThan(10_000)
  })

  it('says of the days before what they say by themselves, and of each day after why it has no index', () => {
    const span = { from: d('2021-01-01'), halfLife: 30, coverage }
    const [long, short] = [
      indexSeries(sample, { ...span, to: far }),
      indexSeries(sample, { ...span, to: near }),
    ]
    expect(long.value.slice(0, short.value.length)).toEqual(short.value)
    expect(long.gap.slice(0, short.gap.length)).toEqual(short.gap)
    const gapOn = (day: number): number | undefined => long.gap[day - long.from]
    expect(['2999-12-31', '3000-01-01', '3000-12-31', '3001-01-01'].map((day) => gapOn(d(day)))).toEqual([
      GAP.notCovered,
      GAP.silent,
      GAP.silent,
      GAP.notCovered,
    ])
  })
})
