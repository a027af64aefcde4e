import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { itemsOf } from './items.ts'
import type { Said } from './oracle/anEvent.ts'
import { aDataset, columnsFor } from './oracle/anEvent.ts'
import { ANY_DAYS, anyEvents } from './oracle/anyEvents.fixture.ts'
import { oracleEvents } from './oracle/oracleColumns.ts'

/** Items as `day flow g w`; their order within a day says nothing. */
function itemsFrom(columns: Columns, asOf: DayNumber, upTo: Marking): string[] {
  const { day, flow, g, w } = itemsOf(columns, { asOf, upTo })
  return Array.from(day, (on, i) => [isoDay(on), flow[i], g[i], w[i]].join(' ')).sort()
}

/** The events as they are shown, every one known: what they have been through is folded in. */
function shownOf(stored: Dataset, asOf: DayNumber, upTo: Marking): Said[] {
  const { events } = viewDataset(stored, asOf, upTo)
  return events.map((event): Said => ({ ...event, changes: [], knownOn: isoDay(asOf) }))
}

/** Items of everything stored must be those of what the view shows, on each of the days. */
function expectTheSame(
  events: readonly Said[],
  days: readonly DayNumber[],
  markings: readonly Marking[],
): void {
  const stored = aDataset(events)
  const columns = columnsOf(stored.events, stored.relationship)
  for (const asOf of days) {
    for (const upTo of markings) {
      const expected = itemsFrom(columnsFor(shownOf(stored, asOf, upTo)), asOf, upTo)
      expect(itemsFrom(columns, asOf, upTo)).toEqual(expected)
    }
  }
}

describe('measures see what the view shows:', () => {
  it('items are those of the events shown on the day, up to the marking', () => {
    const { first, length } = ANY_DAYS
    const days = fc.array(fc.integer({ min: first, max: first + length }), { minLength: 3, maxLength: 10 })
    fc.assert(
      fc.property(anyEvents, days, (events, asked) => {
        expectTheSame(events, asked, ['RED', 'GREEN'])
      }),
      { numRuns: 150 },
    )
  })

  it('on every day of 2021', () => {
    const days = Array.from({ length: 365 }, (_, i) => dayNumber('2021-01-01') + i)
    expectTheSame(oracleEvents({ withContext: true }), days, ['RED'])
  })
})
