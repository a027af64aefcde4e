import { dayNumber } from '#model/day.ts'
import type { Slide, SlideView } from '#model/records/briefing.ts'
import { describe, expect, it } from 'vitest'
import { aDataset, anEvent, anIssue } from './audience.fixture.ts'
import { levelsOf, slidesUpTo } from './slidesUpTo.ts'

const DAY = dayNumber('2021-05-13')
const VIEW: SlideView = {
  shows: 'index',
  marks: [{ id: 'm', date: '2021-05-01', text: 'Spoken of' }],
  alt: 'Drawn',
}
const pinnedOn = (asOf: string): SlideView => ({ ...VIEW, pin: { asOf, filters: [], settings: [] } })

const amber = levelsOf(
  aDataset({ events: [anEvent('e-1', { date: '2021-03-01' }), anEvent('e-2', { marking: 'AMBER' })] }),
)

function cut(slide: Partial<Slide>, upTo: 'GREEN' | 'AMBER' = 'GREEN') {
  return slidesUpTo([{ id: 's', title: 'What we hold', notes: 'Said low', ...slide }], upTo, amber, DAY)
}

describe('S05 the slides for an audience', () => {
  it('are without those that are marked above it', () => {
    const { slides, removed } = cut({ marking: 'AMBER' })
    expect(slides).toEqual([])
    expect(removed).toMatchObject([{ number: 1, what: 'slide', marking: 'AMBER' }])
  })

  it('have none of the words that were written over data above it', () => {
    const { slides, removed } = cut({ subtitle: 'Low', source: 'Desk', titleFacts: ['1'], views: [VIEW] })
    expect(slides).toEqual([{ id: 's', title: '', views: [{ shows: 'index', marks: [] }] }])
    expect(removed).toMatchObject([{ what: 'words', marking: 'AMBER' }])
  })

  it('keep words that the author has marked for it, and words over what may be seen', () => {
    expect(cut({ marking: 'GREEN', views: [VIEW] }).slides[0]?.title).toBe('What we hold')
    expect(cut({ views: [VIEW] }, 'AMBER').slides[0]?.views).toEqual([VIEW])
    expect(cut({ views: [pinnedOn('2021-03-20')] })).toMatchObject({
      slides: [{ notes: 'Said low' }],
      removed: [],
    })
    expect(cut({}).removed).toEqual([])
  })

  it('say nothing of a slide without a word', () => {
    const { slides, removed } = cut({ title: '', notes: '', views: [{ shows: 'index', marks: [] }] })
    expect([slides.length, removed]).toEqual([1, []])
  })
})

describe('the highest marking of a day', () => {
  it('is that of the records known by then', () => {
    expect([amber(dayNumber('2021-03-20')), amber(DAY)]).toEqual(['CLEAR', 'AMBER'])
  })

  it('counts entries of records', () => {
    const lines = [{ id: 'l', on: '2021-04-01', marking: 'RED', text: 'Line', by: 'desk' }] as const
    const level = levelsOf(aDataset({ issues: [anIssue('i', { knownOn: '2021-01-01', lines })] }))
    expect([level(dayNumber('2021-03-01')), level(DAY)]).toEqual(['CLEAR', 'RED'])
  })
})
