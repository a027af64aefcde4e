import type { Shelves } from './database.ts'
import type { Saved } from './saveFailure.ts'
import { saving } from './saveFailure.ts'

/** Milliseconds for which other tabs are given to let go. */
const PATIENCE = 3000

/**
 * Deletes the database: records, journal, trash, restore points, links to files. Nothing of it can be had back, and
 * the page can only be loaded anew.
 *
 * @returns `held` where another tab does not let go: it goes once that is closed
 */
export async function eraseShelves(db: Shelves, patience = PATIENCE): Promise<Saved<'erased' | 'held'>> {
  // Whoever asks now is not to open it again, which would make a new one.
  db.superseded = true
  const erased = await saving(db, async () => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const held = new Promise<'held'>((resolve) => {
      timer = setTimeout(() => resolve('held'), patience)
    })
    const deleted = db.delete().then(() => 'erased' as const)
    return Promise.race([deleted, held]).finally(() => clearTimeout(timer))
  })
  // All is still there, and to be worked on.
  if (erased.type === 'not-saved') db.superseded = false
  return erased
}
