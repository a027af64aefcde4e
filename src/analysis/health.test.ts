import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { blankCase, blankEvent, blankIssue, blankMeeting, blankSource } from '#model/records/blank.ts'
import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Findings } from './health.ts'
import { findingsOf } from './health.ts'

const DAY = dayNumber('2021-05-13')
const CITED = [{ source: 's' }]

const examine = (list: ListName, record: AnyRecord): Findings => findingsOf(list, record, [], DAY)
const parts = (list: ListName, record: AnyRecord, kind: keyof Findings) =>
  examine(list, record)[kind].map(({ part }) => part)

const call = blankEvent({ id: 'call', date: '2021-05-12', knownOn: '2021-05-12', citations: CITED })

describe('an event of which all is recorded', () => {
  it('has no findings', () => {
    const nothing = { dangling: [], unsourced: [], stale: [], imprecise: [], assumed: [] }
    expect(examine('events', call)).toEqual(nothing)
  })
})

describe('a fact is not sourced', () => {
  it('where it has no citation: the record, its entries and its changes, each by itself', () => {
    const claim = { id: 'c', on: '2021-05-12', by: 'RUS', text: 'No', citations: [] }
    const change = { id: 'x', on: '2021-05-13', set: { place: 'Kyiv' }, citations: [] }
    const event = { ...call, citations: [], claims: [claim], changes: [change] }
    expect(parts('events', event, 'unsourced')).toEqual([
      { of: 'record' },
      { of: 'claims', on: '2021-05-12' },
      { of: 'changes', on: '2021-05-13' },
    ])
  })

  it('but a change that brings citations, or entries with their own, is', () => {
    const changes = [
      { id: 'x', on: '2021-05-13', set: { citations: CITED }, citations: [] },
      {
        id: 'y',
        on: '2021-05-13',
        set: { claims: [{ id: 'c', on: '2021-05-13', by: 'RUS', text: 'No', citations: CITED }] },
        citations: [],
      },
    ]
    expect(parts('events', { ...call, changes }, 'unsourced')).toEqual([])
    const empty = { id: 'z', on: '2021-05-13', set: { citations: [], tags: ['a'] }, citations: [] }
    expect(parts('events', { ...call, changes: [empty] }, 'unsourced')).toHaveLength(1)
  })

  it('of an issue: its positions and changes, not its heading', () => {
    const position = {
      id: 'p',
      on: '2021-05-01',
      side: 'a',
      text: 'No',
      verbatim: false,
      citations: [],
    } as const
    const issue = blankIssue({ id: 'i', knownOn: '2021-01-01', positions: [position] })
    expect(parts('issues', issue, 'unsourced')).toEqual([{ of: 'positions', on: '2021-05-01' }])
  })

  it('of a meeting: its commitments too; of a source: never', () => {
    const commitment = {
      id: 'c',
      on: '2021-05-01',
      side: 'a',
      text: 'x',
      status: 'open',
      citations: [],
    } as const
    const meeting = blankMeeting({ id: 'm', citations: CITED, commitments: [commitment] })
    expect(parts('meetings', meeting, 'unsourced')).toEqual([{ of: 'commitments', on: '2021-05-01' }])
    expect(parts('sources', blankSource({ id: 's' }), 'unsourced')).toEqual([])
  })
})

describe('a position is stale', () => {
  const said = (id: string, side: 'a' | 'b', on: string) => {
    return { id, on, side, text: id, verbatim: false, citations: CITED }
  }
  const stale = (...positions: ReturnType<typeof said>[]) =>
    examine('issues', blankIssue({ id: 'i', knownOn: '2020-01-01', positions })).stale.map(
      ({ side, days, part }) => ({ side, days, part }),
    )

  it('after more than 180 days, for each side by itself', () => {
    // 13 May 2021 less 180 days is 14 November 2020.
    expect(stale(said('p', 'a', '2020-11-14'), said('q', 'b', '2020-11-13'))).toEqual([
      { side: 'b', days: 181, part: { of: 'positions', on: '2020-11-13' } },
    ])
  })

  it('if it is the newest of its side: older ones are history', () => {
    expect(stale(said('p', 'a', '2019-01-01'), said('q', 'a', '2021-05-01'))).toEqual([])
    expect(stale(said('p', 'a', '2019-01-01'), said('q', 'a', '2020-06-15')).map(({ days }) => days)).toEqual(
      [332],
    )
  })
})

describe('a date is imprecise', () => {
  const imprecise = (date: string) => examine('events', { ...call, date }).imprecise.map((one) => one.date)

  it('when it is not known to the day', () => {
    for (const date of ['2021', '2021-05', '2021-XX', '2021-05-12?', '2021-05-12~', '2021-05/2021-06']) {
      expect(imprecise(date)).toEqual([date])
    }
    expect(imprecise('2021-05-12/..')).toEqual(['2021-05-12/..'])
    expect(imprecise('2021-05-12')).toEqual([])
    expect(imprecise('2021-05-12/2021-05-13')).toEqual([])
  })

  it('wherever it stands: custody, publication, changes', () => {
    const change = { id: 'x', on: '2021-03', set: { status: 'charged' }, citations: CITED } as const
    const held = blankCase({ id: 'k', since: '2019-08', until: '2021', changes: [change], citations: CITED })
    expect(parts('cases', held, 'imprecise')).toEqual([
      { of: 'since' },
      { of: 'until' },
      { of: 'changes', on: '2021-03' },
    ])
    const page = blankSource({ id: 's', published: '2021-04' })
    expect(parts('sources', page, 'imprecise')).toEqual([{ of: 'published' }])
  })
})

describe('the day of knowledge is assumed', () => {
  it('where none is recorded and the record has a date', () => {
    const { knownOn: _none, ...event } = call
    expect(examine('events', event).assumed.map(({ date }) => date)).toEqual(['2021-05-12'])
    expect(examine('events', call).assumed).toEqual([])
    expect(examine('meetings', blankMeeting({ id: 'm', citations: CITED })).assumed).toEqual([])
  })

  it('but not of a source: its publication is that day', () => {
    expect(examine('sources', blankSource({ id: 's', published: '2021-05-01' })).assumed).toEqual([])
  })
})

describe('a reference in vain', () => {
  it('is an error that says what was named, and whether that was deleted', () => {
    const found = findingsOf('events', call, [{ id: 'gone', deleted: true }], DAY)
    expect(found.dangling).toEqual([
      { list: 'events', record: call, part: { of: 'record' }, to: 'gone', deleted: true },
    ])
  })
})
