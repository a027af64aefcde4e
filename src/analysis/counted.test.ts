import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { findCounted, holdsActs } from './counted.ts'
import { columnsFor } from './oracle/anEvent.ts'
import { packagesAsOf } from './packages.ts'

const asOf = dayNumber('2021-05-13')

describe('counted rows of a package', () => {
  it('are those that are known, over, between the sides, not denied, and within the marking', () => {
    const columns = columnsFor([
      { id: 'call', date: '2021-05-01', type: '041', mutual: true },
      { id: 'act', date: '2021-05-02', partOf: 'call', marking: 'AMBER' },
      { id: 'denied', date: '2021-05-02', partOf: 'call', status: 'denied' },
      { id: 'context', date: '2021-05-02', partOf: 'call', bilateral: false },
      { id: 'later', date: '2021-05-14', partOf: 'call', knownOn: '2021-05-12' },
      { id: 'unknown', date: '2021-05-02', partOf: 'call', knownOn: '2021-05-14' },
    ])
    const packages = packagesAsOf(columns, asOf)
    const counted = new Int32Array(packages.largest)
    const names = (count: number): unknown[] =>
      [...counted.subarray(0, count)].map((place) => columns.ids[columns.record[packages.row[place]!]!])
    expect(names(findCounted(counted, packages, 0, asOf, 4))).toEqual(['call', 'act'])
    expect(holdsActs(packages.laid, counted, 2)).toBe(true)
    expect(names(findCounted(counted, packages, 0, asOf, 1))).toEqual(['call'])
    expect(holdsActs(packages.laid, counted, 1)).toBe(false)
    expect(holdsActs(packages.laid, counted, 0)).toBe(false)
  })
})
