import { blankMeeting, blankSource } from '#model/records/blank.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { CalendarContent, CalendarWords } from './icsOut.ts'

export const words: CalendarWords = {
  asOf: 'As known on 13 May 2021.',
  date: 'Date as recorded',
  time: 'Time',
  setting: 'At the margin of',
  attendees: 'With',
  outcome: 'Outcome',
  sources: 'Sources',
  notSourced: 'Not sourced',
}

const kept = { changes: [], createdAt: '', updatedAt: '2021-05-12T09:30:15.250Z', updatedBy: 'desk' }

export const reykjavik: MeetingRecord = blankMeeting({
  id: 'm-reykjavik',
  title: 'Blinken – Lavrov',
  level: 'ministers',
  certainty: 'agreed',
  date: '2021-05-20',
  time: { at: '21:15', zone: 'Europe/Berlin' },
  place: 'Reykjavík, Harpa; ground floor',
  hostEvent: 'Arctic Council',
  attendees: ['lavrov', 'blinken'],
  citations: [{ source: 'src-1', quote: 'A quote' }, { source: 'src-1' }, { source: 'src-hidden' }],
  ...kept,
})

export const summit: MeetingRecord = blankMeeting({
  id: 'm-summit',
  title: 'Biden – Putin',
  level: 'leaders',
  certainty: 'proposed',
  date: '2021-06?',
  ...kept,
})

export const newStart: DateToWatch = {
  id: 'd-start',
  date: '2026-02-05',
  kind: 'deadline',
  title: 'New START ends',
  issueIds: [],
  citations: [],
  ...kept,
}

export function contentOf(
  meetings: readonly MeetingRecord[],
  dates: readonly DateToWatch[] = [],
): CalendarContent {
  const source = blankSource({ id: 'src-1', publisher: 'TASS', title: 'On talks', url: 'https://tass.com/1' })
  return {
    rel: 'usa-rus',
    title: 'United States – Russia',
    asOf: '2021-05-13',
    meetings,
    dates,
    sources: new Map([[source.id, source]]),
    people: new Map([['lavrov', 'Sergey Lavrov']]),
  }
}
