import type { BriefingRecord } from './briefing.ts'
import type { CaseRecord } from './case.ts'
import type { DateToWatch } from './dateToWatch.ts'
import type { EventRecord } from './event.ts'
import type { IssueRecord } from './issue.ts'
import type { MeetingRecord } from './meeting.ts'
import type { Relationship } from './relationship.ts'
import type { SourceRecord } from './source.ts'

/** The lists of a dataset, each under its name in the file, in the order of the file. */
export interface Lists {
  readonly events: readonly EventRecord[]
  readonly issues: readonly IssueRecord[]
  readonly cases: readonly CaseRecord[]
  readonly meetings: readonly MeetingRecord[]
  readonly dates: readonly DateToWatch[]
  readonly sources: readonly SourceRecord[]
  readonly briefings: readonly BriefingRecord[]
}

export const LIST_NAMES = ['events', 'issues', 'cases', 'meetings', 'dates', 'sources', 'briefings'] as const
export type ListName = (typeof LIST_NAMES)[number]

/** A record of any kind. */
export type AnyRecord = Lists[ListName][number]

/** That a record was deleted, so that an older copy of it does not come back unseen. */
export interface Tombstone {
  readonly id: string
  readonly kind: ListName
  /** The instant, ISO 8601 in UTC. */
  readonly on: string
  readonly by: string
}

/** One relationship and all it holds. */
export interface Dataset extends Lists {
  readonly relationship: Relationship
  readonly deleted: readonly Tombstone[]
}
