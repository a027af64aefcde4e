import { describe, expect, it } from 'vitest'
import { minutesOf, secondsOf, wordsIn } from './speakingTime.ts'

describe('speaking takes', () => {
  it('time by words, in whatever script, not by signs', () => {
    expect(wordsIn('Start with – the drop.\nТогда 24 часа')).toBe(7)
    expect(wordsIn(' \n')).toBe(0)
  })

  it('a minute for 140 words', () => {
    expect(secondsOf('word '.repeat(140))).toBe(60)
    expect(secondsOf('word '.repeat(57))).toBe(25)
    expect(secondsOf('')).toBe(0)
  })

  it('half a minute for a slide without notes, and one minute at least', () => {
    expect(minutesOf(['', '', 'word '.repeat(420)])).toBe(4)
    expect(minutesOf([])).toBe(1)
  })
})
