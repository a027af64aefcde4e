import { describe, expect, it } from 'vitest'
import { dayNumber } from './day.ts'
import { gradeOf } from './grade.ts'
import type { Credibility } from './records/event.ts'
import { blankDataset, blankEvent, blankRelationship, blankSource } from './records/blank.ts'
import type { Reliability } from './records/source.ts'
import { viewDataset } from './view.ts'

/** The grade of a fact that cites one source of each of these letters. */
function grade(letters: readonly Reliability[], credibility: Credibility): string | null {
  const citations = letters.map((_, i) => ({ source: String(i) }))
  return gradeOf(citations, credibility, (id) => {
    const reliability = letters[Number(id)]
    return reliability && { reliability }
  })
}

describe('the grade of a fact', () => {
  it('is the letter of its source and its own digit', () => {
    expect(grade(['A'], 1)).toBe('A1')
    expect(grade(['C'], 3)).toBe('C3')
    expect(grade(['F'], 6)).toBe('F6')
  })

  it('takes the most reliable of several sources, whatever their order', () => {
    expect(grade(['C', 'B', 'D'], 2)).toBe('B2')
    expect(grade(['B', 'C'], 2)).toBe('B2')
  })

  it('takes any source that was judged before one that cannot be', () => {
    expect(grade(['F', 'E'], 4)).toBe('E4')
  })

  it('is null without a citation: not sourced', () => {
    expect(grade([], 1)).toBeNull()
  })

  it('rests on nothing that is out of view', () => {
    expect(gradeOf([{ source: 'gone' }], 1, () => undefined)).toBeNull()
  })

  it('rises on the day a better source is published', () => {
    const data = {
      ...blankDataset(blankRelationship('USA', 'RUS')),
      events: [
        blankEvent({
          id: 'e',
          date: '2021-05-12',
          citations: [{ source: 'early' }, { source: 'late' }],
          credibility: 2,
        }),
      ],
      sources: [
        blankSource({ id: 'early', published: '2021-05-12', reliability: 'C' }),
        blankSource({ id: 'late', published: '2021-05-14', reliability: 'A' }),
      ],
    }
    const gradeOn = (day: string) => {
      const { events, sources } = viewDataset(data, dayNumber(day))
      return events.map((event) =>
        gradeOf(event.citations, event.credibility, (id) => sources.find((source) => source.id === id)),
      )
    }
    expect(gradeOn('2021-05-13')).toEqual(['C2'])
    expect(gradeOn('2021-05-14')).toEqual(['A2'])
  })
})
