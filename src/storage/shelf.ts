import type { AnyRecord, ListName, Lists } from '#model/records/dataset.ts'
import type { Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Shelves } from './database.ts'
import type { Row } from './rows.ts'

/** The table of a list, for code that treats all lists alike. */
export function shelfOf(db: Shelves, name: ListName): Table<Row<AnyRecord>, [string, string]> {
  return db.table(name)
}

/** The records of one list of a relationship, in the order of their ids. */
export async function recordsOf<N extends ListName>(db: Shelves, rel: string, name: N): Promise<Lists[N]> {
  const key: readonly [rel: string, from: unknown] = [rel, Dexie.minKey]
  const rows = await shelfOf(db, name).where('[rel+id]').between(key, [rel, Dexie.maxKey]).toArray()
  return rows.map((row) => row.record) as unknown as Lists[N] // a list's table holds records of that list only
}

/** The records of one list that have these ids; what is not there is left out. */
export async function recordsById<N extends ListName>(
  db: Shelves,
  rel: string,
  name: N,
  ids: readonly string[],
): Promise<Lists[N]> {
  const rows = await shelfOf(db, name).bulkGet(ids.map((id) => [rel, id]))
  return rows.flatMap((row) => (row ? [row.record] : [])) as unknown as Lists[N] // as above
}
