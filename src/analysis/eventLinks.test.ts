import { blankEvent } from '#model/records/blank.ts'
import type { EventFields, EventRecord } from '#model/records/event.ts'
import { describe, expect, it } from 'vitest'
import { eventLinks } from './eventLinks.ts'

const anEvent = (
  id: string,
  fields: Partial<EventRecord> = {},
  ...sets: Partial<EventFields>[]
): EventRecord =>
  blankEvent({
    id,
    date: '2021-01-01',
    ...fields,
    changes: sets.map((set, i) => ({ id: `c${i}`, on: `2021-02-0${i + 1}`, set, citations: [] })),
  })

describe('eventLinks', () => {
  it('finds the events that answer one, that are part of one, and in which somebody took part', () => {
    const links = eventLinks([
      anEvent('a'),
      anEvent('b', { inResponseTo: 'a', participants: ['p1', 'p2'] }),
      anEvent('c', { inResponseTo: 'a', partOf: 'b', participants: ['p1'] }),
    ])
    expect([...links.answers]).toEqual([['a', ['b', 'c']]])
    expect([...links.parts]).toEqual([['b', ['c']]])
    expect([...links.people]).toEqual([
      ['p1', ['b', 'c']],
      ['p2', ['b']],
    ])
  })

  it('takes in what a later state links, each event once', () => {
    const links = eventLinks([anEvent('b', { partOf: 'a' }, { partOf: 'c' }, { title: 'renamed' })])
    expect([...links.parts]).toEqual([
      ['a', ['b']],
      ['c', ['b']],
    ])
  })

  it('keeps the first status only where it changed', () => {
    const links = eventLinks([anEvent('a'), anEvent('b', { status: 'reported' }, { status: 'denied' })])
    expect([...links.firstStatus]).toEqual([['b', 'reported']])
  })
})
