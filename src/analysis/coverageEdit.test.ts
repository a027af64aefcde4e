import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, spanOf } from '#model/edtf.ts'
import type { Coverage } from '#model/records/relationship.ts'
import { coverageSpans, isCovered } from './coverage.ts'
import { withJoined, withPeriod } from './coverageEdit.ts'

const spring: Coverage = { id: 'spring', date: '2021-03/2021-05', note: 'Read daily' }
const autumn: Coverage = { id: 'autumn', date: '2021-09-01/..' }

describe('withPeriod', () => {
  it('puts a new period in the order of days', () => {
    const summer = { id: 'summer', date: '2021-07' }
    expect(withPeriod([autumn, spring], summer)).toEqual({
      type: 'placed',
      coverage: [spring, summer, autumn],
    })
  })

  it('takes the place of the one with its id', () => {
    const longer = { ...spring, date: '2021-01/2021-05' }
    expect(withPeriod([spring, autumn], longer)).toEqual({ type: 'placed', coverage: [longer, autumn] })
  })

  it('lets periods touch, and not overlap by a day', () => {
    expect(withPeriod([spring], { id: 'next', date: '2021-06-01/2021-06-30' }).type).toBe('placed')
    expect(withPeriod([spring], { id: 'next', date: '2021-05-31/2021-06-30' }).type).toBe('overlaps')
  })

  it('names those that it overlaps, and what they are together', () => {
    const summer = { id: 'summer', date: '2021-05-15/2021-09-15', note: 'Weekly' }
    expect(withPeriod([autumn, spring], summer)).toEqual({
      type: 'overlaps',
      others: [spring, autumn],
      joined: { id: 'summer', date: '2021-03-01/..', note: 'Read daily; Weekly' },
    })
  })
})

describe('withJoined', () => {
  it('takes in what is overlapped, and leaves the rest', () => {
    const before = { id: 'before', date: '2020-01' }
    expect(withJoined([before, spring, autumn], { id: 'n', date: '2021-05-15/2021-06-15' })).toEqual([
      before,
      { id: 'n', date: '2021-03-01/2021-06-15', note: 'Read daily' },
      autumn,
    ])
  })

  it('covers the days of all periods and no other, and leaves no two that overlap', () => {
    const period = fc
      .tuple(fc.integer({ min: 18_600, max: 18_700 }), fc.integer({ min: 0, max: 20 }))
      .map(([first, more]) => dateOf(first, first + more))
    fc.assert(
      fc.property(fc.array(period, { maxLength: 8 }), (dates) => {
        const coverage = dates.reduce<readonly Coverage[]>(
          (all, date, i) => withJoined(all, { id: `p${i}`, date }),
          [],
        )
        const [before, after] = [coverageSpans(dates.map((date) => ({ date }))), coverageSpans(coverage)]
        if (dates.length > 0)
          for (let day = 18_590; day < 18_730; day++)
            expect(isCovered(after, day)).toBe(isCovered(before, day))
        coverage.slice(1).forEach(({ date }, i) => {
          expect(spanOf(date).first).toBeGreaterThan(spanOf(coverage[i]!.date).last ?? Infinity)
        })
      }),
    )
  })
})
