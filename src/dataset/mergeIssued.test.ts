import { describe, expect, it } from 'vitest'
import { exampleDataset } from './example/dataset.fixture.ts'
import { mergeRecord } from './mergeRecords.ts'

const { issued = [], ...bare } = exampleDataset().relationship
const [first] = issued
const relationship = { ...bare, issued }

function withOut(...ids: readonly string[]) {
  return { ...bare, issued: [...issued, ...ids.map((id) => ({ ...first!, id, facts: [] }))] }
}

describe('what went out on either side', () => {
  it('is there after a merge, each entry once, with what both come from and without it', () => {
    for (const base of [relationship, null]) {
      const { merged, conflicts } = mergeRecord(base, withOut('mine'), withOut('theirs'), 'relationship')
      expect(merged.issued.map(({ id }) => id).toSorted()).toEqual(['mine', 'out-1', 'theirs'])
      expect(conflicts).toEqual([])
    }
  })

  it('stays where the other side never heard of it', () => {
    for (const base of [relationship, bare, null]) {
      const { merged, conflicts } = mergeRecord<typeof bare>(base, withOut('mine'), bare, 'relationship')
      expect(merged).toEqual(withOut('mine'))
      expect(conflicts).toEqual([])
    }
  })

  it('comes where this side never heard of it', () => {
    for (const base of [relationship, bare, null]) {
      const { merged, conflicts } = mergeRecord<typeof bare>(base, bare, withOut('theirs'), 'relationship')
      expect(merged).toEqual(withOut('theirs'))
      expect(conflicts).toEqual([])
    }
  })
})
