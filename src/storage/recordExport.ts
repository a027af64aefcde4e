import type { Dataset } from '#model/records/dataset.ts'
import { keepBase } from './bases.ts'
import type { Shelves } from './database.ts'
import { letGoOfBase } from './linkedFile.ts'
import { plain, plainDataset } from './plain.ts'
import type { ExportRow } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import { saving } from './saveFailure.ts'
import { inTurns } from './turns.ts'
import type { Stamp } from './write.ts'
import { refuseOtherVersion } from './write.ts'

export interface WrittenFile {
  readonly fileName: string
  readonly revision: string
  readonly ancestors: readonly string[]
  /** Sequence number of the content. */
  readonly seq: number
  readonly dataset: Dataset
}

/**
 * Notes that a relationship was written to a file as a whole: its last export, its base, a line in the journal.
 *
 * @param file may be deeply reactive
 */
export function recordExport(db: Shelves, file: WrittenFile, stamp: Stamp): Promise<Saved<void>> {
  const { dataset, ...told } = file
  const { fileName, revision, ancestors, seq } = plain(told)
  const rel = dataset.relationship.id
  return saving(db, () =>
    db.transaction('rw', db.relationships, db.meta, db.bases, db.contents, db.journal, async () => {
      await refuseOtherVersion(db)
      await db.meta.put({ key: `export/${rel}`, when: stamp.when, fileName, revision, seq })
      const content = await inTurns(db, plainDataset(dataset))
      await keepBase(db, { rel, revision, ancestors, seq, when: stamp.when }, content)
      await letGoOfBase(db, rel, revision)
      await db.journal.add({ rel, ...stamp, what: { type: 'export', fileName, revision } })
    }),
  )
}

/** The last export of a relationship; null before the first. */
export async function readLastExport(db: Shelves, rel: string): Promise<ExportRow | null> {
  const row = await db.meta.get(`export/${rel}`)
  return row && 'fileName' in row ? row : null
}
