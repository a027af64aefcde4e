import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symmetryOf } from './symmetry.ts'

const sum = fc.double({ min: -100, max: 100, noNaN: true })

describe('symmetryOf', () => {
  it('by hand: −2.6 against −2.0 is 1 − 0.6/4.6, and 1 against 3 a half', () => {
    expect(symmetryOf(-2.6, -2)).toBeCloseTo(1 - 0.6 / 4.6, 12)
    expect(symmetryOf(1, 3)).toBe(0.5)
  })

  it('is 1 for equals, 0 for opposite signs or where one side did nothing, no number for 0/0', () => {
    expect([symmetryOf(-3, -3), symmetryOf(-3, 3), symmetryOf(5, 0)]).toEqual([1, 0, 0])
    expect([symmetryOf(0, 0), symmetryOf(0.1 + 0.2 - 0.3, 0)]).toEqual([NaN, NaN])
  })

  it('lies within 0 … 1, is the same turned round, and the same scaled', () => {
    fc.assert(
      fc.property(sum, sum, (ab, ba) => {
        fc.pre(Math.abs(ab) + Math.abs(ba) > 1e-6)
        const found = symmetryOf(ab, ba)
        expect(found).toBeGreaterThanOrEqual(-1e-9)
        expect(found).toBeLessThanOrEqual(1)
        expect(symmetryOf(ba, ab)).toBe(found)
        expect(symmetryOf(2 * ab, 2 * ba)).toBeCloseTo(found, 9)
      }),
    )
  })
})
