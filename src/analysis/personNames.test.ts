import { describe, expect, it } from 'vitest'
import { namerOf } from './personNames.ts'

const EVERYBODY = ['Paul Whelan', 'John Sullivan', 'Jake Sullivan', 'Cy Wu']

describe('namerOf', () => {
  it('knows a whole name, whatever its case, accents and punctuation', () => {
    expect(namerOf(EVERYBODY)('PAUL WHELAN, held')('Paul Whelan')).toBe(true)
    expect(namerOf([])('Сергей Лавров в Москве')('Сергей Лавров')).toBe(true)
    expect(namerOf(EVERYBODY)('Whelan’s release')('Paul Whelan')).toBe(false)
  })

  it('knows the last word of a name that nobody else has', () => {
    expect(namerOf(EVERYBODY)('Whelan stays in custody')('Paul Whelan')).toBe(true)
    expect(namerOf(EVERYBODY)('Sullivan calls')('John Sullivan')).toBe(false)
    expect(namerOf(EVERYBODY)('John Sullivan calls')('John Sullivan')).toBe(true)
  })

  it('counts a name that two lists have once', () => {
    expect(namerOf(['Paul Whelan', 'paul whelan'])('Whelan')('Paul Whelan')).toBe(true)
  })

  it('takes no part of a word, and nothing too short, for a name', () => {
    expect(namerOf(EVERYBODY)('The Whelans')('Paul Whelan')).toBe(false)
    expect(namerOf(EVERYBODY)('Wu speaks')('Cy Wu')).toBe(false)
    expect(namerOf(EVERYBODY)('anything')('')).toBe(false)
  })
})
