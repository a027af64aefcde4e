import type { Fault } from '#model/fault.ts'
import { describe, expect, it } from 'vitest'
import { checkCycles } from './cycles.ts'

/** An event that is part of another, then from some days on of others or of none. */
function event(
  id: string,
  partOf?: string,
  ...joinings: readonly (readonly [on: string, parent: string | null])[]
): object {
  const changes = joinings.map(([on, parent], i) => ({ id: `c${i}`, on, set: { partOf: parent } }))
  return { id, changes, ...(partOf === undefined ? {} : { partOf }) }
}

function cyclesIn(...events: readonly unknown[]): string[] {
  const faults: Fault[] = []
  checkCycles(events, (fault) => faults.push(fault))
  return faults.map(({ path, details }) => `${path}: ${'ids' in details ? details.ids : ''}`)
}

describe('checkCycles', () => {
  it('finds nothing in packages of any depth', () => {
    expect(cyclesIn(event('root'), event('a', 'root'), event('b', 'a'), event('c', 'gone'))).toEqual([])
  })

  it('finds an event that is part of itself', () => {
    expect(cyclesIn(event('a', 'a'))).toEqual(['events[0].partOf: a → a'])
  })

  it('finds events that are part of each other, once, and not those that only hang on to them', () => {
    expect(cyclesIn(event('x', 'a'), event('a', 'b'), event('b', 'c'), event('c', 'a'))).toEqual([
      'events[1].partOf: a → b → c → a',
    ])
    expect(cyclesIn(event('a', 'b'), event('b', 'a'), event('c', 'd'), event('d', 'c'))).toHaveLength(2)
  })

  it('finds those that a change makes, on the day when it does', () => {
    expect(cyclesIn(event('a', 'b'), event('b', undefined, ['2021-05-20', 'a']))).toEqual([
      'events[1].changes[0].set.partOf: b → a → b',
    ])
  })

  it('lets two events hold each other in turn', () => {
    expect(
      cyclesIn(event('a', 'b', ['2021-05-20', null]), event('b', undefined, ['2021-05-20', 'a'])),
    ).toEqual([])
    expect(
      cyclesIn(event('a', 'b', ['2021-05-21', null]), event('b', undefined, ['2021-05-20', 'a'])),
    ).toHaveLength(1)
  })

  it('goes by the last day of a change, then by its id', () => {
    const [early, late] = [event('b', undefined, ['2021-05', 'a']), event('a', 'b', ['2021-05-30', null])]
    expect(cyclesIn(early, late)).toEqual([])
  })

  it('reports a cycle only once, however many days it lasts', () => {
    expect(
      cyclesIn(event('a', 'b'), event('b', 'a'), event('c', undefined, ['2021-05-20', 'a'])),
    ).toHaveLength(1)
  })

  it('shows ten of a long way round', () => {
    const events = Array.from({ length: 100 }, (_, i) => event(`e${i}`, `e${(i + 1) % 100}`))
    expect(cyclesIn(...events)).toEqual([expect.stringMatching(/^events\[0\]\.partOf: (e\d → ){10}… → e0$/)])
  })

  it('passes by what is no event and what is no change', () => {
    expect(
      cyclesIn(
        null,
        7,
        {},
        { id: 1 },
        { id: 'a', partOf: 2, changes: [null, { set: [] }, { on: 'x', set: { partOf: 'a' } }] },
      ),
    ).toEqual([])
  })

  it('is quick with a long chain', () => {
    const events = Array.from({ length: 50_000 }, (_, i) => event(`e${i}`, `e${i + 1}`))
    expect(cyclesIn(...events)).toEqual([])
  })
})
