import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { FLOW } from '#model/columns.ts'
import { filteredItems } from './filteredItems.ts'
import { itemMembersOf } from './itemMembers.ts'
import { itemsOf } from './items.ts'
import type { AsOf } from './members.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'

const day = { asOf: dayNumber('2021-12-31') }
const fromB = { initiator: 'RUS', target: 'USA' }

/** Each item with its direction and the events that it rests on. */
function told(events: readonly Said[], known: AsOf = day): string[] {
  const columns = columnsFor(events)
  const items = itemsOf(columns, known)
  const { start, row } = itemMembersOf(columns, items, known)
  return Array.from({ length: items.length }, (_, i) => {
    const names = [...row.subarray(start[i], start[i + 1])].map((at) => columns.ids[columns.record[at]!])
    return `${items.flow[i] === FLOW.ab ? 'ab' : 'ba'}: ${names.join(' ')}`
  })
}

const CALL: readonly Said[] = [
  { id: 'call', date: '2021-02-04', type: '041', mutual: true },
  { id: 'appeal', date: '2021-02-04', type: '0253', partOf: 'call' },
]

describe('itemMembersOf', () => {
  it('by hand: leaves a call out of which an appeal came, and then b has no item', () => {
    expect(told(CALL)).toEqual(['ab: appeal'])
  })

  it('puts a mutual event into both directions, beside what is directed', () => {
    const events: Said[] = [
      { id: 'visit', date: '2021-02-04', type: '057', mutual: true },
      { id: 'word', date: '2021-02-05', partOf: 'visit' },
      { id: 'reply', ...fromB, date: '2021-02-03', partOf: 'visit' },
    ]
    expect(told(events)).toEqual(['ab: visit word', 'ba: reply visit'])
  })

  it('leaves out what is not known, denied, context or above the marking', () => {
    const events: Said[] = [
      { id: 'decree', date: '2021-02-04' },
      { id: 'later', date: '2021-02-04', knownOn: '2022-01-01', partOf: 'decree' },
      { id: 'denied', date: '2021-02-04', status: 'denied', partOf: 'decree' },
      { id: 'context', date: '2021-02-04', bilateral: false, partOf: 'decree' },
      { id: 'secret', date: '2021-02-04', marking: 'RED', partOf: 'decree' },
    ]
    expect(told(events, { ...day, upTo: 'GREEN' })).toEqual(['ab: decree'])
    expect(told(events)).toEqual(['ab: decree secret'])
  })

  it('gives every item of the sample at least one event, the one that it is called after among them', () => {
    const columns = oracleColumns({ withContext: true })
    const items = itemsOf(columns, day)
    const { start, row } = itemMembersOf(columns, items, day)
    expect(start).toHaveLength(items.length + 1)
    for (let i = 0; i < items.length; i++) {
      expect([...row.subarray(start[i], start[i + 1])]).toContain(items.lead[i])
    }
  })

  it('gives the same of some of the items as of all', () => {
    const columns = oracleColumns()
    const items = itemsOf(columns, day)
    const members = itemMembersOf(columns, items, day)
    const odd = Uint8Array.from(columns.record, (_, row) => row % 2)
    const some = filteredItems(items, members, odd)
    const found = itemMembersOf(columns, some, day)
    for (let i = 0; i < some.length; i++) {
      expect([...found.row.subarray(found.start[i], found.start[i + 1])]).toContain(some.lead[i])
      expect(found.start[i + 1]! - found.start[i]!).toBeGreaterThan(0)
    }
  })

  it('is nothing of nothing', () => {
    expect(told([])).toEqual([])
  })
})
