import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { monthAt, monthsUpTo } from './months.ts'

const d = dayNumber
const said = (months: ReturnType<typeof monthsUpTo>): string[] =>
  months.map(({ first, last, monitored }) => `${isoDay(first)} ${isoDay(last)} ${monitored}`)

describe('monthsUpTo', () => {
  it('ends the last month with the as-of day', () => {
    expect(said(monthsUpTo(d('2021-05-13'), d('2021-03-20'), []))).toEqual([
      '2021-03-01 2021-03-31 all',
      '2021-04-01 2021-04-30 all',
      '2021-05-01 2021-05-13 all',
    ])
  })

  it('says what of a month somebody monitored, up to the as-of day', () => {
    const coverage = [{ first: d('2021-04-20'), last: d('2021-05-13') }]
    expect(said(monthsUpTo(d('2021-05-13'), d('2021-03-20'), coverage))).toEqual([
      '2021-03-01 2021-03-31 none',
      '2021-04-01 2021-04-30 part',
      '2021-05-01 2021-05-13 all',
    ])
  })

  it('reaches back as far as wanted where the first day is late', () => {
    expect(said(monthsUpTo(d('2021-03-31'), d('2021-03-31'), [], 3))).toEqual([
      '2021-01-01 2021-01-31 all',
      '2021-02-01 2021-02-28 all',
      '2021-03-01 2021-03-31 all',
    ])
  })

  it('takes a first day that lies after the as-of day as that day', () => {
    expect(said(monthsUpTo(d('2021-03-05'), d('2022-01-01'), []))).toEqual(['2021-03-01 2021-03-05 all'])
  })

  it('follows on without a gap, whatever the days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 20000 }),
        fc.nat(3000),
        fc.integer({ min: 1, max: 30 }),
        (asOf, back, least) => {
          const months = monthsUpTo(asOf, asOf - back, [], least)
          expect(months.length).toBeGreaterThanOrEqual(least)
          expect(months.at(-1)!.last).toBe(asOf)
          expect(months[0]!.first).toBeLessThanOrEqual(asOf - back)
          months.slice(1).forEach(({ first }, i) => expect(first).toBe(months[i]!.last + 1))
          if (months.length > least) expect(months[0]!.last).toBeGreaterThanOrEqual(asOf - back)
        },
      ),
    )
  })
})

describe('monthAt', () => {
  const months = monthsUpTo(d('2021-05-13'), d('2021-03-20'), [])
  it('finds the month of a day', () => {
    expect(
      ['2021-03-01', '2021-03-31', '2021-04-01', '2021-05-13'].map((day) => monthAt(months, d(day))),
    ).toEqual([0, 0, 1, 2])
  })
  it('has none for a day before the first or after the last', () => {
    expect(['2021-02-28', '2021-05-14'].map((day) => monthAt(months, d(day)))).toEqual([-1, -1])
    expect(monthAt([], 0)).toBe(-1)
  })
})
