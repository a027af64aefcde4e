import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import type { Period, PeriodsOptions, PeriodUnit } from './periods.ts'
import { periodsOf, periodStarts, startOf } from './periods.ts'

const d = dayNumber
const year = { from: d('2021-01-01'), to: d('2021-12-31'), coverage: [] }

function periods(
  events: readonly Said[],
  unit: PeriodUnit = 'month',
  more: Partial<PeriodsOptions> = {},
): Period[] {
  const columns = columnsFor(events)
  const asOf = d('2021-12-31')
  return periodsOf(columns, membersOf(columns, { asOf }), itemsOf(columns, { asOf }), {
    unit,
    ...year,
    ...more,
  })
}

describe('periodsOf', () => {
  it('sums scores by direction and sign', () => {
    const march = periods([
      scored('sanctions', '2021-03-02', -8),
      scored('talks', '2021-03-31', 4, 'mutual'),
      scored('other month', '2021-04-01', -1),
    ])[2]
    expect(march).toMatchObject({
      first: d('2021-03-01'),
      last: d('2021-03-31'),
      items: 3,
      weight: 2,
      both: { net: -4, cooperation: 4, conflict: -8 },
      ab: { net: -6, cooperation: 2, conflict: -8 },
      ba: { net: 2, cooperation: 2, conflict: 0 },
      mean: -2,
      symmetry: 0,
    })
  })

  it('calls two equal sums fully symmetric and nothing at all not computable', () => {
    const [january, february] = periods([scored('a', '2021-01-01', -3), scored('b', '2021-01-31', -3, 'ba')])
    expect(january?.symmetry).toBe(1)
    expect(february).toMatchObject({ symmetry: NaN, mean: NaN, balance: NaN, items: 0, events: 0 })
  })

  it('counts events, not items, by class, on the last day of each', () => {
    const events: Said[] = [
      { id: 'call', date: '2021-01-10', type: '041', mutual: true },
      { id: 'aid', date: '2021-01-10', type: '070', partOf: 'call' },
      { id: 'critic', date: '2021-01-10', type: '111', partOf: 'call' },
      { id: 'visit', date: '2021-01-31/2021-02-01', type: '042', mutual: true },
      { id: 'expulsion', date: '2021-01-12', type: '161' },
      { id: 'unknown', date: '2021-01-12', type: 'xyz' },
    ]
    const [january, february] = periods(events)
    expect(january).toMatchObject({ quad: [1, 1, 1, 1], events: 4, balance: 0 })
    expect(february).toMatchObject({ quad: [1, 0, 0, 0], events: 1, balance: 1 })
  })

  it('says how many days of each period were monitored', () => {
    const found = periods([], 'month', { coverage: [{ first: d('2021-01-01'), last: d('2021-02-10') }] })
    expect(found.map(({ covered }) => covered).slice(0, 3)).toEqual([31, 10, 0])
  })

  it('leaves out what lies before and after', () => {
    const events = [scored('a', '2020-12-31', -3), scored('b', '2021-12-31', -3)]
    const found = periods(events, 'month', { from: d('2021-01-15'), to: d('2021-11-02') })
    expect(found).toHaveLength(11)
    expect(found.every(({ items, events: n }) => items === 0 && n === 0)).toBe(true)
  })

  it('lets a mutual item change both directions by the same amount', () => {
    const base = [scored('a', '2021-03-02', -8), scored('b', '2021-03-05', 2, 'ba')]
    fc.assert(
      fc.property(fc.double({ min: -10, max: 10, noNaN: true }), (g) => {
        const [before] = periods(base, 'year')
        const [after] = periods([...base, scored('m', '2021-06-01', g, 'mutual')], 'year')
        expect(after!.ab.net - before!.ab.net).toBeCloseTo(g / 2, 9)
        expect(after!.ba.net - before!.ba.net).toBeCloseTo(g / 2, 9)
      }),
    )
  })

  it('adds up to the same over weeks, months, quarters and the year', () => {
    const dates = fc.integer({ min: d('2021-01-04'), max: d('2021-12-31') }).map(isoDay)
    const list = fc.array(fc.tuple(dates, fc.integer({ min: -10, max: 10 })), { maxLength: 20 })
    fc.assert(
      fc.property(list, (pairs) => {
        const events = pairs.map(([date, g], i) => scored(`e${i}`, date, g))
        const total = (unit: PeriodUnit): number =>
          periods(events, unit).reduce((sum, { both }) => sum + both.net, 0)
        expect([total('week'), total('month'), total('quarter')]).toEqual(Array(3).fill(total('year')))
      }),
      { numRuns: 30 },
    )
  })
})

describe('periodStarts', () => {
  it('begin weeks on Monday', () => {
    expect(periodStarts('week', d('2021-05-13'), d('2021-05-20')).map(isoDay)).toEqual([
      '2021-05-10',
      '2021-05-17',
      '2021-05-24',
    ])
  })

  it('begin quarters in January, April, July and October', () => {
    expect(periodStarts('quarter', d('2020-11-30'), d('2021-05-13')).map(isoDay)).toEqual([
      '2020-10-01',
      '2021-01-01',
      '2021-04-01',
      '2021-07-01',
    ])
  })

  it('know leap years and days before 1970', () => {
    expect(periodStarts('month', d('2020-02-29'), d('2020-02-29')).map(isoDay)).toEqual([
      '2020-02-01',
      '2020-03-01',
    ])
    expect(isoDay(startOf('week', d('1969-12-31')))).toBe('1969-12-29')
    expect(isoDay(startOf('year', d('0999-06-01')))).toBe('0999-01-01')
  })
})
