import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '#model/day.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { FORMATS, LEVELS } from '#model/records/meeting.ts'
import { viewDataset } from '#model/view.ts'
import { sampleDataset } from './sampleDataset.fixture.ts'
import { aContact, aMeeting } from './aMeeting.fixture.ts'
import type { ContactLadder } from './contactLadder.ts'
import { contactLadder } from './contactLadder.ts'
import { coverageSpans } from './coverage.ts'

const d = dayNumber
const may13 = d('2021-05-13')

/** "2021-01 leaders: 1 phone" */
function said({ months }: ContactLadder): string[] {
  return months.flatMap(({ first, rungs }) =>
    rungs.map(
      ({ level, formats }) =>
        `${isoDay(first).slice(0, 7)} ${level}: ${formats.map((one) => `${one.count} ${one.format}`).join(', ')}`,
    ),
  )
}

describe('contactLadder', () => {
  it('puts the contacts of a month on their levels, the highest first', () => {
    const meetings = [
      aContact('call', '2021-04-13', { level: 'leaders', format: 'phone' }),
      aContact('talk', '2021-04-19', { level: 'officials', format: 'phone' }),
      aContact('visit', '2021-04-20', { level: 'officials' }),
      aContact('again', '2021-04-21', { level: 'officials', format: 'phone' }),
      aContact('other', '2021-05-12', { format: 'video' }),
    ]
    const ladder = contactLadder(meetings, may13, [])
    expect(said(ladder)).toEqual([
      '2021-04 leaders: 1 phone',
      '2021-04 officials: 1 in person, 2 phone',
      '2021-05 ministers: 1 video',
    ])
    expect(ladder.months.at(-2)!.rungs[1]!.ids).toEqual(['talk', 'visit', 'again'])
  })

  it('counts nothing that was not held', () => {
    const meetings = (['mooted', 'agreed', 'confirmed', 'postponed', 'declined', 'cancelled'] as const).map(
      (certainty) => aMeeting(certainty, { certainty, date: '2021-05-01' }),
    )
    expect(said(contactLadder(meetings, may13, []))).toEqual([])
  })

  it('puts one of several days, or known to the month, into the month of its last day', () => {
    const meetings = [aContact('a', '2021-01-30/2021-02-02'), aContact('b', '2021-03')]
    expect(said(contactLadder(meetings, may13, []))).toEqual([
      '2021-02 ministers: 1 in person',
      '2021-03 ministers: 1 in person',
    ])
  })

  it('puts one that goes on into the month of the as-of day', () => {
    expect(said(contactLadder([aContact('a', '2021-05-12/2021-06-02')], may13, []))).toEqual([
      '2021-05 ministers: 1 in person',
    ])
  })

  it('knows no month for one that is dated to the year, is open, or has no date', () => {
    const { date: _none, ...dateless } = aContact('c', '2021')
    const ladder = contactLadder([aContact('a', '2020'), aContact('b', '2021-01/..'), dateless], may13, [])
    expect(said(ladder)).toEqual([])
    expect(ladder.undated).toEqual(['a', 'b', 'c'])
  })

  it('begins with the first contact or the first monitored day, and spans a year at least', () => {
    const first = (...of: Parameters<typeof contactLadder>) => isoDay(contactLadder(...of).months[0]!.first)
    expect(first([], may13, [])).toBe('2020-06-01')
    expect(first([aContact('a', '2019-02-10')], may13, [])).toBe('2019-02-01')
    expect(first([], may13, [{ first: d('2018-01-01'), last: may13 }])).toBe('2018-01-01')
  })

  it('tells months that nobody monitored from months without a contact', () => {
    const coverage = [{ first: d('2021-01-01'), last: d('2021-12-31') }]
    const { months } = contactLadder([], may13, coverage)
    expect(months.map(({ monitored }) => monitored)).toEqual([
      ...Array.from({ length: 7 }, () => 'none'),
      ...Array.from({ length: 5 }, () => 'all'),
    ])
  })

  it('does not depend on the order of the meetings', () => {
    const one = fc.record({
      date: fc.constantFrom('2021-01-05', '2021-01-05/2021-01-07', '2021-02', '2020', '2021-05-13'),
      level: fc.constantFrom(...LEVELS),
      format: fc.constantFrom(...FORMATS),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (fields) => {
        const meetings = fields.map((field, i) => aContact(`m${i}`, field.date, field))
        expect(contactLadder(meetings.toReversed(), may13, [])).toEqual(contactLadder(meetings, may13, []))
      }),
    )
  })
})

describe('the contacts of the sample', () => {
  const ladderOn = (day: string, more: readonly MeetingRecord[] = []): ContactLadder => {
    const data = { ...sampleDataset, meetings: [...sampleDataset.meetings, ...more] }
    const known = viewDataset(data, d(day))
    return contactLadder(known.meetings, d(day), coverageSpans(known.relationship.coverage))
  }

  it('are calls alone until 13 May 2021', () => {
    expect(said(ladderOn('2021-05-13'))).toEqual([
      '2021-01 leaders: 1 phone',
      '2021-01 officials: 1 phone',
      '2021-02 ministers: 1 phone',
      '2021-03 officials: 1 phone',
      '2021-04 leaders: 1 phone',
      '2021-04 officials: 1 phone',
      '2021-05 ministers: 1 phone',
    ])
  })

  it('are in person from 19 May on', () => {
    expect(said(ladderOn('2021-05-21')).at(-1)).toBe('2021-05 ministers: 1 in person, 1 phone')
    expect(said(ladderOn('2021-06-30')).at(-1)).toBe('2021-06 leaders: 1 in person')
  })

  it('are not changed by what became known later', () => {
    const later = aContact('secret', '2021-03-01', { knownOn: '2021-05-14', level: 'leaders' })
    expect(ladderOn('2021-05-13', [later])).toEqual(ladderOn('2021-05-13'))
    expect(said(ladderOn('2021-05-14', [later]))).toContain('2021-03 leaders: 1 in person')
  })
})
