import { LIST_NAMES } from '#model/records/dataset.ts'
import { mapped } from '#model/steps.ts'
import type { Shelves } from './database.ts'
import { changeKey } from './journal.ts'
import type { Held, RecordChange, RelationshipRow } from './rows.ts'
import { recordsById } from './shelf.ts'
import { getAll, inTurns } from './turns.ts'

/**
 * What now stands on the shelves in the places of some changes, in their order; null where nothing does.
 *
 * @param row the relationship's own, undefined where it is not there
 */
export async function heldNow(
  db: Shelves,
  rel: string,
  row: RelationshipRow | undefined,
  places: readonly Pick<RecordChange, 'list' | 'id'>[],
): Promise<(Held | null)[]> {
  const found = new Map<string, Held>()
  if (row) {
    found.set(changeKey({ list: 'relationship', id: rel }), row.record)
    found.set(changeKey({ list: 'extra', id: rel }), row.extra)
  }
  const ids = new Map<RecordChange['list'], string[]>()
  for (const { list, id } of places) {
    const known = ids.get(list)
    if (known) known.push(id)
    else ids.set(list, [id])
  }
  for (const list of LIST_NAMES) {
    for (const record of await recordsById(db, rel, list, ids.get(list) ?? []))
      found.set(changeKey({ list, id: record.id }), record)
  }
  const graves = await getAll(
    db.deleted,
    (ids.get('deleted') ?? []).map((id) => [rel, id]),
  )
  for (const grave of graves)
    if (grave) found.set(changeKey({ list: 'deleted', id: grave.id }), grave.tombstone)
  return inTurns(
    db,
    mapped(places, (place) => found.get(changeKey(place)) ?? null),
  )
}
