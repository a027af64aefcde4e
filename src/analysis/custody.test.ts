import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { daysInCustody, isInCustody } from './custody.ts'

const may13 = dayNumber('2021-05-13')

describe('daysInCustody', () => {
  it('is exact where the start is', () => {
    expect(daysInCustody({ since: '2018-12-28' }, may13)).toEqual({ min: 867, max: 867 })
  })

  it('is a range where the start is known to the month', () => {
    expect(daysInCustody({ since: '2019-08' }, may13)).toEqual({ min: 621, max: 651 })
  })

  it('ends with custody, a range where the end is known to the month', () => {
    expect(daysInCustody({ since: '2021-01-01', until: '2021-01-03' }, may13)).toEqual({ min: 2, max: 2 })
    expect(daysInCustody({ since: '2021-01-01', until: '2021-02' }, may13)).toEqual({ min: 31, max: 58 })
    expect(daysInCustody({ since: '2021-01', until: '2021-02' }, may13)).toEqual({ min: 1, max: 58 })
  })

  it('does not run ahead of the day', () => {
    expect(daysInCustody({ since: '2021-05-10', until: '2021-05-20' }, may13)).toEqual({ min: 3, max: 3 })
    expect(daysInCustody({ since: '2021-05' }, may13)).toEqual({ min: 0, max: 12 })
    expect(daysInCustody({ since: '2021-05-10', until: '2021-05/..' }, may13)).toEqual({ min: 0, max: 3 })
  })

  it('is 0 on the first day', () => {
    expect(daysInCustody({ since: '2021-05-13' }, may13)).toEqual({ min: 0, max: 0 })
  })
})

describe('isInCustody', () => {
  it('holds from the first day until the end or a status that frees', () => {
    const open = { since: '2021-05-01', status: 'sentenced' } as const
    expect(isInCustody(open, may13)).toBe(true)
    expect(isInCustody(open, dayNumber('2021-04-30'))).toBe(false)
    expect(isInCustody({ ...open, until: '2021-05-13' }, may13)).toBe(false)
    expect(isInCustody({ ...open, until: '2021-05' }, may13)).toBe(true)
    for (const status of ['released', 'exchanged', 'died'] as const) {
      expect(isInCustody({ ...open, status }, may13)).toBe(false)
    }
  })
})
