import type { Shelves } from './database.ts'
import { readJournal, readJournalAfter } from './journal.ts'
import { readLastExport } from './recordExport.ts'
import type { ExportRow, JournalRow, RelationshipRow } from './rows.ts'
import { awayAndBack, presentLife } from './takenBack.ts'

/** How far a relationship is kept outside the browser. */
export interface BackupState {
  readonly rel: string
  readonly title: string
  readonly records: number
  /** The last file that holds all of it; null before the first. */
  readonly last: Pick<ExportRow, 'when' | 'fileName' | 'revision'> | null
  /**
   * Entries of the journal that have changed something since; before the first file, since it came here. That it was
   * removed and put back as it was is no change.
   */
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
  const since = await entriesSince(db, rel, last?.seq ?? null, seq)
  const passedOver = awayAndBack(since)
  const changes = since.filter((row) => isChange(row) && !passedOver.has(row.seq))
  return {
    rel,
    title: record.title,
    records: Object.values(counts).reduce((sum, count) => sum + count, 0),
    last: last && { when: last.when, fileName: last.fileName, revision: last.revision },
    changes: changes.length,
    firstChange: changes.at(-1)?.when ?? null,
  }
}

/** A file that was taken in and had nothing new is an entry too. */
function isChange({ what, touched }: JournalRow): boolean {
  if (what.type === 'export') return false
  return what.type !== 'import' || 'changes' in what || touched?.keys?.length !== 0
}

/**
 * The entries of the present life of a relationship after one of them, newest first; without one, after that with which
 * it came: out of a file, as the sample, or with nothing in it.
 *
 * @param newest number of its newest entry that changed anything
 */
async function entriesSince(
  db: Shelves,
  rel: string,
  seq: number | null,
  newest: number,
): Promise<JournalRow[]> {
  if (seq === null) return presentLife(await readJournal(db, rel)).slice(0, -1)
  return newest > seq ? presentLife(await readJournalAfter(db, rel, seq)) : []
}
