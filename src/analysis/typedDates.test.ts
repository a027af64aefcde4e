import { dayNumber, isoDay } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { typedDate } from './typedDates.ts'

const NEAR = dayNumber('2021-05-13')

/** "first" or "first/last", with a question mark where the year was not typed. */
function read(text: string): string | null {
  const date = typedDate(text, NEAR, 'en-GB')
  if (!date) return null
  const days = date.first === date.last ? isoDay(date.first) : `${isoDay(date.first)}/${isoDay(date.last)}`
  return date.hasYear ? days : `${days}?`
}

describe('typedDate', () => {
  it('reads a day with its year, however it is written', () => {
    for (const text of [
      '2021-04-15',
      '15 apr 2021',
      '15 April 2021',
      'apr 15, 2021',
      '15.4.2021',
      '15/04/2021',
      '2021 apr 15',
      ' 15 APR 2021 ',
    ])
      expect(read(text), text).toBe('2021-04-15')
  })

  it('reads a month as its first to its last day', () => {
    expect(read('2021-02')).toBe('2021-02-01/2021-02-28')
    expect(read('may 2020')).toBe('2020-05-01/2020-05-31')
  })

  it('takes the year that is nearest where none is typed', () => {
    expect(read('15 apr')).toBe('2021-04-15?')
    expect(read('may 13')).toBe('2021-05-13?')
    expect(read('20 dec')).toBe('2020-12-20?')
    expect(read('sept 3')).toBe('2021-09-03?')
  })

  it('reads the names of months of another language', () => {
    expect(typedDate('3 март', NEAR, 'ru')).toMatchObject({ first: dayNumber('2021-03-03') })
    expect(typedDate('3. märz', NEAR, 'de')).toMatchObject({ first: dayNumber('2021-03-03') })
  })

  it('finds the nearest leap day, or none within a year', () => {
    expect(typedDate('29 feb', dayNumber('2020-06-01'), 'en-GB')).toMatchObject({
      first: dayNumber('2020-02-29'),
    })
    expect(read('29 feb')).toBe('2020-02-29?')
    expect(typedDate('29 feb', dayNumber('2022-06-01'), 'en-GB')).toBeNull()
  })

  it('takes nothing else for a date', () => {
    for (const text of [
      '',
      '2021',
      'may',
      '15',
      '15 4',
      '31 apr 2021',
      '2021-13-01',
      '2021-00',
      '0 may',
      '15 apr may',
      '2020 2021',
      'ma 2021',
      'march of the army',
      '1 2 3 4',
      '15 apr 21',
    ])
      expect(read(text), text).toBeNull()
  })
})
