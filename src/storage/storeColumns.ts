import { columnsInSteps } from '#model/columns.ts'
import type { Shelves } from './database.ts'
import { COLUMNS_LAYOUT } from './rows.ts'
import { recordsOf } from './shelf.ts'
import { inTurns } from './turns.ts'
import { refuseOtherVersion } from './write.ts'

/**
 * Stores the columns of a relationship in the layout of this app where they lie in an older one, so that they need not
 * be computed anew at every start. Columns of a newer layout stay as they are.
 *
 * @returns whether it had to
 */
export async function storeColumns(db: Shelves, rel: string): Promise<boolean> {
  const stored = await db.columns.get(rel)
  if ((stored?.layout ?? 0) >= COLUMNS_LAYOUT) return false
  return db.transaction('rw', db.tables, async () => {
    await refuseOtherVersion(db)
    const [relationship, now] = await Promise.all([db.relationships.get(rel), db.columns.get(rel)])
    // Somebody may have written in the meantime.
    if (!relationship || (now?.layout ?? 0) >= COLUMNS_LAYOUT) return false
    const events = await recordsOf(db, rel, 'events')
    const columns = await inTurns(db, columnsInSteps(events, relationship.record))
    await db.columns.put({ rel, seq: relationship.seq, layout: COLUMNS_LAYOUT, columns })
    return true
  })
}
