import type { Dataset, Tombstone } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { diffDatasets } from './diffDatasets.ts'
import { exampleDataset } from './example/dataset.fixture.ts'
import { patched } from './example/file.fixture.ts'
import { readDataset } from './readDataset.ts'
import { writeDataset } from './writeDataset.ts'

const stored = exampleDataset()
const tombstone: Tombstone = { id: 'br-1', kind: 'briefings', on: '2021-07-01T00:00:00Z', by: 'desk' }

function withoutBriefing(...deleted: readonly Tombstone[]): Dataset {
  return { ...stored, briefings: [], deleted: [...stored.deleted, ...deleted] }
}

describe('diffDatasets', () => {
  it('finds nothing new and nothing changed in one’s own export (DOMAIN: import)', async () => {
    const read = readDataset((await writeDataset(stored)).text)
    if (read.type !== 'accepted') throw new Error(read.type)
    const diff = diffDatasets(stored, read.dataset)
    expect(diff.counts).toEqual({
      new: 0,
      changed: 0,
      unchanged: 12,
      onlyHere: 0,
      deletedThere: 0,
      deletedHere: 0,
    })
    expect(diff.relationship).toEqual([])
    expect(diff.beside).toEqual([])
  })

  it('tells new from changed, unchanged and only here', () => {
    const [event, ...others] = stored.events
    const incoming = {
      ...patched(stored, { 'events[1].title': 'A call', 'events[1].claims[0].text': 'Expelled' }),
      briefings: [{ ...stored.briefings[0]!, id: 'br-2' }],
    }
    const { lists, counts } = diffDatasets(stored, incoming)
    expect(lists.events.changed).toEqual([
      {
        id: 'ev-02',
        before: stored.events[1],
        after: incoming.events[1],
        fields: [
          { path: 'title', before: 'Foreign ministers speak by phone', after: 'A call' },
          { path: 'claims[cl-1].text', before: '"Visa expired"', after: 'Expelled' },
        ],
      },
    ])
    expect(lists.events.unchanged).toEqual([event, others[1]])
    expect(lists.briefings.new.map(({ id }) => id)).toEqual(['br-2'])
    expect(lists.briefings.onlyHere.map(({ id }) => id)).toEqual(['br-1'])
    expect(counts).toEqual({
      new: 1,
      changed: 1,
      unchanged: 10,
      onlyHere: 1,
      deletedThere: 0,
      deletedHere: 0,
    })
  })

  it('takes a record with other bookkeeping alone for unchanged', () => {
    const touched = patched(stored, {
      'events[0].updatedAt': '2022-01-01T00:00:00Z',
      'events[0].updatedBy': 'someone else',
      'relationship.updatedAt': '2022-01-01T00:00:00Z',
    })
    expect(diffDatasets(stored, touched)).toMatchObject({ counts: { changed: 0 }, relationship: [] })
  })

  it('shows what else differs in a record whose bookkeeping differs, without the bookkeeping', () => {
    const touched = patched(stored, { 'events[0].updatedBy': 'x', 'events[0].unknown': 1 })
    expect(diffDatasets(stored, touched).lists.events.changed[0]?.fields).toEqual([
      { path: 'unknown', before: undefined, after: 1 },
    ])
  })

  it('shows fields of the relationship, its people by their ids', () => {
    const other = patched(stored, {
      'relationship.title': 'US – Russia',
      'relationship.people[0].name': 'Lavrov',
    })
    expect(diffDatasets(stored, other).relationship).toEqual([
      { path: 'title', before: 'United States – Russia', after: 'US – Russia' },
      { path: 'people[lavrov].name', before: 'Сергей Лавров', after: 'Lavrov' },
    ])
  })

  it('shows what stands beside the known lists', () => {
    expect(diffDatasets(stored, patched(stored, { scores: { '036': 5 } })).beside).toEqual([
      { path: 'scores', before: undefined, after: { '036': 5 } },
    ])
  })
})

describe('deletions', () => {
  it('in the file of what is stored here are not "only here"', () => {
    const { lists, counts } = diffDatasets(stored, withoutBriefing(tombstone))
    expect(lists.briefings).toMatchObject({
      onlyHere: [],
      deletedThere: [{ record: { id: 'br-1' }, tombstone }],
    })
    expect(counts).toMatchObject({ onlyHere: 0, deletedThere: 1, unchanged: 11 })
  })

  it('here of what is in the file are not "new"', () => {
    const { lists, counts } = diffDatasets(withoutBriefing(tombstone), stored)
    expect(lists.briefings).toMatchObject({ new: [], deletedHere: [{ record: { id: 'br-1' }, tombstone }] })
    expect(counts).toMatchObject({ new: 0, deletedHere: 1 })
  })

  it('do not count for what is there on both sides', () => {
    const back = { ...stored, deleted: [...stored.deleted, tombstone] }
    expect(diffDatasets(back, stored).counts).toMatchObject({ unchanged: 12, deletedHere: 0 })
    expect(diffDatasets(stored, back).counts).toMatchObject({ unchanged: 12, deletedThere: 0 })
  })
})
