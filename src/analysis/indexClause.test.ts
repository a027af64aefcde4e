import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import type { IndexSeries } from './relationshipIndex.ts'
import { indexClause, levelOf } from './indexClause.ts'
import { GAP } from './indexSums.ts'

const from = dayNumber('2021-05-10')
const series = (...value: number[]): IndexSeries => ({
  from,
  value: Float64Array.from(value),
  gap: Uint8Array.from(value, (one) => (Number.isNaN(one) ? GAP.unsupported : GAP.none)),
  halfLife: 30,
  newest: from,
})

describe('levelOf', () => {
  it('cuts at −4, −0.5 and +0.5', () => {
    expect([-4, -3.9, -0.5, -0.49, 0.49, 0.5].map(levelOf)).toEqual([
      'deep-below',
      'below',
      'below',
      'near',
      'near',
      'above',
    ])
  })
})

describe('indexClause', () => {
  it('speaks of items while there are fewer than five', () => {
    expect(indexClause(series(1), 4, from)).toEqual({ kind: 'few', items: 4 })
  })

  it('names the last supported day once the line has stopped, and none where it never began', () => {
    expect(indexClause(series(1, 2, NaN, NaN), 9, from + 3)).toEqual({
      kind: 'stopped',
      lastSupported: from + 1,
      silentSince: null,
    })
    expect(indexClause(series(NaN, NaN), 9, from + 1)).toEqual({
      ...{ kind: 'stopped', lastSupported: null, silentSince: null },
    })
  })

  it('names the day of the newest item where the line has ended for want of anything new', () => {
    const silent = series(1, 2, NaN)
    silent.gap[2] = GAP.silent
    expect(indexClause({ ...silent, newest: from - 29 }, 9, from + 2)).toEqual({
      ...{ kind: 'stopped', lastSupported: from + 1, silentSince: from - 29 },
    })
  })

  it('compares with the turn of the year that lies farthest from today', () => {
    expect(indexClause(series(0, -2, -1, 0.2), 9, from + 3)).toEqual({
      kind: 'stands',
      value: 0.2,
      level: 'near',
      since: { kind: 'low', day: from + 1, value: -2 },
      extreme: 'highest',
    })
    expect(indexClause(series(3, -2, -1), 9, from + 2)).toMatchObject({
      since: { kind: 'high', day: from, value: 3 },
      extreme: null,
    })
  })

  it('looks no farther back than the first of January', () => {
    const newYear = { ...series(-9, -1, 0), from: dayNumber('2020-12-31') }
    expect(indexClause(newYear, 9, dayNumber('2021-01-02'))).toMatchObject({
      since: { day: dayNumber('2021-01-01') },
    })
  })

  it('has nothing to compare the first day with', () => {
    expect(indexClause(series(1), 9, from)).toMatchObject({ since: null, extreme: null })
  })

  it('names the day on which a turn was reached, though the line stays level after it', () => {
    const level = -2 + 1e-15
    expect(indexClause(series(0, -2, level, -2, 0.2), 9, from + 4)).toMatchObject({
      since: { kind: 'low', day: from + 1 },
    })
  })

  it('stands at its lowest of the year on every day that the line stays there', () => {
    for (const day of [from + 2, from + 3]) {
      expect(indexClause(series(1, 2, -1, -1 - 1e-15), 9, day)).toMatchObject({
        since: { kind: 'high', day: from + 1, value: 2 },
        extreme: 'lowest',
      })
    }
  })

  it('has nothing to compare with while the year has brought no change', () => {
    expect(indexClause(series(1, 1, 1), 9, from + 2)).toMatchObject({ since: null, extreme: null })
  })

  it('passes over days without a value', () => {
    expect(indexClause(series(NaN, 3, NaN, 1), 9, from + 3)).toMatchObject({
      since: { kind: 'high', day: from + 1 },
      extreme: 'lowest',
    })
  })

  it('knows nothing of later days', () => {
    expect(indexClause(series(0, 1, -9), 9, from + 1)).toMatchObject({
      since: { kind: 'low', day: from, value: 0 },
    })
  })
})
