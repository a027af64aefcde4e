import { describe, expect, it } from 'vitest'
import { callMeetings } from './callMeetings.ts'

const names = new Map([
  ['p-biden', 'Joe Biden'],
  ['p-putin', 'Vladimir Putin'],
  ['p-burns', 'William Burns'],
  ['p-lavrov', 'Sergey Lavrov'],
  ['p-blinken', 'Antony Blinken'],
])
const call = { id: 'c', date: '2021-07-09', title: 'A call', type: '041', initiator: 'USA', target: 'RUS' }

describe('callMeetings', () => {
  it('make a held meeting of each call, and of nothing else', () => {
    const attendees = ['p-biden', 'p-putin']
    const events = [
      { ...call, participants: attendees, sources: ['s1'] },
      { ...call, id: 'd', type: '044' },
    ]
    expect(callMeetings(events, names)).toEqual([
      {
        id: 'm-c',
        knownOn: '2021-07-09',
        title: 'Biden–Putin call',
        level: 'leaders',
        format: 'phone',
        certainty: 'held',
        date: '2021-07-09',
        attendees,
        sources: ['s1'],
      },
    ])
  })

  it.each([
    ['leaders', ['p-biden', 'p-putin']],
    ['ministers', ['p-blinken', 'p-lavrov']],
    ['officials', ['p-burns', 'p-putin']],
  ])('rank an encounter by the lower of the two: %s for %o', (level, participants) => {
    expect(callMeetings([{ ...call, participants }], names)).toMatchObject([{ level }])
  })

  it('tell a video call from one by phone, and a call that was told of only later', () => {
    const events = [{ ...call, title: 'A video call', knownOn: '2021-07-12' }]
    expect(callMeetings(events, names)).toMatchObject([{ format: 'video', knownOn: '2021-07-12' }])
  })
})
