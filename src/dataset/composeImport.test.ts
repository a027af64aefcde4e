import type { Dataset, Tombstone } from '#model/records/dataset.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeImport } from './composeImport.ts'
import { faultsOfMixture } from './mixtureFaults.ts'
import { diffDatasets } from './diffDatasets.ts'
import { exampleDataset } from './example/dataset.fixture.ts'
import { patched } from './example/file.fixture.ts'

const stored = exampleDataset()
const tombstone: Tombstone = { id: 'br-1', kind: 'briefings', on: '2021-07-01T00:00:00Z', by: 'desk' }
const deletedThere: Dataset = { ...stored, briefings: [], deleted: [...stored.deleted, tombstone] }

function update(here: Dataset, file: Dataset, ...leave: readonly string[]): Dataset {
  return composeImport(here, file, { mode: 'update', leave: new Set(leave) })
}

describe('replacing', () => {
  it('leaves nothing of what was here', () => {
    const file = patched(stored, { briefings: [] })
    expect(composeImport(stored, file, { mode: 'replace' })).toBe(file)
  })
})

describe('updating', () => {
  it('adds what is new, takes the words of the file, and keeps what is only here', () => {
    const here = patched(stored, { 'briefings[0].id': 'br-here' })
    const file = patched(stored, { 'events[0].title': 'Talks' })
    const after = update(here, file)
    expect(after.briefings.map(({ id }) => id)).toEqual(['br-here', 'br-1'])
    expect(after.events.map(({ title }) => title)).toEqual([
      'Talks',
      'Foreign ministers speak by phone',
      'Statements go on',
    ])
  })

  it('changes nothing when it is done again (R13)', () => {
    const here = patched(stored, { 'briefings[0].id': 'br-here', 'relationship.people': [] })
    const file = patched(stored, { 'events[0].title': 'Talks', 'relationship.title': 'Other' })
    const once = update(here, file)
    expect(update(once, file)).toEqual(once)
    expect(diffDatasets(once, file)).toMatchObject({
      counts: { new: 0, changed: 0, deletedHere: 0, deletedThere: 0 },
      relationship: [],
    })
  })

  it('leaves as it is here what the user chose to leave', () => {
    const file = patched(stored, {
      'events[0].title': 'Talks',
      'events[2].title': 'No',
      'relationship.title': 'Other',
    })
    const after = update(stored, file, 'ev-03', 'usa-rus')
    expect(after.events.map(({ title }) => title)).toEqual([
      'Talks',
      stored.events[1]?.title,
      stored.events[2]?.title,
    ])
    expect(after.relationship.title).toBe(stored.relationship.title)
  })

  it('leaves out what is new where the user chose so', () => {
    expect(update(deletedThere, { ...stored, deleted: [] }, 'br-1').briefings).toEqual([])
    expect(update({ ...stored, briefings: [] }, stored, 'br-1').briefings).toEqual([])
  })

  it('keeps the bookkeeping here of what says the same', () => {
    const file = patched(stored, {
      'events[0].updatedAt': '2030-01-01T00:00:00Z',
      'relationship.updatedBy': 'x',
    })
    expect(update(stored, file)).toEqual(stored)
  })

  it('keeps actors and people of both sides, which records of both name', () => {
    const file = patched(stored, {
      'relationship.people': [{ id: 'blinken', name: 'Antony Blinken', roles: [] }],
      'relationship.actors[0].name': 'USA',
    })
    for (const leave of [[], ['usa-rus']]) {
      const { people, actors } = update(stored, file, ...leave).relationship
      expect(people.map(({ id }) => id).sort()).toEqual(['blinken', 'lavrov'])
      expect(actors[0]?.name).toBe(leave.length === 0 ? 'USA' : 'United States')
    }
  })

  it('keeps what stands beside the known lists, the file’s words first', () => {
    const after = update(patched(stored, { scores: 1, here: 2 }), patched(stored, { scores: 3, there: 4 }))
    expect(after).toMatchObject({ scores: 3, here: 2, there: 4 })
  })
})

describe('deletions', () => {
  it('in the file delete what is here, unless it is to be left', () => {
    expect(update(stored, deletedThere)).toMatchObject({
      briefings: [],
      deleted: [{ id: 'ev-gone' }, tombstone],
    })
    expect(update(stored, deletedThere, 'br-1')).toEqual(stored)
  })

  it('here give way to a file that has the record, unless it is to be left', () => {
    expect(update(deletedThere, stored)).toEqual(stored)
    expect(update(deletedThere, stored, 'br-1')).toEqual(deletedThere)
  })

  it('do not touch a record that came back in the file', () => {
    const back = { ...stored, deleted: [...stored.deleted, tombstone] }
    expect(update(stored, back)).toEqual(stored)
  })

  it('come from both sides', () => {
    const other: Tombstone = { ...tombstone, id: 'd-1', kind: 'dates' }
    const here = { ...stored, dates: [], deleted: [other] }
    expect(update(here, { ...deletedThere, dates: [] }).deleted.map(({ id }) => id)).toEqual([
      'd-1',
      'ev-gone',
      'br-1',
    ])
  })
})

describe('a mixture', () => {
  it('that breaks what each side alone does not is told with its faults', () => {
    const here = patched(stored, { 'events[0].partOf': 'ev-03', 'events[2].partOf': undefined })
    const file = patched(stored, { 'events[2].partOf': 'ev-01' })
    expect(faultsOfMixture(update(here, file, 'ev-01'))).toMatchObject({
      total: 1,
      faults: [{ path: 'events[0].partOf', code: 'cycle' }],
    })
    expect(faultsOfMixture(update(here, file))).toBeNull()
  })

  it('of any choice is stable, and holds no record twice', () => {
    const file = patched(deletedThere, {
      'events[0].title': 'Talks',
      'issues[1].id': 'iss-new',
      'cases[0].issueId': undefined,
    })
    const ids = ['ev-01', 'ev-02', 'iss-new', 'iss-treaties', 'br-1', 'usa-rus']
    fc.assert(
      fc.property(fc.subarray(ids), fc.boolean(), (leave, isOtherWay) => {
        const [here, there] = isOtherWay ? [file, stored] : [stored, file]
        const once = update(here, there, ...leave)
        expect(update(once, there, ...leave)).toEqual(once)
        const all = [...once.events, ...once.issues, ...once.briefings, ...once.deleted].map(({ id }) => id)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})
