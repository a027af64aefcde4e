import type { Edtf } from '../edtf.ts'
import type { Citation, Inner, Kept, Side } from './base.ts'

export const EVENT_STATUSES = ['reported', 'confirmed', 'disputed', 'denied', 'retracted'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** Admiralty credibility of a fact, 1 (confirmed) – 5 (improbable); 6 = cannot be judged. */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const
export type Credibility = (typeof CREDIBILITIES)[number]

/** One side's own account of a call or meeting. */
export interface Readout extends Inner {
  readonly side: Side
  readonly publisher?: string
  /** Only what is missing from two complete readouts may be shown as omitted. */
  readonly completeness: 'complete' | 'excerpt'
  readonly topics: readonly string[]
  readonly quote?: string
  readonly note?: string
  readonly citations: readonly Citation[]
}

/** One version of a contested event. */
export interface Claim extends Inner {
  /** Id of the actor who says so. */
  readonly by: string
  readonly text: string
  readonly citations: readonly Citation[]
}

/** What can be known of an event; every field can be set by a change. */
export interface EventFields {
  readonly date: Edtf
  readonly title: string
  readonly summary?: string
  /** A CAMEO code, always a string: "036". */
  readonly type: string
  /** Ids of actors. Of a mutual event: the two that met, in the order of the pair. */
  readonly initiator: string
  readonly target: string
  /** Without an initiator: calls, meetings, joint statements, agreements. */
  readonly mutual: boolean
  /** An own score in place of the code's, Goldstein points −10…+10, with its reason. */
  readonly score?: { readonly value: number; readonly reason: string }
  /** What was counted: 10 diplomats. Nothing is computed from it. */
  readonly quantity?: { readonly n: number; readonly unit: string }
  readonly status: EventStatus
  /** False for context: kept out of every measure. */
  readonly bilateral: boolean
  /** Id of the event it belongs to: the two are one package. */
  readonly partOf?: string
  readonly inResponseTo?: string
  readonly issueIds: readonly string[]
  readonly meetingId?: string
  readonly place?: string
  /** Ids of people. */
  readonly participants: readonly string[]
  readonly readouts: readonly Readout[]
  readonly claims: readonly Claim[]
  readonly citations: readonly Citation[]
  readonly credibility: Credibility
  /** What a reader of the record should know about its making. */
  readonly note?: string
  readonly tags: readonly string[]
}

/** Something that happened on a date. */
export interface EventRecord extends EventFields, Kept<EventFields> {}
