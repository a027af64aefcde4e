import type { Shelves } from './database.ts'
import { readJournalAfter } from './journal.ts'
import { readLastExport } from './recordExport.ts'
import type { ExportRow, RelationshipRow } from './rows.ts'

/** How far a relationship is kept outside the browser. */
export interface BackupState {
  readonly rel: string
  readonly title: string
  readonly records: number
  /** The last file that holds all of it; null before the first. */
  readonly last: Pick<ExportRow, 'when' | 'fileName' | 'revision'> | null
  /** Entries of the journal that have changed something since; before the first file, since it came here. */
  readonly changes: number
  /** When the first of them was made, ISO 8601 in UTC; null without one. */
  readonly firstChange: string | null
}

/** How far each relationship is kept outside the browser, in the order of their titles. */
export function readBackups(db: Shelves): Promise<BackupState[]> {
  return db.transaction('r', db.relationships, db.meta, db.journal, async () => {
    const rows = await db.relationships.toArray()
    const states: BackupState[] = []
    for (const row of rows) states.push(await stateOf(db, row))
    return states.toSorted((one, other) => (one.title < other.title ? -1 : 1))
  })
}

async function stateOf(db: Shelves, { id: rel, seq, record, counts }: RelationshipRow): Promise<BackupState> {
  const last = await readLastExport(db, rel)
  const from = last?.seq ?? (await cameWith(db, rel))
  const since = seq > from ? await readJournalAfter(db, rel, from) : []
  const changes = since.filter(({ what }) => what.type !== 'export')
  return {
    rel,
    title: record.title,
    records: Object.values(counts).reduce((sum, count) => sum + count, 0),
    last: last && { when: last.when, fileName: last.fileName, revision: last.revision },
    changes: changes.length,
    firstChange: changes.at(-1)?.when ?? null,
  }
}

/** Number of the entry with which a relationship came: out of a file, as the sample, or with nothing in it. */
async function cameWith(db: Shelves, rel: string): Promise<number> {
  return (await db.journal.where('rel').equals(rel).first())?.seq ?? 0
}
