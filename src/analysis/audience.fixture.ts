import type { Dataset } from '#model/records/dataset.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { SourceRecord } from '#model/records/source.ts'

const KEPT = {
  changes: [],
  createdAt: '2021-01-01T00:00:00Z',
  updatedAt: '2021-01-01T00:00:00Z',
  updatedBy: 'desk',
} as const

/** A made-up relationship that holds only what is named. */
export function aDataset(lists: Partial<Dataset>): Dataset {
  const { changes: _none, ...kept } = KEPT
  return {
    relationship: {
      ...{ ...kept, id: 'a-b', a: 'AAA', b: 'BBB', title: 'Aland and Beland' },
      ...{ actors: [], people: [], coverage: [] },
    },
    ...{
      events: [],
      issues: [],
      cases: [],
      meetings: [],
      dates: [],
      sources: [],
      briefings: [],
      deleted: [],
    },
    ...lists,
  }
}

export function anEvent(id: string, more: Partial<EventRecord> = {}): EventRecord {
  return {
    ...KEPT,
    ...{ id, date: '2021-04-15', title: `Event ${id}`, type: '036', initiator: 'AAA', target: 'BBB' },
    ...{ mutual: false, status: 'confirmed', bilateral: true, issueIds: [], participants: [], readouts: [] },
    ...{ claims: [], citations: [], credibility: 2, tags: [] },
    ...more,
  }
}

export function anIssue(id: string, more: Partial<IssueRecord> = {}): IssueRecord {
  return {
    ...KEPT,
    ...{ id, title: `Issue ${id}`, kind: 'security', raisedBy: 'a', positions: [], lines: [], citations: [] },
    ...more,
  }
}

export function aSource(id: string, more: Partial<SourceRecord> = {}): SourceRecord {
  return { ...KEPT, id, publisher: `Publisher ${id}`, tier: 'press', reliability: 'B', ...more }
}
