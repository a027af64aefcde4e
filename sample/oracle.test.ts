import { describe, expect, it } from 'vitest'
import { itemsOf } from '#analysis/items.ts'
import { linesOf } from '#analysis/oracle/oracleColumns.ts'
import { COUNTS, ITEMS } from '#analysis/oracle/reference.ts'
import { columnsOf, FLOW } from '#model/columns.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { sampleDataset } from './sampleDataset.ts'

const { relationship, events } = sampleDataset()
const asOf = dayNumber('2021-12-31')
const ofTheYear = events.filter((event) => event.date >= '2021')

/** The reference calls the talks of 2022 after Geneva, which was named only a day later; the sample does not. */
const RENAMED = new Map([['geneva-2022', 'talks-2022']])

describe('measured on the sample, the items', () => {
  it('are as many as the reference has', () => {
    const items = itemsOf(columnsOf(ofTheYear, relationship), { asOf })
    expect({
      events: ofTheYear.length,
      countedEvents: ofTheYear.filter((event) => event.bilateral).length,
      packages: items.packs,
      items: items.length,
    }).toEqual({
      events: COUNTS.events,
      countedEvents: COUNTS.countedEvents,
      packages: COUNTS.packages,
      items: COUNTS.items,
    })
    expect(COUNTS).toMatchObject({ events: 129, countedEvents: 112, packages: 80, items: 106 })
  })

  it('are the same one by one', () => {
    const columns = columnsOf(ofTheYear, relationship)
    const items = itemsOf(columns, { asOf })
    const found = [...items.day.keys()].map((i) =>
      [
        columns.ids[items.packRoot[items.pack[i]!]!],
        items.flow[i] === FLOW.ab ? 'ab' : 'ba',
        isoDay(items.day[i]!),
        Number(items.g[i]!.toFixed(10)),
        items.w[i],
      ].join(' '),
    )
    const expected = linesOf(ITEMS).map(([root = '', flow, day, g, w]) =>
      [RENAMED.get(root) ?? root, flow, day, Number(g), Number(w)].join(' '),
    )
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  it('are 110 of 84 packages with what lies before 2021', () => {
    const items = itemsOf(columnsOf(events, relationship), { asOf })
    expect([items.packs, items.length]).toEqual([84, 110])
  })
})
