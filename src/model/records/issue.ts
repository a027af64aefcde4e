import type { Citation, Inner, Kept, Side } from './base.ts'

export const ISSUE_STATUSES = [
  'raised',
  'contested',
  'escalating',
  'in talks',
  'easing',
  'settled',
  'dormant',
] as const
export type IssueStatus = (typeof ISSUE_STATUSES)[number]

export const ISSUE_KINDS = [
  'security',
  'political',
  'economic',
  'consular',
  'humanitarian',
  'environment',
  'other',
] as const
export type IssueKind = (typeof ISSUE_KINDS)[number]

/** What a side says on an issue from a day on. */
export interface Position extends Inner {
  readonly side: Side
  readonly text: string
  /** True: `text` is quoted word for word; false: a paraphrase. */
  readonly verbatim: boolean
  readonly speaker?: string
  /** The event in which it was said. */
  readonly eventId?: string
  readonly citations: readonly Citation[]
}

/** Cleared wording. */
export interface Line extends Inner {
  readonly text: string
  readonly by: string
  /** Id of the line that takes its place. */
  readonly supersededBy?: string
}

/** What can be known of an issue; every field can be set by a change. */
export interface IssueFields {
  readonly title: string
  readonly kind: IssueKind
  readonly raisedBy: Side | 'both'
  readonly summary?: string
  /** Missing: no recorded event carries a status. */
  readonly status?: IssueStatus
  readonly positions: readonly Position[]
  readonly lines: readonly Line[]
  readonly citations: readonly Citation[]
}

/** A disputed matter with each side's positions and a status. */
export interface IssueRecord extends IssueFields, Kept<IssueFields> {}
