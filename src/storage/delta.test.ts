import { describe, expect, it } from 'vitest'
import { changesOf, deltaBetween } from './delta.ts'
import { anEvent, anIssue, exampleDataset } from './exampleDataset.fixture.ts'
import { atOnce } from '#model/steps.ts'

const before = exampleDataset()

describe('deltaBetween', () => {
  it('leaves alone what is alike', () => {
    const { lists, revived } = atOnce(deltaBetween(before, exampleDataset()))
    expect(lists.filter(({ put, remove }) => put.length + remove.length > 0)).toEqual([])
    expect(revived).toEqual([])
  })

  it('puts what is new or changed and removes what is gone', () => {
    const changed = { ...anEvent('e1', '2021-01-10') }
    const after = {
      ...before,
      events: [changed, ...before.events.slice(2)],
      issues: [anIssue('ice')],
      deleted: [],
    }
    const { lists, revived } = atOnce(deltaBetween(before, after))
    expect(lists.filter(({ put, remove }) => put.length + remove.length > 0)).toEqual([
      { list: 'events', put: [changed], remove: ['e2'] },
      { list: 'issues', put: [anIssue('ice')], remove: ['fishing'] },
    ])
    expect(revived).toEqual(['e0'])
  })

  it('puts everything where nothing was, and takes everything where nothing is to be', () => {
    expect(atOnce(deltaBetween(null, before)).lists.map(({ put }) => put.length)).toEqual([
      6, 1, 1, 1, 1, 4, 0,
    ])
    expect(atOnce(deltaBetween(before, null)).relationship).toBeNull()
  })
})

describe('changesOf', () => {
  it('tells each record as it was before', () => {
    const after = {
      ...before,
      issues: [anIssue('ice')],
      relationship: { ...before.relationship, title: 'B – A' },
    }
    expect(atOnce(changesOf(before, atOnce(deltaBetween(before, after))))).toEqual([
      { list: 'relationship', id: 'aaa-bbb', before: before.relationship },
      { list: 'issues', id: 'ice', before: null },
      { list: 'issues', id: 'fishing', before: before.issues[0] },
    ])
  })
})
