import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { FLOW } from '#model/columns.ts'
import type { EventFilter } from './eventFilter.ts'
import { NO_FILTER } from './eventFilter.ts'
import { facetParts, filteredItems, passingRows, pickItems } from './filteredItems.ts'
import { itemMembersOf } from './itemMembers.ts'
import { itemsOf } from './items.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'

const day = { asOf: dayNumber('2021-12-31') }

const EVENTS: readonly Said[] = [
  { id: 'decree', date: '2021-03-02', type: '163', issueIds: ['cyber'] },
  { id: 'praise', date: '2021-03-03', type: '051', partOf: 'decree', issueIds: ['arms'] },
  { id: 'call', date: '2021-04-10', type: '036', mutual: true, issueIds: ['arms'] },
  { id: 'expulsion', date: '2021-04-30/2021-05-02', type: '161', initiator: 'RUS', target: 'USA' },
]

/** Items that pass, by the event they are called after, with direction, score and weight. */
function kept(filter: Partial<EventFilter>, among?: Int32Array): string[] {
  const columns = columnsFor(EVENTS)
  const items = itemsOf(columns, day)
  const passes = passingRows(columns, { ...NO_FILTER, ...filter }, among)
  const found = filteredItems(items, itemMembersOf(columns, items, day), passes)
  return Array.from({ length: found.length }, (_, i) => {
    const way = found.flow[i] === FLOW.ab ? 'ab' : 'ba'
    return `${columns.ids[columns.record[found.lead[i]!]!]} ${way} ${found.g[i]} ${found.w[i]}`
  })
}

const [DECREE, CALL_AB, CALL_BA, EXPULSION] = [
  'decree ab -4.6 1',
  'call ab 4 0.5',
  'call ba 4 0.5',
  'expulsion ba -4 1',
]

describe('filteredItems', () => {
  it('keeps all where nothing is asked for', () => {
    expect(kept({})).toEqual([DECREE, CALL_AB, CALL_BA, EXPULSION])
  })

  it('by hand: keeps a decree with its score of −8 + 3.4 for a part of it that is about arms', () => {
    expect(kept({ issue: ['arms'] })).toEqual([DECREE, CALL_AB, CALL_BA])
    expect(kept({ issue: ['cyber'] })).toEqual([DECREE])
    expect(kept({ issue: ['arms', 'nothing'], class: [2] })).toEqual([])
  })

  it('asks each part of one and the same event', () => {
    expect(kept({ issue: ['arms'], class: [4] })).toEqual([])
    expect(kept({ issue: ['cyber'], class: [4] })).toEqual([DECREE])
  })

  it('tells directions, classes, scores and days apart', () => {
    expect(kept({ direction: ['ba'] })).toEqual([EXPULSION])
    expect(kept({ direction: ['ab', 'mutual'] })).toEqual([DECREE, CALL_AB, CALL_BA])
    expect(kept({ class: [1] })).toEqual([DECREE, CALL_AB, CALL_BA])
    expect(kept({ class: [0] })).toEqual([])
    expect(kept({ score: { min: 3.5, max: 10 } })).toEqual([CALL_AB, CALL_BA])
    const period = (from: string | null, to: string | null) => ({
      period: { from: from === null ? null : dayNumber(from), to: to === null ? null : dayNumber(to) },
    })
    expect(kept(period('2021-05-01', null))).toEqual([EXPULSION])
    expect(kept(period(null, '2021-03-31'))).toEqual([DECREE])
    expect(kept(period('2021-04-01', '2021-04-29'))).toEqual([CALL_AB, CALL_BA])
  })

  it('asks the rest of rows that passed elsewhere', () => {
    const columns = columnsFor(EVENTS)
    const call = columns.record.indexOf(columns.ids.indexOf('call'))
    expect(kept({}, Int32Array.of(call))).toEqual([CALL_AB, CALL_BA])
    expect(kept({ direction: ['ab'] }, Int32Array.of(call))).toEqual([])
  })

  it('gives the items of the sample for each issue or direction as they are without a filter', () => {
    const columns = oracleColumns()
    const items = itemsOf(columns, day)
    const members = itemMembersOf(columns, items, day)
    const whole = new Set(Array.from({ length: items.length }, (_, i) => line(items, i)))
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 200, max: 1 }), (passes) => {
        const found = filteredItems(items, members, passes)
        for (let i = 0; i < found.length; i++) expect(whole).toContain(line(found, i))
        expect(found.packRoot).toHaveLength(found.packs)
      }),
      { numRuns: 30 },
    )
  })
})

describe('pickItems', () => {
  it('numbers the packages anew and keeps what they are', () => {
    const items = itemsOf(oracleColumns(), day)
    const some = pickItems(items, Int32Array.of(2, 3, 7))
    expect([...some.pack]).toEqual([0, 0, 1])
    expect([...some.packRoot]).toEqual([items.packRoot[items.pack[2]!], items.packRoot[items.pack[7]!]])
    expect(
      pickItems(
        items,
        Int32Array.from({ length: items.length }, (_, i) => i),
      ),
    ).toEqual(items)
    expect(pickItems(items, new Int32Array(0))).toMatchObject({ length: 0, packs: 0 })
  })
})

describe('facetParts', () => {
  it('names the parts that columns cannot tell', () => {
    expect(facetParts(NO_FILTER)).toEqual([])
    const filter = { ...NO_FILTER, issue: ['a'], tag: ['b'], words: 'visa', score: { min: 0, max: 1 } }
    expect(facetParts(filter)).toEqual(['tag', 'words'])
  })
})

function line({ day: days, flow, g, w, pack, packRoot }: ReturnType<typeof itemsOf>, i: number): string {
  return [days[i], flow[i], g[i], w[i], packRoot[pack[i]!]].join(' ')
}
