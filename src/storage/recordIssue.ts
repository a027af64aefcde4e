import type { Shelves } from './database.ts'
import { plain } from './plain.ts'
import type { IssuedBriefing } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import { saving } from './saveFailure.ts'
import type { Stamp } from './write.ts'
import { refuseOtherVersion } from './write.ts'

/** A briefing as it went out. */
export interface IssuedFile {
  readonly rel: string
  readonly fileName: string
  /** SHA-256 of the file, or of the data in it. */
  readonly revision: string
  readonly briefing: IssuedBriefing
}

/** Notes in the journal that a briefing was handed out. */
export function recordIssue(db: Shelves, file: IssuedFile, stamp: Stamp): Promise<Saved<void>> {
  const { rel, fileName, revision, briefing } = plain(file)
  return saving(db, () =>
    db.transaction('rw', db.meta, db.journal, async () => {
      await refuseOtherVersion(db)
      await db.journal.add({ rel, ...stamp, what: { type: 'export', fileName, revision, briefing } })
    }),
  )
}
