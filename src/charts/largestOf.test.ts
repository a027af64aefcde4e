import { expect, it } from 'vitest'
import { largestOf } from './largestOf.ts'

it('is the largest of however many numbers, and no less than is wanted', () => {
  const many = Array.from({ length: 1_000_000 }, (_, i) => i % 1000)
  expect(largestOf(many)).toBe(999)
  expect(largestOf(many, 2000)).toBe(2000)
  expect([largestOf([], 1), largestOf([])]).toEqual([1, -Infinity])
})
