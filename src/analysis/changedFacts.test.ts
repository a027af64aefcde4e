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
import type { EventRecord } from '#model/records/event.ts'
import { viewDataset } from '#model/view.ts'
import { describe, expect, it } from 'vitest'
import { changedFact, changedFacts, isStruck } from './changedFacts.ts'

function dataset(parts: Partial<Dataset>): Dataset {
  return { ...blankDataset(blankRelationship('USA', 'RUS')), ...parts }
}

function event(fields: Partial<EventRecord> = {}): EventRecord {
  return blankEvent({ id: 'call', date: '2021-05-12', title: 'Call', ...fields })
}

describe('changed facts', () => {
  it('are none between two views that say the same, whoever wrote them and since whenever they are known', () => {
    const later = { knownOn: '2021-05-12', updatedAt: '2021-06-01T10:00:00Z', updatedBy: 'other' }
    const parts = { issues: [blankIssue({ id: 'cyber', title: 'Cyber' })] }
    expect(
      changedFacts(dataset({ ...parts, events: [event()] }), dataset({ ...parts, events: [event(later)] })),
    ).toEqual([])
  })

  it('are new where only the later view has them, and gone where only the earlier one has', () => {
    const [one, two] = [event({ id: 'one' }), event({ id: 'two' })]
    const found = changedFacts(dataset({ events: [one] }), dataset({ events: [two] }))
    expect(found).toEqual([
      { list: 'events', id: 'one', kind: 'gone', before: one, after: null, fields: [] },
      { list: 'events', id: 'two', kind: 'new', before: null, after: two, fields: [] },
    ])
  })

  it('name each field that says something else, one that came and one that went among them', () => {
    const [before, after] = [event({ place: 'Kyiv', type: '036' }), event({ type: '040', note: 'By phone' })]
    expect(changedFact('events', 'call', before, after)?.fields).toEqual([
      { field: 'type', before: '036', after: '040' },
      { field: 'place', before: 'Kyiv', after: undefined },
      { field: 'note', before: undefined, after: 'By phone' },
    ])
  })

  it('of lists name the entries that differ, and the whole where only the order does', () => {
    const said = (id: string, text: string) => ({ id, on: '2021-05-12', by: 'RUS', text, citations: [] })
    const before = event({ claims: [said('a', 'Yes'), said('b', 'No')], tags: ['x', 'y'] })
    const after = event({ claims: [said('b', 'Perhaps'), said('a', 'Yes')], tags: ['y', 'x'] })
    expect(changedFact('events', 'call', before, after)?.fields).toEqual([
      { field: 'claims', before: [said('b', 'No')], after: [said('b', 'Perhaps')] },
      { field: 'tags', before: ['x', 'y'], after: ['y', 'x'] },
    ])
  })

  it('of a record that nobody has are none', () => {
    expect(changedFact('events', 'call', null, null)).toBeNull()
  })

  it('are struck when an event is denied or retracted, once', () => {
    const kind = (before: EventRecord['status'], after: EventRecord['status']) =>
      changedFact('events', 'call', event({ status: before }), event({ status: after }))?.kind
    expect(kind('reported', 'retracted')).toBe('struck')
    expect(kind('confirmed', 'denied')).toBe('struck')
    expect(kind('denied', 'retracted')).toBe('changed')
    expect(kind('retracted', 'confirmed')).toBe('changed')
    expect(isStruck(event({ status: 'denied' }))).toBe(true)
    expect(isStruck(blankCase({ id: 'c', person: 'Reed', status: 'died' }))).toBe(false)
  })

  it('are told of every kind of record, and not of briefings', () => {
    const parts = {
      events: [event()],
      issues: [blankIssue({ id: 'cyber', title: 'Cyber' })],
      cases: [blankCase({ id: 'reed', person: 'Reed' })],
      meetings: [blankMeeting({ id: 'm', title: 'Talks' })],
      sources: [blankSource({ id: 's', publisher: 'Agency' })],
    }
    const kept = { createdAt: '', updatedAt: '', updatedBy: '', changes: [] }
    const briefings = [{ ...kept, id: 'b', title: 'Deck', seat: 'neutral' as const, slides: [] }]
    const dates = [
      {
        ...kept,
        id: 'd',
        date: '2021-06-01',
        kind: 'deadline' as const,
        title: 'D',
        issueIds: [],
        citations: [],
      },
    ]
    const found = changedFacts(dataset({}), dataset({ ...parts, dates, briefings }))
    expect(found.map(({ list }) => list)).toEqual([
      'events',
      'issues',
      'cases',
      'meetings',
      'dates',
      'sources',
    ])
  })

  it('S03 of long lists are found in one go, not each entry among all others', () => {
    const said = (n: number) => ({
      id: `c${n}`,
      on: '2021-05-12',
      by: 'RUS',
      text: `Claim ${n}`,
      citations: [],
    })
    const claims = Array.from({ length: 10_000 }, (_, n) => said(n))
    const [before, after] = [event({ claims }), event({ claims: [...claims.slice(1), said(10_000)] })]
    const begun = performance.now()
    expect(changedFact('events', 'call', before, after)?.fields).toEqual([
      { field: 'claims', before: [said(0)], after: [said(10_000)] },
    ])
    // Each among all others takes ten seconds.
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('between two days are what became known, with all that a change has set', () => {
    const confirmed = {
      id: 'c',
      on: '2021-05-26',
      set: { certainty: 'confirmed' as const, place: 'Geneva' },
      citations: [],
    }
    const summit = blankMeeting({
      id: 'summit',
      title: 'Summit',
      certainty: 'proposed',
      knownOn: '2021-04-13',
      changes: [confirmed],
    })
    const data = dataset({ meetings: [summit], events: [event()] })
    const view = (day: string) => viewDataset(data, dayNumber(day))
    expect(changedFacts(view('2021-05-13'), view('2021-05-25'))).toEqual([])
    const [found] = changedFacts(view('2021-05-13'), view('2021-05-26'))
    expect(found?.fields).toEqual([
      { field: 'certainty', before: 'proposed', after: 'confirmed' },
      { field: 'place', before: undefined, after: 'Geneva' },
    ])
    expect(changedFacts(view('2021-05-11'), view('2021-05-13')).map(({ id }) => id)).toEqual(['call'])
  })
})
