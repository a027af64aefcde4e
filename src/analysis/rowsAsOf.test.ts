import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { oracleEvents } from './oracle/oracleColumns.ts'
import { rowsAsOf } from './rowsAsOf.ts'

const idsOf = (columns: Columns, asOf: string, upTo?: 'GREEN'): (string | undefined)[] =>
  [...rowsAsOf(columns, dayNumber(asOf), upTo)].map((row) => columns.ids[columns.record[row]!])

describe('rowsAsOf', () => {
  it('stands in the order of first day, last day, id', () => {
    const columns = columnsFor([
      { id: 'd', date: '2021-03-02' },
      { id: 'c', date: '2021-03-01/2021-03-03' },
      { id: 'b', date: '2021-03-01' },
      { id: 'a', date: '2021-03-01' },
    ])
    expect(idsOf(columns, '2021-12-31')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leaves out what became known later', () => {
    const columns = columnsFor([
      { id: 'open', date: '2021-03-01' },
      { id: 'secret', date: '2021-02-01', knownOn: '2021-04-01' },
    ])
    expect(idsOf(columns, '2021-03-31')).toEqual(['open'])
    expect(idsOf(columns, '2021-04-01')).toEqual(['secret', 'open'])
  })

  it('gives of each event the one state that was known', () => {
    const event: Said = {
      id: 'e',
      date: '2021-03-01',
      changes: [{ id: 'k', on: '2021-03-05', set: { status: 'retracted' }, citations: [] }],
    }
    const columns = columnsFor([event])
    expect(rowsAsOf(columns, dayNumber('2021-03-04'))).toHaveLength(1)
    expect(rowsAsOf(columns, dayNumber('2021-03-05'))).toHaveLength(1)
    expect(rowsAsOf(columns, dayNumber('2021-03-04'))).not.toEqual(rowsAsOf(columns, dayNumber('2021-03-05')))
  })

  it('leaves out what is marked higher than asked', () => {
    const columns = columnsFor([
      { id: 'a', date: '2021-03-01', marking: 'AMBER' },
      { id: 'b', date: '2021-03-01', marking: 'GREEN' },
      { id: 'c', date: '2021-03-01' },
    ])
    expect(idsOf(columns, '2021-12-31', 'GREEN')).toEqual(['b', 'c'])
  })

  it('gives nothing before the first record and for no records', () => {
    expect(idsOf(columnsFor([{ id: 'a', date: '2021-03-01' }]), '2021-02-28')).toEqual([])
    expect(idsOf(columnsFor([]), '2021-02-28')).toEqual([])
  })

  it('does not depend on the order in which events were stored', () => {
    const expected = idsOf(columnsFor(oracleEvents()), '2021-08-01')
    const shuffled = fc.shuffledSubarray(oracleEvents(), { minLength: 129 })
    fc.assert(
      fc.property(shuffled, (events) => {
        expect(idsOf(columnsFor(events), '2021-08-01')).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})
