import { describe, expect, it } from 'vitest'
import type { Blocks } from './blocks.ts'
import { drawnIndex, fadesOf } from './draws.ts'

/** Blocks of one day each. */
function singles(days: readonly number[], g: readonly number[]): Blocks {
  return {
    day: Int32Array.from(days),
    wg: Float64Array.from(g),
    w: new Float64Array(days.length).fill(1),
    block: Int32Array.from(days, (_, i) => i),
    firstDay: Int32Array.from(days),
  }
}

const options = { halfLife: 30, draws: 4000, seed: 1 }
const two = singles([0, 30], [-2, 4])

describe('drawnIndex', () => {
  it('gives the mean of what was drawn, each block as often as drawn', () => {
    const seen = new Set([...drawnIndex(two, Int32Array.of(1), options)].map((t) => t.toFixed(6)))
    // once each: (−2·½ + 4) / 1.5 = 2; the old one twice: (−2 + 4) / 2 = 1; the new one twice: (−1 + 8) / 2.5 = 2.8
    for (const value of ['2.000000', '1.000000', '2.800000', '-2.000000', '4.000000']) {
      expect(seen).toContain(value)
    }
  })

  it('draws no block at all in e⁻² of the draws of two', () => {
    const empty = drawnIndex(two, Int32Array.of(1), options).filter((t) => Number.isNaN(t)).length
    expect(empty / options.draws).toBeCloseTo(Math.exp(-2), 1)
  })

  it('draws each block a Poisson(1) number of times', () => {
    // Block 0 weighs 10⁹ and scores 0, block 1 weighs 1 and scores 1: where block 0 is drawn, T·10⁹ = n₁/n₀.
    const tall = { ...singles([0, 1], [0, 1]), w: Float64Array.of(1e9, 1) }
    const ratios = drawnIndex(tall, Int32Array.of(1), { ...options, halfLife: 1e9 })
      .filter((t) => t < 0.5)
      .map((t) => t * 1e9)
    // E n₁ · E(1/n₀ | n₀ ≥ 1) = 1 · 0.767
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeCloseTo(0.767, 1)
    expect(ratios.filter((ratio) => ratio === 0).length / ratios.length).toBeCloseTo(Math.exp(-1), 1)
  })

  it('gives the same draws for the same seed, others for another', () => {
    const again = drawnIndex(two, Int32Array.of(1), options)
    expect(drawnIndex(two, Int32Array.of(1), options)).toEqual(again)
    expect(drawnIndex(two, Int32Array.of(1), { ...options, seed: 2 })).not.toEqual(again)
  })

  it('does not change the draws of a day by what comes later', () => {
    const more = singles([0, 30, 40], [-2, 4, 9])
    const alone = drawnIndex(two, Int32Array.of(0, 1), options)
    expect(drawnIndex(more, Int32Array.of(0, 1, 2), options).slice(0, 8000)).toEqual(alone)
  })

  it('forgets what is more than twenty half-lives old', () => {
    const old = singles([0, 1000], [-10, 4])
    const drawn = drawnIndex(old, Int32Array.of(1), options).filter((t) => !Number.isNaN(t))
    expect(new Set(drawn)).toEqual(new Set([4]))
  })
})

describe('fadesOf', () => {
  it('halves over a half-life', () => {
    expect([...fadesOf(Int32Array.of(0, 30, 30, 90), 30)]).toEqual([1, 0.5, 1, 0.25])
  })
})
