import { dayNumber } from '#model/day.ts'
import {
  blankDataset,
  blankIssue,
  blankMeeting,
  blankRelationship,
  blankEvent,
} from '#model/records/blank.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { IssueRecord, Position } from '#model/records/issue.ts'
import { describe, expect, it } from 'vitest'
import { statusMoves, wordingMoves } from './comparedMoves.ts'
import { compareSides } from './comparison.ts'

const cited = [{ source: 's' }]

function said(id: string, on: string, text: string, more: Partial<Position> = {}): Position {
  return { id, on, side: 'a', text, verbatim: true, citations: cited, ...more }
}
function issue(fields: Partial<IssueRecord> = {}): IssueRecord {
  return blankIssue({ id: 'cyber', title: 'Cyber', ...fields })
}
function dataset(parts: Partial<Dataset>): Dataset {
  return { ...blankDataset(blankRelationship('USA', 'RUS')), ...parts }
}
function since(before: Partial<Dataset>, after: Partial<Dataset> = before) {
  const side = (parts: Partial<Dataset>, day: string) =>
    ({ data: dataset(parts), asOf: dayNumber(day), upTo: 'RED' }) as const
  return compareSides(side(before, '2021-05-13'), side(after, '2021-05-26'))
}

describe('statuses', () => {
  const summit = blankMeeting({
    id: 'summit',
    title: 'Summit',
    certainty: 'proposed',
    knownOn: '2021-04-13',
    changes: [
      { id: 'c1', on: '2021-05-20', set: { certainty: 'agreed' }, citations: cited },
      { id: 'c2', on: '2021-05-21', set: { place: 'Geneva' }, citations: [] },
      { id: 'c3', on: '2021-05-25', set: { certainty: 'confirmed' }, citations: [] },
    ],
  })

  it('of a meeting go through each certainty between the days, with its day and sources', () => {
    const [move] = statusMoves(since({ meetings: [summit] }).since)
    expect(move).toMatchObject({ list: 'meetings', before: 'proposed', after: 'confirmed' })
    expect(move?.steps).toEqual([
      { status: 'agreed', on: '2021-05-20', citations: cited },
      { status: 'confirmed', on: '2021-05-25', citations: [] },
    ])
  })

  it('of an issue may begin, and end with none', () => {
    const change = (status: IssueRecord['status'] | null) => ({
      ...{ id: 'c', on: '2021-05-20', citations: [] },
      set: { status: status as never },
    })
    const begun = statusMoves(
      since({ issues: [issue({ knownOn: '2021-01-01', changes: [change('raised')] })] }).since,
    )
    expect(begun).toMatchObject([{ before: undefined, after: 'raised' }])
    const ended = issue({ knownOn: '2021-01-01', status: 'raised', changes: [change(null)] })
    const [move] = statusMoves(since({ issues: [ended] }).since)
    expect(move).toMatchObject({ before: 'raised', after: undefined, steps: [{ status: undefined }] })
  })

  it('that were corrected have no steps', () => {
    const { knowledge } = since(
      { issues: [issue({ status: 'raised' })] },
      { issues: [issue({ status: 'contested' })] },
    )
    expect(statusMoves(knowledge)).toMatchObject([{ before: 'raised', after: 'contested', steps: [] }])
  })

  it('are none of a record that is new, or changed in another way, or of an event', () => {
    const call = (status: 'reported' | 'confirmed') => blankEvent({ id: 'e', date: '2021-05-12', status })
    const { since: facts, knowledge } = since(
      { issues: [issue()], events: [call('reported')] },
      {
        issues: [issue({ title: 'Other' }), issue({ id: 'new', status: 'raised', knownOn: '2021-05-20' })],
        events: [call('confirmed')],
      },
    )
    expect(facts).toHaveLength(1)
    expect(knowledge).toHaveLength(2)
    expect(statusMoves([...facts, ...knowledge])).toEqual([])
  })
})

describe('wording', () => {
  const old = said('p1', '2021-02-01', 'No talks')
  const other = said('q', '2021-04-01', 'Their view', { side: 'b' })

  it('sets each new statement against what that side had said before it', () => {
    const next = said('p2', '2021-05-20', 'No talks now')
    const last = said('p3', '2021-05-25', 'Talks')
    const moves = wordingMoves(since({ issues: [issue({ positions: [old, other, next, last] })] }).since)
    expect(moves.map(({ kind, position, before }) => [kind, position.id, before?.id])).toEqual([
      ['said', 'p2', 'p1'],
      ['said', 'p3', 'p2'],
    ])
  })

  it('of the first statement of a side has nothing before it, and of a new issue is all of it', () => {
    const fresh = issue({ knownOn: '2021-05-20', positions: [old, other] })
    const moves = wordingMoves(since({ issues: [fresh] }).since)
    expect(moves.map(({ position, before }) => [position.id, before])).toEqual([
      ['p1', null],
      ['q', null],
    ])
  })

  it('that was corrected is set against what it said; its sources alone are no wording', () => {
    const corrected = { ...old, text: 'No talks with them' }
    const { knowledge } = since(
      { issues: [issue({ positions: [old, other] })] },
      { issues: [issue({ positions: [corrected, { ...other, citations: [] }] })] },
    )
    const moves = wordingMoves(knowledge)
    expect(moves.map(({ issue: { id }, ...move }) => ({ ...move, id }))).toEqual([
      { kind: 'corrected', id: 'cyber', position: corrected, before: old },
    ])
  })

  it('that is gone is named, with its whole issue too', () => {
    const one = wordingMoves(
      since({ issues: [issue({ positions: [old, other] })] }, { issues: [issue({ positions: [other] })] })
        .knowledge,
    )
    expect(one.map(({ kind, position }) => [kind, position.id])).toEqual([['gone', 'p1']])
    const all = wordingMoves(since({ issues: [issue({ positions: [old] })] }, {}).knowledge)
    expect(all).toMatchObject([{ kind: 'gone', before: null }])
  })

  it('is none where an issue changed in another way', () => {
    const { knowledge } = since(
      { issues: [issue({ positions: [old] })] },
      { issues: [issue({ positions: [old], title: 'Other' })] },
    )
    expect(knowledge).toHaveLength(1)
    expect(wordingMoves(knowledge)).toEqual([])
  })
})
