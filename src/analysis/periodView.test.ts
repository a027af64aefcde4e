import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import type { PeriodQuestion, PeriodView } from './periodView.ts'
import { MOST_PERIODS, comparedSpan, periodView, periodsBefore, uncoveredIn } from './periodView.ts'

const d = dayNumber
const YEAR = [{ first: d('2021-01-01'), last: d('2021-12-31') }]

function view(events: readonly Said[], more: Partial<PeriodQuestion> = {}): PeriodView {
  const asOf = more.asOf ?? d('2021-05-13')
  const columns = columnsFor(events)
  return periodView(columns, membersOf(columns, { asOf }), itemsOf(columns, { asOf }), {
    unit: 'month',
    against: 'previous',
    coverage: YEAR,
    wanted: { from: null, to: null },
    ...more,
    asOf,
  })
}

const EVENTS = [scored('a', '2021-04-02', -4), scored('b', '2021-04-20', -6), scored('c', '2021-05-03', 3)]

describe('periodView', () => {
  it('compares a period that goes on with as many days of the one before', () => {
    const may = view(EVENTS).shown.at(-1)
    expect(may?.open).toBe(true)
    expect(may?.period.both.net).toBe(3)
    // 1–13 April: the act of the 20th is not in it.
    expect(may?.compared).toMatchObject({
      first: d('2021-04-01'),
      last: d('2021-04-13'),
      both: { net: -4 },
      covered: 13,
    })
  })

  it('compares a period that has ended with all of the one before', () => {
    const may = view(EVENTS, { asOf: d('2021-05-31') }).shown.at(-1)
    expect(may).toMatchObject({ open: false, compared: { both: { net: -10 } } })
  })

  it('compares with nothing where nobody monitored, or nothing is asked for', () => {
    expect(view(EVENTS).shown.find(({ period }) => period.first === d('2021-01-01'))?.compared).toBeNull()
    expect(view(EVENTS, { against: 'year' }).shown.at(-1)?.compared).toBeNull()
    expect(view(EVENTS, { against: 'none' }).shown.every(({ compared }) => compared === null)).toBe(true)
  })

  it('compares with the year before where it was monitored', () => {
    const coverage = [{ first: d('2020-01-01'), last: d('2021-12-31') }]
    const events = [...EVENTS, scored('old', '2020-05-05', -2), scored('later', '2020-05-20', -7)]
    const may = view(events, { against: 'year', coverage }).shown.at(-1)
    expect(may?.compared).toMatchObject({ first: d('2020-05-01'), last: d('2020-05-13'), both: { net: -2 } })
  })

  it('begins where monitoring began, and shows six periods at least', () => {
    const months = view(EVENTS).shown.map(({ period }) => period.first)
    expect(months).toHaveLength(6)
    expect(months[0]).toBe(d('2020-12-01'))
    expect(view(EVENTS).shown[0]?.blank).toBe(true)
    expect(view(EVENTS, { asOf: d('2021-12-31') }).shown).toHaveLength(12)
  })

  it('shows what is asked for, up to the day, and of too many periods the last', () => {
    const wanted = { from: d('2021-03-15'), to: d('2021-04-01') }
    expect(view(EVENTS, { wanted }).shown.map(({ period }) => period.first)).toEqual([
      d('2021-03-01'),
      d('2021-04-01'),
    ])
    const long = view(EVENTS, { unit: 'week', wanted: { from: d('1990-01-01'), to: null } })
    expect(long.shown).toHaveLength(MOST_PERIODS)
    expect(long.shown.at(-1)?.period.last).toBeGreaterThanOrEqual(d('2021-05-13'))
  })

  it('has one period and no item where nothing is recorded', () => {
    const empty = view([], { coverage: [] })
    expect(empty.all).toHaveLength(1)
    expect(empty.shown.every(({ period }) => period.items === 0)).toBe(true)
    expect(empty.uncovered).toEqual([])
  })
})

describe('comparedSpan', () => {
  it('goes 52 weeks, twelve months, four quarters or one year back', () => {
    const week = { first: d('2021-05-10'), last: d('2021-05-16') }
    expect(comparedSpan('week', week, 'year', d('2021-06-01'))).toEqual({
      first: d('2020-05-11'),
      last: d('2020-05-17'),
    })
    const quarter = { first: d('2021-04-01'), last: d('2021-06-30') }
    expect(comparedSpan('quarter', quarter, 'year', d('2021-12-31'))).toEqual({
      first: d('2020-04-01'),
      last: d('2020-06-30'),
    })
  })

  it('holds a long month on its last days against all of a short one', () => {
    const march = { first: d('2021-03-01'), last: d('2021-03-31') }
    expect(comparedSpan('month', march, 'previous', d('2021-03-30'))).toEqual({
      first: d('2021-02-01'),
      last: d('2021-02-28'),
    })
  })

  it('has nothing for a period that is still to come', () => {
    const june = { first: d('2021-06-01'), last: d('2021-06-30') }
    expect(comparedSpan('month', june, 'previous', d('2021-05-13'))).toBeNull()
  })
})

describe('periodsBefore', () => {
  it('counts periods back, 0 being the one of the day', () => {
    expect(periodsBefore('month', d('2021-03-31'), 0)).toBe(d('2021-03-01'))
    expect(periodsBefore('month', d('2021-03-31'), 3)).toBe(d('2020-12-01'))
    expect(periodsBefore('year', d('2021-03-31'), 2)).toBe(d('2019-01-01'))
  })
})

describe('uncoveredIn', () => {
  it('gives the days between monitored spans, and those before and after them', () => {
    const spans = [
      { first: 10, last: 19 },
      { first: 30, last: 39 },
    ]
    expect(uncoveredIn(spans, { first: 5, last: 45 })).toEqual([
      { first: 5, last: 9 },
      { first: 20, last: 29 },
      { first: 40, last: 45 },
    ])
    expect(uncoveredIn(spans, { first: 12, last: 15 })).toEqual([])
    expect(uncoveredIn([], { first: 0, last: 9 })).toEqual([])
  })
})
