import { tableOf } from '#model/cameo/scoreTables.ts'
import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { issueMovesOf } from './issueMoves.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { rowsAsOf } from './rowsAsOf.ts'

const may13 = dayNumber('2021-05-13')

describe('issueMovesOf', () => {
  const columns = columnsFor([
    { ...scored('a', '2021-04-15', -4), issueIds: ['ukraine', 'energy'] },
    { ...scored('b', '2021-05-06', 2), issueIds: ['ukraine'] },
    { ...scored('c', '2021-05-19', 7), issueIds: ['energy'] },
  ])
  const moves = issueMovesOf(columns, rowsAsOf(columns, may13), may13)
  const of = (issue: string): (typeof moves)[number] => moves[columns.issueIds.indexOf(issue)]!
  const idOf = (row: number): string | undefined => columns.ids[columns.record[row]!]

  it('names the last event known on the day', () => {
    expect([idOf(of('ukraine').lastRow), idOf(of('energy').lastRow)]).toEqual(['b', 'a'])
  })

  it('gives the scores over time, an event of two issues to both', () => {
    expect(of('ukraine').strip).toEqual([
      { day: dayNumber('2021-04-15'), score: -4 },
      { day: dayNumber('2021-05-06'), score: 2 },
    ])
    expect(of('energy').count).toBe(1)
  })

  it('has no score of what the table has none for, though it is a move', () => {
    const said = { type: '010', issueIds: ['ukraine'] }
    const told = {
      ...columnsFor([
        { ...scored('a', '2021-04-15', 3), issueIds: ['ukraine'] },
        { ...said, id: 'said', date: '2021-04-15' },
      ]),
      scores: tableOf('own', () => NaN),
    }
    const [ukraine] = issueMovesOf(told, rowsAsOf(told, may13), may13)
    expect(ukraine).toMatchObject({ count: 2, strip: [{ score: 3 }] })
  })

  it('passes over what was denied or retracted, and keeps context', () => {
    const told = columnsFor([
      { ...scored('a', '2021-04-15', -4), issueIds: ['ukraine'] },
      { ...scored('context', '2021-04-20', -8), issueIds: ['ukraine'], bilateral: false },
      { ...scored('denied', '2021-05-06', 2), issueIds: ['ukraine'], status: 'denied' },
    ])
    const [ukraine] = issueMovesOf(told, rowsAsOf(told, may13), may13)
    expect(told.ids[told.record[ukraine!.lastRow]!]).toBe('context')
    expect(ukraine).toMatchObject({ count: 2, strip: [{ score: -4 }, { score: -8 }] })
  })

  it('passes over what is only announced; what goes on has moved, but has no score yet', () => {
    const told = columnsFor([
      { ...scored('a', '2021-04-15', -4), issueIds: ['ukraine'] },
      { ...scored('visit', '2021-05-12/2021-05-15', 3), issueIds: ['ukraine'], knownOn: '2021-05-12' },
      { ...scored('announced', '2021-05-20', 7), issueIds: ['ukraine'], knownOn: '2021-05-10' },
    ])
    const [ukraine] = issueMovesOf(told, rowsAsOf(told, may13), may13)
    expect(told.ids[told.record[ukraine!.lastRow]!]).toBe('visit')
    expect(ukraine).toMatchObject({ count: 2, strip: [{ day: dayNumber('2021-04-15'), score: -4 }] })
  })

  it('keeps of every three days what was strongest either way, and of the last thirteen months alone', () => {
    const told = columnsFor(
      [
        scored('too old', '2020-04-10', 9),
        scored('weak', '2021-05-12', 2),
        scored('strong', '2021-05-13', 5),
        scored('bad', '2021-05-11', -3),
        scored('before', '2021-05-10', 1),
      ].map((event) => ({ ...event, issueIds: ['ukraine'] })),
    )
    const [ukraine] = issueMovesOf(told, rowsAsOf(told, may13), may13)
    expect(ukraine!.strip).toEqual([
      { day: may13 - 3, score: 1 },
      { day: may13 - 2, score: -3 },
      { day: may13, score: 5 },
    ])
    expect(ukraine!.count).toBe(5)
  })
})
