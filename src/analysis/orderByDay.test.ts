import { describe, expect, it } from 'vitest'
import { orderByDay, placeAfter } from './orderByDay.ts'

describe('orderByDay', () => {
  it('gives the places of the days, earliest first', () => {
    expect([...orderByDay(Int32Array.of(30, 10, 20))]).toEqual([1, 2, 0])
  })

  it('keeps equal days in the order they came in', () => {
    expect([...orderByDay(Int32Array.of(5, 4, 5, 4))]).toEqual([1, 3, 0, 2])
  })

  it('takes days before 1970', () => {
    expect([...orderByDay(Int32Array.of(1, -400, 0))]).toEqual([1, 2, 0])
  })

  it('gives nothing for nothing', () => {
    expect([...orderByDay(new Int32Array())]).toEqual([])
  })
})

describe('placeAfter', () => {
  it('is where the days after one begin', () => {
    const days = Int32Array.of(-3, 5, 5, 9)
    expect([-4, -3, 4, 5, 9, 10].map((day) => placeAfter(days, day))).toEqual([0, 1, 1, 3, 4, 4])
    expect(placeAfter(new Int32Array(0), 5)).toBe(0)
  })
})
