import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { conflictShare } from './conflictShare.ts'
import type { ConflictShare } from './conflictShare.ts'
import { itemsOf } from './items.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { oracleColumns } from './oracle/oracleColumns.ts'
import { CONFLICT_SHARE } from './oracle/reference.ts'

function shareOf(events: readonly Said[], asOf: string, days?: number): ConflictShare {
  const columns = columnsFor(events)
  const day = dayNumber(asOf)
  return conflictShare(columns, itemsOf(columns, { asOf: day }), day, days)
}

describe('conflictShare', () => {
  it('is what the reference says of 2021', () => {
    const columns = oracleColumns()
    const items = itemsOf(columns, { asOf: dayNumber('2021-12-31') })
    const { day, ...expected } = CONFLICT_SHARE
    expect(conflictShare(columns, items, dayNumber(day))).toMatchObject(expected)
  })

  it('leaves neutral items out of the share and counts them beside it', () => {
    const events = [
      scored('a', '2021-05-01', -0.5),
      scored('b', '2021-05-01', 0.5),
      scored('c', '2021-05-01', 7),
      scored('d', '2021-05-01', 0.4),
      scored('e', '2021-05-01', -0.4),
    ]
    expect(shareOf(events, '2021-05-13')).toMatchObject({
      share: 1 / 3,
      conflict: 1,
      cooperation: 2,
      nonNeutral: 3,
      neutral: 2,
      items: 5,
    })
  })

  it('begins after the 90th day before and ends with the day itself', () => {
    const events = [
      scored('old', '2021-02-12', -5),
      scored('new', '2021-02-13', -5),
      scored('now', '2021-05-13', 5),
    ]
    expect(shareOf(events, '2021-05-13')).toMatchObject({ conflict: 1, cooperation: 1 })
    expect(shareOf(events, '2021-05-13', 91)).toMatchObject({ conflict: 2, cooperation: 1 })
  })

  it('is no number where nothing was other than neutral', () => {
    expect(shareOf([], '2021-05-13').share).toBeNaN()
    expect(shareOf([scored('a', '2021-05-01', 0)], '2021-05-13')).toMatchObject({ share: NaN, neutral: 1 })
  })

  it('splits each sign into words and deeds, by the act that weighs most', () => {
    const day = '2021-05-01'
    const events: Said[] = [
      { id: 'deed', date: day, type: '190' },
      { id: 'word', date: day, type: '111' },
      { id: 'aid', date: day, type: '070', initiator: 'RUS', target: 'USA' },
      { id: 'praise', date: day, type: '051', initiator: 'RUS', target: 'USA' },
      { id: 'unknown', date: day, type: 'xyz', score: { value: -3, reason: 'test' } },
      { id: 'package', date: day, type: '111' },
      { id: 'worse', date: day, type: '161', partOf: 'package' },
    ]
    expect(shareOf(events, '2021-05-13')).toMatchObject({
      conflictBy: { material: 2, verbal: 2 },
      cooperationBy: { material: 1, verbal: 1 },
    })
  })
})
