import { describe, expect, it } from 'vitest'
import { compareChanges, foldChange } from './fold.ts'
import type { Change, Kept } from './records/base.ts'

interface Fields {
  readonly title: string
  readonly place?: string
  readonly tags: readonly string[]
}

const record: Fields & Kept<Fields> = {
  id: 'e',
  title: 'Talks',
  place: 'Geneva',
  tags: ['summit'],
  marking: 'AMBER',
  changes: [],
  createdAt: '',
  updatedAt: '',
  updatedBy: '',
}

function change(set: object, on = '2021-05-13', id = 'c'): Change<object> {
  return { id, on, set, citations: [] }
}

describe('foldChange', () => {
  it('sets what the change names and carries the rest forward', () => {
    expect(foldChange(record, change({ title: 'Summit' }))).toEqual({ ...record, title: 'Summit' })
  })

  it('clears with null: a field goes, a list becomes empty', () => {
    const { place: _cleared, ...rest } = record
    expect(foldChange(record, change({ place: null, tags: null }))).toEqual({ ...rest, tags: [] })
  })

  it('adds a field that was not there', () => {
    expect(foldChange(record, change({ outcome: 'none' }))).toEqual({ ...record, outcome: 'none' })
  })

  it('sets nothing of what makes the record itself', () => {
    const forged = { id: 'x', marking: null, knownOn: '2021', changes: [1], createdAt: 'x', updatedAt: 'x' }
    expect(foldChange(record, change({ ...forged, updatedBy: 'x' }))).toEqual(record)
  })

  it('pollutes no prototype', () => {
    const set = JSON.parse('{"__proto__": {"title": "hostile"}}') as object // just written
    const state = foldChange(record, change(set))
    expect(state.title).toBe('Talks')
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype)
  })
})

describe('compareChanges', () => {
  it('orders by the last day of `on`, open ones last, then by id', () => {
    const list = [
      change({}, '2021-05/..', 'b'),
      change({}, '2021-05/..', 'a'),
      change({}, '2021-05', 'c'),
      change({}, '2021-05-31', 'd'),
      change({}, '2021-05-02', 'e'),
    ]
    expect(list.toSorted(compareChanges).map(({ id }) => id)).toEqual(['e', 'c', 'd', 'a', 'b'])
  })
})
