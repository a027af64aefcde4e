import { describe, expect, it } from 'vitest'
import { anEvent } from './audience.fixture.ts'
import type { SlideToCheck, ViewToCheck } from './slideLint.ts'
import { slideLint } from './slideLint.ts'

const TODAY = 18_760
const CITED = { citations: [{ source: 's' }] } as const

const view = (more: Partial<ViewToCheck> = {}): ViewToCheck => ({
  ...{
    day: TODAY - 2,
    isOfRecord: true,
    marks: [],
    scale: 1.5,
    alike: [],
    failed: null,
    missing: null,
    facts: [anEvent('e', CITED)],
  },
  ...more,
})

function lint(more: Partial<SlideToCheck>, asOf = TODAY): string[] {
  const slide: SlideToCheck = {
    ...{ id: 's', number: 2, title: 'Scores have risen', isOwn: true, isTitle: false },
    ...{ names: ['Net cooperation'], doubts: [], source: '54 events.', views: [view()] },
    ...more,
  }
  const said = ({ kind, n, place }: { kind: string; n: number; place: string }) => `${kind} ${n}, ${place}`
  return slideLint(slide, { today: TODAY, asOf }).map(said)
}

describe('a slide', () => {
  it('with a finding, a source and today’s facts has no warning', () => {
    expect(lint({})).toEqual([])
  })

  it('is warned of what could not be opened', () => {
    expect(lint({ views: [view(), view({ failed: 'no axis' })] })).toEqual(['unopened 1, view 1'])
  })

  it('is warned where it shows nothing, once for each, and not of a source that nothing needs', () => {
    const none = view({ missing: 'No issue “ice”', isOfRecord: false, facts: [] })
    expect(lint({ source: '', views: [none] })).toEqual(['nothing 1, view 0'])
    expect(lint({ views: [view(), none] })).toEqual(['nothing 1, view 1'])
    expect(lint({ views: [view({ failed: 'no axis', missing: 'Cases: not opened' })] })).toEqual([
      'unopened 1, view 0',
    ])
  })

  it('is warned of a title that is no finding', () => {
    for (const title of ['', ' ', 'net cooperation', 'The index'])
      expect(lint({ title }), title).toEqual(['noFinding 1, title'])
    expect(lint({ title: 'At 3' })).toEqual([])
    expect(lint({ title: 'Reykjavik', isTitle: true })).toEqual([])
    expect(lint({ title: 'The method', views: [view({ isOfRecord: false })] })).toEqual([])
    expect(lint({ title: 'Notes', views: [] })).toEqual(['noFinding 1, title'])
  })

  it('is warned of a title of its own that the data no longer support', () => {
    const doubts = [{ kind: 'numbers', numbers: ['7'] }] as const
    expect(lint({ doubts })).toEqual(['unsupported 1, title'])
    expect(lint({ doubts, isOwn: false })).toEqual([])
  })

  it('is warned where what is recorded has no source line', () => {
    expect(lint({ source: ' ' })).toEqual(['noSource 1, source'])
    expect(lint({ source: '', views: [view({ isOfRecord: false })] })).toEqual([])
    expect(lint({ source: '', views: [] })).toEqual([])
  })

  it('is warned of facts for which nothing is cited, each counted once over all that it shows', () => {
    const bare = anEvent('bare')
    const views = [view(), view({ facts: [bare] }), view({ facts: [bare, anEvent('e-2')] })]
    expect(lint({ views })).toEqual(['unsourced 2, view 1'])
  })

  it('is warned of a day more than 30 days behind the dashboard, in whose view it lies', () => {
    expect(lint({ views: [view({ day: TODAY - 30 })] })).toEqual([])
    expect(lint({ views: [view(), view({ day: TODAY - 31 })] })).toEqual(['stale 1, day 1'])
    expect(lint({ views: [view({ day: TODAY - 400 })] }, TODAY - 400)).toEqual([])
    expect(lint({ views: [view({ day: TODAY - 31, isOfRecord: false })] })).toEqual([])
  })

  it('is warned of a day that is not yet, whichever day the dashboard shows', () => {
    expect(lint({ views: [view({ day: TODAY + 1 })] })).toEqual(['future 1, day 0'])
    expect(lint({ views: [view({ day: TODAY })] }, TODAY - 20)).toEqual([])
  })

  it('is warned of an annotation ahead of its day that does not say so, and led to the first', () => {
    const at = (id: string, day: number, text: string) => ({ id, day, text })
    const marks = [
      at('m-1', TODAY, 'Call'),
      at('m-2', TODAY + 9, 'Summit'),
      at('m-3', TODAY + 9, 'Summit, proposed'),
      at('m-4', TODAY + 9, 'Unexpected gifts'),
    ]
    expect(lint({ views: [view({ day: TODAY, marks })] })).toEqual(['projected 2, mark m-2'])
  })

  it('is warned of a chart whose letters are too small to read from the back of a room', () => {
    const views = [view(), view({ scale: 1.2 }), view({ scale: 1.1 }), view({ scale: null })]
    expect(lint({ views })).toEqual(['small 2, view 1'])
  })

  it('is warned of series that nothing but their colours tells apart', () => {
    expect(lint({ views: [view(), view({ alike: ['Norway', 'Finland'] })] })).toEqual(['greyscale 2, view 1'])
  })

  it('is warned of disputed and of unverified events, each counted once', () => {
    const facts = [
      anEvent('e-1', { ...CITED, status: 'disputed' }),
      anEvent('e-1', { ...CITED, status: 'disputed' }),
      anEvent('e-2', { ...CITED, status: 'reported' }),
    ]
    expect(lint({ views: [view({ facts })] })).toEqual(['disputed 1, view 0', 'unverified 1, view 0'])
  })

  it('is told what it is warned of by name, of many by the first two', () => {
    const facts = ['1', '2', '3', '4'].map((id) => anEvent(id, { ...CITED, status: 'reported' }))
    const slide = { id: 's', number: 1, title: 'Four have come', isOwn: false, isTitle: false, names: [] }
    const [warning] = slideLint(
      { ...slide, doubts: [], source: 'x', views: [view({ facts })] },
      { today: TODAY, asOf: TODAY },
    )
    expect(warning).toMatchObject({ n: 4, about: ['Event 1', 'Event 2'] })
  })
})
