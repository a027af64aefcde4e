import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import { dayTicks } from './dayAxis.ts'
import type { DaySpan } from './dayAxis.ts'

const span = (from: string, to: string): DaySpan => ({ from: dayNumber(from), to: dayNumber(to) })
/** Six pixels a letter. */
const sixes = (content: string) => content.length * 6

function ticks(window: DaySpan, width: number, whole = window, locale = 'en-GB') {
  return dayTicks(window, whole, width, locale, sixes)
}

describe('dayTicks', () => {
  it('name months; the first carries the year, January shows only the year', () => {
    const winter = ticks(span('2020-12-01', '2021-03-15'), 866)
    expect(winter.map(({ label }) => label)).toEqual(['Dec', '2021', 'Feb', 'Mar'])
    expect(winter.map(({ asFirst }) => asFirst)).toEqual(['Dec 2020', '2021', 'Feb 2021', 'Mar 2021'])
  })

  it('stand on the first of the month, in UTC', () => {
    const days = ticks(span('2021-03-20', '2021-11-10'), 866).map(({ day }) => isoDay(day))
    expect(days[0]).toBe('2021-04-01')
    expect(days.every((day) => day.endsWith('-01'))).toBe(true)
  })

  it('go to quarters, years and decades as the window grows', () => {
    const months = (window: DaySpan) => {
      const [one, two] = ticks(window, 400)
      return Math.round(((two?.day ?? NaN) - (one?.day ?? NaN)) / 30.44)
    }
    expect(months(span('2021-01-01', '2021-05-01'))).toBe(1)
    expect(months(span('2020-01-01', '2021-05-01'))).toBe(3)
    expect(months(span('2015-01-01', '2020-01-01'))).toBe(12)
    expect(months(span('1950-01-01', '2020-01-01'))).toBe(120)
  })

  it('keep quarters in step with the year', () => {
    const quarters = ticks(span('2019-11-15', '2021-05-01'), 400)
    expect(quarters.map(({ label }) => label)).toEqual(['2020', 'Apr', 'Jul', 'Oct', '2021', 'Apr'])
  })

  it('name Mondays in a short window, and days in a shorter one', () => {
    const weeks = ticks(span('2021-04-10', '2021-05-25'), 866)
    expect(weeks.map(({ label }) => label)).toEqual([
      '12 Apr',
      '19 Apr',
      '26 Apr',
      '3 May',
      '10 May',
      '17 May',
      '24 May',
    ])
    expect(weeks[0]?.asFirst).toBe('12 Apr 2021')
    const days = ticks(span('2021-05-10', '2021-05-18'), 866)
    expect(days).toHaveLength(9)
  })

  it('reach over the whole, for the window may be moved', () => {
    const all = ticks(span('2021-03-01', '2021-05-01'), 330, span('2020-01-01', '2021-12-31'))
    expect(isoDay(all[0]!.day)).toBe('2020-01-01')
    expect(isoDay(all.at(-1)!.day)).toBe('2021-12-01')
  })

  it('leave room for the longest label', () => {
    for (const width of [150, 300, 450, 900, 1300]) {
      for (const window of [span('2020-12-01', '2021-06-30'), span('2001-01-01', '2021-06-30')]) {
        const all = ticks(window, width)
        const perDay = width / (window.to - window.from)
        all.slice(1).forEach(({ day }, i) => {
          const before = all[i]!
          expect((day - before.day) * perDay).toBeGreaterThanOrEqual(sixes(before.asFirst))
        })
      }
    }
  })

  it('speak the reader\u2019s language', () => {
    const [february] = ticks(span('2021-02-01', '2021-04-15'), 300, undefined, 'ru')
    expect(february?.label).toBe('февр.')
    expect(february?.asFirst).toMatch(/^февр. 2021/)
  })

  it('bear a window of a single day', () => {
    expect(ticks(span('2021-05-13', '2021-05-13'), 300)).toHaveLength(1)
  })

  it('bear years before 100', () => {
    expect(ticks(span('0050-01-01', '0050-12-31'), 866)[0]?.day).toBe(dayNumber('0050-01-01'))
  })
})
