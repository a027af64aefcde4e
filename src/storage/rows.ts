import type { Columns } from '#model/columns.ts'
import type { AnyRecord, Dataset, ListName, Tombstone } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'

/** One record on its shelf; its key is `[rel, id]`. */
export interface Row<R> {
  /** Id of the relationship it belongs to. */
  readonly rel: string
  readonly id: string
  readonly record: R
}

/** How many records each list of a relationship holds. */
export type Counts = Readonly<Record<ListName, number>>

/** Fields that this app does not know. */
export type Extra = Readonly<Record<string, unknown>>

export interface RelationshipRow {
  readonly id: string
  /** Number of the journal entry that last changed anything of it: grows, never comes twice. */
  readonly seq: number
  /**
   * Number of the entry that last changed anything of it but its briefings: as long as it stays, what charts and lists
   * have read stands. Missing in rows of earlier versions: the same as `seq`.
   */
  readonly recordSeq?: number
  readonly counts: Counts
  readonly record: Relationship
  /** Fields of the dataset's outermost level that this app does not know; they survive. */
  readonly extra: Extra
}

/** What charts read of a relationship, brought up to date in the transaction that changes its events. */
export interface ColumnsRow {
  readonly rel: string
  /** The {@link RelationshipRow.seq} with which they were last written; later entries have changed no event. */
  readonly seq: number
  /** {@link COLUMNS_LAYOUT} of the app that wrote it. */
  readonly layout: number
  readonly columns: Columns
}

/** Counted up when the fields of `Columns` change: rows of another layout are computed anew. */
export const COLUMNS_LAYOUT = 3

export interface DeletedRow {
  readonly rel: string
  readonly id: string
  readonly tombstone: Tombstone
}

/** What a change is about: a record of a list, or what lies beside the lists. */
export type ChangedList = ListName | 'relationship' | 'deleted' | 'extra'

/** What may stand before or after a change: a record, the relationship, a tombstone, unknown outermost fields. */
export type Held = AnyRecord | Relationship | Tombstone | Extra

/** One thing before and after an entry; null where it was not there. Its `id` is the relationship's for the last two. */
export interface RecordChange {
  readonly list: ChangedList
  readonly id: string
  readonly before: Held | null
  /** Missing in all but edits, which would hold everything twice: the next entry's `before` says it. */
  readonly after?: Held | null
}

interface Changing {
  readonly changes: readonly RecordChange[]
}

interface Imported {
  readonly type: 'import'
  readonly origin: Origin
  readonly mode: ApplyMode
  readonly restorePoint: number
  readonly fileName?: string
  readonly revision?: string
}

/** What an entry of the journal tells. `of` is the number of the entry that it takes back. */
export type JournalWhat =
  /** `restores`: a record was made what it was at the entry of this number. */
  | (Changing & { readonly type: 'edit'; readonly restores?: number })
  | (Changing & Imported)
  | (Changing & { readonly type: 'undo' | 'redo'; readonly of: number })
  /** A restore point was put back. */
  | (Changing & { readonly type: 'restore'; readonly restorePoint: number; readonly of: number })
  | { readonly type: 'delete-relationship'; readonly restorePoint: number }
  | {
      readonly type: 'export'
      readonly fileName: string
      readonly revision: string
      /** Missing: a file that was handed to the browser to save. */
      readonly to?: 'file' | 'linked-file'
      /**
       * What went out was a briefing: its id, and its title then. The relationship keeps the rest, by the same instant.
       * Then `revision` is the SHA-256 of the data that it rested on, and there need be no file.
       */
      readonly briefing?: { readonly id: string; readonly title: string }
    }

/** What an entry tells without what it changed, which lies in a {@link ChangesRow} of its own. */
export type JournalNote = (JournalWhat extends infer What ? WithoutChanges<What> : never) | EarlierUndo

type WithoutChanges<What> = What extends unknown ? Omit<What, 'changes'> : never

/** How earlier versions of the app told that an import or a deletion was taken back. */
interface EarlierUndo {
  readonly type: 'undo'
  readonly restorePoint: number
}

/** Where a dataset that is applied comes from. */
export type Origin = 'file' | 'sample' | 'new'

/** How a file was taken over: what only the shelves held stayed, or went. */
export type ApplyMode = 'update' | 'replace'

/** How many records of one list an entry added, changed and removed. */
export interface TouchedCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** How much an entry touched, so that a line about it need not read what. */
export interface Touched {
  /** Tombstones and unknown fields are not counted. */
  readonly counts: { readonly [K in ListName | 'relationship']?: TouchedCounts }
  /** {@link changeKey} of each change, where they are few. */
  readonly keys?: readonly string[]
}

/** One change of one relationship, kept in the transaction that made it. It stays in this browser. */
export interface JournalRow {
  readonly seq: number
  readonly rel: string
  /** The instant, ISO 8601 in UTC. */
  readonly when: string
  readonly who: string
  /** Earlier versions of the app wrote what was changed into it. */
  readonly what: JournalNote
  /** Missing where nothing was changed, and in entries of earlier versions. */
  readonly touched?: Touched
}

/** What an entry of the journal changed. */
export interface ChangesRow {
  readonly rel: string
  readonly key: `changes/${number}`
  readonly changes: readonly RecordChange[]
}

/** That a relationship as it was before an import or a deletion is kept, as a {@link ContentRow}. */
export interface RestorePointRow {
  readonly id: number
  readonly rel: string
  readonly when: string
  readonly who: string
  readonly why: 'import' | 'replace' | 'delete'
  readonly fileName?: string
  readonly title: string
  /** {@link RelationshipRow.seq} after what it can take back: another one means that more has changed since. */
  readonly seqAfter: number
  /** The instant from which it may be forgotten. */
  readonly keepUntil: string
  /** Number of the entry that put a deleted relationship back; missing as long as none has, or once that was undone. */
  readonly restored?: number
}

/** A revision that a file carries and this browser knows: what a later file may have grown from. */
export interface BaseRow {
  readonly rel: string
  readonly revision: string
  readonly ancestors: readonly string[]
  /** {@link RelationshipRow.seq} after the import or at the export that first brought it. */
  readonly seq: number
  readonly when: string
  /** Number of the entry that took its import back; until that is taken back itself, nothing grows from it. */
  readonly retired?: number
}

/** A whole dataset set aside; apart from the row that tells of it, so that lists of those rows stay light. */
export interface ContentRow {
  readonly rel: string
  readonly key: `restore/${number}` | `base/${string}`
  /** Null: the relationship was not there. */
  readonly dataset: Dataset | null
  /** What was kept beside it, of a relationship that went as a whole. */
  readonly beside?: readonly BesideRow[]
}

/** What a {@link ContentRow} or a {@link ChangesRow} tells beside its lists, where these are so long that they lie in parts. */
export interface PartedRow {
  readonly rel: string
  readonly key: ContentRow['key'] | ChangesRow['key']
  /** The dataset with nothing in its lists; missing for changes. */
  readonly frame?: Dataset
  readonly beside?: readonly BesideRow[]
  /** How many {@link PartRow}s there are. */
  readonly parts: number
}

/** Some entries of a list that was set aside; their order is that of the parts. */
export interface PartRow {
  readonly rel: string
  readonly key: `part/${PartedRow['key']}/${string}`
  readonly list: ListName | 'deleted' | 'changes'
  readonly entries: readonly unknown[]
}

/** The app's own clock: which version of the dataset lies on the shelves, and whose shelves they are. */
export interface DatasetRow {
  readonly key: 'dataset'
  readonly version: number
  readonly installation: string
  /** Paths of the files from which the app was opened on these shelves, the newest last; none where it is served. */
  readonly places?: readonly string[]
}

/** The last export of a relationship. */
export interface ExportRow {
  readonly key: `export/${string}`
  readonly when: string
  readonly fileName: string
  readonly revision: string
  readonly seq: number
}

/** The file on disk that a relationship is saved to after each change. */
export interface LinkRow {
  readonly key: `link/${string}`
  readonly handle: FileSystemFileHandle
  /** What was last written to it, or found in it and taken in; null before the first time. */
  readonly written: { readonly digest: string; readonly seq: number; readonly when: string } | null
  /** Digest of a text that was found in it and taken in without some of its records, which are only there. */
  readonly leftOut?: string
  /** Whatever is written to it is sealed with a passphrase, which is kept nowhere. */
  readonly sealed?: true
  /** The base that its last save keeps and the next one replaces, if there is one of its own. */
  readonly base?: { readonly revision: string; readonly when: string }
  /** The instant of the last base that was not to be replaced. */
  readonly baseStayed?: string
  /** The day, `YYYY-MM-DD`, of its last line in the journal. */
  readonly noted?: string
}

/** What is kept beside the records of a relationship. */
export type BesideRow = ExportRow | LinkRow

export type MetaRow = DatasetRow | BesideRow
