import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { faultsWith } from './example/faults.fixture.ts'

describe('changes', () => {
  it('set fields of their record, with values that the field may have', () => {
    expect(
      faultsWith({
        'events[1].changes[0].set.status': 'maybe',
        'events[1].changes[0].set.titel': 'x',
        'events[1].changes[1].set.id': 'other',
        'events[1].changes[1].set.knownOn': '2021-05-01',
        'events[1].changes[1].set.changes': [],
      }),
    ).toEqual([
      'events[1].changes[0].set.status · not-allowed · "maybe"',
      'events[1].changes[0].set.titel · not-a-field · "x"',
      'events[1].changes[1].set.id · not-a-field · "other"',
      'events[1].changes[1].set.knownOn · not-a-field · "2021-05-01"',
      'events[1].changes[1].set.changes · not-a-field · []',
    ])
  })

  it('clear what a record can lack, and lists', () => {
    expect(faultsWith({ 'events[1].changes[0].set': { place: null, tags: null } })).toEqual(['accepted'])
    expect(faultsWith({ 'events[1].changes[0].set': { title: null, date: null } })).toEqual([
      'events[1].changes[0].set.date · not-clearable · null',
      'events[1].changes[0].set.title · not-clearable · null',
    ])
  })

  it('are objects', () => {
    expect(faultsWith({ 'events[1].changes[0].set': [] })).toEqual([
      'events[1].changes[0].set · wrong-kind · []',
    ])
  })
})

describe('a record', () => {
  it('without a date, or with an open one, needs a day from which it is known', () => {
    const patch = {
      'meetings[1].knownOn': undefined,
      'events[2].knownOn': undefined,
      'cases[0].knownOn': undefined,
      'cases[0].since': '2019-08/..',
      'sources[0].knownOn': undefined,
      'sources[0].published': '2021/..',
    }
    expect(faultsWith(patch)).toEqual([
      'events[2].knownOn · known-on-missing · –',
      'cases[0].knownOn · known-on-missing · –',
      'meetings[1].knownOn · known-on-missing · –',
      'sources[0].knownOn · known-on-missing · –',
    ])
  })

  it('is not known by a date that its kind does not have, and may have anything of that name', () => {
    const open = { 'cases[0].knownOn': undefined, 'cases[0].since': '2019-08/..', 'cases[0].date': '2021' }
    expect(faultsWith(open)).toEqual(['cases[0].knownOn · known-on-missing · –'])
    expect(faultsWith({ 'meetings[1].knownOn': undefined, 'meetings[1].since': '2021' })).toEqual([
      'meetings[1].knownOn · known-on-missing · –',
    ])
    expect(faultsWith({ 'issues[1].date': 'soon', 'briefings[0].published': [] })).toEqual(['accepted'])
  })

  it('with a date needs none, and an issue, a source and a briefing are there from the start', () => {
    expect(faultsWith({ 'meetings[0].knownOn': undefined, 'briefings[0].knownOn': undefined })).toEqual([
      'accepted',
    ])
  })
})

describe('entries of a list inside a record', () => {
  it('have ids of their own', () => {
    const { readouts } = exampleDataset().events[1] ?? {}
    expect(
      faultsWith({
        'events[1].readouts[1]': readouts?.[0],
        'events[1].changes[1].id': 'ch-1',
        'events[1].changes[1].set.readouts': [readouts?.[0], readouts?.[0]],
        'relationship.people[0].roles[1]': { id: 'r1', title: '', actor: 'RUS' },
        'relationship.coverage[1]': { id: 'cov-1', date: '2021' },
        'briefings[0].slides[1].id': 's-1',
      }),
    ).toEqual([
      'relationship.people[0].roles[1].id · duplicate-id · "r1"',
      'relationship.coverage[1].id · duplicate-id · "cov-1"',
      'events[1].readouts[1].id · duplicate-id · "ro-1"',
      'events[1].changes[1].id · duplicate-id · "ch-1"',
      'events[1].changes[1].set.readouts[1].id · duplicate-id · "ro-1"',
      'briefings[0].slides[1].id · duplicate-id · "s-1"',
    ])
  })

  it('may have the id of an entry elsewhere', () => {
    expect(faultsWith({ 'issues[0].positions[0].id': 'l-1', 'cases[0].changes[0].id': 'case-1' })).toEqual([
      'accepted',
    ])
  })

  it('give way only to entries of the same list', () => {
    expect(faultsWith({ 'issues[0].lines[1].supersededBy': 'p-1' })).toEqual([
      'issues[0].lines[1].supersededBy · no-such-record · "p-1"',
    ])
  })
})
