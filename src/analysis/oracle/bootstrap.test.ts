import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import type { Items } from '../items.ts'
import { itemsOf } from '../items.ts'
import { pairedChange } from '../change.ts'
import { indexAt } from '../relationshipIndex.ts'
import { quantile } from '../widening.ts'
import { oracleColumns } from './oracleColumns.ts'
import { BOOTSTRAP } from './reference.ts'
import { evenNumbers } from './simulation.ts'

const halfLife = 30
const { index, change, tolerance } = BOOTSTRAP
const items = itemsOf(oracleColumns(), { asOf: dayNumber('2021-12-31') })
const until = dayNumber(index.day)
const packs = new Set(items.pack.filter((_, i) => items.day[i]! <= until))
const drawn = percentileDraws([dayNumber(change.from), until])

describe('plain percentile limits', () => {
  it('draw from as many packages as the reference', () => {
    expect(packs.size).toBe(BOOTSTRAP.packages)
  })

  it('of the index are those of the reference', () => {
    const sorted = Float64Array.from(drawn, ([, later]) => later!).sort()
    expect(Math.abs(quantile(sorted, 0.1) - index.low)).toBeLessThan(tolerance)
    expect(Math.abs(quantile(sorted, 0.9) - index.high)).toBeLessThan(tolerance)
  })

  it('of the change are those of the reference', () => {
    const sorted = Float64Array.from(drawn, ([earlier, later]) => later! - earlier!).sort()
    expect(Math.abs(quantile(sorted, 0.1) - change.low)).toBeLessThan(tolerance)
    expect(Math.abs(quantile(sorted, 0.9) - change.high)).toBeLessThan(tolerance)
  })

  it('lie around the same index and the same change', () => {
    expect(indexAt(items, until, halfLife).value).toBeCloseTo(index.value, 10)
    const days = { from: dayNumber(change.from), to: dayNumber(change.to), halfLife }
    expect(pairedChange(items, days).value).toBeCloseTo(change.value, 10)
  })
})

/** The index on each of the days in 10,000 draws of as many packages as there are, with replacement. */
function percentileDraws(days: readonly number[]): number[][] {
  const random = evenNumbers(1)
  const known = [...packs]
  return Array.from({ length: 10_000 }, () => {
    const times = new Uint8Array(items.packs)
    for (let i = 0; i < known.length; i++) times[known[Math.floor(random() * known.length)]!]!++
    return days.map((day) => weightedMean(items, day, times))
  })
}

function weightedMean({ length, day, pack, w, g }: Items, upTo: number, times: Uint8Array): number {
  let [above, below] = [0, 0]
  for (let i = 0; i < length && day[i]! <= upTo; i++) {
    const weight = times[pack[i]!]! * w[i]! * 2 ** ((day[i]! - upTo) / halfLife)
    above += weight * g[i]!
    below += weight
  }
  return above / below
}
