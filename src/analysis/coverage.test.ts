import { describe, expect, it } from 'vitest'
import { NEVER } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { coveredDays, coverageSpans, isCovered, uncoveredSpans } from './coverage.ts'

const d = dayNumber
const year = coverageSpans([{ date: '2021-01-01/2021-12-31' }])

describe('coverageSpans', () => {
  it('sorts spans and joins those that touch or overlap', () => {
    expect(
      coverageSpans([{ date: '2021-03' }, { date: '2021-01' }, { date: '2021-02' }, { date: '2021-06' }]),
    ).toEqual([
      { first: d('2021-01-01'), last: d('2021-03-31') },
      { first: d('2021-06-01'), last: d('2021-06-30') },
    ])
  })

  it('keeps a longer span that begins before a shorter one', () => {
    expect(coverageSpans([{ date: '2021' }, { date: '2021-02' }])).toEqual([
      { first: d('2021-01-01'), last: d('2021-12-31') },
    ])
  })

  it('goes on for ever where the end is open', () => {
    expect(coverageSpans([{ date: '2021-01-01/..' }])).toEqual([{ first: d('2021-01-01'), last: NEVER }])
  })
})

describe('isCovered', () => {
  it('includes both ends', () => {
    const days = ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01']
    expect(days.map((day) => isCovered(year, d(day)))).toEqual([false, true, true, false])
  })

  it('takes every day as covered where nobody has said', () => {
    expect(isCovered([], d('1950-01-01'))).toBe(true)
  })
})

describe('coveredDays', () => {
  it('counts the monitored part of a period', () => {
    expect(coveredDays(year, d('2020-12-01'), d('2021-01-31'))).toBe(31)
    expect(coveredDays(year, d('2020-11-01'), d('2020-11-30'))).toBe(0)
    expect(coveredDays([], d('2021-01-01'), d('2021-01-31'))).toBe(31)
  })

  it('is 0 for a period that ends before it begins', () => {
    expect(coveredDays([], 10, 5)).toBe(0)
  })
})

describe('S03 among 9,999 monitored spans', () => {
  let looked = 0
  const many = Array.from({ length: 9999 }, (_, i) => ({ first: 10 * i, last: 10 * i + 4 }))
  const counted = new Proxy(many, {
    get: (all, place, given): unknown => {
      if (/^\d+$/.test(String(place))) looked++
      return Reflect.get(all, place, given)
    },
  })

  it('a day is found by looking at few of them, and as if each were looked at', () => {
    const days = Array.from({ length: 400 }, (_, i) => i * 251 - 20)
    looked = 0
    const found = days.map((day) => isCovered(counted, day))
    expect(looked).toBeLessThan(20 * days.length)
    expect(found).toEqual(days.map((day) => many.some(({ first, last }) => first <= day && day <= last)))
  })

  it('the days of a month are counted by looking at few of them', () => {
    looked = 0
    expect(coveredDays(counted, 50_003, 50_032)).toBe(15)
    expect(looked).toBeLessThan(30)
  })
})

describe('uncoveredSpans', () => {
  const coverage = [
    { first: 10, last: 20 },
    { first: 30, last: 40 },
  ]
  it('are what lies before, between and after the monitored spans', () => {
    expect(uncoveredSpans(coverage, 0, 50)).toEqual([
      { from: 0, to: 9 },
      { from: 21, to: 29 },
      { from: 41, to: 50 },
    ])
  })
  it('end with the window', () => {
    expect(uncoveredSpans(coverage, 15, 25)).toEqual([{ from: 21, to: 25 }])
    expect(uncoveredSpans(coverage, 45, 50)).toEqual([{ from: 45, to: 50 }])
    expect(uncoveredSpans(coverage, 12, 18)).toEqual([])
  })
  it('are none where nobody has said what was monitored', () => {
    expect(uncoveredSpans([], 0, 50)).toEqual([])
  })
})
