import type { BriefingRecord } from '#model/records/briefing.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Full } from './kept.fixture.ts'
import { kept, quoted } from './kept.fixture.ts'

export const meeting: Full<MeetingRecord> = {
  ...kept,
  id: 'm-reykjavik',
  knownOn: '2021-05-12',
  title: 'Blinken – Lavrov',
  level: 'ministers',
  format: 'in person',
  certainty: 'agreed',
  date: '2021-05-20',
  time: { at: '21:15', zone: 'Atlantic/Reykjavik' },
  place: 'Reykjavík, Harpa',
  hostEvent: 'Arctic Council',
  attendees: ['lavrov'],
  agenda: [{ id: 'ag-1', on: '2021-05-12', marking: 'CLEAR', text: 'Summit', issueId: 'iss-treaties' }],
  commitments: [
    {
      id: 'co-1',
      on: '2021-05-19',
      marking: 'CLEAR',
      side: 'b',
      text: 'A reply within a month',
      status: 'open',
      due: '2021-06-19',
      citations: [quoted],
    },
  ],
  outcome: 'Talks go on',
  note: '',
  citations: [quoted],
  changes: [
    { id: 'ch-1', on: '2021-05-19', set: { certainty: 'held', date: '2021-05-19' }, note: '', citations: [] },
  ],
  marking: 'CLEAR',
}

export const undated: MeetingRecord = {
  ...kept,
  id: 'm-summit',
  knownOn: '2021-04-13',
  title: 'Biden – Putin',
  level: 'leaders',
  format: 'in person',
  certainty: 'proposed',
  attendees: [],
  agenda: [],
  commitments: [],
  citations: [],
  changes: [
    {
      id: 'ch-1',
      on: '2021-05-25',
      set: { date: '2021-06-16', certainty: 'confirmed', place: 'Geneva' },
      citations: [],
    },
  ],
}

export const dateToWatch: Full<DateToWatch> = {
  ...kept,
  id: 'd-1',
  knownOn: '2021-01-26',
  date: '2026-02-05',
  kind: 'deadline',
  title: 'New START ends',
  place: 'Прага',
  issueIds: ['iss-treaties'],
  citations: [quoted],
  changes: [
    { id: 'ch-1', on: '2021-02-03', set: { title: 'New START ends, extended' }, note: '', citations: [] },
  ],
  marking: 'CLEAR',
}

export const briefing: Full<BriefingRecord> = {
  ...kept,
  id: 'br-1',
  knownOn: '2021-05-18',
  title: 'Before Reykjavik',
  seat: 'neutral',
  slides: [
    {
      id: 's-1',
      title: 'Where we stand',
      titleFacts: ['-1.3', ''],
      layout: 'two charts',
      views: [
        {
          shows: 'issue',
          of: 'iss-treaties',
          pin: {
            asOf: '2021-05-13',
            filters: [{ name: 'unit', value: 'week' }],
            settings: [{ name: 'bilat-half-life', value: '30' }],
            window: '2020-12-01/2021-06-30',
          },
          hides: ['band', 'upcoming'],
          marks: [{ id: 'm-1', date: '2021-04-15/2021-04-18', text: 'Санкции', at: { x: -40, y: -52 } }],
          alt: 'A line',
        },
      ],
      subtitle: 'Goldstein points',
      source: 'Source: Bilat record',
      notes: 'Speak slowly',
      marking: 'AMBER',
    },
    {
      ...{ id: 's-2', title: '', titleFacts: [], layout: 'title', views: [] },
      ...{ subtitle: '', source: '', notes: '', marking: 'CLEAR' },
    },
  ],
  brief: {
    meetingId: 'm-reykjavik',
    parts: ['bottomLine', 'points'],
    bottomLine: 'Первая встреча',
    bottomLineMarking: 'CLEAR',
    notes: [
      { id: 'n-1', part: 'points', text: 'Say so', grade: 'defensive only', answer: '', marking: 'AMBER' },
      { id: 'n-2', part: 'theirs', text: '', grade: 'certain', answer: 'No', marking: 'GREEN' },
    ],
  },
  changes: [{ id: 'ch-1', on: '2021-05-19', set: { seat: 'a' }, note: '', citations: [] }],
  marking: 'GREEN',
}
