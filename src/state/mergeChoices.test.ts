import { exampleDataset } from '#dataset/example/dataset.fixture.ts'
import { patched } from '#dataset/example/file.fixture.ts'
import { mergeDatasets } from '#dataset/mergeDatasets.ts'
import { describe, expect, it } from 'vitest'
import { choiceAt, keyAt, keysIn } from './mergeChoices.ts'

const base = exampleDataset()
const { entries } = mergeDatasets(
  base,
  patched(base, { 'events[0].title': 'Mine', 'events[0].note': 'Mine' }),
  patched(base, { 'events[0].title': 'Theirs', 'events[0].place': 'Wien' }),
)
const entry = entries.find(({ id }) => id === 'ev-01')!

describe('decisions', () => {
  it('stand at what would be anyway', () => {
    expect(choiceAt(new Map(), entry, 'title')).toBe('mine')
    expect(choiceAt(new Map(), entry, 'place')).toBe('theirs')
    expect(choiceAt(new Map(), entry, 'note')).toBe('mine')
  })

  it('stand at what was decided', () => {
    const decisions = new Map([
      [keyAt(entry, 'title'), 'theirs'],
      [keyAt(entry, 'place'), 'mine'],
    ] as const)
    expect(choiceAt(decisions, entry, 'title')).toBe('theirs')
    expect(choiceAt(decisions, entry, 'place')).toBe('mine')
  })

  it('can be made for all at once', () => {
    expect(keysIn(entries, 'conflicts')).toEqual([keyAt(entry, 'title')])
    expect(keysIn(entries, 'taken')).toEqual([keyAt(entry, 'place')])
  })
})
