import { describe, expect, it } from 'vitest'
import { atOnce, flatMapped, mapped } from './steps.ts'

/** What comes of the work, and how often it could be put aside. */
function walked<T>(steps: Generator<undefined, T, undefined>): {
  readonly value: T
  readonly pauses: number
} {
  let pauses = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { value: step.value, pauses }
    pauses++
  }
}

const numbers = Array.from({ length: 1000 }, (_, i) => i)

describe('work that can be put aside', () => {
  it('comes to the same as work in one go', () => {
    expect(atOnce(mapped(numbers, (n) => 2 * n))).toEqual(numbers.map((n) => 2 * n))
    expect(atOnce(flatMapped([1, 2, 3], (n) => (n === 2 ? [] : [n, n])))).toEqual([1, 1, 3, 3])
  })

  it('can be put aside every two hundred things', () => {
    expect(walked(mapped(numbers, (n) => n)).pauses).toBe(5)
    expect(walked(flatMapped(numbers, () => [])).pauses).toBe(5)
    expect(walked(mapped(numbers.slice(0, 199), (n) => n)).pauses).toBe(0)
  })
})
