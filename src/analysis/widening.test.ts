import { describe, expect, it } from 'vitest'
import type { Blocks } from './blocks.ts'
import { degreesAt, normalQuantile, quantile, smallSample, widening } from './widening.ts'

describe('widening', () => {
  it('is √((ν + 1)/ν) · t/z, with t and z as in printed tables', () => {
    // t(10; 0.90) = 1.372, t(10; 0.975) = 2.228
    expect(widening(10, 0.8)).toBeCloseTo((Math.sqrt(1.1) * 1.372) / 1.2816, 2)
    expect(widening(10, 0.95)).toBeCloseTo((Math.sqrt(1.1) * 2.228) / 1.96, 2)
    expect(widening(4, 0.8)).toBeCloseTo((Math.sqrt(1.25) * 1.533) / 1.2816, 2)
  })

  it('comes to nothing where there are many blocks', () => {
    expect(widening(1e6, 0.8)).toBeCloseTo(1, 5)
  })

  it('stays finite where there is hardly one', () => {
    expect(widening(0, 0.8)).toBe(widening(1, 0.8))
    // t(1; 0.90) = 3.078
    expect(widening(0, 0.8)).toBeCloseTo((Math.SQRT2 * 3.078) / 1.2816, 0)
  })
})

describe('smallSample', () => {
  it('turns the spread of n into that of n − 1', () => {
    expect(smallSample(4)).toBeCloseTo(Math.sqrt(5 / 4), 12)
  })
})

describe('degreesAt', () => {
  const blocks: Blocks = {
    day: Int32Array.of(0, 1, 10, 20),
    wg: new Float64Array(4),
    w: Float64Array.of(1, 1, 2, 4),
    block: Int32Array.of(0, 0, 1, 2),
    firstDay: Int32Array.of(0, 10, 20),
  }

  it('is one less than the effective number of blocks, a block counting as one', () => {
    // without fading: 1 block; 1 block of 2; 2 and 2: 16/8; 2, 2 and 4: 64/24
    const degrees = degreesAt(blocks, 1e12)
    expect([...degrees].map((nu) => Number(nu.toFixed(6)))).toEqual([0, 0, 1, 1.666667])
  })

  it('counts what has faded for less', () => {
    // weights 1 and 1 of block 0 at half, 2 of block 1: 1 and 2: 9/5 − 1
    const faded = degreesAt({ ...blocks, day: Int32Array.of(0, 0, 30, 60) }, 30)
    expect(faded[2]).toBeCloseTo(0.8, 12)
  })
})

describe('normalQuantile', () => {
  it('is what tables print', () => {
    expect(normalQuantile(0.9)).toBeCloseTo(1.2816, 3)
    expect(normalQuantile(0.975)).toBeCloseTo(1.96, 3)
  })
})

describe('quantile', () => {
  it('lies between neighbours in a straight line', () => {
    const five = Float64Array.of(0, 10, 20, 30, 40)
    expect([0, 0.1, 0.5, 0.9, 1].map((p) => quantile(five, p))).toEqual([0, 4, 20, 36, 40])
  })

  it('is the value itself of one and nothing of none', () => {
    expect(quantile(Float64Array.of(7), 0.3)).toBe(7)
    expect(quantile(new Float64Array(), 0.3)).toBeNaN()
  })
})
