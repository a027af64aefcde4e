import { describe, expect, it } from 'vitest'
import { namesIn } from './personNames.ts'

const EVERYBODY = ['Paul Whelan', 'John Sullivan', 'Jake Sullivan', 'Cy Wu']

describe('namesIn', () => {
  it('knows a whole name, whatever its case, accents and punctuation', () => {
    expect(namesIn('PAUL WHELAN, held', EVERYBODY)('Paul Whelan')).toBe(true)
    expect(namesIn('Сергей Лавров в Москве', [])('Сергей Лавров')).toBe(true)
    expect(namesIn('Whelan’s release', EVERYBODY)('Paul Whelan')).toBe(false)
  })

  it('knows the last word of a name that nobody else has', () => {
    expect(namesIn('Whelan stays in custody', EVERYBODY)('Paul Whelan')).toBe(true)
    expect(namesIn('Sullivan calls', EVERYBODY)('John Sullivan')).toBe(false)
    expect(namesIn('John Sullivan calls', EVERYBODY)('John Sullivan')).toBe(true)
  })

  it('counts a name that two lists have once', () => {
    expect(namesIn('Whelan', ['Paul Whelan', 'paul whelan'])('Paul Whelan')).toBe(true)
  })

  it('takes no part of a word, and nothing too short, for a name', () => {
    expect(namesIn('The Whelans', EVERYBODY)('Paul Whelan')).toBe(false)
    expect(namesIn('Wu speaks', EVERYBODY)('Cy Wu')).toBe(false)
    expect(namesIn('anything', EVERYBODY)('')).toBe(false)
  })
})
