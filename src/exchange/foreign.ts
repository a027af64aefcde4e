import type { IsoDay } from '#model/day.ts'
import type { Fault } from '#model/fault.ts'
import type { ListName } from '#model/records/dataset.ts'
import type { Actor, Person } from '#model/records/relationship.ts'

/** Where a record stands in a file that is not Bilat's own, from 1: a row of a table, an entry of a calendar. */
export interface ForeignPlace {
  readonly kind: 'row' | 'entry'
  readonly n: number
}

/** A record as a file tells of it. Nothing of it has been checked: what could not be understood is there as written. */
export interface ForeignRecord {
  readonly list: ListName
  readonly id: string
  readonly place: ForeignPlace
  /** What the file says. Undefined: it says that there is nothing. */
  readonly fields: ReadonlyMap<string, unknown>
  /** What is taken for a new record where the file says nothing. */
  readonly defaults: ReadonlyMap<string, unknown>
  /** It comes only because another record of the file names it. */
  readonly isNamed?: true
  /** What was wrong with it before anything could be read; the path is within the record. */
  readonly faults: readonly Fault[]
}

/** What is told of a file beside its faults: codes are permanent, the words are the screen's. */
export type ForeignNote =
  /** Level, format or certainty were not in the file for so many. */
  | { readonly code: 'defaulted'; readonly n: number }
  /** Clock times without a zone that is known here, for so many: the day was taken without them. */
  | { readonly code: 'time-without-zone'; readonly n: number }
  /** Parts of a calendar that are no events: tasks, notes. */
  | { readonly code: 'other-parts'; readonly n: number }
  /** People that are not recorded; their names stand in the note of the meeting. */
  | { readonly code: 'unknown-people'; readonly names: readonly string[] }
  /** Actors and people that nobody had recorded: they come with the records that name them. */
  | { readonly code: 'new-actors'; readonly names: readonly string[] }
  | { readonly code: 'new-people'; readonly names: readonly string[] }
  /** So many sources are new, of a tier and reliability that nobody has judged. */
  | { readonly code: 'new-sources'; readonly n: number }

/** All that a file tells. */
export interface ForeignFile {
  readonly records: readonly ForeignRecord[]
  /** The day whose knowledge it has; null where it does not say. */
  readonly asOf: IsoDay | null
  readonly notes: readonly ForeignNote[]
  /** Whom its records name and nobody has recorded yet. */
  readonly actors: readonly Actor[]
  readonly people: readonly Person[]
}

/** An id for a record that has none, the same for the same text: `ics-5d41402abc4b2a76`. */
export function stableId(prefix: string, text: string): string {
  return `${prefix}-${hash(text, 0xdeadbeef)}${hash(text, 0x41c6ce57)}`
}

/** Murmur's mixing over UTF-16, 32 bits as 8 hexadecimal digits. */
function hash(text: string, seed: number): string {
  let state = seed
  for (let i = 0; i < text.length; i++) {
    state = Math.imul(state ^ text.charCodeAt(i), 0x5bd1e995)
    state ^= state >>> 15
  }
  state = Math.imul(state ^ (state >>> 13), 0x5bd1e995)
  return ((state ^ (state >>> 15)) >>> 0).toString(16).padStart(8, '0')
}
