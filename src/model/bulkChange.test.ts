import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bulkChanged } from './bulkChange.ts'
import { dayNumber } from './day.ts'
import { blankEvent } from './records/blank.ts'
import { CREDIBILITIES, EVENT_STATUSES } from './records/event.ts'
import { viewRecord } from './view.ts'

const DENIED = { id: 'c1', on: '2021-03-10', set: { status: 'denied' as const }, citations: [] }
const event = blankEvent({
  ...{ id: 'e', date: '2021-03-01', issueIds: ['visas'], tags: ['quiet'] },
  changes: [DENIED],
})

function statusOn(found: typeof event, day: string) {
  return viewRecord(found, { asOf: dayNumber(day), upTo: 'RED', hides: () => false })?.status
}

describe('a bulk change of an event', () => {
  it('is nothing where the event is so already, or where nothing is asked', () => {
    expect(bulkChanged(event, {}, 'c2')).toBe(event)
    const asItIs = { addIssues: ['visas'], removeTags: ['loud'], marking: 'CLEAR', credibility: 6 } as const
    expect(bulkChanged(event, asItIs, 'c2')).toBe(event)
    expect(bulkChanged(event, { status: 'denied', since: { on: '2021-03-12' } }, 'c2')).toBe(event)
  })

  it('adds issues and tags behind those that are there, each once, and takes others out', () => {
    const { issueIds, tags } = bulkChanged(
      event,
      { addIssues: ['arms', 'visas'], addTags: ['posts'], removeTags: ['quiet'] },
      'c2',
    )
    expect(issueIds).toEqual(['visas', 'arms'])
    expect(tags).toEqual(['posts'])
  })

  it('corrects a list in the developments that set it as well', () => {
    const change = { id: 'c2', on: '2021-04', set: { issueIds: ['visas', 'cyber'] }, citations: [] }
    const found = bulkChanged(
      { ...event, changes: [DENIED, change] },
      { addIssues: ['arms'], removeIssues: ['visas'] },
      'c3',
    )
    expect(found.issueIds).toEqual(['arms'])
    expect(found.changes).toEqual([DENIED, { ...change, set: { issueIds: ['cyber', 'arms'] } }])
    expect(found.changes[0]).toBe(DENIED)
  })

  it('sets a status from a day on, and leaves what was known before', () => {
    const found = bulkChanged(
      event,
      { status: 'confirmed', since: { on: '2021-03-20', note: 'Both say so' } },
      'c2',
    )
    expect(found.changes).toEqual([
      DENIED,
      {
        id: 'c2',
        on: '2021-03-20',
        set: { status: 'confirmed' },
        note: 'Both say so',
        citations: [],
      },
    ])
    expect(['2021-03-05', '2021-03-19', '2021-03-20'].map((day) => statusOn(found, day))).toEqual([
      'reported',
      'denied',
      'confirmed',
    ])
  })

  it('looks at the event as it was on the day of a development, not as it is now', () => {
    const found = bulkChanged(event, { status: 'denied', since: { on: '2021-03-05' } }, 'c2')
    expect(found.changes.map(({ id }) => id)).toEqual(['c1', 'c2'])
    expect(statusOn(found, '2021-03-06')).toBe('denied')
  })

  it('corrects a status as it was first entered; what is recorded from a later day stands', () => {
    const found = bulkChanged(event, { status: 'confirmed', credibility: 2, marking: 'AMBER' }, 'c2')
    expect(found).toMatchObject({ status: 'confirmed', credibility: 2, marking: 'AMBER', changes: [DENIED] })
    expect(statusOn(found, '2021-03-09')).toBe('confirmed')
    expect(statusOn(found, '2021-03-10')).toBe('denied')
  })

  it('sets nothing but what it is asked, whatever it is asked', () => {
    const asked = fc.record(
      {
        addTags: fc.array(fc.string()),
        removeTags: fc.array(fc.string()),
        status: fc.constantFrom(...EVENT_STATUSES),
        credibility: fc.constantFrom(...CREDIBILITIES),
        since: fc.constantFrom({ on: '2021-03-05' }, { on: '2021-04' }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(asked, (change) => {
        const found = bulkChanged(event, change, 'c2')
        const { tags: _tags, status: _status, credibility: _credibility, changes, ...rest } = found
        expect(event).toMatchObject(rest)
        expect(changes.slice(0, 1)).toEqual([DENIED])
        // Done twice it is done once.
        expect(bulkChanged(found, change, 'c3')).toBe(found)
      }),
    )
  })
})
