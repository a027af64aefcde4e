import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { around, laneSpan, LANE_SPANS, moved, reaching, wholeOf, zoomed } from './laneWindow.ts'
import type { DayWindow } from './trendWindow.ts'

const asOf = dayNumber('2021-05-13')
const whole: DayWindow = { from: 0, to: 1000 }

function written({ from, to }: DayWindow): string {
  return `${isoDay(from)}/${isoDay(to)}`
}

describe('laneSpan', () => {
  it('begins with a month and reaches some way ahead', () => {
    expect(LANE_SPANS.map((name) => written(laneSpan(name, asOf, { from: 18_000, to: 19_000 })))).toEqual([
      '2021-03-01/2021-06-06',
      '2020-12-01/2021-06-30',
      '2020-06-01/2021-08-17',
      '2019-04-14/2022-01-08',
    ])
  })
})

describe('wholeOf', () => {
  it('holds every event, half a year and what is ahead', () => {
    const mark = (first: string, last: string | null) => ({
      first: dayNumber(first),
      last: last === null ? null : dayNumber(last),
    })
    expect(written(wholeOf([], asOf, []))).toBe('2020-12-01/2021-06-30')
    const marks = [
      mark('2019-02-03', '2019-02-03'),
      mark('2021-05-01', null),
      mark('2020-01-01', '2020-12-31'),
    ]
    const ahead = [dayNumber('2021-06-14'), dayNumber('2022-01-30')]
    expect(written(wholeOf(marks, asOf, ahead))).toBe('2019-02-03/2022-01-30')
  })

  it('shows no years of emptiness for the sake of one date', () => {
    const ahead = [dayNumber('2021-08-01'), dayNumber('2022-01-30'), dayNumber('2026-02-05')]
    expect(written(wholeOf([], asOf, ahead))).toBe('2020-12-01/2021-08-01')
  })
})

describe('zoomed', () => {
  it('keeps the day at which it is zoomed where it was', () => {
    expect(zoomed({ from: 400, to: 600 }, 0.5, 450, whole)).toEqual({ from: 425, to: 525 })
    expect(zoomed({ from: 400, to: 600 }, 2, 500, whole)).toEqual({ from: 300, to: 700 })
  })

  it('is never narrower than a fortnight nor wider than everything', () => {
    expect(zoomed({ from: 400, to: 420 }, 0.1, 410, whole)).toEqual({ from: 403, to: 417 })
    expect(zoomed({ from: 100, to: 900 }, 3, 500, whole)).toEqual(whole)
  })
})

describe('moved', () => {
  it('goes by a share of its length', () => {
    expect(moved({ from: 400, to: 600 }, -0.25, whole)).toEqual({ from: 350, to: 550 })
  })

  it('stops at either end with its length', () => {
    expect(moved({ from: 50, to: 250 }, -1, whole)).toEqual({ from: 0, to: 200 })
    expect(moved({ from: 750, to: 950 }, 1, whole)).toEqual({ from: 800, to: 1000 })
  })
})

describe('reaching', () => {
  it('stays where the day is in sight already', () => {
    expect(reaching({ from: 400, to: 600 }, 600, whole)).toEqual({ from: 400, to: 600 })
  })

  it('moves until the day has some room beside it', () => {
    expect(reaching({ from: 400, to: 600 }, 390, whole)).toEqual({ from: 370, to: 570 })
    expect(reaching({ from: 400, to: 600 }, 610, whole)).toEqual({ from: 430, to: 630 })
    expect(reaching({ from: 400, to: 600 }, 5, whole)).toEqual({ from: 0, to: 200 })
  })
})

describe('around', () => {
  it('leaves room on either side', () => {
    expect(around(400, 500, whole)).toEqual({ from: 385, to: 515 })
  })

  it('is never narrower than a fortnight', () => {
    expect(around(400, 400, whole)).toEqual({ from: 393, to: 407 })
  })
})
