import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Shelves } from './database.ts'
import { changeKey } from './journal.ts'
import type { Held, RecordChange, RelationshipRow } from './rows.ts'
import { recordsById } from './shelf.ts'

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
  const idsOf = (list: RecordChange['list']) =>
    places.flatMap((place) => (place.list === list ? [place.id] : []))
  for (const list of LIST_NAMES) {
    for (const record of await recordsById(db, rel, list, idsOf(list)))
      found.set(changeKey({ list, id: record.id }), record)
  }
  const graves = await db.deleted.bulkGet(idsOf('deleted').map((id) => [rel, id] as [string, string]))
  for (const grave of graves)
    if (grave) found.set(changeKey({ list: 'deleted', id: grave.id }), grave.tombstone)
  return places.map((place) => found.get(changeKey(place)) ?? null)
}
