import type { CaseRecord } from '#model/records/case.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { SourceRecord } from '#model/records/source.ts'

/** A made-up relationship for tests, small enough to know by heart: Aland and Beland in early 2021. */

const KEPT = {
  changes: [],
  createdAt: '2021-01-01T00:00:00Z',
  updatedAt: '2021-01-01T00:00:00Z',
  updatedBy: 'desk',
} as const

/** An event of Aland towards Beland; 036 is +4.0, 112 is −2.0. */
export function anEvent(id: string, date: string, more: Partial<EventRecord> = {}): EventRecord {
  return {
    ...KEPT,
    id,
    date,
    title: `Event ${id}`,
    type: '036',
    initiator: 'AAA',
    target: 'BBB',
    mutual: false,
    status: 'confirmed',
    bilateral: true,
    issueIds: [],
    participants: [],
    readouts: [],
    claims: [],
    citations: [],
    credibility: 2,
    tags: [],
    ...more,
  }
}

function aSource(id: string, published?: string): SourceRecord {
  const dated = published === undefined ? {} : { published }
  return { ...KEPT, id, publisher: `Paper ${id}`, tier: 'press', reliability: 'B', ...dated }
}

export function anIssue(id: string, more: Partial<IssueRecord> = {}): IssueRecord {
  return {
    ...KEPT,
    id,
    title: `Issue ${id}`,
    kind: 'political',
    raisedBy: 'both',
    positions: [],
    lines: [],
    citations: [],
    ...more,
  }
}

function aMeeting(id: string, more: Partial<MeetingRecord> = {}): MeetingRecord {
  return {
    ...KEPT,
    id,
    title: `Meeting ${id}`,
    level: 'ministers',
    format: 'in person',
    certainty: 'proposed',
    attendees: [],
    agenda: [],
    commitments: [],
    citations: [],
    ...more,
  }
}

const fishing = anIssue('fishing', {
  knownOn: '2021-01-05',
  status: 'contested',
  positions: [
    { id: 'p1', on: '2021-01-10', side: 'a', text: 'Ours.', verbatim: true, citations: [{ source: 's1' }] },
    {
      id: 'p2',
      on: '2021-03-02',
      side: 'b',
      text: 'Ours, too.',
      verbatim: true,
      eventId: 'e4',
      citations: [{ source: 's3' }],
    },
  ],
  changes: [{ id: 'c1', on: '2021-02-20', set: { status: 'in talks' }, citations: [{ source: 's2' }] }],
})

const summit = aMeeting('summit', {
  knownOn: '2021-02-01',
  date: '2021-03',
  attendees: ['ann', 'bob'],
  agenda: [{ id: 'g1', on: '2021-02-25', text: 'Fish', issueId: 'fishing' }],
  citations: [{ source: 's2' }],
  changes: [
    {
      id: 'c1',
      on: '2021-02-20',
      set: { certainty: 'agreed', date: '2021-03-10', place: 'Midway' },
      citations: [{ source: 's2' }],
    },
    {
      id: 'c2',
      on: '2021-03-10',
      set: { certainty: 'held', outcome: 'They met.' },
      citations: [{ source: 's3' }],
    },
  ],
})

const prisoner: CaseRecord = {
  ...KEPT,
  id: 'case-1',
  person: 'Cy Doe',
  nationality: 'a',
  heldBy: 'b',
  issueId: 'fishing',
  status: 'detained',
  since: '2021-01',
  knownOn: '2021-02-03',
  citations: [{ source: 's1' }],
  changes: [
    {
      id: 'c1',
      on: '2021-03-15',
      set: { status: 'released', until: '2021-03-15' },
      citations: [{ source: 's4' }],
    },
  ],
}

const fair: DateToWatch = {
  ...KEPT,
  id: 'fair',
  date: '2021-04-01',
  knownOn: '2021-01-20',
  kind: 'multilateral occasion',
  title: 'World fair',
  issueIds: ['fishing'],
  citations: [],
}

const relationship: Relationship = {
  id: 'aaa-bbb',
  a: 'AAA',
  b: 'BBB',
  nameA: 'Aland',
  nameB: 'Beland',
  title: 'Aland – Beland',
  opensAsOf: '2021-03-01',
  actors: [
    { id: 'AAA', name: 'Aland', side: 'a' },
    { id: 'BBB', name: 'Beland', side: 'b' },
    { id: 'BBBMIL', name: 'Beland’s navy', side: 'b' },
    { id: 'CCC', name: 'Celand' },
  ],
  people: [
    { id: 'ann', name: 'Ann', roles: [{ id: 'r1', title: 'Minister', actor: 'AAA', until: '2021-03-20' }] },
    { id: 'bob', name: 'Bob', knownOn: '2021-02-20', roles: [{ id: 'r1', title: 'Envoy', actor: 'BBB' }] },
  ],
  coverage: [{ id: 'k1', date: '2021-01-01/2021-04-30' }],
  createdAt: '2021-01-01T00:00:00Z',
  updatedAt: '2021-01-01T00:00:00Z',
  updatedBy: 'desk',
}

const events = [
  anEvent('e1', '2021-01-10', { type: '112', issueIds: ['fishing'], citations: [{ source: 's1' }] }),
  anEvent('e2', '2021-02-01', { mutual: true, meetingId: 'summit', citations: [{ source: 's2' }] }),
  anEvent('e3', '2021-02-18', {
    type: '1823',
    initiator: 'BBBMIL',
    target: 'AAA',
    issueIds: ['fishing'],
    inResponseTo: 'e1',
    citations: [{ source: 's2' }, { source: 's4' }],
    changes: [
      {
        id: 'c1',
        on: '2021-03-05',
        set: { status: 'denied', note: 'It was a storm.' },
        citations: [{ source: 's4' }],
      },
    ],
  }),
  anEvent('e4', '2021-03-02', {
    initiator: 'BBB',
    target: 'AAA',
    issueIds: ['fishing'],
    partOf: 'e2',
    participants: ['bob'],
    citations: [{ source: 's3' }],
  }),
  anEvent('e5', '2021-03-10', { mutual: true, meetingId: 'summit', citations: [{ source: 's3' }] }),
  anEvent('e6', '2021-04/..', { knownOn: '2021-03-12', title: 'Not over yet: Привет, 世界, שלום 🌍' }),
]

/** The made-up relationship; its lists stand in the order of their ids. */
export function exampleDataset(): Dataset {
  return {
    relationship,
    events,
    issues: [fishing],
    cases: [prisoner],
    meetings: [summit],
    dates: [fair],
    sources: [
      aSource('s1'),
      aSource('s2', '2021-02-20'),
      aSource('s3', '2021-03-11'),
      aSource('s4', '2021-03-15'),
    ],
    briefings: [],
    deleted: [{ id: 'e0', kind: 'events', on: '2021-01-02T00:00:00Z', by: 'desk' }],
  }
}
