import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { rootsAsOf } from './packages.ts'

/** `{child: root}` of all records. */
function roots(events: readonly Said[], asOf = '2021-12-31', upTo?: Marking): Record<string, string> {
  const columns = columnsFor(events)
  const found = rootsAsOf(columns, dayNumber(asOf), upTo)
  return Object.fromEntries(columns.ids.map((id, i) => [id, columns.ids[found[i]!]!]))
}

describe('rootsAsOf', () => {
  it('lets an event that is part of nothing stand for itself', () => {
    expect(roots([{ id: 'a', date: '2021-03-01' }])).toEqual({ a: 'a' })
  })

  it('climbs over any number of steps', () => {
    expect(
      roots([
        { id: 'c', date: '2021-03-01', partOf: 'b' },
        { id: 'b', date: '2021-03-01', partOf: 'a' },
        { id: 'a', date: '2021-03-01' },
      ]),
    ).toEqual({ a: 'a', b: 'a', c: 'a' })
  })

  it('holds together nothing by a record that is not yet known', () => {
    const decree: Said = { id: 'decree', date: '2021-04-15', partOf: 'campaign' }
    const others: Said[] = [
      { id: 'campaign', date: '2021-04-01' },
      { id: 'one', date: '2021-04-13', partOf: 'decree' },
      { id: 'two', date: '2021-04-14', partOf: 'campaign' },
    ]
    expect(roots([...others, decree], '2021-04-14')).toMatchObject({ one: 'one', two: 'campaign' })
    expect(roots([...others, decree], '2021-04-15')).toMatchObject({ one: 'campaign', two: 'campaign' })
  })

  it('nor by one above the marking', () => {
    const events: Said[] = [
      { id: 'secret', date: '2021-04-01', marking: 'RED' },
      { id: 'one', date: '2021-04-13', partOf: 'secret' },
    ]
    expect(roots(events)).toMatchObject({ one: 'secret' })
    expect(roots(events, '2021-12-31', 'AMBER')).toMatchObject({ one: 'one' })
  })

  it('follows a record that was given another parent, from the day that became known', () => {
    const events: Said[] = [
      { id: 'a', date: '2021-02-01' },
      { id: 'b', date: '2021-02-01' },
      {
        id: 'm',
        date: '2021-03-01',
        partOf: 'a',
        changes: [{ id: 'k', on: '2021-03-10', set: { partOf: 'b' }, citations: [] }],
      },
    ]
    expect(roots(events, '2021-03-09')['m']).toBe('a')
    expect(roots(events, '2021-03-10')['m']).toBe('b')
  })

  it('leaves alone what names a parent that has no record', () => {
    expect(roots([{ id: 'a', date: '2021-03-01', partOf: 'gone' }])).toMatchObject({ a: 'a' })
  })

  it('ends where records are part of each other in a circle', () => {
    expect(
      roots([
        { id: 'tail', date: '2021-03-01', partOf: 'a' },
        { id: 'a', date: '2021-03-01', partOf: 'b' },
        { id: 'b', date: '2021-03-01', partOf: 'a' },
      ]),
    ).toEqual({ tail: 'a', a: 'a', b: 'a' })
    expect(roots([{ id: 'self', date: '2021-03-01', partOf: 'self' }])).toEqual({ self: 'self' })
  })
})
