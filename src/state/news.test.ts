import { columnsOf } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { anEvent, anIssue, exampleDataset } from '#storage/exampleDataset.fixture.ts'
import type { Glance } from '#storage/read.ts'
import { describe, expect, it } from 'vitest'
import { newsOf, newsOfDays } from './news.ts'

const days = (then: string, now: string) => ({ then: dayNumber(then), now: dayNumber(now) })

function glance(): Glance {
  const { events, relationship, briefings: _briefings, deleted: _deleted, ...lists } = exampleDataset()
  return { ...lists, seq: 1, relationship, columns: columnsOf(events, relationship) }
}

const told = (then: string, now: string) =>
  newsOfDays(glance(), days(then, now)).map(({ list, id, kind }) => `${kind} ${list} ${id}`)

describe('newsOfDays', () => {
  it('tells what became known, what changed and what was denied between two days', () => {
    expect(told('2021-02-28', '2021-03-12')).toEqual([
      'known events e4',
      'retracted events e3',
      'known events e5',
      'known events e6',
      'changed issues fishing',
      'changed meetings summit',
    ])
  })

  it('calls what became known and was denied since then known', () => {
    expect(told('2021-02-17', '2021-03-06')).toContain('known events e3')
  })

  it('tells nothing of a day that is over, or of one before', () => {
    expect(told('2021-03-12', '2021-03-12')).toEqual([])
    expect(told('2021-03-12', '2021-02-01')).toEqual([])
  })
})

describe('newsOf', () => {
  const known = days('2021-05-13', '2021-05-13')
  const event = anEvent('e1', '2021-01-10')

  it.each([
    ['known', null, event],
    ['changed', event, { ...event, title: 'Another' }],
    ['retracted', event, { ...event, status: 'retracted' as const }],
    ['deleted', event, null],
    [null, event, { ...event, updatedAt: '2021-05-14T00:00:00Z', updatedBy: 'Ann' }],
    [null, null, anEvent('e1', '2021-06-01')],
    [null, anEvent('e1', '2021-06-01'), null],
  ])('says %s', (kind, before, after) => {
    expect(newsOf({ before, after }, known, 'events')).toBe(kind)
  })

  it('does not take what a day before knew for deleted', () => {
    const back = days('2021-05-13', '2021-01-01')
    expect(newsOf({ before: event, after: event }, back, 'events')).toBeNull()
  })

  it('sees what a change of a stored record makes of the day', () => {
    const change = { id: 'c1', on: '2021-05-01', set: { status: 'settled' as const }, citations: [] }
    const [before, after] = [anIssue('i1'), anIssue('i1', { changes: [change] })]
    expect(newsOf({ before, after }, known, 'issues')).toBe('changed')
    expect(newsOf({ before, after }, days('2021-04-01', '2021-04-30'), 'issues')).toBeNull()
  })
})
