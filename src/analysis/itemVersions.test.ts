import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NEVER } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { pickItems } from './filteredItems.ts'
import { itemMembersOf } from './itemMembers.ts'
import { itemsOf } from './items.ts'
import type { ItemVersions } from './itemVersions.ts'
import { itemVersions } from './itemVersions.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { anyEvent, eventOf, FIRST, LAST } from './oracle/changingEvents.fixture.ts'
import { packagesAsOf } from './packages.ts'

const END = dayNumber('2021-12-31')

/** Places of the versions that are so on a day. */
function soOn({ from, until }: ItemVersions, day: number): Int32Array {
  return Int32Array.from(from.keys()).filter((v) => from[v]! <= day && day < until[v]!)
}

describe('the versions of the items', () => {
  it('that are so on a day are the items as of it, with the issues of their members', () => {
    const day = fc.integer({ min: FIRST - 20, max: LAST + 300 })
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), fc.array(day, { maxLength: 5 }), (list, days) => {
        const columns = columnsFor(list.map(eventOf))
        for (const asOf of days) {
          const versions = itemVersions(columns, packagesAsOf(columns, asOf))
          const [places, items] = [soOn(versions, asOf), itemsOf(columns, { asOf })]
          expect(pickItems(versions.items, places)).toEqual(items)
          const { start, row } = itemMembersOf(columns, items, { asOf })
          places.forEach((v, i) => {
            const named = Array.from(row.subarray(start[i], start[i + 1])).flatMap((at) =>
              Array.from(columns.issues.subarray(columns.issueStart[at], columns.issueStart[at + 1])),
            )
            const own = Array.from(
              versions.issues.subarray(versions.issueStart[v], versions.issueStart[v + 1]),
            )
            expect(own).toEqual([...new Set(named)])
          })
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stand for ever where nothing changes, and until the change where something does', () => {
    const changed = {
      ...scored('changed', '2021-03-01', -2),
      changes: [{ id: 'c', on: '2021-09-01', set: { score: { value: 3, reason: 'test' } }, citations: [] }],
    }
    const columns = columnsFor([scored('plain', '2021-02-01', 5), changed])
    const { items, from, until } = itemVersions(columns, packagesAsOf(columns, END))
    expect([...items.g]).toEqual([5, -2, 3])
    expect([...from]).toEqual(['2021-02-01', '2021-03-01', '2021-09-01'].map(dayNumber))
    expect([...until]).toEqual([NEVER, dayNumber('2021-09-01'), NEVER])
  })

  it('begin when the event counts, not when it is announced, and are none of what never ends', () => {
    const announced = { ...scored('announced', '2021-03-01/2021-03-09', 4), knownOn: '2021-01-05' }
    const columns = columnsFor([announced, scored('open', '2021-03-01/..', 2)])
    const { items, from } = itemVersions(columns, packagesAsOf(columns, END))
    expect([items.length, from[0]]).toEqual([1, dayNumber('2021-03-09')])
  })
})
