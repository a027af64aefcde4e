import { tableOf } from '#model/cameo/scoreTables.ts'
import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { annotationCandidates } from './annotationCandidates.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { rowsAsOf } from './rowsAsOf.ts'

const window = { from: dayNumber('2021-01-01'), to: dayNumber('2021-05-13') }

function named(events: readonly Said[], most?: number): string[] {
  const columns = columnsFor(events)
  const rows = rowsAsOf(columns, window.to)
  return annotationCandidates(columns, rows, window, most).map(
    ({ row }) => columns.ids[columns.record[row]!]!,
  )
}

describe('annotationCandidates', () => {
  it('puts the largest absolute score first', () => {
    expect(named([scored('a', '2021-02-03', 4), scored('b', '2021-03-02', -8)])).toEqual(['b', 'a'])
  })

  it('lets one event speak for those of the same sign around it', () => {
    const events = [
      scored('a', '2021-04-15', -8),
      scored('b', '2021-04-16', -4),
      scored('c', '2021-04-13', 4),
    ]
    expect(named(events)).toEqual(['a', 'c'])
  })

  it('leaves out context, what counts for nothing and what lies outside the window', () => {
    expect(
      named([
        { ...scored('context', '2021-03-01', -8), bilateral: false },
        { ...scored('denied', '2021-03-01', -8), status: 'denied' },
        scored('before', '2020-12-31', -8),
        scored('in', '2021-03-01', -1),
      ]),
    ).toEqual(['in'])
  })

  it('leaves out what has no score in the table', () => {
    const events: Said[] = [
      { id: 'said', date: '2021-03-01', type: '010' },
      { id: 'agreed', date: '2021-03-20', type: '036' },
    ]
    const scores = tableOf('own', ({ code }) => (code === '010' ? NaN : 4))
    const columns = { ...columnsFor(events), scores }
    const found = annotationCandidates(columns, rowsAsOf(columns, window.to), window)
    expect(found.map(({ score }) => score)).toEqual([4])
  })

  it('stops at the number asked for and does not depend on the order of events', () => {
    const events = [1, 2, 3].map((i) => scored(`e${i}`, `2021-0${i}-10`, -2))
    expect(named(events, 2)).toEqual(named(events.toReversed(), 2))
    expect(named(events, 2)).toEqual(['e3', 'e2'])
  })
})
