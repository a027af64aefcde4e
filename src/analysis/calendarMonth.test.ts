import { dayNumber, isoDay } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { calendarMonth, isoWeek, monthDays } from './calendarMonth.ts'

const on = (id: string, first: string, last = first) => ({
  id,
  first: dayNumber(first),
  last: dayNumber(last),
})

describe('calendarMonth', () => {
  it('shows May 2021 in whole weeks from Monday, numbered 17 to 22', () => {
    const weeks = calendarMonth(dayNumber('2021-05-13'), [])
    expect(weeks.map(({ number, monday }) => [number, isoDay(monday)])).toEqual([
      [17, '2021-04-26'],
      [18, '2021-05-03'],
      [19, '2021-05-10'],
      [20, '2021-05-17'],
      [21, '2021-05-24'],
      [22, '2021-05-31'],
    ])
  })

  it('needs only four weeks for a February that begins on a Monday', () => {
    expect(calendarMonth(dayNumber('2021-02-28'), [])).toHaveLength(4)
  })

  it('puts a meeting of one day into its column', () => {
    const weeks = calendarMonth(dayNumber('2021-05-01'), [on('reykjavik', '2021-05-20')])
    const bar = { id: 'reykjavik', from: 3, to: 3, line: 0, goesOnBefore: false, goesOnAfter: false }
    expect(weeks.map(({ bars }) => bars)).toEqual([[], [], [], [bar], [], []])
  })

  it('draws a span across its days, and on into the next week', () => {
    const weeks = calendarMonth(dayNumber('2021-06-01'), [on('g7', '2021-06-11', '2021-06-14')])
    expect(weeks[1]?.bars).toEqual([
      { id: 'g7', from: 4, to: 6, line: 0, goesOnBefore: false, goesOnAfter: true },
    ])
    expect(weeks[2]?.bars).toEqual([
      { id: 'g7', from: 0, to: 0, line: 0, goesOnBefore: true, goesOnAfter: false },
    ])
  })

  it('gives what overlaps lines of its own, the longer first, and uses a line again', () => {
    const weeks = calendarMonth(dayNumber('2021-06-01'), [
      on('short', '2021-06-07'),
      on('late', '2021-06-12'),
      on('long', '2021-06-07', '2021-06-10'),
    ])
    expect(weeks[1]?.bars.map(({ id, line }) => [id, line])).toEqual([
      ['long', 0],
      ['short', 1],
      ['late', 0],
    ])
  })

  it('leaves out what lies in no week of the page', () => {
    const weeks = calendarMonth(dayNumber('2021-06-01'), [on('july', '2021-07-20'), on('may', '2021-05-20')])
    expect(weeks.flatMap(({ bars }) => bars)).toEqual([])
  })
})

describe('monthDays', () => {
  it('ends with the last day of a leap year’s February', () => {
    const { first, last } = monthDays(dayNumber('2024-02-10'))
    expect([isoDay(first), isoDay(last)]).toEqual(['2024-02-01', '2024-02-29'])
  })
})

describe('isoWeek', () => {
  it.each([
    ['2021-01-03', 53],
    ['2021-01-04', 1],
    ['2020-12-31', 53],
    ['2018-12-31', 1],
    ['2016-01-01', 53],
    ['1969-12-29', 1],
  ])('numbers the week of %s as %i', (day, week) => {
    expect(isoWeek(dayNumber(day))).toBe(week)
  })
})
