import { countsOn } from '#model/edtf.ts'
import { isoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Person } from '#model/records/relationship.ts'
import { callMeetings } from './callMeetings.ts'
import { caseRecord } from './caseFact.ts'
import { dateRecord } from './dateFact.ts'
import { eventRecord, knownDay } from './eventFact.ts'
import { actors } from './facts/actors.ts'
import { cases } from './facts/cases.ts'
import { datesToWatch } from './facts/datesToWatch.ts'
import { events } from './facts/events.ts'
import { issues } from './facts/issues.ts'
import { meetings } from './facts/meetings.ts'
import { people } from './facts/people.ts'
import { stabilityDialogue } from './facts/stabilityDialogue.ts'
import { summit } from './facts/summit.ts'
import { MADE } from './fact.ts'
import { issueRecord } from './issueFact.ts'
import type { MeetingFact } from './meetingFact.ts'
import { meetingRecord } from './meetingFact.ts'
import { sourceRecords } from './sourceFacts.ts'

/** United States – Russia, 2021: the worked sample as one dataset. */
export function sampleDataset(): Dataset {
  const names = new Map(people.map((person) => [person.id, person.name]))
  const allMeetings = [...meetings, summit, ...stabilityDialogue, ...callMeetings(events, names)]
  const byId = new Map(events.map((event) => [event.id, event]))
  return {
    relationship: {
      id: 'usa-rus',
      a: 'USA',
      b: 'RUS',
      title: 'United States – Russia',
      summary: 'Events, disputed issues, cases and meetings, put together from published sources.',
      opensAsOf: '2021-05-13',
      actors,
      people: people.map((person) => ({ ...person, knownOn: firstNamed(person, allMeetings) })),
      coverage: [{ id: 'researched', date: '2021-01-01/2021-12-31', note: 'Researched event by event.' }],
      sample: true,
      ...MADE,
    },
    events: events.map(eventRecord),
    issues: issues.map((issue) => issueRecord(issue, byId)),
    cases: cases.map(caseRecord),
    meetings: allMeetings.map(meetingRecord),
    dates: datesToWatch.map(dateRecord),
    sources: sourceRecords(),
    briefings: [],
    deleted: [],
  }
}

/** The first day on which an event, or a meeting as first known, names a person. */
function firstNamed(person: Person, allMeetings: readonly MeetingFact[]): string {
  const days = [
    ...events.filter((event) => event.participants?.includes(person.id)).map(knownDay),
    ...allMeetings.filter((meeting) => meeting.attendees?.includes(person.id)).map(({ knownOn }) => knownOn),
  ].map((day) => countsOn(day) ?? Infinity)
  return isoDay(Math.min(...days))
}
