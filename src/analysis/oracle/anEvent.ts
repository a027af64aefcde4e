import type { Columns } from '#model/columns.ts'
import { columnsOf } from '#model/columns.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { Relationship } from '#model/records/relationship.ts'

/** United States – Russia with the bodies that act in the tests. */
const PAIR: Relationship = {
  id: 'usa-rus',
  a: 'USA',
  b: 'RUS',
  title: 'United States – Russia',
  actors: [
    { id: 'USA', name: 'United States', side: 'a' },
    { id: 'USAMIL', name: 'US armed forces', side: 'a' },
    { id: 'USALEG', name: 'US Congress', side: 'a' },
    { id: 'USAJUD', name: 'US courts', side: 'a' },
    { id: 'RUS', name: 'Russia', side: 'b' },
    { id: 'RUSMIL', name: 'Russian armed forces', side: 'b' },
    { id: 'RUSJUD', name: 'Russian courts', side: 'b' },
    { id: 'RUSOPP', name: 'Russian opposition', side: 'b' },
    { id: 'RUSCRM', name: 'Criminals in Russia', side: 'b' },
    { id: 'UKR', name: 'Ukraine' },
    { id: 'CHE', name: 'Switzerland' },
  ],
  people: [],
  coverage: [{ id: 'c1', date: '2021-01-01/2021-12-31' }],
  createdAt: '2021-01-01T00:00:00Z',
  updatedAt: '2021-01-01T00:00:00Z',
  updatedBy: 'test',
}

/** What an event of a test says; the rest is a confirmed bilateral act of a on b, code 111 (−2.0). */
export type Said = Pick<EventRecord, 'id' | 'date'> & Partial<EventRecord>

/** An event for a test. */
function anEvent(said: Said): EventRecord {
  return {
    title: said.id,
    type: '111',
    initiator: 'USA',
    target: 'RUS',
    mutual: false,
    status: 'confirmed',
    bilateral: true,
    issueIds: [],
    participants: [],
    readouts: [],
    claims: [],
    citations: [],
    credibility: 6,
    tags: [],
    changes: [],
    createdAt: '2021-01-01T00:00:00Z',
    updatedAt: '2021-01-01T00:00:00Z',
    updatedBy: 'test',
    ...said,
  }
}

/** An event of a on b, or b on a, that carries its own score. */
export function scored(
  id: string,
  date: string,
  value: number,
  flow: 'ab' | 'ba' | 'mutual' = 'ab',
): EventRecord {
  const ends =
    flow === 'ba' ? { initiator: 'RUS', target: 'USA' } : ({ initiator: 'USA', target: 'RUS' } as const)
  return anEvent({ id, date, ...ends, mutual: flow === 'mutual', score: { value, reason: 'test' } })
}

/** Columns of events of {@link PAIR}. */
export function columnsFor(events: readonly (Said | EventRecord)[]): Columns {
  return columnsOf(events.map(anEvent), PAIR)
}

/** A dataset of {@link PAIR} that holds events alone. */
export function aDataset(events: readonly Said[]): Dataset {
  const none = { issues: [], cases: [], meetings: [], dates: [], sources: [], briefings: [], deleted: [] }
  return { relationship: PAIR, events: events.map(anEvent), ...none }
}
