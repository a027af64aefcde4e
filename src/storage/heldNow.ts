import type { AnyRecord } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Steps } from '#model/steps.ts'
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
  places: readonly Place[],
): Promise<(Held | null)[]> {
  const found = new Map<string, Held>()
  if (row) {
    found.set(changeKey({ list: 'relationship', id: rel }), row.record)
    found.set(changeKey({ list: 'extra', id: rel }), row.extra)
  }
  const ids = await inTurns(db, idsByList(places))
  const note = <T>(all: readonly T[], keyAndHeld: (one: T) => readonly [string, Held] | undefined) =>
    inTurns(
      db,
      mapped(all, (one) => {
        const entry = keyAndHeld(one)
        if (entry) found.set(...entry)
      }),
    )
  for (const list of LIST_NAMES) {
    const records: readonly AnyRecord[] = await recordsById(db, rel, list, ids.get(list) ?? [])
    await note(records, (record) => [changeKey({ list, id: record.id }), record])
  }
  const graves = await getAll(
    db.deleted,
    (ids.get('deleted') ?? []).map((id) => [rel, id]),
  )
  await note(graves, (grave) => grave && [changeKey({ list: 'deleted', id: grave.id }), grave.tombstone])
  return inTurns(
    db,
    mapped(places, (place) => found.get(changeKey(place)) ?? null),
  )
}

type Place = Pick<RecordChange, 'list' | 'id'>

function* idsByList(places: readonly Place[]): Steps<ReadonlyMap<RecordChange['list'], string[]>> {
  const ids = new Map<RecordChange['list'], string[]>()
  yield* mapped(places, ({ list, id }) => {
    const known = ids.get(list)
    if (known) known.push(id)
    else ids.set(list, [id])
  })
  return ids
}
