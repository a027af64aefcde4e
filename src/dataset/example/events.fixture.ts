import type { EventRecord } from '#model/records/event.ts'
import type { Full } from './kept.fixture.ts'
import { kept, quoted } from './kept.fixture.ts'

export const call: Full<EventRecord> = {
  ...kept,
  id: 'ev-02',
  knownOn: '2021-05-12',
  date: '2021-05-12',
  title: 'Foreign ministers speak by phone',
  summary: 'שיחת טלפון – مكالمة هاتفية – 通話 – 📞',
  type: '041',
  initiator: 'USA',
  target: 'RUS',
  mutual: true,
  score: { value: 1.5, reason: 'Short call' },
  quantity: { n: 25, unit: 'minutes' },
  status: 'confirmed',
  bilateral: true,
  partOf: 'ev-01',
  inResponseTo: 'ev-gone',
  issueIds: ['iss-cyber'],
  meetingId: 'm-reykjavik',
  place: '北京',
  participants: ['lavrov'],
  readouts: [
    {
      id: 'ro-1',
      on: '2021-05-12',
      marking: 'CLEAR',
      side: 'b',
      publisher: 'МИД России',
      completeness: 'complete',
      topics: ['стратегическая стабильность', 'Сирия'],
      quote: 'Half a character: \ud83d, and the other half: \udd4a',
      note: 'e\u0301 stays apart from é',
      citations: [quoted],
    },
  ],
  claims: [
    { id: 'cl-1', on: '2021-05-13', marking: 'GREEN', by: 'RUSGOV', text: '"Visa expired"', citations: [] },
  ],
  citations: [quoted, { source: 'src-state' }],
  credibility: 1,
  note: '',
  tags: ['звонок', ''],
  changes: [
    {
      id: 'ch-1',
      on: '2021-05-14',
      set: { status: 'disputed', summary: null, issueIds: null, score: { value: -0.4, reason: 'Re-read' } },
      note: 'Denied by the other side',
      citations: [{ source: 'src-state', language: 'en' }],
    },
    { id: 'ch-2', on: '2021-05', set: { status: 'confirmed' }, note: '', citations: [] },
  ],
  marking: 'AMBER+STRICT',
}

const blankEvent = {
  ...kept,
  type: '020',
  initiator: 'RUSGOV',
  target: 'USA',
  mutual: false,
  status: 'reported',
  bilateral: true,
  issueIds: [],
  participants: [],
  readouts: [],
  claims: [],
  citations: [],
  credibility: 6,
  tags: [],
  changes: [],
} as const

export const consultation: EventRecord = {
  ...blankEvent,
  id: 'ev-01',
  date: '2021-05~',
  title: 'Consultations',
}

export const statement: EventRecord = {
  ...blankEvent,
  id: 'ev-03',
  knownOn: '2021-06-02',
  date: '2021-06/..',
  title: 'Statements go on',
  partOf: 'ev-02',
}
