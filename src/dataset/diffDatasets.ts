import type { Dataset, ListName, Lists, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { FieldChange } from './fieldChanges.ts'
import { fieldChanges } from './fieldChanges.ts'

/** A record that both have, with different fields. */
export interface ChangedRecord<R> {
  readonly id: string
  readonly before: R
  readonly after: R
  /** At least one. */
  readonly fields: readonly FieldChange[]
}

/** A record that one side has and the other deleted. */
export interface DeletedRecord<R> {
  readonly record: R
  readonly tombstone: Tombstone
}

/** How the records of one kind differ. Every record of either side is in exactly one of these. */
export interface ListDiff<R> {
  /** Only in the file. */
  readonly new: readonly R[]
  readonly changed: readonly ChangedRecord<R>[]
  /** The same on both sides, as stored; bookkeeping may differ. */
  readonly unchanged: readonly R[]
  /** Only stored, and nothing in the file says that it was deleted. */
  readonly onlyHere: readonly R[]
  /** Stored here, and deleted in the file. */
  readonly deletedThere: readonly DeletedRecord<R>[]
  /** In the file, and deleted here. */
  readonly deletedHere: readonly DeletedRecord<R>[]
}

/** What a file would change in what is stored. */
export interface DatasetDiff {
  readonly lists: { readonly [K in ListName]: ListDiff<Lists[K][number]> }
  /** Fields of the relationship itself; actors, people and coverage by their ids. */
  readonly relationship: readonly FieldChange[]
  /** What stands beside the known lists of a dataset. */
  readonly beside: readonly FieldChange[]
  /** How many records are in each group, over all kinds. */
  readonly counts: { readonly [K in keyof ListDiff<unknown>]: number }
}

/** Who wrote a record and when. Two people who wrote the same differ in nothing else: that is no change. */
export const BOOKKEEPING: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'updatedBy'])

/**
 * Compares a file with what is stored, as the preview of an import shows it.
 *
 * Records match by id within their kind. Nothing is assumed about which side is newer. Records that differ in
 * their bookkeeping alone are unchanged.
 *
 * @param stored,incoming datasets of the same relationship, both checked
 */
export function diffDatasets(stored: Dataset, incoming: Dataset): DatasetDiff {
  const here = tombstonesOf(stored)
  const there = tombstonesOf(incoming)
  const lists = Object.fromEntries(
    LIST_NAMES.map((list) => [list, diffList<AnyRecord>(stored[list], incoming[list], here, there)]),
  ) as unknown as DatasetDiff['lists'] // one diff for each name, of records of its own kind
  return { lists, ...diffBesideRecords(stored, incoming), counts: countsOf(lists) }
}

/** The part of {@link diffDatasets} that is about no record. */
export function diffBesideRecords(
  stored: Dataset,
  incoming: Dataset,
): Pick<DatasetDiff, 'relationship' | 'beside'> {
  return {
    relationship: fieldChanges(stored.relationship, incoming.relationship, BOOKKEEPING),
    beside: fieldChanges(stored, incoming, CONTENT_KEYS),
  }
}

interface AnyRecord {
  readonly id: string
}

const CONTENT_KEYS: ReadonlySet<string> = new Set([...LIST_NAMES, 'relationship', 'deleted'])

type Tombstones = ReadonlyMap<string, Tombstone>

function diffList<R extends AnyRecord>(
  stored: readonly R[],
  incoming: readonly R[],
  here: Tombstones,
  there: Tombstones,
): ListDiff<R> {
  const storedIds = new Map(stored.map((record) => [record.id, record]))
  const incomingIds = new Set(incoming.map((record) => record.id))
  const shared = incoming.flatMap((after) => {
    const before = storedIds.get(after.id)
    return before ? { id: after.id, before, after, fields: fieldChanges(before, after, BOOKKEEPING) } : []
  })
  const arriving = apart(
    incoming.filter((record) => !storedIds.has(record.id)),
    here,
  )
  const missing = apart(
    stored.filter((record) => !incomingIds.has(record.id)),
    there,
  )
  return {
    new: arriving.alive,
    changed: shared.filter(({ fields }) => fields.length > 0),
    unchanged: shared.filter(({ fields }) => fields.length === 0).map(({ before }) => before),
    onlyHere: missing.alive,
    deletedThere: missing.deleted,
    deletedHere: arriving.deleted,
  }
}

/** Records that the other side never had, and those that it deleted. */
function apart<R extends AnyRecord>(
  records: readonly R[],
  tombstones: Tombstones,
): { alive: R[]; deleted: DeletedRecord<R>[] } {
  const deleted = records.flatMap((record) => {
    const tombstone = tombstones.get(record.id)
    return tombstone ? { record, tombstone } : []
  })
  return { alive: records.filter((record) => !tombstones.has(record.id)), deleted }
}

function tombstonesOf(dataset: Dataset): Tombstones {
  return new Map(dataset.deleted.map((tombstone) => [tombstone.id, tombstone]))
}

function countsOf(lists: DatasetDiff['lists']): DatasetDiff['counts'] {
  const count = (group: keyof ListDiff<unknown>): number =>
    LIST_NAMES.reduce((sum, list) => sum + lists[list][group].length, 0)
  return {
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    onlyHere: count('onlyHere'),
    deletedThere: count('deletedThere'),
    deletedHere: count('deletedHere'),
  }
}
