import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { itemsOf } from './items.ts'
import { membersOf } from './members.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import type { Span } from './windowCells.ts'
import { FIELD, FIELDS, windowCells } from './windowCells.ts'

const d = dayNumber
const asOf = d('2021-12-31')

/** For each span its cells: the first day of the block, and the sums that are not 0. */
function told(events: readonly Said[], spans: readonly Span[]): object[][] {
  const columns = columnsFor(events)
  const kept = { members: membersOf(columns, { asOf }), items: itemsOf(columns, { asOf }) }
  const { start, block, sums } = windowCells(columns, { asOf }, kept, spans)
  return spans.map((_, v) =>
    Array.from({ length: start[v + 1]! - start[v]! }, (__, k) => {
      const cell = start[v]! + k
      const named = Object.entries(FIELD).map(([name, field]) => [name, sums[cell * FIELDS + field]])
      return {
        block: block[cell],
        ...(Object.fromEntries(named.filter(([, value]) => value !== 0)) as object),
      }
    }),
  )
}

describe('windowCells', () => {
  it('by hand: sums items by direction and sign, and events by class, block by block', () => {
    const events: Said[] = [
      { ...scored('sanctions', '2021-03-01', -8), type: '163' },
      { ...scored('talks', '2021-03-02', 4, 'mutual'), type: '036' },
      { ...scored('word', '2021-03-20', 0.2, 'ba'), type: '010' },
    ]
    expect(told(events, [{ first: d('2021-03-01'), last: d('2021-03-31') }])).toEqual([
      [
        {
          ...{ block: d('2021-03-01'), aboveAb: 2, belowAb: -8, aboveBa: 2, weightAb: 1.5, weightBa: 0.5 },
          ...{ quad1: 1, quad4: 1, conflict: 1, nonNeutral: 3, itemsAb: 2, itemsBa: 1 },
        },
        { block: d('2021-03-20'), aboveBa: 0.2, weightBa: 1, quad1: 1, itemsBa: 1 },
      ],
    ])
  })

  it('draws an event with its package, on the day on which it stands itself', () => {
    const events: Said[] = [
      scored('decree', '2021-03-01', -8),
      { ...scored('list', '2021-04-10', -4), partOf: 'decree' },
    ]
    const [march, april] = told(events, [
      { first: d('2021-03-01'), last: d('2021-03-31') },
      { first: d('2021-04-01'), last: d('2021-04-30') },
    ])
    expect(march).toMatchObject([{ block: d('2021-03-01'), belowAb: -8, quad3: 1 }])
    expect(april).toEqual([{ block: d('2021-03-01'), quad3: 1 }])
  })

  it('lets a block that spans the turn of a month stand in both, and spans overlap', () => {
    const events = [scored('a', '2021-03-31', -1), scored('b', '2021-04-01', -2)]
    const found = told(events, [
      { first: d('2021-03-01'), last: d('2021-03-31') },
      { first: d('2021-04-01'), last: d('2021-04-30') },
      { first: d('2021-01-01'), last: d('2021-12-31') },
    ])
    expect(found).toMatchObject([
      [{ block: d('2021-03-31'), belowAb: -1 }],
      [{ block: d('2021-03-31'), belowAb: -2 }],
      [{ block: d('2021-03-31'), belowAb: -3 }],
    ])
  })

  it('is nothing of nothing', () => {
    expect(told([], [{ first: 0, last: 9 }])).toEqual([[]])
    expect(told([scored('a', '2021-03-31', -1)], [])).toEqual([])
  })
})
