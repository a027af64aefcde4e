import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from './day.ts'
import type { DateFault } from './edtf.ts'
import { compareDates, countsOn, dateOf, isDate, readDate, spanOf } from './edtf.ts'

/** First and last day of a date as texts, `..` where it is open. */
function days(text: string): string[] {
  const { first, last } = spanOf(text)
  return [isoDay(first), last === null ? '..' : isoDay(last)]
}

function faultOf(text: string): DateFault | undefined {
  const reading = readDate(text)
  return reading.ok ? undefined : reading.fault
}

describe('a date', () => {
  it('is a day, a month or a year, and spans it', () => {
    expect(days('2021-05-20')).toEqual(['2021-05-20', '2021-05-20'])
    expect(days('2021-06')).toEqual(['2021-06-01', '2021-06-30'])
    expect(days('2021')).toEqual(['2021-01-01', '2021-12-31'])
    expect(days('2020-02')).toEqual(['2020-02-01', '2020-02-29'])
    expect(['2021-05-20', '2021-06', '2021'].map((text) => spanOf(text).precision)).toEqual([
      'day',
      'month',
      'year',
    ])
  })

  it('may have unspecified digits from the right', () => {
    expect(days('2021-XX')).toEqual(['2021-01-01', '2021-12-31'])
    expect(days('2021-05-XX')).toEqual(['2021-05-01', '2021-05-31'])
    expect(days('2021-XX-XX')).toEqual(['2021-01-01', '2021-12-31'])
    expect(spanOf('2021-05-XX').precision).toBe('month')
    expect(faultOf('2021-XX-05')).toEqual({ reason: 'month', part: 'XX' })
  })

  it('may be uncertain, approximate or both, which moves no day', () => {
    const marks = (text: string) => [spanOf(text).uncertain, spanOf(text).approximate]
    expect(marks('2021-06')).toEqual([false, false])
    expect(marks('2021-06?')).toEqual([true, false])
    expect(marks('2021-05~')).toEqual([false, true])
    expect(marks('2021-05-20%')).toEqual([true, true])
    expect(days('2021-06?')).toEqual(days('2021-06'))
    expect(days('2021-05~')).toEqual(['2021-05-01', '2021-05-31'])
  })
})

describe('an interval', () => {
  it('runs from the first day of its start to the last day of its end', () => {
    expect(days('2021-05-19/2021-05-20')).toEqual(['2021-05-19', '2021-05-20'])
    expect(days('2021-05/2021-06')).toEqual(['2021-05-01', '2021-06-30'])
    expect(days('2021-05-19/2021-06')).toEqual(['2021-05-19', '2021-06-30'])
    expect(spanOf('2021-05-19/2021-05-20').precision).toBe('range')
  })

  it('of one day is that day', () => {
    expect(spanOf('2021-05-19/2021-05-19')).toEqual(spanOf('2021-05-19'))
  })

  it('may be open at its end, and then has no last day', () => {
    expect(days('2021-06/..')).toEqual(['2021-06-01', '..'])
    expect(spanOf('2021-06/..').precision).toBe('none')
  })

  it('is as sure as the less sure of its ends', () => {
    expect(spanOf('2021-05-19?/2021-05-20~')).toMatchObject({ uncertain: true, approximate: true })
    expect(spanOf('2021-06?/..').uncertain).toBe(true)
  })

  it('is refused when it ends before it begins', () => {
    expect(faultOf('2021-05-20/2021-05-19')).toEqual({ reason: 'order', part: '2021-05-20/2021-05-19' })
    expect(faultOf('2021-06/2021-05')?.reason).toBe('order')
    expect(faultOf('2021-06-20/2021-06')).toBeUndefined()
  })

  it('is refused when it is open at its start, having no place in an order', () => {
    expect(faultOf('../2021-06')).toEqual({ reason: 'start', part: '../2021-06' })
    expect(faultOf('../..')?.reason).toBe('start')
  })

  it('is refused with half of it missing, or with a third end', () => {
    for (const text of ['2021-05-20/', '/2021-05-20', '/', '2021/2022/2023'])
      expect(faultOf(text)).toEqual({ reason: 'form', part: text })
  })

  it('is refused for what is wrong with either end', () => {
    expect(faultOf('2021-13/2021-14')).toEqual({ reason: 'month', part: '13' })
    expect(faultOf('2021-05-20/2021-05-32')).toEqual({ reason: 'day', part: '32' })
  })
})

describe('what is no date', () => {
  it('names the month or the day that does not exist', () => {
    expect(faultOf('2021-13-02')).toEqual({ reason: 'month', part: '13' })
    expect(faultOf('2021-00')).toEqual({ reason: 'month', part: '00' })
    expect(faultOf('2021-02-30')).toEqual({ reason: 'day', part: '30' })
    expect(faultOf('2021-02-29')).toEqual({ reason: 'day', part: '29' })
    expect(faultOf('2021-05-00')).toEqual({ reason: 'day', part: '00' })
  })

  it('takes no clock time and no zone', () => {
    for (const text of ['2021-05-20T14:00', '2021-05-20T14:00:00Z', '2021-05-20Z', '2021-05-20+02:00'])
      expect(faultOf(text)).toEqual({ reason: 'time', part: text })
    expect(faultOf('2021-05-19/2021-05-20T10:00Z')?.reason).toBe('time')
  })

  it('takes no other way of writing a day', () => {
    const others = [
      '20.05.2021',
      '20210520',
      '2021-5-20',
      '21-05-20',
      'May 2021',
      ' 2021-05-20',
      '2021-05-20\n',
    ]
    for (const text of [
      ...others,
      '2021-05-200',
      '-2021',
      '2021-W20',
      '2021-05-20??',
      '?2021',
      '2021-xx',
      '..',
    ])
      expect(faultOf(text)).toEqual({ reason: 'form', part: text })
    expect(faultOf('')).toEqual({ reason: 'empty', part: '' })
  })

  it('is a bug where it should have been checked before', () => {
    expect(() => spanOf('2021-13-02')).toThrow('not a date: "2021-13-02"')
    expect(isDate('2021-13-02')).toBe(false)
    expect(isDate('2021-12-02')).toBe(true)
  })
})

describe('the day on which a date counts', () => {
  it('is its last one', () => {
    expect(countsOn('2021-06')).toBe(dayNumber('2021-06-30'))
    expect(countsOn('2021-05-19/2021-05-20')).toBe(dayNumber('2021-05-20'))
  })

  it('never comes for an open date', () => {
    expect(countsOn('2021-06/..')).toBeNull()
  })
})

describe('the order of dates', () => {
  it('is by first day, then last, open ones after, then by id', () => {
    const sorted = ['2021-05-20', '2021-06', '2021-06/..', '2021-06-01/2021-07', '2021-06-01', '2021']
    expect(sorted.toSorted((a, b) => compareDates(a, b))).toEqual([
      '2021',
      '2021-05-20',
      '2021-06-01',
      '2021-06',
      '2021-06-01/2021-07',
      '2021-06/..',
    ])
    expect(compareDates('2021-06', '2021-06', 'e1', 'e2')).toBeLessThan(0)
    expect(compareDates('2021-06/..', '2021-06/..', 'e2', 'e1')).toBeGreaterThan(0)
    expect(compareDates('2021-06', '2021-06?')).toBe(0)
  })
})

describe('dateOf', () => {
  it('writes a day, or the days from one to another', () => {
    expect(dateOf(dayNumber('2021-05-13'))).toBe('2021-05-13')
    expect(dateOf(dayNumber('2021-05-13'), dayNumber('2021-05-13'))).toBe('2021-05-13')
    expect(dateOf(dayNumber('2021-01-01'), dayNumber('2021-05-13'))).toBe('2021-01-01/2021-05-13')
  })
})

describe('every text', () => {
  const two = fc.integer({ min: 0, max: 34 }).map((n) => String(n).padStart(2, '0'))
  const point = fc
    .tuple(
      fc.integer({ min: 1900, max: 2100 }).map(String),
      fc.option(fc.oneof(two, fc.constant('XX'))),
      fc.option(fc.oneof(two, fc.constant('XX'))),
      fc.constantFrom('', '', '?', '~', '%'),
    )
    .map(([year, month, date, mark]) => [year, month, date].filter((part) => part !== null).join('-') + mark)
  const end = fc.oneof(point, fc.constant('..'))
  const text = fc.oneof(
    point,
    fc.tuple(end, end).map((ends) => ends.join('/')),
    fc.string(),
  )

  it('that is accepted has its first day no later than its last', () => {
    fc.assert(
      fc.property(text, (written) => {
        const reading = readDate(written)
        return !reading.ok || reading.span.last === null || reading.span.first <= reading.span.last
      }),
      { numRuns: 2_000 },
    )
  })

  it('that is accepted has whole days, as its first and last day written out have', () => {
    fc.assert(
      fc.property(text, (written) => {
        const reading = readDate(written)
        if (!reading.ok || reading.span.last === null) return true
        const { first, last } = spanOf(dateOf(reading.span.first, reading.span.last))
        return first === reading.span.first && last === reading.span.last
      }),
      { numRuns: 2_000 },
    )
  })

  it('that is refused says why, and nothing throws', () => {
    fc.assert(
      fc.property(text, (written) => {
        const reading = readDate(written)
        return reading.ok || written.includes(reading.fault.part)
      }),
      { numRuns: 2_000 },
    )
  })
})
