import { describe, expect, it } from 'vitest'
import { compareChanges, foldChanges, idAfter } from './fold.ts'
import type { Change, Kept } from './records/base.ts'

/** Milliseconds within which there is an answer. */
const SOON = 500

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

describe('foldChanges', () => {
  it('sets what the change names and carries the rest forward', () => {
    expect(foldChanges(record, [change({ title: 'Summit' })])).toEqual({ ...record, title: 'Summit' })
  })

  it('clears with null: a field goes, a list becomes empty', () => {
    const { place: _cleared, ...rest } = record
    expect(foldChanges(record, [change({ place: null, tags: null })])).toEqual({ ...rest, tags: [] })
  })

  it('adds a field that was not there', () => {
    expect(foldChanges(record, [change({ outcome: 'none' })])).toEqual({ ...record, outcome: 'none' })
  })

  it('sets nothing of what makes the record itself', () => {
    const forged = { id: 'x', marking: null, knownOn: '2021', changes: [1], createdAt: 'x', updatedAt: 'x' }
    expect(foldChanges(record, [change({ ...forged, updatedBy: 'x' })])).toEqual(record)
  })

  it('S03 folds ten thousand changes into a record with a thousand fields nobody knows before anyone waits', () => {
    const unknown = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`other${n}`, [n]]))
    const changes = Array.from({ length: 10_000 }, (_, n) => change({ title: `As now known ${n}` }))
    const began = performance.now()
    const state = foldChanges({ ...record, ...unknown }, changes)
    expect(state).toEqual({ ...record, ...unknown, title: 'As now known 9999' })
    expect(performance.now() - began).toBeLessThan(SOON)
  })

  it('pollutes no prototype', () => {
    const set = JSON.parse('{"__proto__": {"title": "hostile"}}') as object // just written
    const state = foldChanges(record, [change(set)])
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

describe('idAfter', () => {
  const after = (ids: readonly string[], id: string, on = '2021-05-13') => {
    const made = change(
      {},
      on,
      idAfter(
        ids.map((one) => change({}, '2021-05-13', one)),
        on,
        id,
      ),
    )
    return made.id
  }

  it('leaves an id that comes last on its day already', () => {
    expect(after([], 'c-1')).toBe('c-1')
    expect(after(['a', 'b'], 'c-1')).toBe('c-1')
    expect(after(['planned'], 'c-1', '2021-05-14')).toBe('c-1')
  })

  it('puts a change after those that were made before it on the same day, whatever their ids', () => {
    const others = [
      ['planned'],
      ['change-9'],
      ['c-2'],
      ['z'],
      ['z0001-c-0'],
      ['z9999-c-0'],
      ['zz'],
      ['\u044f'],
    ]
    for (const ids of others) {
      const id = after(ids, 'c-1')
      expect([id, ...ids].toSorted().at(-1)).toBe(id)
      expect(id).toMatch(/-c-1$/)
    }
  })

  it('does not grow with every change of a day', () => {
    const ids: string[] = ['planned']
    for (let n = 0; n < 30; n++) ids.push(after(ids, `c-${30 - n}`))
    expect(ids.toSorted()).toEqual(ids)
    expect(ids.at(-1)).toBe('z0030-c-1')
  })

  it('holds for a month and for what is open at its end', () => {
    expect(idAfter([change({}, '2021-05', 'p')], '2021-05-31', 'c')).toBe('z0001-c')
    expect(idAfter([change({}, '2021-05/..', 'p')], '2021-06/..', 'c')).toBe('z0001-c')
  })
})
