import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { membersOf } from './members.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor } from './oracle/anEvent.ts'

function counted(events: readonly Said[], asOf: string): (string | undefined)[] {
  const columns = columnsFor(events)
  return [...membersOf(columns, { asOf: dayNumber(asOf) })].map((row) => columns.ids[columns.record[row]!])
}

describe('membersOf', () => {
  it('counts an event from its last day on', () => {
    const visit: Said = { id: 'visit', date: '2021-07-12/2021-07-15', knownOn: '2021-07-12' }
    expect(counted([visit], '2021-07-14')).toEqual([])
    expect(counted([visit], '2021-07-15')).toEqual(['visit'])
  })

  it('never counts an event whose date is open', () => {
    expect(counted([{ id: 'a', date: '2021-07-12/..', knownOn: '2021-07-12' }], '2030-01-01')).toEqual([])
  })

  it('leaves out context', () => {
    expect(counted([{ id: 'a', date: '2021-07-12', bilateral: false }], '2021-12-31')).toEqual([])
  })

  it('counts an event until the day it is denied or retracted', () => {
    for (const status of ['denied', 'retracted'] as const) {
      const event: Said = {
        id: 'a',
        date: '2021-07-12',
        changes: [{ id: 'k', on: '2021-07-20', set: { status }, citations: [] }],
      }
      expect(counted([event], '2021-07-19')).toEqual(['a'])
      expect(counted([event], '2021-07-20')).toEqual([])
    }
  })

  it('counts what is reported or disputed', () => {
    const events: Said[] = [
      { id: 'a', date: '2021-07-12', status: 'reported' },
      { id: 'b', date: '2021-07-12', status: 'disputed' },
    ]
    expect(counted(events, '2021-12-31')).toEqual(['a', 'b'])
  })
})
