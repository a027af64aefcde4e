import type { Shelves } from './database.ts'
import type { JournalRow } from './rows.ts'

/** The journal of a relationship, newest first. */
export async function readJournal(db: Shelves, rel: string): Promise<JournalRow[]> {
  return (await db.journal.where('rel').equals(rel).toArray()).toReversed()
}

/** How many entries have changed a relationship after the one numbered `seq`; exports change nothing. */
export async function changesSince(db: Shelves, rel: string, seq: number): Promise<number> {
  const rows = await db.journal.where('rel').equals(rel).toArray()
  return rows.filter((row) => row.seq > seq && row.what.type !== 'export').length
}
