import { describe, expect, it } from 'vitest'
import { fixedAxis, valueAxis } from './valueAxis.ts'

describe('valueAxis', () => {
  it('ends at the values and has its ticks at round numbers between them', () => {
    expect(valueAxis(-31.4, 12.5)).toEqual({
      min: -31.4,
      max: 12.5,
      ticks: [-30, -20, -10, 0, 10],
      digits: 0,
    })
    expect(valueAxis(-2.2, 0.4)).toEqual({ min: -2.2, max: 0.4, ticks: [-2, -1.5, -1, -0.5, 0], digits: 1 })
  })

  it('holds zero, wherever the values lie', () => {
    expect(valueAxis(4, 9)).toMatchObject({ min: 0, max: 9 })
    expect(valueAxis(-9, -4)).toMatchObject({ min: -9, max: 0 })
  })

  it('has two to five ticks, zero among them, at every size', () => {
    for (const size of [0.01, 0.3, 1, 3.7, 10, 64, 999, 12345]) {
      for (const share of [0, 0.1, 0.5, 0.93, 1]) {
        const { ticks, min, max } = valueAxis(-size * share, size * (1 - share))
        expect(ticks.length).toBeGreaterThanOrEqual(2)
        expect(ticks.length).toBeLessThanOrEqual(5)
        expect(ticks).toContain(0)
        ticks.forEach((tick) => expect(tick >= min - 1e-6 && tick <= max + 1e-6).toBe(true))
      }
    }
  })

  it('says how many decimals its ticks need', () => {
    expect(valueAxis(0, 1)).toMatchObject({ ticks: [0, 0.25, 0.5, 0.75, 1], digits: 2 })
    expect(valueAxis(-0.3, 0.5)).toMatchObject({ digits: 1 })
  })

  it('goes from −1 to +1 where there is nothing, and as far as is asked at least', () => {
    expect(valueAxis(NaN, NaN)).toMatchObject({ min: -1, max: 1 })
    expect(valueAxis(Infinity, -Infinity)).toMatchObject({ min: -1, max: 1 })
    expect(valueAxis(-1, 12, 4)).toMatchObject({ min: -4, max: 12 })
  })
})

describe('fixedAxis', () => {
  it('has a tick every step between its ends', () => {
    expect(fixedAxis(0, 1, 0.5)).toEqual({ min: 0, max: 1, ticks: [0, 0.5, 1], digits: 1 })
    expect(fixedAxis(-9, 9, 3).ticks).toEqual([-9, -6, -3, 0, 3, 6, 9])
  })
})
