import type { AnyRecord, Dataset, ListName, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Shelves } from './database.ts'
import type { Delta, ListDelta } from './delta.ts'
import { leftOutKey, soundRelationship } from './leftOut.ts'
import { plain } from './plain.ts'
import type { RecordChange, RelationshipRow } from './rows.ts'
import { isSame } from './same.ts'
import type { Saved, StoredRecord } from './saveFailure.ts'
import { Refusal } from './saveFailure.ts'
import { recordsById } from './shelf.ts'
import { getAll } from './turns.ts'
import type { Plan, Soundness, Stamp, Written } from './write.ts'
import { commit } from './write.ts'

/** An edit of a relationship: records to put, ids to delete, the relationship itself if it changes. */
export interface Edit {
  readonly relationship?: Relationship
  readonly put?: { readonly [K in ListName]?: Dataset[K] }
  readonly remove?: { readonly [K in ListName]?: readonly string[] }
  /** Told in the journal: number of the entry that a record is brought back to. */
  readonly restores?: number
}

/** A record as it was when an edit of it began; null where it was not there. */
export interface ExpectedRecord {
  readonly list: ListName | 'relationship'
  readonly id: string
  readonly record: AnyRecord | Relationship | null
}

/** What an edit was thought out on, and what is to hold after it. */
export interface Expect {
  /** Sequence number the editor began with; another one on the shelf refuses the edit as `stale`. */
  readonly expectedSeq?: number
  /** Records the editor began with; where one is otherwise on the shelf, the edit is refused as a `conflict`. */
  readonly expects?: readonly ExpectedRecord[]
  /** Asked about the whole as it would be; if it says no, the edit is refused as `unsound`. */
  readonly isSound?: Soundness
}

/**
 * Saves an edit with its journal entry; deleted records leave a tombstone.
 *
 * @param edit may be deeply reactive
 * @returns the new sequence number; `stale` where the relationship is not there
 */
export function writeRecords(
  db: Shelves,
  rel: string,
  edit: Edit,
  stamp: Stamp,
  expect: Expect = {},
): Promise<Saved<Written<never>>> {
  const { expectedSeq, isSound } = expect
  const [given, expects] = [plain(edit), plain(expect.expects ?? [])]
  return commit(db, {
    rel,
    stamp,
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    plan: async (row) => {
      if (!row) throw new Refusal({ type: 'stale' })
      const records = await storedOtherwise(db, row, expects)
      if (records.length > 0) throw new Refusal({ type: 'conflict', records })
      return { ...(await planEdit(db, row, given, stamp)), ...(isSound ? { isSound } : {}) }
    },
  })
}

/** Those of the expected records that are otherwise on the shelf, as they are there. */
async function storedOtherwise(
  db: Shelves,
  row: RelationshipRow,
  expects: readonly ExpectedRecord[],
): Promise<StoredRecord[]> {
  const found: StoredRecord[] = []
  for (const { list, id, record } of expects) {
    const stored =
      list === 'relationship'
        ? soundRelationship(db, row.record)
        : (await recordsById(db, row.id, list, [id]))[0]
    if (!isSame(stored ?? null, record)) found.push({ list, id, stored: stored ?? null })
  }
  return found
}

async function planEdit(db: Shelves, row: RelationshipRow, edit: Edit, stamp: Stamp): Promise<Plan<never>> {
  const { relationship, put = {}, remove = {}, restores } = edit
  const lists = LIST_NAMES.map((list): ListDelta => ({
    list,
    put: put[list] ?? [],
    remove: remove[list] ?? [],
  })).filter((delta) => delta.put.length > 0 || delta.remove.length > 0)
  const delta: Delta = {
    relationship: relationship ?? row.record,
    lists,
    tombstones: lists.flatMap(({ list, remove: ids }) =>
      ids.map((id): Tombstone => ({ id, kind: list, on: stamp.when, by: stamp.who })),
    ),
    revived: lists.flatMap((one) => one.put.map((record) => record.id)),
  }
  const own: RecordChange[] = relationship
    ? [{ list: 'relationship', id: row.id, before: row.record, after: relationship }]
    : []
  const changes = [...own, ...(await editChanges(db, row.id, lists)), ...(await buried(db, row.id, delta))]
  return { delta, what: { type: 'edit', changes, ...(restores === undefined ? {} : { restores }) } }
}

async function editChanges(db: Shelves, rel: string, lists: readonly ListDelta[]): Promise<RecordChange[]> {
  const changes: RecordChange[] = []
  for (const { list, put, remove } of lists) {
    const after = new Map<string, AnyRecord>(put.map((record) => [record.id, record]))
    const ids = [...after.keys(), ...remove]
    const stored: readonly AnyRecord[] = await recordsById(db, rel, list, ids)
    const before = new Map(stored.map((record) => [record.id, record]))
    for (const id of ids) {
      const now = after.get(id) ?? null
      // The journal never knew of what is left out: what takes its place was there all along.
      const unknown = db.leftOut.has(leftOutKey(rel, list, id)) ? now : null
      changes.push({ list, id, before: before.get(id) ?? unknown, after: now })
    }
  }
  return changes
}

/** The tombstones that an edit sets and lifts. */
async function buried(db: Shelves, rel: string, delta: Delta): Promise<RecordChange[]> {
  const set = new Map(delta.tombstones.map((tombstone) => [tombstone.id, tombstone]))
  const ids = [...set.keys(), ...delta.revived]
  const rows = await getAll(
    db.deleted,
    ids.map((id) => [rel, id]),
  )
  return ids.flatMap((id, i): RecordChange[] => {
    const [before, after] = [rows[i]?.tombstone ?? null, set.get(id) ?? null]
    return before || after ? [{ list: 'deleted', id, before, after }] : []
  })
}
