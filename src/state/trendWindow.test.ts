import { dayNumber, isoDay } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { defaultWindow, narrowed, windowSaid, windowText } from './trendWindow.ts'

const asOf = dayNumber('2021-05-13')

function shown(days?: readonly string[]): string {
  const items = days && { length: days.length, day: Int32Array.from(days, dayNumber) }
  const { from, to } = defaultWindow(asOf, items)
  return `${isoDay(from)}/${isoDay(to)}`
}

describe('defaultWindow', () => {
  it('goes from the first of the month, five months back, to 48 days ahead', () => {
    expect(shown()).toBe('2020-12-01/2021-06-30')
  })

  it('shows all items while they are too few for a line', () => {
    expect(shown(['2012-03-04', '2021-05-01'])).toBe('2012-03-04/2021-06-30')
    expect(shown(['2021-05-01'])).toBe('2020-12-01/2021-06-30')
    expect(shown([])).toBe('2020-12-01/2021-06-30')
  })

  it('leaves out what is old once there is a line to move along', () => {
    expect(shown(['2012-03-04', '2013-01-01', '2014-01-01', '2015-01-01', '2021-05-01'])).toBe(
      '2020-12-01/2021-06-30',
    )
  })
})

describe('narrowed', () => {
  const to = asOf + 48

  it('begins two months back', () => {
    const { from } = narrowed(defaultWindow(asOf), asOf)
    expect(isoDay(from)).toBe('2021-03-01')
  })

  it('leaves a window that is shorter, or that ended before', () => {
    const short = { from: asOf - 20, to }
    const past = { from: dayNumber('2019-01-01'), to: dayNumber('2019-12-31') }
    expect([narrowed(short, asOf), narrowed(past, asOf)]).toEqual([short, past])
  })

  it('leaves all items on screen while they are too few for a line', () => {
    const few = { length: 1, day: Int32Array.of(dayNumber('2012-03-04')) }
    const window = defaultWindow(asOf, few)
    expect(narrowed(window, asOf, few)).toEqual(window)
  })
})

describe('the window in a text', () => {
  it('is read as it was written', () => {
    const window = { from: dayNumber('2020-12-01'), to: dayNumber('2021-06-30') }
    expect(windowText(window)).toBe('2020-12-01/2021-06-30')
    expect(windowSaid(windowText(window))).toEqual(window)
  })

  it.each([
    undefined,
    '',
    '2021-05-13',
    '2021-05/2021-06',
    '2021-06-30/2020-12-01',
    '2021-05-01/2021-05-02/2021-05-03',
  ])('is none where it says %s', (text) => {
    expect(windowSaid(text)).toBeNull()
  })
})
