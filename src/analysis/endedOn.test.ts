import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { aContact, aMeeting } from './aMeeting.fixture.ts'
import { endedOn } from './endedOn.ts'

const decline = (on: string) => ({ id: on, on, set: { certainty: 'declined' as const }, citations: [] })

describe('endedOn', () => {
  it('is the first day of the date, where there is one', () => {
    const visit = aContact('kerry', '2021-07-12/2021-07-15', { changes: [decline('2021-08-01')] })
    expect(endedOn(visit)).toBe(dayNumber('2021-07-12'))
  })

  it('is the day of the last decision, where there never was a date', () => {
    const talk = aMeeting('talk', { certainty: 'declined', knownOn: '2021-03-17' })
    expect(endedOn({ ...talk, changes: [decline('2021-03-18')] })).toBe(dayNumber('2021-03-18'))
    expect(endedOn(talk)).toBe(dayNumber('2021-03-17'))
    expect(endedOn(aMeeting('unknown'))).toBeNull()
  })
})
