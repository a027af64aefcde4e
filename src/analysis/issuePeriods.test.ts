import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { filteredItems, passingItems } from './filteredItems.ts'
import type { IssuePeriods } from './issuePeriods.ts'
import { issuePeriods, issuePlaces, issueTotal } from './issuePeriods.ts'
import { itemMembersOf } from './itemMembers.ts'
import { itemsOf } from './items.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'

const asOf = dayNumber('2021-12-31')
const MONTHS = [
  { first: dayNumber('2021-03-01'), last: dayNumber('2021-03-31') },
  { first: dayNumber('2021-04-01'), last: dayNumber('2021-04-30') },
]

const EVENTS: readonly Said[] = [
  { ...scored('decree', '2021-03-02', -8), issueIds: ['cyber'] },
  { ...scored('part', '2021-03-02', -4), partOf: 'decree', issueIds: ['arms', 'cyber'] },
  { ...scored('talks', '2021-04-10', 4, 'mutual'), issueIds: ['arms'] },
  { ...scored('word', '2021-04-11', 1, 'ba'), issueIds: [] },
  { ...scored('before', '2021-02-28', -1), issueIds: ['arms'] },
  { ...scored('after', '2021-05-01', -1), issueIds: ['arms'] },
]

function matrix(events: readonly Said[], kept?: (id: string) => boolean): IssuePeriods {
  const columns = columnsFor(events)
  const items = itemsOf(columns, { asOf })
  const members = itemMembersOf(columns, items, { asOf })
  if (!kept) return issuePeriods(columns, items, members, MONTHS)
  const passes = Uint8Array.from(columns.record, (record) => Number(kept(columns.ids[record]!)))
  return issuePeriods(columns, items, members, MONTHS, passingItems(members, passes))
}

/** Each cell that holds anything: issue, month, items, Σ w, Σ w·g a→b and b→a. */
function told({ issueIds, periods, items, weight, netAb, netBa }: IssuePeriods): unknown[][] {
  return [...items.keys()]
    .filter((cell) => items[cell]! > 0)
    .map((cell) => [
      ...[issueIds[Math.floor(cell / periods)], cell % periods],
      ...[items[cell], weight[cell], netAb[cell], netBa[cell]],
    ])
}

describe('issueTotal', () => {
  it('by hand: weighs mutual items by half over the periods that count', () => {
    // arms: −8 with weight 1 in March, +4 twice with weight ½ in April: −4 over 2.
    const found = matrix(EVENTS)
    const places = issuePlaces(found)
    const arms = places.get('arms')
    expect(issueTotal(found, arms, () => true)).toEqual({ items: 3, mean: -2 })
    expect(issueTotal(found, arms, (period) => period === 1)).toEqual({ items: 2, mean: 4 })
    expect(issueTotal(found, arms, () => false)).toEqual({ items: 0, mean: NaN })
    expect(issueTotal(found, places.get('never named'), () => true)).toEqual({ items: 0, mean: NaN })
  })
})

describe('issuePeriods', () => {
  it('by hand: puts an item to each issue that one of its events names, once, and the rest beside', () => {
    expect(told(matrix(EVENTS))).toEqual([
      ['cyber', 0, 1, 1, -8, 0],
      ['arms', 0, 1, 1, -8, 0],
      ['arms', 1, 2, 1, 2, 2],
      ['', 1, 1, 1, 0, 1],
    ])
  })

  it('leaves out what lies before, after and between', () => {
    const columns = columnsFor(EVENTS)
    const items = itemsOf(columns, { asOf })
    const only = [MONTHS[1]!, { first: dayNumber('2021-05-02'), last: asOf }]
    const found = issuePeriods(columns, items, itemMembersOf(columns, items, { asOf }), only)
    expect(told(found).map(([issue, period]) => [issue, period])).toEqual([
      ['arms', 0],
      ['', 0],
    ])
  })

  it('gives under a filter what it gives of the filtered items alone', () => {
    const kept = (id: string): boolean => id === 'part' || id === 'word'
    expect(told(matrix(EVENTS, kept))).toEqual([
      ['cyber', 0, 1, 1, -8, 0],
      ['arms', 0, 1, 1, -8, 0],
      ['', 1, 1, 1, 0, 1],
    ])
    const columns = columnsFor(EVENTS)
    const items = itemsOf(columns, { asOf })
    const passes = Uint8Array.from(columns.record, (record) => Number(kept(columns.ids[record]!)))
    const some = filteredItems(items, itemMembersOf(columns, items, { asOf }), passes)
    const alone = issuePeriods(columns, some, itemMembersOf(columns, some, { asOf }), MONTHS)
    expect(alone).toEqual(matrix(EVENTS, kept))
  })

  it('does not hang on the order of the records', () => {
    const byIssue = (found: IssuePeriods) => told(found).map(String).toSorted()
    expect(byIssue(matrix([...EVENTS].reverse()))).toEqual(byIssue(matrix(EVENTS)))
  })

  it('is nothing of nothing', () => {
    expect(matrix([])).toMatchObject({ issueIds: [''], periods: 2, items: new Int32Array(2) })
  })
})
