import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice } from './mergeRecords.ts'
import { mergeRecord } from './mergeRecords.ts'

const WHEN = { createdAt: '2021-05-01T00:00:00Z', updatedAt: '2021-05-01T00:00:00Z', updatedBy: 'ann' }
const POINT = { id: 'p1', text: 'No', on: '2021-01-01' }
const BASE = {
  ...WHEN,
  id: 'i1',
  title: 'Visas',
  score: { value: -5, reason: 'expulsion' },
  tags: ['a', 'b', 'c'],
  positions: [POINT, { id: 'p2', text: 'Yes', on: '2021-02-01' }],
  changes: [{ id: 'c1', on: '2021-03', set: { status: 'easing', title: 'Visas and posts' } }],
}

/** Fields of another version of the base; undefined takes one away. */
function but(fields: object): object {
  const entries: readonly (readonly [string, unknown])[] = Object.entries({ ...BASE, ...fields })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function merge(mine: object, theirs: object, choices: Readonly<Record<string, Choice>> = {}) {
  return mergeRecord<object>(BASE, but(mine), but(theirs), 'issues', (path) => choices[path])
}

describe('two versions of a record and the one they come from', () => {
  it('give what each has changed, field by field', () => {
    const { merged, taken, kept, conflicts } = merge({ title: 'Visas, posts' }, { place: 'Geneva' })
    expect(merged).toEqual(but({ title: 'Visas, posts', place: 'Geneva' }))
    expect(taken).toEqual([{ path: 'place', before: undefined, after: 'Geneva' }])
    expect(kept).toEqual([{ path: 'title', before: 'Visas', after: 'Visas, posts' }])
    expect(conflicts).toEqual([])
  })

  it('are no conflict where both have done the same', () => {
    expect(merge({ title: 'X' }, { title: 'X' })).toEqual({
      merged: but({ title: 'X' }),
      taken: [],
      kept: [],
      conflicts: [],
    })
  })

  it('are in conflict where each has changed a field in its own way, and then mine stays', () => {
    const { merged, conflicts } = merge({ title: 'X' }, { title: 'Y' })
    expect(merged).toEqual(but({ title: 'X' }))
    expect(conflicts).toEqual([{ path: 'title', base: 'Visas', mine: 'X', theirs: 'Y' }])
  })

  it('follow the decisions, on conflicts and on what would be taken', () => {
    const choices = { title: 'theirs', place: 'mine' } as const
    expect(merge({ title: 'X' }, { title: 'Y', place: 'Geneva' }, choices).merged).toEqual(
      but({ title: 'Y' }),
    )
  })

  it('give up what mine alone changed, where that is decided', () => {
    const mine = but({ title: 'X', place: 'Geneva', tags: ['a'], positions: BASE.positions.toReversed() })
    expect(mergeRecord<object>(BASE, mine, BASE, 'issues', () => 'theirs').merged).toEqual(BASE)
  })

  it('give up a field that one took away, unless the other changed it', () => {
    expect(merge({}, { score: undefined }).merged).toEqual(but({ score: undefined }))
    const other = { score: { value: -7, reason: 'expulsion' } }
    expect(merge(other, { score: undefined }).conflicts).toEqual([
      { path: 'score', base: BASE.score, mine: other.score, theirs: undefined },
    ])
  })

  it('take an object without an id for one value', () => {
    const mine = { score: { value: -5, reason: 'persons' } }
    const theirs = { score: { value: -7, reason: 'expulsion' } }
    expect(merge(mine, theirs).conflicts.map(({ path }) => path)).toEqual(['score'])
  })

  it('merge what a change sets field by field', () => {
    const set = (fields: object) => ({ changes: [{ ...BASE.changes[0], set: fields }] })
    const mine = set({ status: 'settled', title: 'Visas and posts' })
    const theirs = set({ status: 'easing', title: 'Visas and posts', summary: 'New' })
    const { merged, taken } = merge(mine, theirs)
    expect(merged).toEqual(but(set({ status: 'settled', title: 'Visas and posts', summary: 'New' })))
    expect(taken.map(({ path }) => path)).toEqual(['changes[c1].set.summary'])
  })

  it('keep mine itself where nothing comes of it', () => {
    const mine = but({ title: 'X' })
    expect(mergeRecord<object>(BASE, mine, { ...BASE }, 'issues').merged).toBe(mine)
  })
})

describe('lists whose entries have ids', () => {
  const [one, two] = BASE.positions
  const three = { id: 'p3', text: 'Perhaps', on: '2021-03-01' }

  it('take in what either added, and merge what both have', () => {
    const mine = { positions: [{ ...one, text: 'Never' }, two, { ...three, id: 'q' }] }
    const theirs = { positions: [{ ...one, on: '2021-01-02' }, two, three] }
    const { merged, taken, kept } = merge(mine, theirs)
    expect(merged).toMatchObject({
      positions: [{ id: 'p1', text: 'Never', on: '2021-01-02' }, two, three, { ...three, id: 'q' }],
    })
    expect(taken.map(({ path }) => path)).toEqual(['positions[p1].on', 'positions[p3]'])
    expect(kept.map(({ path }) => path)).toEqual(['positions[p1].text', 'positions[q]'])
  })

  it('leave out what one took out and the other left alone; else that is a conflict', () => {
    expect(merge({}, { positions: [two] }).merged).toEqual(but({ positions: [two] }))
    const edited = [{ ...one, text: 'Never' }, two]
    expect(merge({ positions: edited }, { positions: [two] })).toMatchObject({
      merged: { positions: edited },
      conflicts: [{ path: 'positions[p1]', base: one, theirs: undefined }],
    })
    expect(
      merge({ positions: [two] }, { positions: edited }, { 'positions[p1]': 'theirs' }).merged,
    ).toMatchObject({ positions: edited })
  })

  it('are in the order of whoever changed it, and in conflict where both did', () => {
    expect(merge({}, { positions: [two, one] })).toMatchObject({
      merged: { positions: [two, one] },
      taken: [{ path: 'positions', before: ['p1', 'p2'], after: ['p2', 'p1'] }],
    })
    expect(merge({}, { positions: [two, one] }, { positions: 'mine' }).merged).toEqual(BASE)
    const base = but({ positions: [one, two, three] })
    const mine = but({ positions: [two, one, three] })
    const theirs = but({ positions: [one, three, two] })
    expect(mergeRecord(base, mine, theirs, 'issues').conflicts).toEqual([
      { path: 'positions', base: ['p1', 'p2', 'p3'], mine: ['p2', 'p1', 'p3'], theirs: ['p1', 'p3', 'p2'] },
    ])
  })

  it('tell fields whose names look like a path from a path', () => {
    const odd = { 'positions[p1].text': 1, 'a b': 1 }
    const { taken } = merge({}, { ...odd, positions: [{ ...one, text: 'X' }, two] })
    expect(taken.map(({ path }) => path)).toEqual(['positions[p1].text', '["positions[p1].text"]', '["a b"]'])
  })
})

describe('lists of values', () => {
  it('merge as sets', () => {
    const { merged, taken } = merge({ tags: ['a', 'b', 'c', 'm'] }, { tags: ['a', 't', 'c'] })
    expect(merged).toMatchObject({ tags: ['a', 't', 'c', 'm'] })
    expect(taken).toEqual([{ path: 'tags', before: ['a', 'b', 'c', 'm'], after: ['a', 't', 'c', 'm'] }])
    expect(merge({ tags: ['m'] }, { tags: ['t'] }, { tags: 'mine' }).merged).toMatchObject({ tags: ['m'] })
  })

  it('are one value where one stands twice, or where both are in another order', () => {
    expect(merge({ tags: ['a', 'a'] }, { tags: ['b'] }).conflicts).toHaveLength(1)
    expect(merge({ tags: ['b', 'a', 'c'] }, { tags: ['a', 'c', 'b'] }).conflicts).toHaveLength(1)
  })

  it('may hold null', () => {
    expect(merge({ tags: ['a', 'b', 'c', null] }, {}).merged).toMatchObject({ tags: ['a', 'b', 'c', null] })
  })
})

describe('without the version that both come from', () => {
  const alone = (mine: object, theirs: object, list: 'issues' | 'relationship' = 'issues') =>
    mergeRecord<object>(null, but(mine), but(theirs), list)

  it('every difference is a conflict', () => {
    const theirs = { title: 'Y', place: 'Geneva', tags: ['a'], positions: [{ ...POINT, text: 'X' }] }
    const { merged, taken, conflicts } = alone({}, theirs)
    expect(merged).toEqual(BASE)
    expect(taken).toEqual([])
    expect(conflicts.map(({ path }) => path)).toEqual([
      'title',
      'tags',
      'positions[p1].text',
      'positions[p2]',
      'place',
    ])
  })

  it('people of a relationship are brought together all the same', () => {
    const people = [{ id: 'lavrov', name: 'Lavrov' }]
    const { merged, conflicts } = alone(
      { people: [{ id: 'blinken', name: 'Blinken' }] },
      { people },
      'relationship',
    )
    expect(merged).toMatchObject({ people: [{ id: 'blinken' }, { id: 'lavrov' }] })
    expect(conflicts).toEqual([])
  })
})

describe('bookkeeping', () => {
  it('is that of the later writing, and no difference', () => {
    const later = { updatedAt: '2021-05-01T00:00:00.5Z', updatedBy: 'bob' }
    const { merged, taken, conflicts } = merge({ updatedBy: 'zoe', title: 'X' }, later)
    expect(merged).toEqual(but({ ...later, title: 'X' }))
    expect([taken, conflicts]).toEqual([[], []])
  })
})

/** Versions of the base, each field left or changed. */
const version = fc
  .record(
    {
      title: fc.constantFrom('Visas', 'X', 'Y'),
      score: fc.constantFrom(BASE.score, { value: 1, reason: 'r' }, undefined),
      place: fc.constantFrom('Geneva', 'Vienna', undefined),
      tags: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']),
      positions: fc
        .shuffledSubarray(['p1', 'p2', 'p3', 'p4'])
        .map((ids) => ids.map((id) => ({ id, text: 'No', on: '2021-01-01' }))),
      changes: fc.constantFrom(BASE.changes, [], [{ ...BASE.changes[0], set: { status: 'settled' } }]),
      updatedBy: fc.constantFrom('ann', 'bob'),
    },
    { requiredKeys: [] },
  )
  .map(but)

function pathsOf(fields: readonly { readonly path: string }[]): string[] {
  return fields.map(({ path }) => path).sort()
}

describe('any two versions (R13)', () => {
  it('merge to the same with the sides changed over, and the decisions with them', () => {
    fc.assert(
      fc.property(version, version, fc.boolean(), fc.boolean(), (mine, theirs, knows, takes) => {
        const base = knows ? BASE : null
        const { taken, kept, conflicts } = mergeRecord<object>(base, mine, theirs, 'issues')
        const there = mergeRecord<object>(base, theirs, mine, 'issues')
        expect(pathsOf(conflicts)).toEqual(pathsOf(there.conflicts))
        expect([pathsOf(taken), pathsOf(kept)]).toEqual([pathsOf(there.kept), pathsOf(there.taken)])
        const disputed = new Set(pathsOf(conflicts))
        const decided = (choice: Choice) => (path: string) => (disputed.has(path) ? choice : undefined)
        const [here, other] = takes ? (['theirs', 'mine'] as const) : (['mine', 'theirs'] as const)
        expect(mergeRecord<object>(base, mine, theirs, 'issues', decided(here)).merged).toEqual(
          mergeRecord<object>(base, theirs, mine, 'issues', decided(other)).merged,
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('merged again with theirs change nothing more', () => {
    fc.assert(
      fc.property(version, version, (mine, theirs) => {
        const once = mergeRecord<object>(BASE, mine, theirs, 'issues')
        if (once.conflicts.length > 0) return
        const again = mergeRecord<object>(BASE, once.merged, theirs, 'issues')
        expect(again.merged).toEqual(once.merged)
        expect([again.taken, again.conflicts]).toEqual([[], []])
      }),
      { numRuns: 2000 },
    )
  })
})
