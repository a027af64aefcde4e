import { describe, expect, it } from 'vitest'
import { dayNumber } from './day.ts'
import type { Lens } from './lens.ts'
import type { Change, Kept, Marking } from './records/base.ts'
import { blankCase, blankEvent, blankIssue, blankMeeting, blankSource } from './records/blank.ts'
import type { EventFields, EventRecord } from './records/event.ts'
import type { IssueRecord, Position } from './records/issue.ts'
import type { MeetingFields, MeetingRecord } from './records/meeting.ts'
import { isVisible, viewRecord } from './view.ts'

function event(fields: Partial<EventRecord>): EventRecord {
  return blankEvent({ id: 'e', date: '2021-05-12', title: 'Call', ...fields })
}

function issue(fields: Partial<IssueRecord>): IssueRecord {
  return blankIssue({ id: 'i', title: 'Cyber', ...fields })
}

function meeting(fields: Partial<MeetingRecord>): MeetingRecord {
  return blankMeeting({ id: 'm', title: 'Meeting', ...fields })
}

function position(id: string, on: string, fields: Partial<Position> = {}): Position {
  return { id, on, side: 'a', text: id, verbatim: false, citations: [], ...fields }
}

function change<Fields>(id: string, on: string, set: Change<Fields>['set']): Change<Fields> {
  return { id, on, set, citations: [] }
}

function lens(day: string, hidden: readonly string[] = [], upTo: Marking = 'RED'): Lens {
  return { asOf: dayNumber(day), upTo, hides: (id) => hidden.includes(id) }
}

/** The record as of a day; a test that expects it to be hidden says so itself. */
function seenOn<R extends Kept<object>>(record: R, day: string, hidden: readonly string[] = []): R {
  const view = viewRecord(record, lens(day, hidden))
  if (view === null) throw new Error(`not visible on ${day}`)
  return view
}

describe('the state of a record as of a day', () => {
  const talks = meeting({
    knownOn: '2021-05-12',
    date: '2021-05-20',
    place: 'Reykjavik',
    certainty: 'agreed',
    changes: [
      change<MeetingFields>('c2', '2021-05-19', { certainty: 'held', date: '2021-05-19' }),
      change<MeetingFields>('c1', '2021-05-14', { certainty: 'confirmed' }),
    ],
  })

  it('is the fields as first known before any change', () => {
    expect(seenOn(talks, '2021-05-13')).toMatchObject({ certainty: 'agreed', date: '2021-05-20' })
  })

  it('has every change of that day or before folded in', () => {
    expect(seenOn(talks, '2021-05-14').certainty).toBe('confirmed')
    expect(seenOn(talks, '2021-05-19')).toMatchObject({ certainty: 'held', date: '2021-05-19' })
  })

  it('carries forward what a change does not set', () => {
    expect(seenOn(talks, '2021-05-19').place).toBe('Reykjavik')
  })

  it('folds changes in by the last day of `on`, then by id, whatever their order in the list', () => {
    const renamed = event({
      changes: [
        change<EventFields>('a', '2021-06', { title: 'by the end of June' }),
        change<EventFields>('c', '2021-06-02', { title: 'second on 2 June' }),
        change<EventFields>('b', '2021-06-02', { title: 'first on 2 June' }),
      ],
    })
    expect(seenOn(renamed, '2021-06-29').title).toBe('second on 2 June')
    expect(seenOn(renamed, '2021-06-30').title).toBe('by the end of June')
    expect(seenOn(renamed, '2021-06-30').changes.map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  })

  it('loses a field that a change clears with null', () => {
    const postponed = meeting({
      knownOn: '2021-05-01',
      date: '2021-05-20',
      changes: [change<MeetingFields>('c', '2021-05-10', { certainty: 'postponed', date: null })],
    })
    expect(seenOn(postponed, '2021-05-09').date).toBe('2021-05-20')
    expect(seenOn(postponed, '2021-05-10')).not.toHaveProperty('date')
  })

  it('has an empty list where a change clears a list', () => {
    const cleared = event({
      tags: ['summit'],
      changes: [change<EventFields>('c', '2021-05-13', { tags: null })],
    })
    expect(seenOn(cleared, '2021-05-13').tags).toEqual([])
  })

  it('knows nothing of later changes, their prose included', () => {
    const later = { ...change<EventFields>('c', '2021-12-01', { summary: 'Explained.' }), note: 'At last.' }
    const view = seenOn(event({ changes: [later] }), '2021-11-30')
    expect(view.changes).toEqual([])
    expect(JSON.stringify(view)).not.toMatch(/Explained|At last/)
  })

  it('ignores a change whose day is open', () => {
    const open = event({ changes: [change<EventFields>('c', '2021-05-12/..', { title: 'never' })] })
    expect(seenOn(open, '2031-01-01').title).toBe('Call')
  })

  it('keeps its id, its marking and its bookkeeping whatever a change says', () => {
    const forged = { id: 'x', marking: 'RED', knownOn: '2031-01-01', updatedBy: 'nobody', changes: [] }
    const view = seenOn(event({ changes: [change('c', '2021-05-13', forged as object)] }), '2021-05-13')
    expect(view).toMatchObject({ id: 'e', updatedBy: '' })
    expect(view.changes).toHaveLength(1)
    expect(view.marking ?? view.knownOn).toBeUndefined()
  })

  it('leaves the stored record as it was', () => {
    const before = structuredClone(talks)
    seenOn(talks, '2021-05-19')
    expect(talks).toEqual(before)
  })
})

describe('visibility', () => {
  const visible = (record: EventRecord, day: string) => isVisible(record, lens(day))

  it('begins with knownOn', () => {
    const visit = event({ date: '2021-07-12/2021-07-15', knownOn: '2021-07-12' })
    expect(visible(visit, '2021-07-11')).toBe(false)
    expect(visible(visit, '2021-07-12')).toBe(true)
  })

  it('begins with the last day of the date where there is no knownOn', () => {
    expect(visible(event({ date: '2021-05' }), '2021-05-30')).toBe(false)
    expect(visible(event({ date: '2021-05' }), '2021-05-31')).toBe(true)
  })

  it('begins with the last day of a vague knownOn', () => {
    expect(visible(event({ knownOn: '2021-06?' }), '2021-06-29')).toBe(false)
    expect(visible(event({ knownOn: '2021-06?' }), '2021-06-30')).toBe(true)
  })

  it('never begins with an open date', () => {
    expect(visible(event({ date: '2021-06/..' }), '2031-01-01')).toBe(false)
    expect(visible(event({ date: '2021-06/..', knownOn: '2021-06-01' }), '2021-06-01')).toBe(true)
  })

  it('of a case begins with its custody, of a source with its publication', () => {
    const held = blankCase({ id: 'c', since: '2018-12-28' })
    expect(isVisible(held, lens('2018-12-27'))).toBe(false)
    expect(isVisible(held, lens('2018-12-28'))).toBe(true)
    expect(isVisible(blankSource({ id: 's', published: '2021-05' }), lens('2021-05-30'))).toBe(false)
  })

  it('is from the start for what has no date at all', () => {
    expect(isVisible(issue({}), lens('1900-01-01'))).toBe(true)
  })

  it('gives null for a record that is not there yet', () => {
    expect(viewRecord(event({}), lens('2021-05-11'))).toBeNull()
  })
})

describe('an entry of an inner list', () => {
  it('is known from the last day of its `on`', () => {
    const dispute = issue({ positions: [position('may', '2021-05'), position('june', '2021-06-02')] })
    const ids = (day: string) => seenOn(dispute, day).positions.map(({ id }) => id)
    expect(ids('2021-05-30')).toEqual([])
    expect(ids('2021-05-31')).toEqual(['may'])
    expect(ids('2021-06-02')).toEqual(['may', 'june'])
  })

  it('obeys the rule in a list that a change has set, too', () => {
    const set = { positions: [position('then', '2021-05-10'), position('later', '2021-06-01')] }
    const view = seenOn(issue({ changes: [change<IssueRecord>('c', '2021-05-10', set)] }), '2021-05-31')
    expect(view.positions.map(({ id }) => id)).toEqual(['then'])
    expect(JSON.stringify(view)).not.toContain('later')
  })

  it('above the marking is not shown', () => {
    const dispute = issue({
      positions: [position('open', '2021-05-01'), position('closed', '2021-05-01', { marking: 'AMBER' })],
    })
    const view = viewRecord(dispute, lens('2021-05-31', [], 'GREEN'))
    expect(view?.positions.map(({ id }) => id)).toEqual(['open'])
  })

  it('does not name the line that takes its place before that one is known', () => {
    const record = issue({
      lines: [
        { id: 'l1', on: '2021-03-01', text: 'Old', by: 'desk', supersededBy: 'l2' },
        { id: 'l2', on: '2021-05-01', text: 'New', by: 'desk' },
      ],
    })
    expect(seenOn(record, '2021-04-01').lines).toEqual([
      { id: 'l1', on: '2021-03-01', text: 'Old', by: 'desk' },
    ])
    expect(seenOn(record, '2021-05-01').lines).toEqual(record.lines)
  })

  it('is left alone in a field that nobody knows, when what looks like a day is none', () => {
    const foreign = { ...event({}), extra: [{ id: 1, on: true }, { id: 'x', on: 'yes' }, null, 7] }
    expect(seenOn(foreign, '2021-05-12').extra).toEqual(foreign.extra)
    const mixed = { ...event({}), extra: [null, { id: 'x', on: '2021-05-01', supersededBy: 'y' }] }
    expect(seenOn(mixed, '2021-05-12').extra).toEqual([null, { id: 'x', on: '2021-05-01' }])
  })
})

describe('a field of a known name that the kind of record does not know', () => {
  it('may hold anything', () => {
    const foreign = {
      ...issue({}),
      date: 'soon',
      since: {},
      published: 7,
      issueIds: [null],
      partOf: ['x', 1],
    }
    expect(seenOn(foreign, '2021-05-12')).toEqual(foreign)
    const cited = { ...blankSource({ id: 's' }), citations: [null, 'x', { source: 3 }, { source: 'later' }] }
    expect(seenOn(cited, '2021-05-12', ['later']).citations).toEqual([null, 'x', { source: 3 }])
  })
})

describe('a reference', () => {
  it('to what is not known is dropped, in lists and alone', () => {
    const linked = event({
      partOf: 'later',
      meetingId: 'm1',
      issueIds: ['i1', 'i2'],
      participants: ['p1', 'p2'],
    })
    const view = seenOn(linked, '2021-05-12', ['later', 'i2', 'p1'])
    expect(view).not.toHaveProperty('partOf')
    expect(view).toMatchObject({ meetingId: 'm1', issueIds: ['i1'], participants: ['p2'] })
  })

  it('within an inner entry is dropped while the entry stays', () => {
    const view = seenOn(
      issue({ positions: [position('p', '2021-05-01', { eventId: 'later' })] }),
      '2021-05-12',
      ['later'],
    )
    expect(view.positions[0]).toEqual(position('p', '2021-05-01'))
  })

  it('that a change sets to the unknown does not let the old one come back', () => {
    const moved = event({
      partOf: 'old',
      changes: [change<EventFields>('c', '2021-05-12', { partOf: 'later' })],
    })
    const view = seenOn(moved, '2021-05-12', ['later'])
    expect(view).not.toHaveProperty('partOf')
    expect(view.changes[0]?.set).toEqual({})
  })
})
