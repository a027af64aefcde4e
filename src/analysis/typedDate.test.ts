import { dayNumber } from '#model/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateAtStart, readTyped } from './typedDate.ts'

const MAY_13 = { near: dayNumber('2021-05-13'), locale: 'en-GB' }

describe('a date as it is typed', () => {
  it.each([
    ['12 may', '2021-05-12'],
    ['12 May 2021', '2021-05-12'],
    ['12th of', null],
    ['12th may', '2021-05-12'],
    ['12. Mai 2021', null],
    ['may 12', '2021-05-12'],
    ['May 12, 2021', '2021-05-12'],
    ['sept 3 2020', '2020-09-03'],
    ['may 2021', '2021-05'],
    ['june 2021?', '2021-06?'],
    ['~june 2021', '2021-06~'],
    ['~12 may', '2021-05-12~'],
    ['12 may?', '2021-05-12?'],
    ['11-13 june', '2021-06-11/2021-06-13'],
    ['11–13 June 2022', '2022-06-11/2022-06-13'],
    ['30 may - 2 june', '2021-05-30/2021-06-02'],
    ['30 december – 2 january 2021', '2020-12-30/2021-01-02'],
    ['12.5.2021', '2021-05-12'],
    ['12.05.', '2021-05-12'],
    ['2021-05-12', '2021-05-12'],
    ['2021-5-3', '2021-05-03'],
    ['2021-05', '2021-05'],
    ['2021', '2021'],
    ['~2021-05', '2021-05~'],
    ['2021-XX', '2021-XX'],
    ['2021-05-19/2021-05-20', '2021-05-19/2021-05-20'],
    ['2021-06/..', '2021-06/..'],
    ['today', '2021-05-13'],
    ['Yesterday', '2021-05-12'],
    ['may', null],
    ['5 ships', null],
    ['3000 people', null],
    ['', null],
  ])('%j is %j', (text, date) => {
    expect(dateAtStart(text, MAY_13)?.date ?? null).toBe(date)
  })

  it('ends where the next word begins', () => {
    expect(dateAtStart('12 may us>ru talks', MAY_13)).toEqual({ length: 6, date: '2021-05-12', isDate: true })
    expect(dateAtStart('yesterday, talks', MAY_13)?.length).toBe(9)
    expect(dateAtStart('2021 may end', MAY_13)?.length).toBe(4)
    expect(dateAtStart('todays talks', MAY_13)).toBeNull()
    expect(dateAtStart('12 mayors', MAY_13)).toBeNull()
  })

  it('is told as one that cannot be where it looks like one', () => {
    for (const text of [
      '2021-13-05',
      '32 may',
      '31 june 2021',
      '12/5/2021',
      '2021-05-12T10:00',
      '2021-05/2021-04',
    ])
      expect(dateAtStart(text, MAY_13), text).toMatchObject({ isDate: false, length: text.length })
  })

  it('without a year is the nearest one', () => {
    expect(readTyped('20 dec', MAY_13)).toBe('2020-12-20')
    expect(readTyped('20 may', MAY_13)).toBe('2021-05-20')
    expect(readTyped('1 nov', MAY_13)).toBe('2021-11-01')
    expect(readTyped('3 jan', { ...MAY_13, near: dayNumber('2021-12-30') })).toBe('2022-01-03')
  })

  it('is read in the language of the reader and in English', () => {
    const inRussian = { ...MAY_13, locale: 'ru' }
    expect(readTyped('12 мая', inRussian)).toBe('2021-05-12')
    expect(readTyped('май 2021', inRussian)).toBe('2021-05')
    expect(readTyped('вчера', inRussian)).toBe('2021-05-12')
    expect(readTyped('12 may', inRussian)).toBe('2021-05-12')
    expect(readTyped('12. März', { ...MAY_13, locale: 'de' })).toBe('2021-03-12')
  })

  it('stays as it was typed where the whole is no date', () => {
    expect(readTyped('12 may or so', MAY_13)).toBe('12 may or so')
    expect(readTyped(' 2021-13-05 ', MAY_13)).toBe('2021-13-05')
  })

  it('never throws and never takes more than there is', () => {
    const alphabet = fc.constantFrom(
      ...'0 1 2 3 5 9 - – / . ~ ? % X T m a y j u n s t , ; м а я'.split(' '),
      ' ',
    )
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 24 }), (text) => {
        const found = dateAtStart(text, MAY_13)
        return found === null || (found.length > 0 && found.length <= text.length)
      }),
    )
  })
})
