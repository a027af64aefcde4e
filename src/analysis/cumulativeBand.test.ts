import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { cumulativeBand } from './cumulativeBand.ts'
import { cumulativeSeries } from './cumulativeScore.ts'
import { itemsOf } from './items.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { cumulativeCoverageOf } from './oracle/cumulativeSimulation.ts'
import { someItems } from './oracle/someItems.ts'

const d = dayNumber
const sample = itemsOf(oracleColumns(), { asOf: d('2021-12-31') })
const options = { days: [d('2021-05-13')], start: 0, scale: 0.1, draws: 300 }

describe('cumulativeBand', () => {
  it('lies around the score, within −9 … +9, and is the same every time', () => {
    const days = ['2021-03-31', '2021-05-13', '2021-12-31'].map(d)
    const { low, high } = cumulativeBand(sample, { ...options, days })
    const all = { from: days[0]!, to: days[2]!, coverage: [], start: 0, scale: 0.1 }
    const { value } = cumulativeSeries(sample, all)
    days.forEach((day, i) => {
      const score = value[day - days[0]!]!
      expect(low[i]!).toBeLessThan(score)
      expect(high[i]!).toBeGreaterThan(score)
      expect(Math.max(-low[i]!, high[i]!)).toBeLessThanOrEqual(9)
    })
    expect(cumulativeBand(sample, { ...options, days })).toEqual({ low, high })
  })

  it('has no width where no draw can change anything', () => {
    const neutral = someItems(Array.from({ length: 20 }, (_, i) => ({ day: 10 * i, g: 0 })))
    const { low, high } = cumulativeBand(neutral, { ...options, days: [190], start: 2 })
    expect([low[0], high[0]]).toEqual([2, 2])
  })

  it('is wider at 95 % than at 80', () => {
    const [eighty, more] = [0.8, 0.95].map((level) => cumulativeBand(sample, { ...options, level }))
    expect(more!.high[0]! - more!.low[0]!).toBeGreaterThan(eighty!.high[0]! - eighty!.low[0]!)
  })

  it.each([
    ['at the usual scale', { perYear: 80 }, 0.1],
    [
      'in threes, at five times the scale',
      { perYear: 80, cluster: { size: 3, days: 3, likeness: 0.6 } },
      0.5,
    ],
  ])('holds about 80 of 100 expected scores: %s', (_, process, scale) => {
    const { held, supported } = cumulativeCoverageOf(process, { runs: 60, draws: 100, scale })
    expect(supported).toBeGreaterThan(0.9)
    expect(Math.abs(held - 0.8)).toBeLessThan(0.16)
  })

  it('is not changed by what comes after the day', () => {
    const before = itemsOf(oracleColumns(), { asOf: d('2021-05-13') })
    expect(cumulativeBand(before, options)).toEqual(cumulativeBand(sample, options))
  })

  it('is no number where the score is not supported', () => {
    const { low, high } = cumulativeBand(someItems([{ day: 0, g: 3 }]), { ...options, days: [0, 5, -3] })
    expect([...low, ...high]).toEqual(Array(6).fill(NaN))
    expect(cumulativeBand(sample, { ...options, days: [] }).low).toHaveLength(0)
  })
})
