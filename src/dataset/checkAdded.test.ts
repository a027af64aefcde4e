import { describe, expect, it } from 'vitest'
import { checkAdded } from './checkAdded.ts'
import { exampleDataset } from './example/dataset.fixture.ts'

const stored = exampleDataset()
const [event] = stored.events

/** What comes of one event being added. */
function checked(fields: Readonly<Record<string, unknown>>, repairs = {}) {
  const lists = { events: [{ ...event, id: 'e-new', ...fields }] }
  return checkAdded({ relationship: stored.relationship, lists, faults: [] }, stored, repairs)
}

const faultsOf = (outcome: ReturnType<typeof checked>): string[] =>
  outcome.type === 'accepted' ? [] : outcome.faults.map(({ path, code }) => `${path} ${code}`)

describe('records that are to be added', () => {
  it('are taken where they and what they name are in order', () => {
    const outcome = checked({ title: 'Another' })
    expect(outcome.type === 'accepted' && outcome.dataset.events.map(({ title }) => title)).toEqual([
      'Another',
    ])
    expect(outcome.type === 'accepted' && outcome.dataset.issues).toEqual([])
    expect(faultsOf(checked({ id: event!.id }))).toEqual([])
  })

  it('are refused with every fault, by its place among them', () => {
    const outcome = checked({ date: '2021-02-30', issueIds: ['nowhere'], partOf: 'e-new' })
    expect(faultsOf(outcome)).toEqual([
      'events[0].date bad-date',
      'events[0].issueIds[0] no-such-record',
      expect.stringContaining('cycle'),
    ])
    expect(outcome.type === 'rejected' && [outcome.elsewhere, outcome.records.length]).toEqual([0, 1])
  })

  it('may not take the id of another kind of record', () => {
    const id = stored.issues[0]!.id
    expect(faultsOf(checked({ id }))).toEqual(['events[0].id duplicate-id'])
  })

  it('can be mended, or left out', () => {
    const bad = { date: '2021-02-30' }
    expect(checked(bad, { mends: [{ path: 'events[0].date', value: '2021-02-28' }] })).toMatchObject({
      type: 'accepted',
      dataset: { events: [{ date: '2021-02-28' }] },
    })
    expect(checked(bad, { leaveOut: [{ list: 'events', index: 0 }] })).toMatchObject({
      type: 'accepted',
      dataset: { events: [] },
    })
  })

  it('with a fault found while they were read are refused until it is mended', () => {
    const fault = { path: 'events[0].date', code: 'recurring', details: {} } as const
    const added = {
      relationship: stored.relationship,
      lists: { events: [{ ...event, id: 'e-new' }] },
      faults: [fault],
    }
    expect(checkAdded(added, stored, {}).type).toBe('rejected')
    const mends = [{ path: 'events[0].date', value: '2021-02-28' }]
    expect(checkAdded(added, stored, { mends }).type).toBe('accepted')
  })
})
