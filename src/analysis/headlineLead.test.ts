import { dayNumber } from '#model/day.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { describe, expect, it } from 'vitest'
import type { HeadlineLead } from './headlineLead.ts'
import { headlineLead } from './headlineLead.ts'
import type { Said } from './oracle/anEvent.ts'
import { columnsFor, scored } from './oracle/anEvent.ts'
import { rowsAsOf } from './rowsAsOf.ts'

const may13 = dayNumber('2021-05-13')

function ahead(certainty: MeetingRecord['certainty'], date?: string): MeetingRecord {
  const id = `${certainty}-${date ?? 'none'}`
  const kept = {
    createdAt: '2021-01-01T00:00:00Z',
    updatedAt: '2021-01-01T00:00:00Z',
    updatedBy: 'desk',
    changes: [],
  }
  return {
    id,
    title: id,
    level: 'ministers',
    format: 'in person',
    certainty,
    ...(date === undefined ? {} : { date }),
    attendees: [],
    agenda: [],
    commitments: [],
    citations: [],
    ...kept,
  }
}

function leadOf(
  events: readonly Said[],
  meetings: readonly MeetingRecord[],
  past: readonly MeetingRecord[] = [],
): HeadlineLead {
  const columns = columnsFor(events)
  return headlineLead(columns, rowsAsOf(columns, may13), meetings, may13, past)
}

describe('headlineLead', () => {
  it('goes to an event of ±7 or more within the last three days', () => {
    const meetings = [ahead('agreed', '2021-05-20')]
    expect(leadOf([scored('waiver', '2021-05-11', 7)], meetings)).toEqual({
      kind: 'event',
      eventId: 'waiver',
    })
    expect(leadOf([scored('waiver', '2021-05-10', 7)], meetings).kind).toBe('within')
    expect(leadOf([scored('waiver', '2021-05-11', 6.9)], meetings).kind).toBe('within')
    expect(leadOf([{ ...scored('waiver', '2021-05-11', -8), bilateral: false }], meetings).kind).toBe(
      'within',
    )
  })

  it('then to a meeting of today, one within fourteen days, one later', () => {
    expect(leadOf([], [ahead('agreed', '2021-05-13')]).kind).toBe('today')
    expect(leadOf([], [ahead('agreed', '2021-05-12/2021-05-15')]).kind).toBe('today')
    expect(leadOf([], [ahead('confirmed', '2021-05-20')])).toMatchObject({ kind: 'within', days: 7 })
    expect(leadOf([], [ahead('confirmed', '2021-05-27')])).toMatchObject({ kind: 'within', days: 14 })
    expect(leadOf([], [ahead('confirmed', '2021-05-28')]).kind).toBe('later')
  })

  it('promises no day for a meeting known to the month', () => {
    expect(leadOf([], [ahead('agreed', '2021-06')]).kind).toBe('later')
    expect(leadOf([], [ahead('agreed', '2021-05'), ahead('agreed', '2021-05-20')])).toMatchObject({
      kind: 'within',
      meetingId: 'agreed-2021-05-20',
    })
  })

  it('calls no meeting one of today that lies somewhere in this month', () => {
    expect(leadOf([], [ahead('agreed', '2021-05')]).kind).toBe('later')
    expect(leadOf([], [ahead('agreed', '2021-05'), ahead('confirmed', '2021-05-13')])).toEqual({
      kind: 'today',
      meetingId: 'confirmed-2021-05-13',
    })
  })

  it('still speaks of today when the meeting has been held today', () => {
    const held = ahead('held', '2021-05-13')
    expect(leadOf([], [ahead('proposed', '2021-06?')], [held])).toEqual({ kind: 'today', meetingId: held.id })
    expect(leadOf([], [], [ahead('held', '2021-05-12')])).toEqual({ kind: 'none' })
    expect(leadOf([], [], [ahead('cancelled', '2021-05-13')])).toEqual({ kind: 'none' })
  })

  it('does not call a call of today a meeting, once it is over', () => {
    const call: MeetingRecord = { ...ahead('held', '2021-05-13'), format: 'phone' }
    expect(leadOf([], [ahead('agreed', '2021-05-20')], [call])).toMatchObject({ kind: 'within', days: 7 })
  })

  it('does not say that none is agreed when one is, without a date', () => {
    expect(leadOf([], [ahead('agreed')])).toEqual({ kind: 'later', meetingId: 'agreed-none' })
  })

  it('passes over what is only proposed while something is agreed', () => {
    expect(leadOf([], [ahead('proposed', '2021-05-15'), ahead('agreed', '2021-05-20')])).toMatchObject({
      kind: 'within',
      meetingId: 'agreed-2021-05-20',
    })
  })

  it('says that a meeting is proposed, or that none is agreed', () => {
    expect(leadOf([], [ahead('mooted'), ahead('proposed', '2021-06?')])).toMatchObject({ kind: 'proposed' })
    expect(leadOf([], [ahead('mooted')])).toEqual({ kind: 'none' })
  })
})
