import type { Dataset } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { addEdits, resolveMerge } from './mergeDatasets.ts'
import { atOnce } from '#model/steps.ts'

const stored = exampleDataset()
const [event] = stored.events
const nothing: Dataset = {
  ...stored,
  events: [],
  issues: [],
  cases: [],
  meetings: [],
  dates: [],
  sources: [],
  briefings: [],
}
const NONE = new Map()

describe('records written elsewhere', () => {
  it('change what they name, and nothing else goes', () => {
    const edits = {
      ...nothing,
      events: [
        { ...event!, title: 'Changed' },
        { ...event!, id: 'e-new' },
      ],
    }
    const merge = atOnce(addEdits(stored, edits, () => true))
    const total = Object.values(merge.counts).reduce((sum, n) => sum + n, 0)
    expect(merge.counts).toMatchObject({
      changed: 1,
      new: 1,
      conflict: 0,
      onlyHere: total - 2,
      deletedThere: 0,
    })
    const { events, ...rest } = resolveMerge(merge, NONE)
    expect(events.find(({ id }) => id === event!.id)?.title).toBe('Changed')
    expect(events).toHaveLength(stored.events.length + 1)
    expect(rest).toEqual({ ...stored, events: undefined })
  })

  it('are in conflict where what they were made of has changed since', () => {
    const edits = { ...nothing, events: [{ ...event!, title: 'Changed' }] }
    const merge = atOnce(addEdits(stored, edits, () => false))
    expect(merge.counts.conflict).toBe(1)
    expect(merge.entries.find(({ group }) => group === 'conflict')?.conflicts).toMatchObject([
      { path: 'title', mine: event!.title, theirs: 'Changed' },
    ])
  })

  it('are nothing new where they say the same, and stay deleted where they were', () => {
    const same = atOnce(addEdits(stored, { ...nothing, events: [event!] }, () => false))
    expect([same.counts.unchanged, same.quiet]).toEqual([1, 0])
    const tombstone = { id: 'e-gone', kind: 'events', on: '2021-07-01T00:00:00Z', by: 'desk' } as const
    const mine = { ...stored, deleted: [...stored.deleted, tombstone] }
    const edits = { ...nothing, events: [{ ...event!, id: 'e-gone' }] }
    expect(atOnce(addEdits(mine, edits, () => true)).counts).toMatchObject({ deletedHere: 1, new: 0 })
  })

  it('bring the people and actors they name', () => {
    const actors = [...stored.relationship.actors, { id: 'FRA', name: 'France' }]
    const edits = { ...nothing, relationship: { ...stored.relationship, actors } }
    const merged = resolveMerge(atOnce(addEdits(stored, edits, () => true)), NONE)
    expect(merged.relationship.actors.map(({ id }) => id)).toContain('FRA')
  })
})
