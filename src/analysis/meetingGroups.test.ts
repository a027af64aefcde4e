import { describe, expect, it } from 'vitest'
import { aMeeting } from './aMeeting.fixture.ts'
import { meetingGroups } from './meetingGroups.ts'

describe('meetingGroups', () => {
  it('gathers the meetings ahead by how sure they are, the surest first', () => {
    const found = meetingGroups([
      aMeeting('talks', { certainty: 'mooted', level: 'officials' }),
      aMeeting('summit', { certainty: 'proposed', level: 'leaders' }),
      aMeeting('reykjavik'),
      aMeeting('geneva', { certainty: 'confirmed' }),
    ])
    expect(found).toEqual([
      { certainty: 'confirmed', count: 1, level: 'ministers', format: 'in person' },
      { certainty: 'agreed', count: 1, level: 'ministers', format: 'in person' },
      { certainty: 'proposed', count: 1, level: 'leaders', format: 'in person' },
      { certainty: 'mooted', count: 1, level: 'officials', format: 'in person' },
    ])
  })

  it('names the level and the format only where all of a group share it', () => {
    const found = meetingGroups([
      aMeeting('a', { format: 'phone' }),
      aMeeting('b', { format: 'video' }),
      aMeeting('c', { certainty: 'mooted', level: 'leaders' }),
      aMeeting('d', { certainty: 'mooted', level: 'officials' }),
    ])
    expect(found).toEqual([
      { certainty: 'agreed', count: 2, level: 'ministers', format: null },
      { certainty: 'mooted', count: 2, level: null, format: 'in person' },
    ])
  })

  it('has nothing to say where nothing is ahead, and takes in what was put off to a new day', () => {
    expect(meetingGroups([])).toEqual([])
    expect(meetingGroups([aMeeting('late', { certainty: 'postponed', date: '2021-07-01' })])).toMatchObject([
      { certainty: 'postponed', count: 1 },
    ])
  })
})
