import type { AnyRecord, Dataset, ListName, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Shelves } from './database.ts'
import type { Delta, ListDelta } from './delta.ts'
import { plain } from './plain.ts'
import type { RecordChange } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import { Refusal } from './saveFailure.ts'
import { recordsById } from './shelf.ts'
import type { Stamp, Written } from './write.ts'
import { commit } from './write.ts'

/** An edit of a relationship: records to put, ids to delete, the relationship itself if it changes. */
export interface Edit {
  readonly relationship?: Relationship
  readonly put?: { readonly [K in ListName]?: Dataset[K] }
  readonly remove?: { readonly [K in ListName]?: readonly string[] }
}

/**
 * Saves an edit with its journal entry; deleted records leave a tombstone.
 *
 * @param edit may be deeply reactive
 * @param expectedSeq sequence number the editor began with; another one on the shelf refuses the edit as stale
 * @returns the new sequence number; `unknown` where the relationship is not there
 */
export function writeRecords(
  db: Shelves,
  rel: string,
  edit: Edit,
  stamp: Stamp,
  expectedSeq?: number,
): Promise<Saved<Written<never>>> {
  const { relationship, put = {}, remove = {} } = plain(edit)
  const lists = LIST_NAMES.map((list): ListDelta => ({
    list,
    put: put[list] ?? [],
    remove: remove[list] ?? [],
  })).filter((delta) => delta.put.length > 0 || delta.remove.length > 0)
  return commit(db, {
    rel,
    stamp,
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    plan: async (row) => {
      if (!row) throw new Refusal({ type: 'stale' })
      const next = relationship ?? row.record
      const changes = await editChanges(db, rel, lists)
      const own: RecordChange = { list: 'relationship', id: rel, before: row.record, after: next }
      return {
        delta: { ...deltaOf(lists, stamp), relationship: next },
        what: { type: 'edit', changes: relationship ? [own, ...changes] : changes },
      }
    },
  })
}

function deltaOf(lists: readonly ListDelta[], stamp: Stamp): Omit<Delta, 'relationship'> {
  return {
    lists,
    tombstones: lists.flatMap(({ list, remove }) =>
      remove.map((id): Tombstone => ({ id, kind: list, on: stamp.when, by: stamp.who })),
    ),
    revived: lists.flatMap(({ put }) => put.map((record) => record.id)),
  }
}

async function editChanges(db: Shelves, rel: string, lists: readonly ListDelta[]): Promise<RecordChange[]> {
  const changes: RecordChange[] = []
  for (const { list, put, remove } of lists) {
    const after = new Map<string, AnyRecord>(put.map((record) => [record.id, record]))
    const ids = [...after.keys(), ...remove]
    const stored: readonly AnyRecord[] = await recordsById(db, rel, list, ids)
    const before = new Map(stored.map((record) => [record.id, record]))
    for (const id of ids)
      changes.push({ list, id, before: before.get(id) ?? null, after: after.get(id) ?? null })
  }
  return changes
}
