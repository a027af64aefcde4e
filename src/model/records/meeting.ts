import type { Edtf } from '../edtf.ts'
import type { Citation, Inner, Kept, Side } from './base.ts'

/** Rising, then the ways it can end. */
export const CERTAINTIES = [
  'mooted',
  'proposed',
  'agreed',
  'confirmed',
  'held',
  'postponed',
  'declined',
  'cancelled',
] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const LEVELS = ['leaders', 'ministers', 'officials'] as const
export type Level = (typeof LEVELS)[number]

export const FORMATS = ['in person', 'phone', 'video'] as const
export type MeetingFormat = (typeof FORMATS)[number]

/** A point on the agenda. */
export interface AgendaPoint extends Inner {
  readonly text: string
  readonly issueId?: string
}

/** Something a side undertook. */
export interface Commitment extends Inner {
  readonly side: Side
  readonly text: string
  readonly status: 'open' | 'kept' | 'broken' | 'lapsed'
  readonly due?: Edtf
  readonly citations: readonly Citation[]
}

/** A clock time at the place of the meeting. */
export interface LocalTime {
  /** `HH:MM`, 24 hours. */
  readonly at: string
  /** IANA zone, `Atlantic/Reykjavik`. */
  readonly zone: string
}

/** What can be known of a meeting; every field can be set by a change. */
export interface MeetingFields {
  readonly title: string
  readonly level: Level
  readonly format: MeetingFormat
  readonly certainty: Certainty
  /** Planned or actual; missing while there is none. */
  readonly date?: Edtf
  readonly time?: LocalTime
  readonly place?: string
  /** The occasion at whose margin it takes place. */
  readonly hostEvent?: string
  /** Ids of people. */
  readonly attendees: readonly string[]
  readonly agenda: readonly AgendaPoint[]
  readonly commitments: readonly Commitment[]
  readonly outcome?: string
  readonly note?: string
  readonly citations: readonly Citation[]
}

/** An encounter at a level, with its certainty. Calls are meetings of format phone. */
export interface MeetingRecord extends MeetingFields, Kept<MeetingFields> {}
