import type { Shelves } from './database.ts'
import { keptSince, purgeRestorePoints } from './restorePoints.ts'

/**
 * Forgets what has been kept long enough: restore points, and all that is left of relationships that have been
 * gone for 30 days, their journal included. The journal of a relationship that is there is kept whole.
 *
 * @param now the instant, ISO 8601 in UTC
 * @returns ids of the relationships of which nothing is left any more
 */
export async function purge(db: Shelves, now: string): Promise<readonly string[]> {
  await purgeRestorePoints(db, now)
  const { journal, contents, bases, restorePoints, relationships } = db
  return db.transaction('rw', [journal, contents, bases, restorePoints, relationships], async () => {
    const gone: string[] = []
    const known = await journal.orderBy('rel').uniqueKeys()
    for (const rel of known.map(String)) {
      if (await relationships.get(rel)) continue
      const newest = await journal.where('rel').equals(rel).last()
      if (newest && newest.when >= keptSince(now)) continue
      for (const table of [journal, contents, bases, restorePoints])
        await table.where('rel').equals(rel).delete()
      gone.push(rel)
    }
    return gone
  })
}
