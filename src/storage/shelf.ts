import type { AnyRecord, ListName, Lists } from '#model/records/dataset.ts'
import type { Table } from 'dexie'
import { Dexie } from 'dexie'
import type { Shelves } from './database.ts'
import { leftOutKey } from './leftOut.ts'
import type { Row } from './rows.ts'
import { getAll, PAGE } from './turns.ts'

/** The table of a list, for code that treats all lists alike. */
export function shelfOf(db: Shelves, name: ListName): Table<Row<AnyRecord>, [string, string]> {
  return db.table(name)
}

/** The records of one list of a relationship, in the order of their ids. */
export async function recordsOf<N extends ListName>(db: Shelves, rel: string, name: N): Promise<Lists[N]> {
  const rows = await rowsOf(shelfOf(db, name), rel)
  return soundOf(db, name, rows).map(({ record }) => record) as unknown as Lists[N] // a list's table holds records of that list only
}

/** All rows of a table that belong to a relationship, in the order of their ids. */
export async function rowsOf<R extends { readonly id: string }>(
  table: Table<R, [string, string]>,
  rel: string,
): Promise<R[]> {
  const all: R[] = []
  const end: readonly [rel: string, to: unknown] = [rel, Dexie.maxKey]
  for (let from: readonly [rel: string, after: unknown] = [rel, Dexie.minKey]; ;) {
    const rows = await table.where('[rel+id]').between(from, end, false).limit(PAGE).toArray()
    for (const row of rows) all.push(row)
    const last = rows.at(-1)
    if (rows.length < PAGE || !last) return all
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
  const rows = await getAll(
    shelfOf(db, name),
    ids.map((id) => [rel, id]),
  )
  const there = rows.flatMap((row) => row ?? [])
  return soundOf(db, name, there).map(({ record }) => record) as unknown as Lists[N] // as above
}

/** Without the rows that are left out. */
function soundOf(db: Shelves, name: ListName, rows: readonly Row<AnyRecord>[]): readonly Row<AnyRecord>[] {
  if (db.leftOut.size === 0) return rows
  return rows.filter(({ rel, id }) => !db.leftOut.has(leftOutKey(rel, name, id)))
}
