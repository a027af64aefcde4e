import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { pairedChange } from './change.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { indexAt } from './relationshipIndex.ts'

const d = dayNumber
const sample = itemsOf(oracleColumns(), { asOf: d('2021-12-31') })

/** Items of full weight on the given days. */
function items(...list: readonly (readonly [number, number])[]): Items {
  return itemsOf(columnsFor(list.map(([day, g], i) => scored(`e${i}`, isoDay(day), g))), { asOf: 1_000_000 })
}

/** One item every ten days: of one score up to day 190, of another after it. */
function turn(before: number, after: number): Items {
  return items(...Array.from({ length: 40 }, (_, i) => [10 * i, i < 20 ? before : after] as const))
}

describe('pairedChange', () => {
  it('is the difference of the two days', () => {
    const [from, to] = [d('2021-04-16'), d('2021-05-13')]
    const change = pairedChange(sample, { from, to, halfLife: 30 })
    expect(change.value).toBeCloseTo(1.8191505689, 10)
    expect(change.value).toBeCloseTo(indexAt(sample, to, 30).value - indexAt(sample, from, 30).value, 12)
    expect(change.low).toBeLessThan(change.value)
    expect(change.high).toBeGreaterThan(change.value)
  })

  it('splits into what new items give and what older ones no longer do', () => {
    // 8 items of −4 on day 0, 8 of +4 on day 30: T goes from −4 to (8·½·−4 + 8·4) / 12 = +4/3
    const pairs = Array.from({ length: 16 }, (_, i): [number, number] => (i < 8 ? [0, -4] : [30, 4]))
    const change = pairedChange(items(...pairs), { from: 0, to: 30, halfLife: 30 })
    expect(change.value).toBeCloseTo(16 / 3, 12)
    expect(change.newItems).toBeCloseTo(32 / 12, 12)
    expect(change.ageing).toBeCloseTo(-16 / 12 + 4, 12)
    expect(change.value).toBe(change.newItems + change.ageing)
  })

  it('says risen or fallen where the interval excludes zero', () => {
    const options = { from: 190, to: 390, halfLife: 90 }
    expect(pairedChange(turn(-4, 4), options)).toMatchObject({ word: 'risen' })
    expect(pairedChange(turn(4, -4), options)).toMatchObject({ word: 'fallen' })
  })

  it('says little changed where it does not', () => {
    const wavering = items(...Array.from({ length: 40 }, (_, i) => [10 * i, i % 2 ? 5 : -5] as const))
    const change = pairedChange(wavering, { from: 190, to: 390, halfLife: 90 })
    expect(change.word).toBe('little changed')
    expect(change.low).toBeLessThan(0)
    expect(change.high).toBeGreaterThan(0)
  })

  it('is exactly nothing where no item came between', () => {
    expect(pairedChange(sample, { from: d('2021-03-20'), to: d('2021-04-10'), halfLife: 30 })).toEqual({
      value: 0,
      low: 0,
      high: 0,
      word: 'little changed',
      newItems: 0,
      ageing: 0,
    })
  })

  it('says that it cannot tell where a day has no supported index', () => {
    const change = pairedChange(sample, { from: d('2021-01-05'), to: d('2021-05-13'), halfLife: 30 })
    expect(change).toMatchObject({ word: 'not supported', value: NaN })
  })

  it('asks less at 80 % than at 95 %', () => {
    const days = { from: d('2021-04-16'), to: d('2021-05-13'), halfLife: 30 }
    const [at80, at95] = [0.8, 0.95].map((level) => pairedChange(sample, { ...days, level }))
    expect(at95!.low).toBeLessThan(at80!.low)
    expect(at95!.high).toBeGreaterThan(at80!.high)
  })

  it('treats days in the wrong order as a bug of the caller', () => {
    expect(() => pairedChange(sample, { from: 10, to: 9, halfLife: 30 })).toThrow(RangeError)
  })
})
