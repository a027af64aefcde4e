import { expect, it } from 'vitest'
import { aDataset, anEvent, anIssue } from './audience.fixture.ts'
import { aMeeting } from './aMeeting.fixture.ts'
import { slideFacts } from './slideFacts.ts'

const data = aDataset({
  events: [anEvent('e-1', { issueIds: ['i-1'] }), anEvent('e-2')],
  issues: [anIssue('i-1'), anIssue('i-2')],
  meetings: [aMeeting('m-1')],
})
const ids = (shows: string, of?: string): string[] =>
  slideFacts(data, { shows, ...(of === undefined ? {} : { of }) }).map(({ id }) => id)

it('a chart rests on events, unless it shows something else', () => {
  expect(ids('index')).toEqual(['e-1', 'e-2'])
  expect(ids('meetingLanes')).toEqual(['m-1'])
  expect(ids('dates')).toEqual(['m-1'])
  expect(ids('method')).toEqual([])
  expect(ids('constructor')).toEqual(['e-1', 'e-2'])
})

it('what is about one issue rests on its own', () => {
  expect(ids('issueStrip', 'i-1')).toEqual(['e-1'])
  expect(ids('quotes', 'i-1')).toEqual(['i-1'])
  expect(ids('meetingLanes', 'i-1')).toEqual([])
})
