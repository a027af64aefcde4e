import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, daysInMonth, isIsoDay, isoDay, localDay, partsOf } from './day.ts'

const day = fc.integer({ min: dayNumber('0000-01-01'), max: dayNumber('9999-12-31') })

describe('dayNumber', () => {
  it('counts days from 1970-01-01 on, and below it', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1970-02-01')).toBe(31)
    expect(dayNumber('1969-12-31')).toBe(-1)
    expect(dayNumber('2021-05-20') - dayNumber('2021-05-13')).toBe(7)
  })

  it('gives NaN for a day that does not exist, never its neighbour', () => {
    for (const text of ['2021-02-29', '2021-04-31', '2021-13-01', '2021-00-10', '2021-05-00', '2021-05-32'])
      expect(dayNumber(text)).toBeNaN()
  })

  it('gives NaN for what is not written as a day', () => {
    for (const text of ['', '2021', '2021-05', '21-05-13', '2021-5-13', '+012021-05-13', '2021-05-13T00:00Z'])
      expect(dayNumber(text)).toBeNaN()
  })

  it('knows leap years, the first century’s too', () => {
    expect(isIsoDay('2020-02-29')).toBe(true)
    expect(isIsoDay('1900-02-29')).toBe(false)
    expect(isIsoDay('2000-02-29')).toBe(true)
    expect(isIsoDay('0096-02-29')).toBe(true)
  })

  it('is undone by isoDay, for every day of ten thousand years', () => {
    fc.assert(fc.property(day, (number) => dayNumber(isoDay(number)) === number))
  })

  it('sorts as the text sorts', () => {
    fc.assert(fc.property(day, day, (one, two) => isoDay(one) < isoDay(two) === one < two))
  })
})

describe('isoDay', () => {
  it('throws for NaN, which is a bug of the caller', () => {
    expect(() => isoDay(NaN)).toThrow(RangeError)
  })
})

describe('daysInMonth', () => {
  it('is 28 to 31, and 0 where there is no such month', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2021, month))).toEqual([31, 28, 30, 31])
    expect(daysInMonth(2024, 2)).toBe(29)
    expect([0, 13].map((month) => daysInMonth(2021, month))).toEqual([0, 0])
  })
})

describe('partsOf', () => {
  it('takes a day apart', () => {
    expect(partsOf(dayNumber('2021-05-13'))).toEqual({ year: 2021, month: 5, date: 13 })
    expect(partsOf(-1)).toEqual({ year: 1969, month: 12, date: 31 })
  })
})

describe('localDay', () => {
  it('is the day on the reader’s own calendar, in the first and the last minute of it', () => {
    expect(localDay(new Date(2021, 4, 13, 0, 0))).toBe('2021-05-13')
    expect(localDay(new Date(2021, 4, 13, 23, 59))).toBe('2021-05-13')
  })

  it('is that of a zone where one is named', () => {
    const instant = new Date('2021-12-31T10:30:00Z')
    expect(localDay(instant, 'UTC')).toBe('2021-12-31')
    expect(localDay(instant, 'Pacific/Kiritimati')).toBe('2022-01-01')
    expect(localDay(instant, 'Pacific/Pago_Pago')).toBe('2021-12-30')
  })
})
