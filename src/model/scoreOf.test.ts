import { describe, expect, it } from 'vitest'
import { ICEWS, tableOf } from './cameo/scoreTables.ts'
import { scoreOf, toneOf } from './scoreOf.ts'

describe('scoreOf', () => {
  it('is the score of the code, Goldstein’s unless another table is chosen', () => {
    expect(scoreOf({ type: '036' })).toBe(4)
    expect(scoreOf({ type: '016' })).toBe(-2)
    expect(scoreOf({ type: '016' }, ICEWS)).toBe(-5)
  })

  it('is the event’s own score where it has one, zero included, in every table', () => {
    const own = { type: '161', score: { value: 0, reason: 'a routine end of posting' } }
    expect(scoreOf(own)).toBe(0)
    expect(scoreOf(own, ICEWS)).toBe(0)
  })

  it('is 0 for what is no code, and NaN where a table leaves a code out', () => {
    expect(scoreOf({ type: '999' })).toBe(0)
    expect(scoreOf({ type: '36' })).toBe(0)
    expect(
      scoreOf(
        { type: '036' },
        tableOf('own', () => NaN),
      ),
    ).toBeNaN()
  })
})

describe('toneOf', () => {
  it('is neutral between −0.5 and 0.5, both excluded', () => {
    expect([-10, -0.5, -0.4, 0, 0.4, 0.5, 10].map(toneOf)).toEqual([
      'conflict',
      'conflict',
      'neutral',
      'neutral',
      'neutral',
      'cooperation',
      'cooperation',
    ])
  })
})
