import type { CaseRecord } from './case.ts'
import type { Dataset } from './dataset.ts'
import type { EventRecord } from './event.ts'
import type { IssueRecord } from './issue.ts'
import type { MeetingRecord } from './meeting.ts'
import type { Relationship } from './relationship.ts'
import type { SourceRecord } from './source.ts'

/** Some fields of a record, its id among them: what a blank one is filled with. */
type Given<R> = Partial<R> & { readonly id: string }

const kept = { changes: [], createdAt: '', updatedAt: '', updatedBy: '' }

/** An event with nothing in it but what is given: directed, bilateral, reported, its credibility not judged. */
export function blankEvent(given: Given<EventRecord>): EventRecord {
  return {
    ...kept,
    date: '',
    title: '',
    type: '010',
    initiator: '',
    target: '',
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
    ...given,
  }
}

/** An issue with nothing in it but what is given. */
export function blankIssue(given: Given<IssueRecord>): IssueRecord {
  return {
    ...kept,
    title: '',
    kind: 'other',
    raisedBy: 'both',
    positions: [],
    lines: [],
    citations: [],
    ...given,
  }
}

/** A case with nothing in it but what is given: a citizen of a, detained by b. */
export function blankCase(given: Given<CaseRecord>): CaseRecord {
  const custody = { nationality: 'a', heldBy: 'b', status: 'detained', since: '' } as const
  return { ...kept, ...custody, person: '', citations: [], ...given }
}

/** A meeting with nothing in it but what is given: mooted, of officials, without a date. */
export function blankMeeting(given: Given<MeetingRecord>): MeetingRecord {
  const kind = { level: 'officials', format: 'in person', certainty: 'mooted' } as const
  return { ...kept, ...kind, title: '', attendees: [], agenda: [], commitments: [], citations: [], ...given }
}

/** A source with nothing in it but what is given: of the press, its reliability not judged. */
export function blankSource(given: Given<SourceRecord>): SourceRecord {
  return { ...kept, publisher: '', tier: 'press', reliability: 'F', ...given }
}

/** A relationship of two countries in which nothing is recorded yet; its id is the pair, `USA-RUS`. */
export function blankRelationship(a: string, b: string): Relationship {
  const empty = { title: '', actors: [], people: [], coverage: [] }
  return { id: `${a}-${b}`, a, b, ...empty, createdAt: '', updatedAt: '', updatedBy: '' }
}

/** A dataset without a record. */
export function blankDataset(relationship: Relationship): Dataset {
  const lists = { events: [], issues: [], cases: [], meetings: [], dates: [], sources: [], briefings: [] }
  return { relationship, ...lists, deleted: [] }
}
