import type { Edtf } from '../edtf.ts'

/** One of the two countries of a relationship. */
export type Side = 'a' | 'b'

/** TLP 2.0, from what everybody may read to what only the named may. */
export const MARKINGS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const
export type Marking = (typeof MARKINGS)[number]

/** A source with the sentence quoted from it. */
export interface Citation {
  /** Id of a {@link Source}. */
  readonly source: string
  /** The sentence as published. */
  readonly quote?: string
  /** Language of the quote, a BCP 47 tag. */
  readonly language?: string
}

/**
 * What became known later: the day it did, and the fields it sets. Fields that are absent carry forward,
 * `null` clears.
 */
export interface Change<Fields> {
  /** Unique within its record. */
  readonly id: string
  readonly on: Edtf
  readonly set: { readonly [K in keyof Fields]?: Fields[K] | null }
  readonly note?: string
  readonly citations: readonly Citation[]
}

/** What every record and every entry of an inner list obeys: known from a day on, up to a marking. */
export interface Known {
  /** The day it became publicly known; missing, the last day of its own date. */
  readonly knownOn?: Edtf
  /** Missing means CLEAR. */
  readonly marking?: Marking
}

/** Bookkeeping and history that every record carries besides its `Fields`. */
export interface Kept<Fields> extends Known {
  /** Unique within a relationship, over all kinds of record; no white space. */
  readonly id: string
  readonly changes: readonly Change<Fields>[]
  /** Instants, ISO 8601 in UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly updatedBy: string
}

/** An entry of a list inside a record: it has an id and a day of its own and obeys the same rule. */
export interface Inner {
  /** Unique within its list. */
  readonly id: string
  /** The day from which it is known. */
  readonly on: Edtf
  readonly marking?: Marking
}
