import type { Dataset } from '#model/records/dataset.ts'
import { dropContents, isPart, putContent, readContent } from './contents.ts'
import type { Shelves } from './database.ts'
import { deltaBetween } from './delta.ts'
import { readWhole } from './read.ts'
import { inTurns } from './turns.ts'
import { writeDelta } from './write.ts'

/**
 * Brings everything on the shelves from an older version of the dataset to the app's, in one transaction: what is
 * there, and what restore points and bases have set aside. What single entries of the journal changed stays as it was
 * written: no step is made for parts of a dataset.
 *
 * @throws whatever a step throws; the shelves are then as they were
 */
export async function migrateShelves(
  db: Shelves,
  from: number,
  migrate: ((dataset: Dataset, from: number) => Dataset) | undefined,
): Promise<void> {
  if (!migrate) throw new Error(`no steps lead from version ${from} to ${db.datasetVersion}`)
  await db.transaction('rw', db.tables, async () => {
    for (const row of await db.relationships.toArray()) {
      const before = await readWhole(db, row.id)
      if (!before) continue
      const after = migrate(before, from)
      await writeDelta(db, after.relationship, await inTurns(db, deltaBetween(before, after)), row, row.seq)
    }
    await migrateContents(db, (dataset) => migrate(dataset, from))
    const told = await db.meta.get('dataset')
    if (told && 'version' in told) await db.meta.put({ ...told, version: db.datasetVersion })
  })
}

/** One after the other: each is a whole dataset. */
async function migrateContents(db: Shelves, migrate: (dataset: Dataset) => Dataset): Promise<void> {
  for (const key of await db.contents.toCollection().primaryKeys()) {
    if (key[1].startsWith('changes/') || isPart(key[1])) continue
    const row = await readContent(db, ...key)
    if (!row || !('dataset' in row) || !row.dataset) continue
    await dropContents(db, row.rel, [row.key])
    await putContent(db, { ...row, dataset: migrate(row.dataset) })
  }
}
