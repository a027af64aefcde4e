import type { Dataset } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { patched } from './example/file.fixture.ts'
import type { Choice } from './mergeDatasets.ts'
import { mergeDatasets } from './mergeDatasets.ts'
import { outcomeOf } from './mergeOutcome.ts'

const base = exampleDataset()
const mine = patched(base, { 'events[0].title': 'Mine', 'events[0].place': 'Here' })
const theirs: Dataset = {
  ...patched(base, { 'events[0].title': 'Theirs', 'events[0].place': 'There', 'events[1].title': 'X' }),
  dates: [...base.dates, { ...base.dates[0]!, id: 'd-there' }],
  briefings: [],
  deleted: [...base.deleted, { id: 'br-1', kind: 'briefings', on: '2021-07-01T00:00:00Z', by: 'desk' }],
}
const merge = mergeDatasets(base, mine, theirs)

describe('what applying comes to', () => {
  it.each<[string, Readonly<Record<string, Choice>>, object]>([
    ['as it is found', {}, { adds: 1, changes: 1, removes: 1, keeps: 1, skips: 0 }],
    [
      'with one field of a conflict taken: changed in part, kept in part',
      { 'events ev-01 title': 'theirs' },
      { adds: 1, changes: 2, removes: 1, keeps: 1, skips: 0 },
    ],
    [
      'with all of it taken',
      { 'events ev-01 title': 'theirs', 'events ev-01 place': 'theirs' },
      { adds: 1, changes: 2, removes: 1, keeps: 0, skips: 0 },
    ],
    [
      'with nothing taken',
      { 'events ev-02 title': 'mine', 'dates d-there ': 'mine', 'briefings br-1 ': 'mine' },
      { adds: 0, changes: 0, removes: 0, keeps: 3, skips: 1 },
    ],
  ])('%s', (_when, choices, outcome) => {
    expect(outcomeOf(merge, new Map(Object.entries(choices)))).toEqual(outcome)
  })

  it('counts what was changed or deleted here only where it is given up for what the file has', () => {
    const [here, there] = [patched(base, { 'events[0].title': 'Mine', 'events[0].place': 'Here' }), base]
    const kept = mergeDatasets(base, { ...here, briefings: [], deleted: theirs.deleted }, there)
    const none = { adds: 0, changes: 0, removes: 0, keeps: 0, skips: 0 }
    expect(outcomeOf(kept, new Map())).toEqual(none)
    const given = new Map([
      ['events ev-01 title', 'theirs'],
      ['events ev-01 place', 'mine'],
      ['briefings br-1 ', 'theirs'],
    ] as const)
    expect(outcomeOf(kept, given)).toEqual({ ...none, adds: 1, changes: 1 })
  })

  it('of an edit against a deletion is one or the other', () => {
    const edited = patched(base, { 'briefings[0].title': 'X' })
    const there = new Map([['briefings br-1 ', 'theirs']] as const)
    expect(outcomeOf(mergeDatasets(base, edited, theirs), there)).toMatchObject({ removes: 1, keeps: 0 })
    expect(outcomeOf(mergeDatasets(base, theirs, edited), there)).toMatchObject({ adds: 1, keeps: 0 })
    expect(outcomeOf(mergeDatasets(base, theirs, edited), new Map())).toMatchObject({ adds: 0, keeps: 1 })
  })
})
