import { describe, expect, it } from 'vitest'
import type { Choice } from './mergeFields.ts'
import { mergeRecord } from './mergeRecords.ts'

describe('citations', () => {
  const [un, state] = [{ source: 'src-un', quote: 'No' }, { source: 'src-state' }]
  const cited = (...citations: readonly object[]): object => ({
    id: 'i1',
    citations,
    updatedAt: '2021-05-01T00:00:00Z',
    updatedBy: 'ann',
  })
  const base = cited(un, state)
  const mergeCited = (mine: object, theirs: object, choices: Readonly<Record<string, Choice>> = {}) =>
    mergeRecord<object>(base, mine, theirs, 'issues', (path) => choices[path])

  it('go by their sources, and are merged field by field', () => {
    const mine = cited({ ...un, quote: 'Never' }, state, { source: 'src-here' })
    const theirs = cited({ ...un, page: '4' }, { source: 'src-there' })
    const { merged, taken, kept, conflicts } = mergeCited(mine, theirs)
    expect(merged).toEqual(
      cited({ ...un, quote: 'Never', page: '4' }, { source: 'src-here' }, { source: 'src-there' }),
    )
    expect(taken.map(({ path }) => path)).toEqual([
      'citations[src-un].page',
      'citations[src-state]',
      'citations[src-there]',
    ])
    expect(kept.map(({ path }) => path)).toEqual(['citations[src-un].quote', 'citations[src-here]'])
    expect(conflicts).toEqual([])
  })

  it('are in conflict where both changed one, or one changed it and the other took it out', () => {
    const never = cited({ ...un, quote: 'Never' }, state)
    const perhaps = cited({ ...un, quote: 'Perhaps' }, state)
    const path = 'citations[src-un].quote'
    expect(mergeCited(never, perhaps)).toEqual({
      merged: never,
      taken: [],
      kept: [],
      conflicts: [{ path, base: 'No', mine: 'Never', theirs: 'Perhaps' }],
    })
    expect(mergeCited(never, perhaps, { [path]: 'theirs' }).merged).toEqual(perhaps)
    expect(mergeCited(never, cited(state)).conflicts).toEqual([
      { path: 'citations[src-un]', base: un, mine: { ...un, quote: 'Never' }, theirs: undefined },
    ])
  })

  it('of a source that is named twice come together where both have only added, each in its place', () => {
    const twice = cited(un, state, { ...un, quote: 'Never' })
    expect(mergeCited(twice, cited(un, state, { source: 'src-there' }))).toMatchObject({
      merged: cited(un, state, { source: 'src-there' }, { ...un, quote: 'Never' }),
      conflicts: [],
    })
    const found = mergeCited(twice, cited(un, { ...un, quote: 'Perhaps' }))
    expect(found.merged).toEqual(cited(un, { ...un, quote: 'Never' }, { ...un, quote: 'Perhaps' }))
    expect(found.conflicts).toEqual([])
    expect(found.taken.map(({ path }) => path)).toEqual(['citations[src-un]', 'citations[src-state]'])
  })

  it('of a source that is named twice are in conflict where one side changed what the other added to', () => {
    const [never, perhaps] = [
      { ...un, quote: 'Never' },
      { ...un, quote: 'Perhaps' },
    ]
    const path = 'citations[src-un]'
    const [mine, theirs] = [cited(never, state), cited(perhaps, un, state)]
    expect(mergeCited(mine, theirs)).toMatchObject({
      merged: mine,
      conflicts: [{ path, base: [un], mine: [never], theirs: [perhaps, un] }],
    })
    expect(mergeCited(mine, theirs, { [path]: 'theirs' }).merged).toEqual(theirs)
    expect(mergeRecord<object>(null, mine, theirs, 'issues').conflicts).toMatchObject([{ path }])
  })

  it('that one side alone has changed are as it has them, however often it names a source', () => {
    const theirs = cited(state, { ...un, page: '4' }, { ...un, quote: 'Never' })
    const { merged, taken } = mergeCited(base, theirs)
    expect(merged).toEqual(theirs)
    expect(taken.map(({ path }) => path)).toEqual(['citations[src-un]', 'citations'])
    expect(mergeCited(theirs, base).merged).toEqual(theirs)
  })
})
