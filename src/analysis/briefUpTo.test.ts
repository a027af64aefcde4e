import type { Marking } from '#model/records/base.ts'
import type { BriefFields } from '#model/records/briefing.ts'
import { describe, expect, it, vi } from 'vitest'
import { briefUpTo, sentencesMarking } from './briefUpTo.ts'

const brief: BriefFields = {
  meetingId: 'm',
  parts: ['bottomLine', 'points'],
  bottomLine: 'They meet',
  bottomLineMarking: 'AMBER',
  notes: [
    { id: 'points-1', part: 'points', text: 'For all', marking: 'CLEAR' },
    { id: 'points-2', part: 'points', text: 'For us', grade: 'might', marking: 'RED' },
    { id: 'press-1', part: 'press', text: 'Unmarked' },
  ],
}
const upTo = (marking: Marking, level: Marking = 'CLEAR') => briefUpTo(brief, marking, () => level)

describe('a brief for an audience', () => {
  it('is whole for who may read everything, and nobody is asked what the record is marked', () => {
    const level = vi.fn((): Marking => 'RED')
    expect(briefUpTo(brief, 'RED', level)).toEqual({ brief, removed: [] })
    expect(level).not.toHaveBeenCalled()
  })

  it('lacks the sentences above it, and says which these are', () => {
    const { brief: left, removed } = upTo('GREEN')
    expect(left.notes.map(({ text }) => text)).toEqual(['For all', 'Unmarked'])
    expect(left).not.toHaveProperty('bottomLine')
    expect(left).not.toHaveProperty('bottomLineMarking')
    expect(left.parts).toEqual(brief.parts)
    expect(removed).toEqual([
      { part: 'bottomLine', text: 'They meet', marking: 'AMBER' },
      { part: 'points', text: 'For us', marking: 'RED' },
    ])
  })

  it('takes what carries no marking for as confidential as the record it was written beside', () => {
    expect(upTo('AMBER', 'AMBER').removed.map(({ text }) => text)).toEqual(['For us'])
    const { brief: left, removed } = upTo('GREEN', 'AMBER')
    expect(left.notes.map(({ text }) => text)).toEqual(['For all'])
    expect(removed).toContainEqual({ part: 'press', text: 'Unmarked', marking: 'AMBER' })
  })

  it('keeps the bottom line with its marking where it may be read', () => {
    expect(upTo('AMBER').brief).toMatchObject({ bottomLine: 'They meet', bottomLineMarking: 'AMBER' })
  })
})

describe('the marking of what somebody wrote', () => {
  it('is the highest that was given; a bottom line that is not there has none', () => {
    expect(sentencesMarking(brief)).toBe('RED')
    const [first] = brief.notes
    expect(sentencesMarking({ ...brief, notes: [first!] })).toBe('AMBER')
    const { bottomLine: _none, ...generated } = brief
    expect(sentencesMarking({ ...generated, notes: [] })).toBe('CLEAR')
  })
})
