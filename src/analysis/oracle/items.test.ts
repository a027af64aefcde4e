import { describe, expect, it } from 'vitest'
import { FLOW } from '#model/columns.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { itemsOf } from '../items.ts'
import { membersOf } from '../members.ts'
import { linesOf, oracleColumns } from './oracleColumns.ts'
import { COUNTS, ITEMS } from './reference.ts'

const asOf = dayNumber('2021-12-31')
const columns = oracleColumns()
const items = itemsOf(columns, { asOf })
const places = [...items.day.keys()]

describe('items of United States – Russia 2021', () => {
  it('are as many as the reference has', () => {
    expect({
      events: columns.ids.length,
      countedEvents: membersOf(columns, { asOf }).length,
      packages: items.packs,
      items: items.length,
      ab: places.filter((i) => items.flow[i] === FLOW.ab).length,
      ba: places.filter((i) => items.flow[i] === FLOW.ba).length,
      ofHalfWeight: places.filter((i) => items.w[i] === 0.5).length,
    }).toEqual(COUNTS)
  })

  it('are the same one by one', () => {
    const found = places.map((i) => ({
      root: columns.ids[items.packRoot[items.pack[i]!]!],
      flow: items.flow[i] === FLOW.ab ? 'ab' : 'ba',
      day: isoDay(items.day[i]!),
      g: Number(items.g[i]!.toFixed(10)),
      w: items.w[i],
    }))
    const expected = linesOf(ITEMS).map(([root, flow, day, g, w]) => ({
      root,
      flow,
      day,
      g: Number(g),
      w: Number(w),
    }))
    const key = (item: { root?: string | undefined; flow?: string | undefined; day?: string | undefined }) =>
      `${item.day} ${item.root} ${item.flow}`
    const inOrder = <T extends Parameters<typeof key>[0]>(list: T[]): T[] =>
      list.toSorted((x, y) => key(x).localeCompare(key(y)))
    expect(inOrder(found)).toEqual(inOrder(expected))
  })

  it('with the events before 2021 are 110 of 84 packages', () => {
    const more = itemsOf(oracleColumns({ withContext: true }), { asOf })
    expect([more.packs, more.length]).toEqual([84, 110])
  })
})
