import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { aContact, aMeeting } from './aMeeting.fixture.ts'
import { lastOccasion, occasionsOfPeople } from './lastOccasion.ts'

const ministers = { kind: 'level', level: 'ministers' } as const
const lavrov = { kind: 'person', person: 'lavrov' } as const
const both = { kind: 'pair', people: ['blinken', 'lavrov'] } as const

/**
 * Worked by hand: 4 Feb, 12 May, 19 May, 12 June. Gaps 97 (24 days of February, 31, 30 and 12), 7 and 24 days; their
 * median is 24.
 */
const calls = [
  aContact('june', '2021-06-12', { attendees: ['blinken', 'lavrov'] }),
  aContact('february', '2021-02-04', { attendees: ['blinken', 'lavrov'], format: 'phone' }),
  aContact('may', '2021-05-12', { attendees: ['blinken', 'lavrov'], format: 'phone' }),
  aContact('reykjavik', '2021-05-19', { attendees: ['blinken', 'lavrov'] }),
]

describe('lastOccasion', () => {
  it('finds the last contact, calls among them, the days since and the median of the gaps', () => {
    expect(lastOccasion(calls, ministers, dayNumber('2021-06-20'))).toEqual({
      last: calls[0],
      since: { least: 8, most: 8 },
      gaps: 3,
      usualGap: 24,
      isSilent: false,
    })
  })

  it('says that a silence is longer than usual from the day after the usual gap on', () => {
    // 12 June and 24 days is 6 July.
    expect(lastOccasion(calls, both, dayNumber('2021-07-06')).isSilent).toBe(false)
    expect(lastOccasion(calls, both, dayNumber('2021-07-07')).isSilent).toBe(true)
  })

  it('takes the mean of the two middle gaps where their number is even', () => {
    // 14 days more: gaps 97, 7, 24, 14 in order are 7, 14, 24, 97.
    const more = [...calls, aContact('later', '2021-06-26', { attendees: ['lavrov'] })]
    expect(lastOccasion(more, lavrov, dayNumber('2021-07-01'))).toMatchObject({ gaps: 4, usualGap: 19 })
  })

  it('calls nothing usual from fewer than three gaps, and then no silence either', () => {
    const found = lastOccasion(calls.slice(1), both, dayNumber('2025-01-01'))
    expect(found).toMatchObject({ gaps: 2, usualGap: null, isSilent: false })
  })

  it('takes contacts of one day as one', () => {
    const twice = [...calls, aContact('call', '2021-05-12', { attendees: ['lavrov'] })]
    expect(lastOccasion(twice, lavrov, dayNumber('2021-06-20'))).toMatchObject({ gaps: 3, usualGap: 24 })
  })

  it('gives the days since as a range where the date is not known to the day', () => {
    const month = [...calls.slice(1), aContact('month', '2021-06')]
    const found = lastOccasion(month, ministers, dayNumber('2021-07-10'))
    expect(found.since).toEqual({ least: 10, most: 39 })
    // Between the two readings lies the usual gap of 42 days: 30 June less 19 May. It is not known to be exceeded.
    expect(found).toMatchObject({ usualGap: 42, isSilent: false })
    expect(lastOccasion(month, ministers, dayNumber('2021-08-12')).isSilent).toBe(true)
  })

  it('takes a visit that has begun for a contact of today', () => {
    const visit = [aContact('kerry', '2021-07-12/2021-07-15', { level: 'officials' })]
    const officials = { kind: 'level', level: 'officials' } as const
    expect(lastOccasion(visit, officials, dayNumber('2021-07-13')).since).toEqual({ least: 0, most: 1 })
  })

  it('leaves out what was not held, what has no day, and an open date', () => {
    const none = [
      aMeeting('agreed', { date: '2021-05-20' }),
      aMeeting('cancelled', { certainty: 'cancelled', date: '2021-05-01' }),
      aMeeting('undated', { certainty: 'held' }),
      aContact('open', '2021-05-01/..'),
    ]
    const nothing = { last: null, since: null, gaps: 0, usualGap: null, isSilent: false }
    expect(lastOccasion(none, ministers, dayNumber('2021-06-01'))).toEqual(nothing)
  })

  it('counts for a pair only where both were there, for a person where that one was', () => {
    const alone = [aContact('one', '2021-05-12', { attendees: ['lavrov'] })]
    expect(lastOccasion(alone, both, dayNumber('2021-06-01')).last).toBeNull()
    expect(lastOccasion(alone, lavrov, dayNumber('2021-06-01')).last?.id).toBe('one')
  })
})

describe('occasionsOfPeople', () => {
  it('finds of each person what is found of that person alone', () => {
    const meetings = [
      ...calls,
      aContact('twice', '2021-06-14', { attendees: ['lavrov', 'lavrov'] }),
      aMeeting('ahead', { certainty: 'agreed', attendees: ['lavrov'], date: '2021-06-16' }),
    ]
    const asOf = dayNumber('2021-07-08')
    const occasionOf = occasionsOfPeople(meetings, asOf)
    for (const person of ['lavrov', 'blinken', 'nobody'])
      expect(occasionOf(person)).toEqual(lastOccasion(meetings, { kind: 'person', person }, asOf))
  })
})
