import { describe, expect, it } from 'vitest'
import { blankDataset, blankEvent, blankIssue, blankMeeting, blankRelationship } from './records/blank.ts'
import { referrersOf } from './referrers.ts'

const change = { id: 'c1', on: '2021-02-01', set: { inResponseTo: 'e1' }, citations: [] }
const dataset = {
  ...blankDataset(blankRelationship('AAA', 'BBB')),
  events: [
    blankEvent({ id: 'e1', partOf: 'e1' }),
    blankEvent({ id: 'e2', partOf: 'e1' }),
    blankEvent({ id: 'e3', changes: [change] }),
    blankEvent({ id: 'e4', title: 'e1', tags: ['e1'], issueIds: ['i1', 'i2'] }),
  ],
  issues: [blankIssue({ id: 'i1', lines: [{ id: 'e1', on: '2021-01-01', text: 'e1', by: 'e1' }] })],
  meetings: [
    blankMeeting({ id: 'm1', agenda: [{ id: 'a1', on: '2021-01-01', text: 'Fish', issueId: 'i1' }] }),
  ],
}

describe('referrersOf', () => {
  it('finds what names a record, in a change and inside a list too, and never the record itself', () => {
    expect(referrersOf(dataset, 'e1').map(({ id }) => id)).toEqual(['e2', 'e3'])
    expect(referrersOf(dataset, 'i1').map(({ id }) => id)).toEqual(['e4', 'm1'])
    expect(referrersOf(dataset, 'i2').map(({ id }) => id)).toEqual(['e4'])
  })

  it('takes the same word elsewhere for no reference', () => {
    expect(referrersOf(dataset, 'e4')).toEqual([])
    expect(referrersOf(dataset, 'Fish')).toEqual([])
  })
})
