import { describe, expect, it } from 'vitest'
import { anEvent } from './audience.fixture.ts'
import type { SlideToCheck } from './slideLint.ts'
import { slideLint } from './slideLint.ts'

const TODAY = 18_760

function lint(more: Partial<SlideToCheck>): string[] {
  const slide: SlideToCheck = {
    ...{
      id: 's',
      number: 2,
      title: 'Scores have risen',
      isOwn: true,
      isTitle: false,
      names: ['Net cooperation'],
    },
    ...{
      doubts: [],
      source: '54 events.',
      days: [TODAY - 2],
      marks: [],
      scales: [1.5],
      facts: [anEvent('e')],
    },
    ...more,
  }
  return slideLint(slide, TODAY).map(({ kind, n, place }) => `${kind} ${n} ${place}`)
}

describe('a slide', () => {
  it('with a finding, a source and today’s facts has no warning', () => {
    expect(lint({})).toEqual([])
  })

  it('is warned of a title that is no finding', () => {
    for (const title of ['', ' ', 'net cooperation', 'The index'])
      expect(lint({ title }), title).toEqual(['noFinding 1 title'])
    expect(lint({ title: 'At 3' })).toEqual([])
    expect(lint({ title: 'Reykjavik', isTitle: true })).toEqual([])
  })

  it('is warned of a title of its own that the data no longer support', () => {
    const doubts = [{ kind: 'numbers', numbers: ['7'] }] as const
    expect(lint({ doubts })).toEqual(['unsupported 1 title'])
    expect(lint({ doubts, isOwn: false })).toEqual([])
  })

  it('is warned where facts have no source', () => {
    expect(lint({ source: ' ' })).toEqual(['noSource 1 source'])
    expect(lint({ source: '', facts: [] })).toEqual([])
  })

  it('is warned of a day more than 30 days back, and of one that is not yet', () => {
    expect(lint({ days: [TODAY - 30] })).toEqual([])
    expect(lint({ days: [TODAY, TODAY - 31] })).toEqual(['stale 1 view'])
    expect(lint({ days: [TODAY + 1] })).toEqual(['future 1 view'])
  })

  it('is warned of an annotation ahead of its day that does not say so', () => {
    const at = (day: number, text: string) => ({ day, asOf: TODAY, text })
    expect(
      lint({ marks: [at(TODAY, 'Call'), at(TODAY + 9, 'Summit'), at(TODAY + 9, 'Summit, proposed')] }),
    ).toEqual(['projected 1 marks'])
  })

  it('is warned of a chart whose letters are too small', () => {
    expect(lint({ scales: [1.5, 1.2, 1.1] })).toEqual(['small 2 view'])
  })

  it('is warned of disputed and of unverified events, each counted once', () => {
    const facts = [
      anEvent('e-1', { status: 'disputed' }),
      anEvent('e-1', { status: 'disputed' }),
      anEvent('e-2', { status: 'reported' }),
    ]
    expect(lint({ facts })).toEqual(['disputed 1 view', 'unverified 1 view'])
  })
})
