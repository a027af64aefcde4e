import { dayNumber } from '#model/day.ts'
import {
  blankCase,
  blankDataset,
  blankEvent,
  blankIssue,
  blankMeeting,
  blankRelationship,
  blankSource,
} from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { searchDocuments } from './searchDocuments.ts'

const stamps = { createdAt: '', updatedAt: '', updatedBy: '' }

const relationship = {
  ...blankRelationship('USA', 'RUS'),
  people: [
    {
      id: 'lavrov',
      name: 'Sergey Lavrov',
      roles: [
        { id: 'r1', title: 'Foreign minister', actor: 'RUS', from: '2004-03-09' },
        { id: 'r2', title: 'Special envoy', actor: 'RUS', from: '2021-08-01' },
      ],
    },
    { id: 'later', name: 'Not Yet', knownOn: '2021-09-01', roles: [] },
  ],
}

const data: Dataset = {
  ...blankDataset(relationship),
  events: [
    blankEvent({
      id: 'call',
      date: '2021-05-12',
      title: 'A call',
      summary: 'They spoke',
      place: 'by phone',
      participants: ['lavrov'],
      tags: ['arctic'],
      citations: [
        { source: 'press', quote: 'Мы готовы' },
        { source: 'late', quote: 'Told in June' },
      ],
      claims: [{ id: 'c', on: '2021-05-12', by: 'RUS', text: 'They agreed', citations: [] }],
      changes: [
        { id: 'x', on: '2021-06-01', set: { title: 'A tense call' }, note: 'Renamed', citations: [] },
      ],
    }),
    blankEvent({ id: 'older', date: '2021-05-01', title: 'Before it' }),
    blankEvent({ id: 'future', date: '2021-07-01', title: 'Not yet' }),
  ],
  issues: [
    blankIssue({
      id: 'arms',
      title: 'Arms',
      positions: [
        { id: 'p1', on: '2021-01-01', side: 'a', text: 'Extend it', verbatim: false, citations: [] },
        { id: 'p2', on: '2021-09-01', side: 'b', text: 'Drop it', verbatim: false, citations: [] },
      ],
    }),
  ],
  cases: [blankCase({ id: 'reed', person: 'Trevor Reed', since: '2019-08', charge: 'Assault' })],
  meetings: [
    blankMeeting({
      id: 'rey',
      title: 'Reykjavik',
      knownOn: '2021-05-12',
      date: '2021-05-20',
      attendees: ['lavrov'],
      agenda: [{ id: 'a', on: '2021-05-12', text: 'Stability' }],
    }),
  ],
  dates: [
    {
      ...stamps,
      id: 'g7',
      date: '2021-06-11/2021-06-13',
      knownOn: '2021-03-01',
      kind: 'multilateral occasion',
      title: 'G7',
      place: 'Cornwall',
      issueIds: [],
      citations: [],
      changes: [],
    },
  ],
  sources: [
    blankSource({ id: 'press', publisher: 'TASS', title: 'Readout', published: '2021-05-12' }),
    blankSource({ id: 'late', publisher: 'Later press', published: '2021-06-10' }),
    blankSource({ id: 'undated', publisher: 'Nobody cites it' }),
  ],
}

const on = (day: string) => [...searchDocuments(data, dayNumber(day))]
const of = (day: string, id: string) => on(day).find((document) => document.id === id)

describe('searchDocuments', () => {
  it('holds every kind of record that is known on the day, and no other', () => {
    expect(on('2021-05-13').map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      'issues/arms',
      'meetings/rey',
      'cases/reed',
      'dates/g7',
      'events/call',
      'events/older',
      'people/lavrov',
      'sources/press',
    ])
  })

  it('holds every text of an event: quotes, claims, place, people, tags', () => {
    expect(of('2021-05-13', 'call')?.texts).toEqual([
      'They spoke',
      'Мы готовы',
      'They agreed',
      'by phone',
      'Sergey Lavrov',
      'arctic',
    ])
  })

  it('does not hold what became known later, and holds it from that day on', () => {
    const may = of('2021-05-13', 'call')
    expect(may?.title).toBe('A call')
    expect(may?.folded).not.toContain('told in june')
    const june = of('2021-06-10', 'call')
    expect(june?.title).toBe('A tense call')
    expect(june?.texts).toEqual(expect.arrayContaining(['Told in June', 'Renamed']))
    expect(of('2021-05-13', 'arms')?.texts).toEqual(['Extend it'])
    expect(of('2021-05-13', 'lavrov')?.texts).toEqual(['Foreign minister'])
    expect(of('2021-09-01', 'lavrov')?.texts).toEqual(['Foreign minister', 'Special envoy'])
  })

  it('leaves out a source without a day until something cites it', () => {
    expect(of('2021-09-01', 'undated')).toBeUndefined()
    const cited = {
      ...data,
      events: [blankEvent({ id: 'e', date: '2021-01-01', citations: [{ source: 'undated' }] })],
    }
    const found = [...searchDocuments(cited, dayNumber('2021-05-13'))]
    expect(found.map(({ id }) => id)).toContain('undated')
  })

  it('names the sources it cites and the people who take part, for whoever looks from them', () => {
    expect(of('2021-05-13', 'call')?.names).toEqual(['press', 'lavrov'])
    expect(of('2021-05-13', 'rey')?.names).toEqual(['lavrov'])
  })

  it('folds title and texts, a line each, and knows where the title ends', () => {
    const reed = of('2021-05-13', 'reed')
    expect(reed?.folded).toBe('trevor reed\nassault')
    expect(reed?.titleLength).toBe('trevor reed'.length)
    expect(of('2021-05-13', 'press')).toMatchObject({ title: 'Readout', texts: ['TASS'] })
  })

  it('knows its date', () => {
    expect(of('2021-05-13', 'g7')?.date).toBe('2021-06-11/2021-06-13')
    expect(of('2021-05-13', 'reed')?.date).toBe('2019-08')
    expect(of('2021-05-13', 'arms')?.date).toBeNull()
  })

  it('never lets go of its turn for long: it makes one document at a time', () => {
    const making = searchDocuments(data, dayNumber('2021-05-13'))
    expect(making.next().value).toMatchObject({ id: 'arms' })
    expect(making.next().value).toMatchObject({ id: 'rey' })
  })
})
