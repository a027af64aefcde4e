import { dayNumber } from '#model/day.ts'
import type { Change } from '#model/records/base.ts'
import type { MeetingFields } from '#model/records/meeting.ts'
import { describe, expect, it } from 'vitest'
import { aMeeting } from './aMeeting.fixture.ts'
import { certaintySteps } from './certaintySteps.ts'

const change = (id: string, on: string, set: Change<MeetingFields>['set']): Change<MeetingFields> => ({
  id,
  on,
  set,
  citations: [{ source: `source-${id}` }],
})

/** As it went: agreed by phone on 12 May for the 20th, held on the 19th. */
const reykjavik = aMeeting('reykjavik', {
  knownOn: '2021-05-12',
  citations: [{ source: 'source-first' }],
  changes: [
    change('held', '2021-05-19', { certainty: 'held', date: '2021-05-19' }),
    change('planned', '2021-05-12', { certainty: 'agreed', date: '2021-05-20' }),
    change('outcome', '2021-05-20', { outcome: 'Proposals will go to the presidents.' }),
  ],
})

describe('certaintySteps', () => {
  it('goes through the certainties with their days and sources, no further than is known', () => {
    const agreed = { certainty: 'agreed', on: '2021-05-12', citations: [{ source: 'source-planned' }] }
    const held = { certainty: 'held', on: '2021-05-19', citations: [{ source: 'source-held' }] }
    expect(certaintySteps(reykjavik, dayNumber('2021-05-13'))).toEqual([agreed])
    expect(certaintySteps(reykjavik, dayNumber('2021-05-21'))).toEqual([agreed, held])
  })

  it('begins with the certainty of the record, where no development repeats it', () => {
    const proposed = aMeeting('summit', {
      certainty: 'proposed',
      knownOn: '2021-04-13',
      citations: [{ source: 'source-first' }],
      changes: [change('announced', '2021-05-25', { certainty: 'confirmed' })],
    })
    expect(certaintySteps(proposed, dayNumber('2021-05-26'))).toEqual([
      { certainty: 'proposed', on: '2021-04-13', citations: [{ source: 'source-first' }] },
      { certainty: 'confirmed', on: '2021-05-25', citations: [{ source: 'source-announced' }] },
    ])
  })

  it('keeps the first day of a certainty that is said again later, and each of two times', () => {
    const back = aMeeting('talks', {
      knownOn: '2021-01-01',
      changes: [
        change('again', '2021-01-05', { certainty: 'agreed' }),
        change('off', '2021-02-01', { certainty: 'postponed' }),
        change('on', '2021-03-01', { certainty: 'agreed' }),
      ],
    })
    const steps = certaintySteps(back, dayNumber('2021-04-01'))
    expect(steps.map(({ certainty, on }) => [certainty, on])).toEqual([
      ['agreed', '2021-01-01'],
      ['postponed', '2021-02-01'],
      ['agreed', '2021-03-01'],
    ])
  })

  it('has no day for what has always been known, and that of the date where nothing else says', () => {
    expect(certaintySteps(aMeeting('old'), 0)[0]).not.toHaveProperty('on')
    const held = aMeeting('call', { certainty: 'held', date: '2021-02-04' })
    expect(certaintySteps(held, dayNumber('2021-03-01'))).toMatchObject([{ on: '2021-02-04' }])
  })
})
