import { describe, expect, it } from 'vitest'
import { formatScore } from './formatScore.ts'

describe('formatScore', () => {
  it('signs scores, with a true minus', () => {
    expect(formatScore(4, 'en-GB')).toBe('+4.0')
    expect(formatScore(-5, 'en-GB')).toBe('\u22125.0')
  })

  it('puts no sign on zero, nor on what rounds to it', () => {
    expect(formatScore(0, 'en-GB')).toBe('0.0')
    expect(formatScore(-0.04, 'en-GB')).toBe('0.0')
    expect(formatScore(0, 'en-GB', 0)).toBe('0')
  })

  it('has one digit after the mark, or as many as told', () => {
    expect(formatScore(-1.26, 'en-GB')).toBe('\u22121.3')
    expect(formatScore(-1.26, 'en-GB', 0)).toBe('\u22121')
  })

  it('writes the decimal mark of the language', () => {
    expect(formatScore(-1.3, 'ru')).toBe('\u22121,3')
    expect(formatScore(3.4, 'de')).toBe('+3,4')
  })

  it('has the true minus in every language', () => {
    for (const locale of ['en-GB', 'ru', 'zh', 'sv', 'fa'])
      expect(formatScore(-2, locale)).toContain('\u2212')
  })
})
