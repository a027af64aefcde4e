import type { Shelves } from './database.ts'
import type { BesideRow } from './rows.ts'

/** What is kept beside the records of a relationship: its last export, and the file it is linked to. */
export async function readBeside(db: Shelves, rel: string): Promise<BesideRow[]> {
  const rows = await db.meta.bulkGet(keysOf(rel))
  return rows.flatMap((row) => (row && row.key !== 'dataset' ? [row] : []))
}

/**
 * Puts it back as it was, in place of what is there. A base of the linked file's own is no longer kept by then. Call it
 * within a transaction.
 */
export async function putBeside(db: Shelves, rel: string, rows: readonly BesideRow[]): Promise<void> {
  await forgetBeside(db, rel)
  await db.meta.bulkPut(rows.map((row) => ('handle' in row ? withoutBase(row) : row)))
}

/** Forgets it. Call it within a transaction. */
export async function forgetBeside(db: Shelves, rel: string): Promise<void> {
  await db.meta.bulkDelete(keysOf(rel))
}

function withoutBase<R extends { readonly base?: unknown }>({ base: _gone, ...row }: R): Omit<R, 'base'> {
  return row
}

function keysOf(rel: string): string[] {
  return [`export/${rel}`, `link/${rel}`]
}
