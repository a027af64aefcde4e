import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scoreAxis, WHOLE_SCORE_AXIS } from './scoreAxis.ts'

describe('scoreAxis', () => {
  it.each([
    [-3.5, 1.4, { min: -4, max: 2, step: 2 }],
    [-0.4, 0.3, { min: -1, max: 1, step: 1 }],
    [-2.5, -1, { min: -3, max: 0, step: 1 }],
    [1, 7, { min: 0, max: 8, step: 2 }],
    [-7, 0.5, { min: -8, max: 4, step: 4 }],
    [-10, 10, { min: -10, max: 10, step: 5 }],
    [0, 0, { min: -1, max: 1, step: 1 }],
  ])('crops %d … %d to %j', (low, high, expected) => {
    expect(scoreAxis(low, high)).toMatchObject(expected)
  })

  it('is the whole scale where nothing is shown', () => {
    expect(scoreAxis(NaN, NaN)).toEqual(WHOLE_SCORE_AXIS)
  })

  it('gives a label at the top room above its ring', () => {
    // 154 px for −1 … +2 leave 51 px above +1; the label wants 60.
    const need = { value: 1, side: 'above', pixels: 60 } as const
    expect(scoreAxis(-0.8, 1.2, [], 154)).toEqual({ min: -1, max: 2, step: 1 })
    expect(scoreAxis(-0.8, 1.2, [need], 154)).toEqual({ min: -1, max: 3, step: 1 })
  })

  it('does not grow by more than a third for labels', () => {
    const hopeless = { value: 2, side: 'above', pixels: 150 } as const
    expect(scoreAxis(-3.5, 1.4, [hopeless], 154)).toEqual({ min: -4, max: 2, step: 2 })
  })

  it('always holds both values and zero, in 3 to 5 ticks within ±10', () => {
    const score = fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100)
    fc.assert(
      fc.property(score, score, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const { min, max, step } = scoreAxis(low, high)
        const ticks = (max - min) / step + 1
        expect(min).toBeLessThanOrEqual(Math.min(0, low))
        expect(max).toBeGreaterThanOrEqual(Math.max(0, high))
        expect(Math.max(-min, max)).toBeLessThanOrEqual(10)
        expect(Number.isInteger(ticks) && ticks >= 3 && ticks <= 5).toBe(true)
        expect(Number.isInteger(min / step)).toBe(true)
      }),
    )
  })
})
