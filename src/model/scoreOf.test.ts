import { describe, expect, it } from 'vitest'
import { GOLDSTEIN, ICEWS, tableOf } from './cameo/scoreTables.ts'
import { scoreOf, toneOf } from './scoreOf.ts'

describe('scoreOf', () => {
  it('is the score of the code, in the table that is chosen', () => {
    expect(scoreOf({ type: '036' }, GOLDSTEIN)).toBe(4)
    expect(scoreOf({ type: '016' }, GOLDSTEIN)).toBe(-2)
    expect(scoreOf({ type: '016' }, ICEWS)).toBe(-5)
  })

  it('is the event’s own score where it has one, zero included, in every table', () => {
    const own = { type: '161', score: { value: 0, reason: 'a routine end of posting' } }
    expect(scoreOf(own, GOLDSTEIN)).toBe(0)
    expect(scoreOf(own, ICEWS)).toBe(0)
  })

  it('is 0 for what is no code, and NaN where a table leaves a code out', () => {
    expect(scoreOf({ type: '999' }, GOLDSTEIN)).toBe(0)
    expect(scoreOf({ type: '36' }, GOLDSTEIN)).toBe(0)
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
