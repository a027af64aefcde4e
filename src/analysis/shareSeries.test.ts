import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { conflictShare } from './conflictShare.ts'
import { itemsOf } from './items.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { CONFLICT_SHARE } from './oracle/reference.ts'
import { someItems } from './oracle/someItems.ts'
import { GAP } from './indexSums.ts'
import { shareSeries } from './shareSeries.ts'

const columns = oracleColumns()
const sample = itemsOf(columns, { asOf: dayNumber('2021-12-31') })

function daysFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

describe('shareSeries', () => {
  it('is what the reference says of 13 May 2021', () => {
    const { share, conflict, nonNeutral, neutral } = shareSeries(sample, [dayNumber(CONFLICT_SHARE.day)], [])
    expect([share[0], conflict[0], nonNeutral[0], neutral[0]]).toEqual([
      ...[CONFLICT_SHARE.share, CONFLICT_SHARE.conflict, CONFLICT_SHARE.nonNeutral, CONFLICT_SHARE.neutral],
    ])
  })

  it('by hand: four acts, two talks and a neutral one give 4 of 6, until they are 90 days past', () => {
    const items = someItems([
      ...[-0.5, -2, -8, -4].map((g) => ({ day: 0, g })),
      ...[0.5, 3].map((g) => ({ day: 10, g })),
      { day: 10, g: 0.4 },
    ])
    const { share, conflict, nonNeutral, neutral, gap } = shareSeries(items, [-1, 0, 10, 89, 90, 100], [])
    expect([...share]).toEqual([NaN, NaN, 4 / 6, 4 / 6, NaN, NaN])
    expect([...gap]).toEqual([
      ...[GAP.noItems, GAP.unsupported, GAP.none, GAP.none, GAP.unsupported, GAP.unsupported],
    ])
    expect([...conflict]).toEqual([0, 4, 4, 4, 0, 0])
    expect([...nonNeutral]).toEqual([0, 4, 6, 6, 2, 0])
    expect([...neutral]).toEqual([0, 0, 1, 1, 1, 0])
  })

  it('agrees with the share of each single day', () => {
    const days = daysFrom(dayNumber('2021-01-01'), dayNumber('2022-04-30'))
    const series = shareSeries(sample, days, [])
    days.forEach((day, i) => {
      const { conflict, nonNeutral, neutral } = conflictShare(columns, sample, day)
      expect([series.conflict[i], series.nonNeutral[i], series.neutral[i]]).toEqual([
        conflict,
        nonNeutral,
        neutral,
      ])
    })
  })

  it('ends, and does not fall, where the record stops on 16 April 2021', () => {
    const stopped = itemsOf(columns, { asOf: dayNumber('2021-04-16') })
    const days = daysFrom(dayNumber('2021-04-16'), dayNumber('2021-12-31'))
    const { gap, share } = shareSeries(stopped, days, [])
    const last = gap.lastIndexOf(GAP.none)
    expect(isoDay(days[last]!)).toBe('2021-07-11')
    expect(gap.slice(last + 1).every((why) => why === GAP.unsupported)).toBe(true)
    expect(share.slice(last + 1).every((value) => Number.isNaN(value))).toBe(true)
  })

  it('has a gap on a day that nobody monitored', () => {
    const items = someItems(Array.from({ length: 6 }, () => ({ day: 0, g: -2 })))
    expect([...shareSeries(items, [0, 1, 2], [{ first: 0, last: 0 }]).gap]).toEqual([
      ...[GAP.none, GAP.notCovered, GAP.notCovered],
    ])
  })

  it('does not change with the size of scores beyond 0.5, and lies within 0 … 1', () => {
    const item = fc.record({ day: fc.integer({ min: 0, max: 200 }), g: fc.integer({ min: -10, max: 10 }) })
    fc.assert(
      fc.property(fc.array(item), (list) => {
        const days = daysFrom(0, 200)
        const [one, two] = [1, 0.5].map((factor) =>
          shareSeries(someItems(list.map(({ day, g }) => ({ day, g: g * factor }))), days, []),
        )
        expect(one).toEqual(two)
        for (const share of one!.share)
          if (!Number.isNaN(share)) expect(share * (1 - share)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 30 },
    )
  })
})
