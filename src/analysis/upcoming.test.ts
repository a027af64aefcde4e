import { dayNumber } from '#model/day.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import { describe, expect, it } from 'vitest'
import { aMeeting as meeting } from './aMeeting.fixture.ts'
import { plannedDate, standingOf, upcomingOf } from './upcoming.ts'

const may13 = dayNumber('2021-05-13')
const kept = { createdAt: '2021-05-13T00:00:00Z', updatedAt: '2021-05-13T00:00:00Z', updatedBy: 'desk' }

const date = (id: string, day: string): DateToWatch => ({
  id,
  date: day,
  kind: 'deadline',
  title: id,
  issueIds: [],
  citations: [],
  changes: [],
  ...kept,
})

describe('upcomingOf', () => {
  it('puts the soonest first, a whole month after its first day, what has no date last', () => {
    const found = upcomingOf(
      [
        meeting('none', { certainty: 'mooted' }),
        meeting('june', { certainty: 'proposed', date: '2021-06?' }),
        meeting('first-of-june', { date: '2021-06-01' }),
        meeting('reykjavik', { date: '2021-05-20' }),
      ],
      [],
      may13,
    )
    expect(found.meetings.map((one) => one.id)).toEqual(['reykjavik', 'first-of-june', 'june', 'none'])
  })

  it('keeps what was held, declined or cancelled, and what was put off without a new day, as past', () => {
    const past = upcomingOf(
      [
        meeting('held', { certainty: 'held', date: '2021-05-12' }),
        meeting('declined', { certainty: 'declined', knownOn: '2021-05-13' }),
        meeting('cancelled', { certainty: 'cancelled', date: '2021-05-20' }),
        meeting('put-off', { certainty: 'postponed', date: '2021-05-01' }),
        meeting('moved', { certainty: 'postponed', date: '2021-07-01' }),
      ],
      [],
      may13,
    )
    expect(past.past.map((one) => one.id)).toEqual(['cancelled', 'declined', 'held', 'put-off'])
    expect(past.meetings.map((one) => one.id)).toEqual(['moved'])
  })

  it('calls a meeting whose day passed without an entry neither upcoming nor held', () => {
    const planned = meeting('m', { date: '2021-05-12' })
    expect(standingOf(planned, dayNumber('2021-05-12'))).toBe('ahead')
    expect(standingOf(planned, may13)).toBe('unrecorded')
    expect(upcomingOf([planned], [], may13).unrecorded).toEqual([planned])
  })

  it('keeps a date to watch until its last day has passed', () => {
    const dates = [
      date('nato', '2021-06-14'),
      date('arctic', '2021-05-12/2021-05-13'),
      date('gone', '2021-05-12'),
    ]
    expect(upcomingOf([], dates, may13).dates.map((one) => one.id)).toEqual(['arctic', 'nato'])
  })
})

describe('plannedDate', () => {
  const reykjavik = meeting('m', {
    date: '2021-05-20',
    knownOn: '2021-05-12',
    changes: [
      { id: 'held', on: '2021-05-19', set: { certainty: 'held', date: '2021-05-19' }, citations: [] },
    ],
  })

  it('is the last one before the entry that says held', () => {
    expect(plannedDate(reykjavik, dayNumber('2021-05-21'))).toBe('2021-05-20')
  })

  it('is not told before the meeting was held', () => {
    expect(plannedDate(reykjavik, may13)).toBeUndefined()
  })
})
