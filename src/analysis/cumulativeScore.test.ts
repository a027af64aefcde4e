import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import type { CumulativeOptions } from './cumulativeScore.ts'
import { bandOfScore, CUMULATIVE_DEFAULTS, cumulativeSeries, moved } from './cumulativeScore.ts'
import { itemsOf } from './items.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import type { SaidItem } from './oracle/someItems.ts'
import { someItems } from './oracle/someItems.ts'
import { GAP } from './indexSums.ts'

const whole = { from: 0, to: 9, coverage: [], start: 0, scale: 1 }

/** Five neutral items on day 0, so that the score is supported, and then those given. */
function series(list: readonly SaidItem[], options: Partial<CumulativeOptions> = {}) {
  const neutral = Array.from({ length: 5 }, () => ({ day: 0, g: 0 }))
  return cumulativeSeries(someItems([...neutral, ...list]), { ...whole, ...options })
}

describe('cumulativeSeries', () => {
  it('by hand: moves less the nearer it is to the end that it is moved to', () => {
    const { value } = series([
      { day: 1, g: 3 },
      { day: 2, g: 3 },
      { day: 3, g: -4 },
    ])
    // 0 + (9 − 0)/9·3 = 3; 3 + (9 − 3)/9·3 = 5; 5 + (9 + 5)/9·(−4) = −1.2222…
    expect([...value.slice(0, 3)]).toEqual([0, 3, 5])
    expect(value[3]).toBeCloseTo(5 - 56 / 9, 12)
    expect(value[9]).toBe(value[3])
  })

  it('sums the items of a day, weighed, before it moves, and multiplies by the scale', () => {
    const list: SaidItem[] = [
      { day: 1, g: 4, w: 0.5, flow: 'ab' },
      { day: 1, g: 4, w: 0.5, flow: 'ba' },
      { day: 1, g: -1 },
    ]
    // I = 2 + 2 − 1 = 3
    expect(series(list).value[1]).toBe(3)
    expect(series(list, { scale: 0.1 }).value[1]).toBeCloseTo(0.3, 12)
    // From −6: −6 + (9 + 6)/9·3 = −1
    expect(series(list, { start: -6 }).value[1]).toBe(-1)
  })

  it('never leaves −9 … +9, whatever comes', () => {
    const item = fc.record({ day: fc.integer({ min: 0, max: 9 }), g: fc.integer({ min: -10, max: 10 }) })
    fc.assert(
      fc.property(fc.array(item), fc.double({ min: 0.01, max: 5, noNaN: true }), (list, scale) => {
        for (const score of series(list, { scale }).value) {
          expect(Math.abs(score)).toBeLessThanOrEqual(9)
        }
      }),
    )
  })

  it('is the same in whatever order items of a day were recorded', () => {
    const list = [2, -5, 7, 1].map((g) => ({ day: 3, g }))
    expect(series(list).value).toEqual(series([...list].reverse()).value)
  })

  it('ends when fewer than five items lie within 90 days, for then it would only stand still', () => {
    const { value, gap } = series([{ day: 50, g: 3 }], { to: 120 })
    expect([value[89], gap[89]]).toEqual([3, GAP.none])
    expect([value[90], gap[90]]).toEqual([NaN, GAP.unsupported])
  })

  it('of a record that stops on 16 April 2021 ends in July and never turns', () => {
    const stopped = itemsOf(oracleColumns(), { asOf: dayNumber('2021-04-16') })
    const from = dayNumber('2021-01-01')
    const options = { ...whole, ...CUMULATIVE_DEFAULTS, from, to: dayNumber('2021-12-31') }
    const { value, gap } = cumulativeSeries(stopped, options)
    const last = gap.lastIndexOf(GAP.none)
    expect(isoDay(from + last)).toBe('2021-07-11')
    const atStop = value[dayNumber('2021-04-16') - from]
    expect(value.slice(dayNumber('2021-04-16') - from, last + 1).every((score) => score === atStop)).toBe(
      true,
    )
  })

  it('has gaps before the first item and on days that nobody monitored, and goes on behind them', () => {
    const items = someItems(Array.from({ length: 6 }, () => ({ day: 2, g: 0.5 })))
    const coverage = [
      { first: 0, last: 3 },
      { first: 5, last: 9 },
    ]
    const { value, gap } = cumulativeSeries(items, { ...whole, coverage })
    expect([...gap.slice(0, 6)]).toEqual([
      ...[GAP.noItems, GAP.noItems, GAP.none, GAP.none, GAP.notCovered, GAP.none],
    ])
    expect([...value.slice(2, 6)]).toEqual([3, 3, NaN, 3])
  })

  it('is nothing of nothing, and nothing of no days', () => {
    expect([...cumulativeSeries(someItems([]), whole).gap]).toEqual(Array(10).fill(GAP.noItems))
    expect(cumulativeSeries(someItems([]), { ...whole, to: -1 }).value).toHaveLength(0)
  })

  it('treats a start out of range and a scale that is not positive as bugs of the caller', () => {
    expect(() => series([], { start: 9.1 })).toThrow(RangeError)
    expect(() => series([], { start: NaN })).toThrow(RangeError)
    expect(() => series([], { scale: 0 })).toThrow(RangeError)
  })
})

describe('moved', () => {
  it('does nothing at the end that it is moved to, and stops there when it is moved too far', () => {
    expect(moved(9, 5)).toBe(9)
    expect(moved(-9, -5)).toBe(-9)
    expect(moved(0, 12)).toBe(9)
    expect(moved(9, -9)).toBe(-9)
  })
})

describe('bandOfScore', () => {
  it('is one of six, three points wide, each with its lower end', () => {
    expect([-9, -6.01, -6, -3, -0.01, 0, 2.99, 3, 6, 9].map(bandOfScore)).toEqual([
      0, 0, 1, 2, 2, 3, 3, 4, 5, 5,
    ])
  })
})
