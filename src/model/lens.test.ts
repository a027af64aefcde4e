import { describe, expect, it } from 'vitest'
import { dayNumber } from './day.ts'
import { isKnown, markingRank } from './lens.ts'
import { MARKINGS } from './records/base.ts'

describe('markingRank', () => {
  it('rises from CLEAR to RED, and a missing marking is CLEAR', () => {
    expect(MARKINGS.map(markingRank)).toEqual([0, 1, 2, 3, 4])
    expect(markingRank(undefined)).toBe(0)
  })
})

describe('isKnown', () => {
  it('begins with the last day a date may mean', () => {
    expect(isKnown('2021-05', dayNumber('2021-05-30'))).toBe(false)
    expect(isKnown('2021-05', dayNumber('2021-05-31'))).toBe(true)
  })

  it('never begins for an open date', () => {
    expect(isKnown('2021-05/..', dayNumber('2031-01-01'))).toBe(false)
  })
})
