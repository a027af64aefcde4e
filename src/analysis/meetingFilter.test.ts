import type { AgendaPoint } from '#model/records/meeting.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import { describe, expect, it } from 'vitest'
import { aMeeting } from './aMeeting.fixture.ts'
import type { MeetingFilter } from './meetingFilter.ts'
import { ANY_MEETING, activeMeetingParts, countMeetings, filterMeetings } from './meetingFilter.ts'

const point = (id: string, issueId?: string): AgendaPoint => ({
  id,
  on: '2021-05-13',
  text: id,
  ...(issueId === undefined ? {} : { issueId }),
})
const meetings = [
  aMeeting('summit', {
    level: 'leaders',
    certainty: 'proposed',
    agenda: [point('p1', 'arms'), point('p2', 'arms'), point('p3')],
  }),
  aMeeting('reykjavik', { agenda: [point('p4', 'arctic'), point('p5', 'arms')] }),
  aMeeting('dialogue', { level: 'officials', certainty: 'mooted' }),
]
const { createdAt, updatedAt, updatedBy } = aMeeting('any')
const date = (id: string, ...issueIds: string[]): DateToWatch => ({
  ...{ id, title: id, date: '2021-06-11', kind: 'multilateral occasion', issueIds },
  ...{ citations: [], changes: [], createdAt, updatedAt, updatedBy },
})
const dates = [date('g7'), date('expiry', 'arms')]

function left(filter: Partial<MeetingFilter>) {
  const found = filterMeetings({ ...ANY_MEETING, ...filter }, meetings, dates)
  const ids = [...found.meetings, ...found.dates].map(({ id }) => id)
  return { ids, hiddenBy: Object.fromEntries(found.hiddenBy) }
}

describe('the filter of meetings', () => {
  it('leaves everything, in its order, while nothing is asked', () => {
    expect(left({})).toEqual({ ids: ['summit', 'reykjavik', 'dialogue', 'g7', 'expiry'], hiddenBy: {} })
    expect(activeMeetingParts(ANY_MEETING)).toEqual([])
  })

  it('leaves any of what a part names, and no date where a level or a certainty is asked for', () => {
    expect(left({ level: ['leaders', 'officials'] })).toEqual({
      ids: ['summit', 'dialogue'],
      hiddenBy: { level: 3 },
    })
    expect(left({ certainty: ['agreed'] }).ids).toEqual(['reykjavik'])
  })

  it('finds an issue on the agenda of a meeting and on a date', () => {
    expect(left({ issue: ['arms'] })).toEqual({
      ids: ['summit', 'reykjavik', 'expiry'],
      hiddenBy: { issue: 2 },
    })
  })

  it('asks for all parts at once, and says what each hides by itself', () => {
    const filter: MeetingFilter = { level: ['officials'], certainty: [], issue: ['arctic'] }
    expect(left(filter)).toEqual({ ids: [], hiddenBy: { level: 4, issue: 4 } })
    expect(activeMeetingParts(filter)).toEqual(['level', 'issue'])
  })

  it('counts each issue once a meeting', () => {
    const counts = countMeetings(meetings, dates)
    expect(Object.fromEntries(counts.issue)).toEqual({ arms: 3, arctic: 1 })
    expect(Object.fromEntries(counts.level)).toEqual({ leaders: 1, ministers: 1, officials: 1 })
    expect(Object.fromEntries(counts.certainty)).toEqual({ proposed: 1, agreed: 1, mooted: 1 })
  })
})
