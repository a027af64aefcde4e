import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from './day.ts'
import { blankEvent } from './records/blank.ts'
import type { EventRecord } from './records/event.ts'
import type { SourceRecord } from './records/source.ts'
import { statesOf } from './states.ts'

const [may12, may14, may20] = [dayNumber('2021-05-12'), dayNumber('2021-05-14'), dayNumber('2021-05-20')]

function event(fields: Partial<EventRecord>): EventRecord {
  return blankEvent({ id: 'e', date: '2021-05-12', type: '036', initiator: 'USA', target: 'RUS', ...fields })
}
const denied = { id: 'c1', on: '2021-05-14', set: { status: 'denied' }, citations: [] } as const
const titled = { id: 'c2', on: '2021-05-14', set: { title: 'Other' }, citations: [] } as const

/** States in short: the days between which each stands, and what it says. */
function short(record: EventRecord): unknown[] {
  return statesOf(record, ['status', 'title']).map(({ from, until, state }) => [
    from,
    until,
    state.status,
    state.title,
  ])
}

describe('the states of a record', () => {
  it('is one, for good, where nothing has changed', () => {
    expect(short(event({ title: 'Call' }))).toEqual([[may12, null, 'reported', 'Call']])
  })

  it('begins when the record became known, whatever its own date', () => {
    expect(short(event({ title: 'Call', knownOn: '2021-05-20' }))).toEqual([
      [may20, null, 'reported', 'Call'],
    ])
  })

  it('ends where a change begins; changes of one day make one state', () => {
    expect(short(event({ title: 'Call', changes: [titled, denied] }))).toEqual([
      [may12, may14, 'reported', 'Call'],
      [may14, null, 'denied', 'Other'],
    ])
  })

  it('takes a change from before the record was known into its first state', () => {
    expect(short(event({ title: 'Call', knownOn: '2021-05-20', changes: [denied] }))).toEqual([
      [may20, null, 'denied', 'Call'],
    ])
  })

  it('leaves out a change of an open day, and a record of an open date altogether', () => {
    expect(short(event({ title: 'Call', changes: [{ ...denied, on: '2021-05-14/..' }] }))).toHaveLength(1)
    expect(short(event({ date: '2021-05-12/..' }))).toEqual([])
  })

  it('S03 holds of each state what is asked for, not the fields nobody knows', () => {
    const later = (n: number) => ({
      id: `c${n}`,
      on: isoDay(may14 + n),
      set: { title: `T${n}` },
      citations: [],
    })
    const unknown = { other: ['kept elsewhere'] }
    const states = statesOf({ ...event({ changes: [later(0), later(1)] }), ...unknown }, ['title', 'tags'])
    expect(states.map(({ state }) => state)).toEqual([
      { title: '', tags: [] },
      { title: 'T0', tags: [] },
      { title: 'T1', tags: [] },
    ])
  })

  it('has always been, for a record without any day of its own', () => {
    const source: SourceRecord = {
      ...{ id: 's', publisher: 'Reuters', tier: 'agency', reliability: 'A' },
      ...{ changes: [], createdAt: '', updatedAt: '', updatedBy: '' },
    }
    const better = { id: 'c1', on: '2021-05-14', set: { reliability: 'B' }, citations: [] } as const
    expect(statesOf(source, ['reliability'])).toEqual([{ from: null, until: null, state: source }])
    expect(
      statesOf({ ...source, changes: [better] }, ['reliability']).map(({ from, until, state }) => [
        from,
        until,
        state.reliability,
      ]),
    ).toEqual([
      [null, may14, 'A'],
      [may14, null, 'B'],
    ])
  })
})
