import type { AnyRecord, ListName, Lists } from '#model/records/dataset.ts'
import type { Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Shelves } from './database.ts'
import type { Row } from './rows.ts'

/** The table of a list, for code that treats all lists alike. */
export function shelfOf(db: Shelves, name: ListName): Table<Row<AnyRecord>, [string, string]> {
  return db.table(name)
}

/** Rows read at once: more of them hold up the page while the browser unpacks them. */
const PAGE = 2000

/** The records of one list of a relationship, in the order of their ids. */
export async function recordsOf<N extends ListName>(db: Shelves, rel: string, name: N): Promise<Lists[N]> {
  const records: AnyRecord[] = []
  const end: readonly [rel: string, to: unknown] = [rel, Dexie.maxKey]
  for (let from: readonly [rel: string, after: unknown] = [rel, Dexie.minKey]; ;) {
    const rows = await shelfOf(db, name).where('[rel+id]').between(from, end, false).limit(PAGE).toArray()
    for (const row of rows) records.push(row.record)
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return records as unknown as Lists[N] // a list's table holds records of that list only
    from = [rel, last.id]
  }
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
