import { dayNumber } from '#model/day.ts'
import { describe, expect, it } from 'vitest'
import { aCommitment, aContact } from './aMeeting.fixture.ts'
import { commitmentRows, overdueDays } from './commitments.ts'

const july1 = dayNumber('2021-07-01')
const order = (...commitments: ReturnType<typeof aCommitment>[]) =>
  commitmentRows([aContact('geneva', '2021-06-16', { commitments })], july1).map((row) => row.commitment.id)

describe('commitmentRows', () => {
  it('puts open ones first, the soonest due at the top, then the rest with the newest first', () => {
    const found = order(
      aCommitment('kept-old', { status: 'kept', on: '2021-05-01' }),
      aCommitment('no-day'),
      aCommitment('broken-new', { status: 'broken', on: '2021-06-20' }),
      aCommitment('august', { due: '2021-08' }),
      aCommitment('june', { due: '2021-06-30' }),
    )
    expect(found).toEqual(['june', 'august', 'no-day', 'broken-new', 'kept-old'])
  })

  it('leaves the order of those that nothing else tells apart to their ids', () => {
    expect(order(aCommitment('b'), aCommitment('a'))).toEqual(['a', 'b'])
  })

  it('names the meeting at which it was undertaken', () => {
    const meeting = aContact('geneva', '2021-06-16', {
      commitments: [aCommitment('a', { due: '2021-06-29' })],
    })
    expect(commitmentRows([aContact('call', '2021-05-01'), meeting], july1)).toEqual([
      { commitment: meeting.commitments[0], meeting, overdue: 2 },
    ])
  })
})

describe('overdueDays', () => {
  it('counts from the last day on which it was due, as of the day', () => {
    const due = aCommitment('a', { due: '2021-06' })
    expect(overdueDays(due, dayNumber('2021-06-30'))).toBe(0)
    expect(overdueDays(due, july1)).toBe(1)
  })

  it('is nothing for what has been settled, has no due date, or an open one', () => {
    expect(overdueDays(aCommitment('a', { due: '2021-01-01', status: 'kept' }), july1)).toBe(0)
    expect(overdueDays(aCommitment('a', { due: '2021-01-01', status: 'lapsed' }), july1)).toBe(0)
    expect(overdueDays(aCommitment('a'), july1)).toBe(0)
    expect(overdueDays(aCommitment('a', { due: '2021-01-01/..' }), july1)).toBe(0)
  })
})
