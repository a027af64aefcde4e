import type { Dataset, Tombstone } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { patched } from './example/file.fixture.ts'
import type { Choice, DatasetMerge, MergeGroup } from './mergeDatasets.ts'
import { addPart, decisionKey, mergeDatasets, resolveMerge } from './mergeDatasets.ts'
import { readDataset } from './readDataset.ts'
import { writeDataset } from './writeDataset.ts'
import { atOnce } from '#model/steps.ts'

const base = exampleDataset()
const UNTOUCHED: ReadonlyMap<string, Choice> = new Map()
const GONE: Tombstone = { id: 'br-1', kind: 'briefings', on: '2021-07-01T00:00:00Z', by: 'desk' }
const deleted: Dataset = { ...base, briefings: [], deleted: [...base.deleted, GONE] }
const edited = patched(base, { 'briefings[0].title': 'Another title' })
const without: Dataset = { ...base, briefings: [] }

/** How many records are in each group that has any. */
function groupsOf({ counts }: DatasetMerge): Partial<Record<MergeGroup, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

function decided(id: string, list: string, path: string, choice: Choice): ReadonlyMap<string, Choice> {
  return new Map([[decisionKey({ id, list: list as 'events' }, path), choice]])
}

describe('what stands in a file, beside what is stored and what both come from', () => {
  it('is nothing new in one’s own export', async () => {
    const read = readDataset((await writeDataset(base)).text)
    if (read.type !== 'accepted') throw new Error(read.type)
    for (const known of [base, null]) {
      const merge = mergeDatasets(known, base, read.dataset)
      expect(groupsOf(merge)).toEqual({ unchanged: 12 })
      expect(merge.quiet).toBe(0)
      expect(resolveMerge(merge, UNTOUCHED)).toEqual(base)
    }
  })

  it('stands in one group each', () => {
    const mine = {
      ...patched(base, { 'events[0].title': 'Mine', 'events[1].title': 'Mine', 'issues[0].title': 'Mine' }),
      sources: [...base.sources, { ...base.sources[0]!, id: 'src-here' }],
    }
    const theirs = {
      ...patched(base, { 'events[0].title': 'Theirs', 'events[1].place': 'Wien', 'events[2].title': 'New' }),
      dates: [...base.dates, { ...base.dates[0]!, id: 'd-there' }],
    }
    const merge = mergeDatasets(base, mine, theirs)
    expect(groupsOf(merge)).toEqual({
      conflict: 1,
      new: 1,
      changed: 1,
      changedBoth: 1,
      changedHere: 1,
      onlyHere: 1,
      unchanged: 8,
    })
    const after = resolveMerge(merge, UNTOUCHED)
    expect(after.events.map(({ title, place }) => [title, place === 'Wien'])).toEqual([
      ['Mine', false],
      ['Mine', true],
      ['New', false],
    ])
    expect(after.issues[0]?.title).toBe('Mine')
    expect(after.dates).toHaveLength(2)
    expect(after.sources).toHaveLength(3)
  })

  it('is all in conflict where no common version is known, apart from what one side alone has', () => {
    const theirs = { ...patched(base, { 'events[0].title': 'X' }), briefings: [] }
    const merge = mergeDatasets(null, base, theirs)
    expect(groupsOf(merge)).toEqual({ conflict: 1, onlyHere: 1, unchanged: 10 })
    expect(resolveMerge(merge, UNTOUCHED)).toEqual(base)
  })

  it('takes a new record unless it is not wanted', () => {
    const merge = mergeDatasets(without, without, base)
    expect(resolveMerge(merge, UNTOUCHED)).toEqual(base)
    expect(resolveMerge(merge, decided('br-1', 'briefings', '', 'mine'))).toEqual(without)
  })

  it('takes a field for the record in which it stands, and for no other', () => {
    const theirs = patched(base, { 'events[0].title': 'X', 'events[1].title': 'Y' })
    const after = resolveMerge(mergeDatasets(base, base, theirs), decided('ev-01', 'events', 'title', 'mine'))
    expect(after.events.slice(0, 2).map(({ title }) => title)).toEqual([base.events[0]?.title, 'Y'])
  })

  it('counts what is brought together without a word', () => {
    const written = { updatedAt: '2030-01-01T00:00:00Z', updatedBy: 'x' }
    const theirs = {
      ...patched(base, { 'events[0].updatedAt': written.updatedAt, 'events[0].updatedBy': 'x' }),
      deleted: [...base.deleted, { ...GONE, id: 'br-never-here' }],
    }
    const merge = mergeDatasets(base, base, theirs)
    expect(groupsOf(merge)).toEqual({ unchanged: 12 })
    expect(merge.quiet).toBe(2)
    expect(resolveMerge(merge, UNTOUCHED)).toMatchObject({ events: [written, {}, {}], deleted: [{}, {}] })
  })
})

describe('the relationship and what stands beside the lists', () => {
  it('merge field by field', () => {
    const mine = patched(base, { 'relationship.title': 'Mine', scores: { '036': 5 } })
    const theirs = patched(base, { 'relationship.people[0].name': 'Lavrov', mood: 'calm' })
    const merge = mergeDatasets(base, mine, theirs)
    expect(groupsOf(merge)).toMatchObject({ changedBoth: 2 })
    expect(resolveMerge(merge, UNTOUCHED)).toMatchObject({
      relationship: { title: 'Mine', people: [{ name: 'Lavrov' }] },
      scores: { '036': 5 },
      mood: 'calm',
    })
    const kept = resolveMerge(merge, decided('usa-rus', 'beside', 'mood', 'mine'))
    expect(kept).not.toHaveProperty('mood')
  })

  it('keep people of both sides even where nothing common is known', () => {
    const blinken = { id: 'blinken', name: 'Antony Blinken', roles: [] }
    const merge = mergeDatasets(null, base, patched(base, { 'relationship.people': [blinken] }))
    expect(resolveMerge(merge, UNTOUCHED).relationship.people.map(({ id }) => id)).toEqual([
      'blinken',
      'lavrov',
    ])
  })
})

describe('deletions', () => {
  it.each<[string, Dataset | null, Dataset, Dataset, Partial<Record<MergeGroup, number>>, Dataset]>([
    ['there of what was left alone here delete', base, base, deleted, { deletedThere: 1 }, deleted],
    ['here of what was left alone there stay', base, deleted, base, { deletedHere: 1 }, deleted],
    ['there of what was changed here are a conflict', base, edited, deleted, { conflict: 1 }, edited],
    ['here of what was changed there are a conflict', base, deleted, edited, { conflict: 1 }, deleted],
    ['of what nobody knows a version of are a conflict', null, base, deleted, { conflict: 1 }, base],
    ['here, of the same, too', null, deleted, base, { conflict: 1 }, deleted],
    ['that were taken back there give the record back', deleted, deleted, base, { new: 1 }, base],
    ['that were taken back here stay taken back', deleted, base, deleted, { onlyHere: 1 }, base],
    ['alone delete: what is missing there stays', base, base, without, { onlyHere: 1 }, base],
    ['alone delete: what is missing here comes back', base, without, base, { new: 1 }, base],
    ['on both sides are one', base, deleted, deleted, {}, deleted],
  ])('%s', (_what, known, mine, theirs, groups, after) => {
    const merge = mergeDatasets(known, mine, theirs)
    const { unchanged: _same, ...found } = groupsOf(merge)
    expect(found).toEqual(groups)
    expect(resolveMerge(merge, UNTOUCHED)).toEqual(after)
  })

  it('in conflict go as it is decided', () => {
    const theirs = decided('br-1', 'briefings', '', 'theirs')
    expect(resolveMerge(mergeDatasets(base, edited, deleted), theirs)).toEqual(deleted)
    expect(resolveMerge(mergeDatasets(base, deleted, edited), theirs)).toEqual(edited)
    const mine = decided('br-1', 'briefings', '', 'mine')
    expect(resolveMerge(mergeDatasets(base, base, deleted), mine)).toEqual(base)
  })

  it('here of what was left alone there are lifted where that is decided', () => {
    const theirs = decided('br-1', 'briefings', '', 'theirs')
    expect(resolveMerge(mergeDatasets(base, deleted, base), theirs)).toEqual(base)
    expect(resolveMerge(atOnce(addPart(deleted, base)), theirs)).toMatchObject({ briefings: base.briefings })
  })

  it('of both sides come together, and of one record the later', () => {
    const date: Tombstone = { ...GONE, id: 'd-1', kind: 'dates' }
    const later = { ...GONE, on: '2021-08-01T00:00:00.000Z', by: 'other' }
    const mine = { ...deleted, dates: [], deleted: [date, GONE] }
    const theirs = { ...deleted, dates: [], deleted: [later, ...base.deleted] }
    for (const merge of [mergeDatasets(base, mine, theirs), mergeDatasets(base, theirs, mine)]) {
      const ids = resolveMerge(merge, UNTOUCHED).deleted
      expect(ids.toSorted((one, two) => (one.id < two.id ? -1 : 1))).toEqual([later, date, ...base.deleted])
    }
  })

  it('of a record that is there again stay where they stand', () => {
    const back = { ...base, deleted: [...base.deleted, GONE] }
    expect(resolveMerge(mergeDatasets(base, back, base), UNTOUCHED)).toEqual(back)
    expect(resolveMerge(mergeDatasets(base, base, back), UNTOUCHED)).toEqual(back)
  })
})

describe('a part of a dataset', () => {
  it('adds what is missing, and people whom that names; all else stays as it is', () => {
    const blinken = { id: 'blinken', name: 'Antony Blinken', roles: [] }
    const part = {
      ...patched(base, { 'events[0].title': 'Less', 'relationship.title': 'Less' }),
      relationship: { ...base.relationship, title: 'Less', people: [blinken] },
      issues: [...base.issues, { ...base.issues[0]!, id: 'iss-new' }],
      sources: [],
      deleted: [],
    }
    const merge = atOnce(addPart(deleted, part))
    expect(groupsOf(merge)).toEqual({ new: 1, changed: 1, deletedHere: 1, onlyHere: 2, unchanged: 9 })
    const after = resolveMerge(merge, UNTOUCHED)
    expect(after.issues.map(({ id }) => id)).toContain('iss-new')
    expect(after.relationship).toMatchObject({ title: base.relationship.title, people: [blinken, {}] })
    expect(after).toMatchObject({ events: base.events, sources: base.sources, briefings: [] })
    expect(after.deleted).toEqual(deleted.deleted)
  })
})
