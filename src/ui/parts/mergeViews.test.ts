import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import { patched } from '#dataset/example/file.fixture.ts'
import { mergeDatasets } from '#dataset/mergeDatasets.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { describe, expect, it } from 'vitest'
import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import { keptFields, markOfEntry } from './mergeViews.ts'

const base = exampleDataset()

function entryOf(mine: Dataset, theirs: Dataset, id = 'ev-01') {
  return mergeDatasets(base, mine, theirs).entries.find((entry) => entry.id === id)!
}

describe('fields that stay as they are here', () => {
  it('are told beside what is taken and what is in conflict', () => {
    const mine = patched(base, { 'events[0].title': 'Mine', 'events[0].note': 'Mine' })
    const theirs = patched(base, { 'events[0].title': 'Theirs', 'events[0].place': 'Wien' })
    expect(keptFields(entryOf(mine, theirs)).map(({ path }) => path)).toEqual(['note'])
  })

  it('are not told again where both sides have added to one list', () => {
    const mine = patched(base, { 'events[0].tags': ['mine'] })
    const theirs = patched(base, { 'events[0].tags': ['theirs'] })
    const entry = entryOf(mine, theirs)
    expect(entry.taken.map(({ path }) => path)).toEqual(['tags'])
    expect(keptFields(entry)).toEqual([])
  })
})

describe('an event in the preview', () => {
  const drawn = (fields: Readonly<Record<string, unknown>>) => {
    const theirs = patched(
      base,
      Object.fromEntries(Object.entries(fields).map(([key, value]) => [`events[0].${key}`, value])),
    )
    return markOfEntry(entryOf(base, theirs), base.relationship, GOLDSTEIN)
  }

  it('is drawn as the file has it: who acts, whether it is material, and its score', () => {
    const { a, b } = base.relationship
    expect(drawn({ type: '036', initiator: a, target: b, mutual: false, changes: [] })).toEqual({
      direction: 'a',
      isMaterial: false,
      tone: 'cooperation',
      score: 4,
    })
    expect(drawn({ type: '190', initiator: b, target: a, mutual: false, changes: [] })).toMatchObject({
      direction: 'b',
      isMaterial: true,
      tone: 'conflict',
    })
    expect(drawn({ type: '036', mutual: true, changes: [] })).toMatchObject({ direction: 'both' })
  })

  it('is drawn as it is after all its changes', () => {
    const score = { value: -3, reason: 'As it turned out' }
    const changes = [{ id: 'later', on: '2021-06-01', set: { score }, citations: [] }]
    expect(drawn({ changes })).toMatchObject({ score: -3, tone: 'conflict' })
  })

  it('is the only kind of record that is drawn', () => {
    const issue = mergeDatasets(base, base, base).entries.find(({ list }) => list === 'issues')!
    expect(markOfEntry(issue, base.relationship, GOLDSTEIN)).toBeNull()
  })
})
