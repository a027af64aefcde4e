import { dayNumber, isoDay } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { histogramOf } from './histogram.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { rowsAsOf } from './rowsAsOf.ts'

function weeksOf(events: readonly Said[], day: string): ReturnType<typeof histogramOf> {
  const columns = columnsFor(events)
  const asOf = dayNumber(day)
  return histogramOf(columns, rowsAsOf(columns, asOf), asOf)
}

describe('histogramOf', () => {
  it('begins on a Monday and counts each week by sign', () => {
    // 12 May 2021 was a Wednesday; the 17th the Monday after.
    const found = weeksOf(
      [scored('a', '2021-05-12', 4), scored('b', '2021-05-16', -5), scored('c', '2021-05-17', 0)],
      '2021-05-31',
    )
    expect(found && isoDay(found.from)).toBe('2021-05-10')
    expect(found && [...found.up, ...found.down, ...found.neutral, ...found.later]).toEqual([
      1, 0, 1, 0, 0, 1, 0, 0,
    ])
  })

  it('tells of a later event only that it is there', () => {
    const found = weeksOf([scored('a', '2021-05-12', 4), scored('b', '2021-05-19', -8)], '2021-05-13')
    expect(found && [[...found.down], [...found.later]]).toEqual([
      [0, 0],
      [0, 1],
    ])
  })

  it('counts what was denied for nothing from that day on', () => {
    const denied: Said = {
      ...scored('a', '2021-05-12', 4),
      changes: [{ id: 'k', on: '2021-05-20', set: { status: 'denied' }, citations: [] }],
    }
    expect(weeksOf([denied], '2021-05-19')).toMatchObject({ up: Uint32Array.of(1) })
    expect(weeksOf([denied], '2021-05-20')).toMatchObject({
      up: Uint32Array.of(0),
      later: Uint32Array.of(0),
    })
  })

  it('is nothing without an event', () => {
    expect(weeksOf([], '2021-05-13')).toBeNull()
  })
})
