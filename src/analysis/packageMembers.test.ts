import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOW } from '#model/columns.ts'
import { dayNumber } from '#model/day.ts'
import { itemsOf } from './items.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { ANY_DAYS, anyEvents } from './oracle/anyEvents.fixture.ts'
import type { MemberRole } from './packageMembers.ts'
import { memberFinder } from './packageMembers.ts'

const d = dayNumber

/** Roles of the events of the package of `root`, by id. */
function rolesOf(
  events: readonly Said[],
  { root = 'decree', flow = 'ab', asOf = d('2021-12-31') } = {},
): Record<string, MemberRole> {
  const columns = columnsFor(events)
  const members = memberFinder(columns, { asOf })({
    root: columns.ids.indexOf(root),
    flow: flow === 'ab' ? FLOW.ab : FLOW.ba,
  })
  return Object.fromEntries(members.map(({ row, role }) => [columns.ids[columns.record[row]!]!, role]))
}

const decree = scored('decree', '2021-04-15', -5)
const part = (id: string, said: Partial<Said> = {}): Said => ({
  ...scored(id, '2021-04-15', -3),
  partOf: 'decree',
  ...said,
})

describe('memberFinder', () => {
  it('says which event decides the score, and which only counts', () => {
    expect(rolesOf([decree, part('one'), part('gift', { score: { value: 2, reason: 'test' } })])).toEqual({
      decree: 'decides',
      one: 'counts',
      gift: 'decides',
    })
  })

  it('leaves consultations out beside acts, and keeps them by themselves', () => {
    const call: Said = { id: 'decree', date: '2021-04-15', type: '041', mutual: true }
    expect(rolesOf([call])).toEqual({ decree: 'decides' })
    expect(rolesOf([call, part('warning')])).toEqual({ decree: 'consultation', warning: 'decides' })
  })

  it('says why others do not count: context, denied, other way, no score, still to come', () => {
    const events = [
      decree,
      part('context', { bilateral: false }),
      part('denied', { status: 'denied' }),
      part('retracted', {
        changes: [{ id: 'c', on: '2021-05-01', set: { status: 'retracted' }, citations: [] }],
      }),
      part('answer', { initiator: 'RUS', target: 'USA' }),
      part('visit', { date: '2021-04-15/2022-02-01', knownOn: '2021-04-15' }),
    ]
    expect(rolesOf(events)).toEqual({
      decree: 'decides',
      context: 'context',
      denied: 'struck',
      retracted: 'struck',
      answer: 'otherWay',
      visit: 'ahead',
    })
    expect(rolesOf(events, { asOf: d('2021-04-30') })).toMatchObject({ retracted: 'counts' })
    expect(rolesOf(events, { flow: 'ba' })).toMatchObject({ decree: 'otherWay', answer: 'decides' })
  })

  it('calls a neutral item after its first event', () => {
    const none = scored('decree', '2021-04-15', 0)
    expect(rolesOf([none, part('other', { score: { value: 0, reason: 'test' } })])).toEqual({
      decree: 'decides',
      other: 'counts',
    })
  })

  it('does not know what was not yet known, and nothing of what is no package', () => {
    const later = part('later', { knownOn: '2021-06-01' })
    expect(rolesOf([decree, later], { asOf: d('2021-05-31') })).toEqual({ decree: 'decides' })
    expect(rolesOf([decree, later])).toMatchObject({ later: 'counts' })
    expect(rolesOf([decree, part('one')], { root: 'one' })).toEqual({})
  })

  it('tells the same as the items: what decides adds up to the score, what counts says the weight', () => {
    const { first, length } = ANY_DAYS
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: first, max: first + length }), (events, asOf) => {
        const columns = columnsFor(events)
        const items = itemsOf(columns, { asOf })
        const membersOf = memberFinder(columns, { asOf })
        for (let i = 0; i < items.length; i++) {
          const flow = items.flow[i]!
          const members = membersOf({ root: items.packRoot[items.pack[i]!]!, flow })
          const decisive = members.filter(({ role }) => role === 'decides')
          expect(decisive.reduce((g, { score }) => g + score, 0)).toBeCloseTo(items.g[i]!, 9)
          expect(decisive.map(({ row }) => row)).toContain(items.lead[i])
          const counted = members.filter(({ role }) => role === 'decides' || role === 'counts')
          const isMutual = counted.every(({ row }) => columns.flow[row] === FLOW.mutual)
          expect(items.w[i]).toBe(isMutual ? 0.5 : 1)
          for (const { row } of members) expect(columns.from[row]).toBeLessThanOrEqual(asOf)
        }
      }),
    )
  })
})
