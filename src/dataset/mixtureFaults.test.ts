import { atOnce } from '#model/steps.ts'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { patched } from './example/file.fixture.ts'
import { mergeDatasets, resolveMerge } from './mergeDatasets.ts'
import { faultsOfMixture } from './mixtureFaults.ts'

const base = exampleDataset()
const UNTOUCHED = new Map()

function brokenBy(
  mine: object,
  theirs: object,
  decisions: ReadonlyMap<string, 'mine' | 'theirs'> = UNTOUCHED,
) {
  const merge = mergeDatasets(base, patched(base, { ...mine }), patched(base, { ...theirs }))
  return atOnce(faultsOfMixture(resolveMerge(merge, decisions), merge.entries))
}

describe('a mixture of two sound datasets', () => {
  it('is sound where nothing of the two meets', () => {
    expect(brokenBy({ 'events[0].title': 'Mine' }, { 'events[1].title': 'Theirs' })).toEqual([])
  })

  it('can make two events part of each other', () => {
    const broken = brokenBy(
      { 'events[0].partOf': 'ev-03', 'events[2].partOf': undefined },
      { 'events[2].partOf': 'ev-01', 'events[0].partOf': undefined },
      new Map([['events ev-03 partOf', 'theirs']]),
    )
    expect(broken).toMatchObject([{ list: 'events', faults: [{ code: 'cycle' }] }])
  })

  it('can lead to what is not wanted', () => {
    const person = { id: 'blinken', name: 'Antony Blinken', roles: [] }
    const theirs = { 'relationship.people[1]': person, 'events[0].participants': ['blinken'] }
    const untaken = new Map([['relationship usa-rus people[blinken]', 'mine'] as const])
    expect(brokenBy({}, theirs)).toEqual([])
    expect(brokenBy({}, theirs, untaken)).toMatchObject([
      {
        list: 'events',
        id: 'ev-01',
        faults: [{ path: 'events[0].participants[0]', code: 'no-such-record' }],
      },
    ])
  })

  it('can lack what each side had in another way: the day from which it is known', () => {
    const mine = { 'events[0].knownOn': '2021-05-13', 'events[0].date': '2021-05-12/..' }
    const broken = brokenBy({ ...mine }, { 'events[0].knownOn': undefined, 'events[0].title': 'X' })
    // Only where both have changed it is it in conflict; here the one that has it stays.
    expect(broken).toEqual([])
  })

  it('can make both sides of the relationship one country', () => {
    const decided = new Map([['relationship usa-rus b', 'theirs'] as const])
    const broken = brokenBy({ 'relationship.a': 'UKR' }, { 'relationship.b': 'UKR' }, decided)
    expect(broken[0]).toMatchObject({ list: 'relationship', id: 'usa-rus' })
    expect(broken.flatMap(({ faults }) => faults.map(({ code }) => code))).toContain('same-country')
  })
})
