import { describe, expect, it } from 'vitest'
import { growthExponent, median } from './bench/figures.ts'

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([9, 1, 4])).toBe(4)
  })

  it('is the mean of the two in the middle of an even number', () => {
    expect(median([1, 2, 4, 100])).toBe(3)
  })
})

describe('growthExponent', () => {
  it('is 0 for what takes the same time, 1 for what grows with the size, 2 for its square', () => {
    const grow = (time: (size: number) => number) =>
      growthExponent([10, 100, 1000].map((size) => ({ size, time: time(size) })))
    expect(grow(() => 5)).toBeCloseTo(0)
    expect(grow((size) => 3 * size)).toBeCloseTo(1)
    expect(grow((size) => size ** 2)).toBeCloseTo(2)
  })
})
