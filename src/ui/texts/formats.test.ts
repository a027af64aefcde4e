import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { formatsFor } from './formats.ts'

const more = (n: string): string => `${n} more`
const f = formatsFor('en-GB', more)
const may13 = dayNumber('2021-05-13')

describe('formatsFor', () => {
  it('writes a day, with its weekday, without the year when that is known', () => {
    expect(f.day(may13)).toBe('13 May 2021')
    expect(f.weekday(dayNumber('2021-05-20'), may13)).toBe('Thu 20 May')
    expect(f.weekday(dayNumber('2022-01-10'), may13)).toBe('Mon 10 Jan 2022')
    expect(f.weekdayLong(dayNumber('2021-05-20'))).toBe('Thursday 20 May 2021')
    expect(f.weekdayName(dayNumber('2021-05-20'))).toBe('Thu')
  })

  it('writes a date no more exactly than it is known', () => {
    expect(f.date('2021-06?')).toBe('June 2021')
    expect(f.date('2008')).toBe('2008')
    expect(f.date('2021-06-11/2021-06-13')).toBe('11–13 Jun 2021')
    expect(f.date('2021-05-29/2021-06-02')).toBe('29 May–2 Jun 2021')
    expect(f.dateNear('2021-06', may13)).toBe('June')
    expect(f.dateNear('2020-11-22', may13)).toBe('22 Nov 2020')
  })

  it('writes an instant by the clock of the zone that is in force', () => {
    let zone = 'Europe/Berlin'
    const { instant } = formatsFor('en-GB', more, () => zone)
    expect(instant('2021-05-13T22:30:00Z')).toBe('14 May 2021, 00:30')
    zone = 'Atlantic/Reykjavik'
    expect(instant('2021-05-13T22:30:00Z')).toBe('13 May 2021, 22:30')
  })

  it('lists parts, and where they would fill more than a paragraph the first of them and how many more', () => {
    expect(f.list(['Ukraine', 'Syria', 'arms'])).toBe('Ukraine, Syria and arms')
    const long = 'x'.repeat(900)
    expect(f.list([long, long])).toBe(`${long} and ${long}`)
    expect(f.list([long, long, 'a', long, 'b'])).toBe(`${long}, ${long}, a and 2 more`)
    expect(f.list(['y'.repeat(9000), 'z'])).toBe(`${'y'.repeat(9000)} and 1 more`)
    expect(f.list(['a', long, long, long], 7)).toBe(`a, ${long}, ${long} and 8 more`)
    expect([f.list(['a', 'b'], 2), f.list([])]).toEqual(['a, b and 2 more', ''])
    expect(f.list(Array<string>(5001).fill('a'))).toMatch(/^(a, ){1999}a and 3,001 more$/)
  })

  it('lists all parts where nothing is to be left out', () => {
    const long = 'x'.repeat(1000)
    expect(f.wholeList(['Ukraine', 'Syria', 'arms'])).toBe('Ukraine, Syria and arms')
    expect(f.wholeList([long, long, long, 'a'])).toBe(`${long}, ${long}, ${long} and a`)
  })

  it('signs scores with a true minus and never writes −0.0', () => {
    expect([-5, 4, 0.04, -0.04].map(f.score)).toEqual(['−5.0', '+4.0', '0.0', '0.0'])
  })

  it('writes a range of days, or one number where both ends are the same', () => {
    expect([f.range(621, 651), f.range(867, 867)]).toEqual(['621–651', '867'])
  })

  it('writes bytes in the unit that reads best', () => {
    expect([f.bytes(148_200), f.bytes(3_400_000), f.bytes(0)]).toEqual(['148 kB', '3.4 MB', '0 bytes'])
    expect(f.bytes(50_000_000)).toBe('50 MB')
    expect([f.bytesBeyond(50_000_001), f.bytesBeyond(250_310_000)]).toEqual(['50.1 MB', '250.4 MB'])
  })
})
