import { describe, expect, it } from 'vitest'
import { fieldChanges } from './fieldChanges.fixture.ts'

describe('fieldChanges', () => {
  it('is empty for the same, whatever the order of keys', () => {
    expect(fieldChanges({ a: 1, b: { c: [1, { d: 2 }] } }, { b: { c: [1, { d: 2 }] }, a: 1 })).toEqual([])
    expect(fieldChanges({ a: undefined }, {})).toEqual([])
  })

  it('goes field by field, into objects that both have', () => {
    expect(
      fieldChanges(
        { title: 'Call', score: { value: 1, reason: 'x' } },
        { title: 'Talks', score: { value: 2, reason: 'x' } },
      ),
    ).toEqual([
      { path: 'title', before: 'Call', after: 'Talks' },
      { path: 'score.value', before: 1, after: 2 },
    ])
  })

  it('shows what is new and what is gone as a whole', () => {
    expect(fieldChanges({ place: 'Geneva' }, { score: { value: 1 } })).toEqual([
      { path: 'place', before: 'Geneva', after: undefined },
      { path: 'score', before: undefined, after: { value: 1 } },
    ])
  })

  it('matches entries of inner lists by their ids', () => {
    const before = {
      positions: [
        { id: 'p1', text: 'No' },
        { id: 'p2', text: 'Yes' },
      ],
    }
    const after = {
      positions: [
        { id: 'p2', text: 'Perhaps' },
        { id: 'p3', text: 'New' },
      ],
    }
    expect(fieldChanges(before, after)).toEqual([
      { path: 'positions[p1]', before: { id: 'p1', text: 'No' }, after: undefined },
      { path: 'positions[p2].text', before: 'Yes', after: 'Perhaps' },
      { path: 'positions[p3]', before: undefined, after: { id: 'p3', text: 'New' } },
    ])
    expect(fieldChanges({ changes: [] }, { changes: [{ id: 'c1', set: {} }] })).toEqual([
      { path: 'changes[c1]', before: undefined, after: { id: 'c1', set: {} } },
    ])
  })

  it('shows another order of such a list as a change of the list', () => {
    const [one, two] = [{ id: 'a' }, { id: 'b' }]
    expect(fieldChanges({ agenda: [one, two] }, { agenda: [two, one] })).toEqual([
      { path: 'agenda', before: ['a', 'b'], after: ['b', 'a'] },
    ])
  })

  it('takes lists without ids, or with one twice, as values', () => {
    const [one, two] = [{ source: 's1' }, { source: 's2' }]
    expect(fieldChanges({ citations: [one] }, { citations: [two] })).toEqual([
      { path: 'citations', before: [one], after: [two] },
    ])
    expect(fieldChanges({ issueIds: ['i1', 'i2'] }, { issueIds: ['i1', 'i2'] })).toEqual([])
    const twice = [{ id: 'a' }, { id: 'a' }]
    expect(fieldChanges({ list: twice }, { list: [{ id: 'a' }] })).toHaveLength(1)
  })

  it('passes by the outermost fields it is told to', () => {
    const except = new Set(['updatedAt'])
    expect(
      fieldChanges({ updatedAt: 1, x: { updatedAt: 1 } }, { updatedAt: 2, x: { updatedAt: 2 } }, except),
    ).toEqual([{ path: 'x.updatedAt', before: 1, after: 2 }])
  })

  it('does not take for a field what every object inherits', () => {
    expect(fieldChanges({}, { toString: 'x' })).toEqual([{ path: 'toString', before: undefined, after: 'x' }])
  })
})
