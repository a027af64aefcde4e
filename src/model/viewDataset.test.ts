import { describe, expect, it } from 'vitest'
import { dayNumber } from './day.ts'
import type { Marking } from './records/base.ts'
import {
  blankDataset,
  blankEvent,
  blankIssue,
  blankMeeting,
  blankRelationship,
  blankSource,
} from './records/blank.ts'
import type { Dataset } from './records/dataset.ts'
import type { EventRecord } from './records/event.ts'
import type { SourceRecord } from './records/source.ts'
import { hiddenIds, viewDataset, viewRelationship } from './view.ts'

const relationship = blankRelationship('USA', 'RUS')

function dataset(parts: Partial<Dataset>): Dataset {
  return { ...blankDataset(relationship), ...parts }
}

function event(fields: Partial<EventRecord>): EventRecord {
  return blankEvent({ id: 'e', date: '2021-05-12', title: 'Call', ...fields })
}

function viewOn(data: Dataset, day: string, upTo?: Marking): Dataset {
  return viewDataset(data, dayNumber(day), upTo)
}

function source(id: string, fields: Partial<SourceRecord>): SourceRecord {
  return blankSource({ id, publisher: 'Agency', ...fields })
}

describe('a brief', () => {
  const meeting = blankMeeting({ id: 'm', title: 'Talks', knownOn: '2021-05-12', marking: 'AMBER' })
  const kept = { createdAt: '', updatedAt: '', updatedBy: '', changes: [] }
  const brief = { meetingId: 'm', bottomLine: 'They meet', notes: [] }
  const data = dataset({
    meetings: [meeting],
    briefings: [{ ...kept, id: 'b', title: 'Talks', seat: 'neutral', slides: [], brief }],
  })

  it('goes with its meeting: before that is known, and above the marking, it says nothing', () => {
    expect(viewOn(data, '2021-05-12').briefings[0]?.brief).toEqual(brief)
    expect(viewOn(data, '2021-05-11').briefings[0]).not.toHaveProperty('brief')
    expect(viewOn(data, '2021-05-12', 'GREEN').briefings[0]).not.toHaveProperty('brief')
  })
})

describe('a citation', () => {
  const later = { id: 'c', on: '2021-05-12', set: { place: 'Kyiv' }, citations: [{ source: 'late' }] }
  const cited = event({ citations: [{ source: 'early' }, { source: 'late' }], changes: [later] })
  const data = dataset({
    events: [cited],
    sources: [source('early', { published: '2021-05-12' }), source('late', { published: '2021-05-14' })],
  })

  it('is hidden while its source is not published', () => {
    expect(viewOn(data, '2021-05-13').events[0]?.citations).toEqual([{ source: 'early' }])
    expect(viewOn(data, '2021-05-14').events[0]?.citations).toHaveLength(2)
  })

  it('of a change obeys the same rule', () => {
    expect(viewOn(data, '2021-05-13').events[0]?.changes[0]?.citations).toEqual([])
    expect(viewOn(data, '2021-05-14').events[0]?.changes[0]?.citations).toEqual([{ source: 'late' }])
  })

  it('of an inner entry obeys the same rule, in a change’s list too', () => {
    const said = { id: 'p', on: '2021-05-01', by: 'RUS', text: 'No', citations: [{ source: 'late' }] }
    const set = { id: 'c', on: '2021-05-02', set: { claims: [said] }, citations: [] }
    const contested = { ...data, events: [event({ claims: [said], changes: [set] })] }
    const [view] = viewOn(contested, '2021-05-13').events
    expect(view?.claims[0]?.citations).toEqual([])
    expect(view?.changes[0]?.set.claims?.[0]?.citations).toEqual([])
  })

  it('of a source above the marking is hidden with it', () => {
    const secret = dataset({
      events: [event({ citations: [{ source: 's' }] })],
      sources: [source('s', { published: '2021-05-01', marking: 'AMBER' })],
    })
    expect(viewOn(secret, '2021-05-12', 'GREEN').events[0]?.citations).toEqual([])
    expect(viewOn(secret, '2021-05-12', 'GREEN').sources).toEqual([])
  })

  it('keeps a source of unknown day in view, and only while something visible cites it', () => {
    const undated = dataset({ events: [event({ citations: [{ source: 's' }] })], sources: [source('s', {})] })
    expect(viewOn(undated, '2021-05-11').sources).toEqual([])
    expect(viewOn(undated, '2021-05-12').sources.map(({ id }) => id)).toEqual(['s'])
    expect(viewOn(undated, '2021-05-12').events[0]?.citations).toEqual([{ source: 's' }])
  })
})

describe('the marking', () => {
  it('is a ceiling: nothing above it is shown, and a missing one means CLEAR', () => {
    const data = dataset({
      events: [
        event({ id: 'none' }),
        event({ id: 'green', marking: 'GREEN' }),
        event({ id: 'amber', marking: 'AMBER' }),
        event({ id: 'strict', marking: 'AMBER+STRICT' }),
        event({ id: 'red', marking: 'RED' }),
      ],
    })
    const ids = (upTo: Marking) => viewOn(data, '2021-05-12', upTo).events.map(({ id }) => id)
    expect(ids('CLEAR')).toEqual(['none'])
    expect(ids('AMBER')).toEqual(['none', 'green', 'amber'])
    expect(ids('RED')).toHaveLength(5)
  })

  it('hides the links to what is above it', () => {
    const data = dataset({
      events: [event({ issueIds: ['i'] })],
      issues: [blankIssue({ id: 'i', marking: 'RED' })],
    })
    expect(viewOn(data, '2021-05-12', 'AMBER').events[0]?.issueIds).toEqual([])
    expect(hiddenIds(data, { asOf: dayNumber('2021-05-12'), upTo: 'AMBER' })).toEqual(new Set(['i']))
  })
})

describe('the relationship', () => {
  const people = [
    {
      id: 'blinken',
      name: 'Antony Blinken',
      roles: [{ id: 'r', title: 'Secretary', actor: 'USA', from: '2021-01-26', until: '2025-01-20' }],
    },
    { id: 'new', name: 'Newcomer', knownOn: '2021-06-01', roles: [] },
  ]
  const coverage = [
    { id: 'c1', date: '2020-11/2020-12' },
    { id: 'c2', date: '2021' },
    { id: 'c3', date: '2021-06/..' },
  ]
  const as = (day: string) => viewRelationship({ ...relationship, people, coverage }, dayNumber(day))

  it('shows a role from the day it began, and its end from the day it ended', () => {
    expect(as('2021-01-25').people[0]?.roles).toEqual([])
    expect(as('2025-01-19').people[0]?.roles[0]).not.toHaveProperty('until')
    expect(as('2025-01-20').people[0]?.roles[0]?.until).toBe('2025-01-20')
  })

  it('does not show a person before they were known, nor a link to them', () => {
    expect(as('2021-05-31').people.map(({ id }) => id)).toEqual(['blinken'])
    const data = dataset({
      relationship: { ...relationship, people },
      events: [event({ participants: ['new', 'blinken'] })],
    })
    expect(viewOn(data, '2021-05-31').events[0]?.participants).toEqual(['blinken'])
    expect(viewOn(data, '2021-06-01').events[0]?.participants).toEqual(['new', 'blinken'])
  })

  it('shows what had been monitored by then', () => {
    expect(as('2021-05-13').coverage.map(({ date }) => date)).toEqual([
      '2020-11/2020-12',
      '2021-01-01/2021-05-13',
    ])
    expect(as('2022-01-01').coverage.map(({ date }) => date)).toEqual([
      '2020-11/2020-12',
      '2021',
      '2021-06-01/2022-01-01',
    ])
  })
})

describe('what was deleted', () => {
  const tombstone = { id: 'p', kind: 'events', on: '2021-06-01T00:00:00Z', by: 'me' } as const
  const child = event({ id: 'c', partOf: 'p' })

  it('leaves no trace, nor a link to it', () => {
    const view = viewOn(dataset({ events: [child], deleted: [tombstone] }), '2021-06-01')
    expect(view.deleted).toEqual([])
    expect(view.events[0]).not.toHaveProperty('partOf')
  })

  it('is there again when it has come back', () => {
    const data = dataset({ events: [child, event({ id: 'p' })], deleted: [tombstone] })
    expect(viewOn(data, '2021-06-01').events[0]?.partOf).toBe('p')
  })
})

describe('the example of May 2021', () => {
  const reykjavik = blankMeeting({
    id: 'reykjavik',
    level: 'ministers',
    certainty: 'agreed',
    knownOn: '2021-05-12',
    date: '2021-05-20',
    changes: [{ id: 'c', on: '2021-05-19', set: { certainty: 'held', date: '2021-05-19' }, citations: [] }],
  })
  const confirmed = { certainty: 'confirmed', date: '2021-06-16', place: 'Geneva' } as const
  const summit = blankMeeting({
    id: 'summit',
    level: 'leaders',
    certainty: 'proposed',
    knownOn: '2021-04-13',
    date: '2021-06?',
    changes: [{ id: 'c', on: '2021-05-25', set: confirmed, citations: [] }],
  })
  const known = (day: string) =>
    viewOn(dataset({ meetings: [reykjavik, summit] }), day).meetings.map((meeting) =>
      [meeting.id, meeting.certainty, meeting.date, meeting.place].filter(Boolean).join(' '),
    )

  it('reads as the definition says, on each of its days', () => {
    expect(known('2021-05-11')).toEqual(['summit proposed 2021-06?'])
    expect(known('2021-05-13')).toEqual(['reykjavik agreed 2021-05-20', 'summit proposed 2021-06?'])
    expect(known('2021-05-21')).toEqual(['reykjavik held 2021-05-19', 'summit proposed 2021-06?'])
    expect(known('2021-05-26')).toEqual(['reykjavik held 2021-05-19', 'summit confirmed 2021-06-16 Geneva'])
  })
})

describe('a dataset as of a day', () => {
  it('is the same seen again, though a change has put a date beyond the day', () => {
    const moved = { id: 'c', on: '2021-05-13', set: { date: '2021-05-20' }, citations: [] }
    const meeting = { ...blankMeeting({ id: 'm', title: 'Talks' }), changes: [moved] }
    const data = dataset({ events: [event({ changes: [moved] })], meetings: [meeting] })
    const once = viewOn(data, '2021-05-14')
    expect(once.events).toMatchObject([{ date: '2021-05-20', knownOn: '2021-05-12' }])
    expect(once.meetings).toMatchObject([{ date: '2021-05-20', knownOn: '2021-05-13' }])
    expect(viewOn(once, '2021-05-14')).toEqual(once)
  })

  it('keeps fields it does not know, a field named __proto__ among them', () => {
    const text = JSON.stringify(event({})).replace('{', '{"__proto__":{"x":1},"y":2,')
    const record = JSON.parse(text) as EventRecord // what was just written
    const [view] = viewOn(dataset({ events: [record] }), '2021-05-12').events
    expect(Object.keys(view ?? {})).toEqual(expect.arrayContaining(['__proto__', 'y']))
    expect(Object.getPrototypeOf(view)).toBe(Object.prototype)
  })
})
