import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { anyEvent, eventOf, FIRST, LAST } from './oracle/changingEvents.fixture.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import type { OverviewData, OverviewDataOptions } from './overviewData.ts'
import { overviewData } from './overviewData.ts'
import { figuresFromSums } from './overviewSums.ts'
import type { PeriodUnit } from './periods.ts'

/** The same columns as another thing: of the first day that is asked for, everything is added up. */
function plain(columns: Columns, options: OverviewDataOptions): OverviewData {
  return overviewData({ ...columns }, options)
}

function expectSame(columns: Columns, options: OverviewDataOptions): void {
  const [fast, slow] = [overviewData(columns, options), plain(columns, options)]
  expect([...fast.series.gap]).toEqual([...slow.series.gap])
  expect([fast.halfLife, fast.series.from]).toEqual([slow.halfLife, slow.series.from])
  fast.series.value.forEach((value, i) => {
    if (Number.isNaN(slow.series.value[i])) expect(value).toBeNaN()
    else expect(value).toBeCloseTo(slow.series.value[i]!, 9)
  })
  expect(fast.share).toEqual(slow.share)
  // Scores are whole points here and weights halves, so that sums are exact in any order.
  expect(fast.periods).toEqual(slow.periods)
  expect(fast.issues).toEqual(slow.issues)
  expect(fast.histogram).toEqual(slow.histogram)
  expect([...fast.rows]).toEqual([...slow.rows])
  expect(fast.items).toEqual(slow.items)
}

describe('the figures of the overview from kept sums', () => {
  it('are those of everything added up anew, of any events, days, units and monitored spans', () => {
    const coverage = fc.constantFrom<readonly CoverageSpan[]>(
      [],
      [{ first: dayNumber('2021-01-01'), last: LAST }],
      [
        { first: dayNumber('2020-06-01'), last: dayNumber('2021-03-01') },
        { first: dayNumber('2021-05-01'), last: dayNumber('2021-08-01') },
      ],
    )
    const unit = fc.constantFrom<PeriodUnit>('week', 'month', 'quarter', 'year')
    const asked = fc.record({
      asOf: fc.integer({ min: FIRST - 30, max: LAST + 400 }),
      coverage,
      unit,
      halfLife: fc.option(fc.constantFrom(14, 90), { nil: undefined }),
    })
    fc.assert(
      fc.property(
        fc.array(anyEvent, { minLength: 1, maxLength: 40 }),
        fc.array(asked, { minLength: 2, maxLength: 6 }),
        (list, questions) => {
          const columns = columnsFor(list.map(eventOf))
          // The first day only makes itself known.
          overviewData(columns, { asOf: FIRST - 60, coverage: [] })
          for (const question of questions) expectSame(columns, question)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are so with so many events that sums are kept in between', () => {
    const events = fc.sample(anyEvent, { numRuns: 600, seed: 5 }).map(eventOf)
    const columns = columnsFor(events)
    const coverage = [{ first: FIRST, last: LAST }]
    overviewData(columns, { asOf: FIRST, coverage })
    for (let asOf = FIRST + 1; asOf <= LAST + 100; asOf += 29) expectSame(columns, { asOf, coverage })
    for (let asOf = LAST; asOf > LAST - 5; asOf--) expectSame(columns, { asOf, coverage })
  })

  it('are kept from the second day on that is asked for, and not before', () => {
    const [columns, coverage] = [oracleColumns(), [{ first: dayNumber('2021-01-01'), last: LAST }]]
    expect(figuresFromSums(columns, { asOf: LAST, coverage })).toBeNull()
    expect(figuresFromSums(columns, { asOf: LAST, coverage })).toBeNull()
    expect(figuresFromSums(columns, { asOf: LAST - 1, coverage })).not.toBeNull()
    expect(figuresFromSums(columns, { asOf: LAST, coverage })).not.toBeNull()
    expectSame(columns, { asOf: dayNumber('2021-05-13'), coverage })
  })

  it('are not kept of nothing, nor of a record of thousands of years', () => {
    const none = columnsFor([])
    const long = columnsFor([
      { id: 'old', date: '0100-01-01' },
      { id: 'new', date: '2021-05-01' },
    ])
    for (const columns of [none, long]) {
      for (const asOf of [LAST - 1, LAST]) expect(figuresFromSums(columns, { asOf, coverage: [] })).toBeNull()
    }
  })
})
