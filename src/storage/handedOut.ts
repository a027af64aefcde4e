import type { Shelves } from './database.ts'
import type { JournalRow } from './rows.ts'

/** Something that left this browser, as far as the journal knows. */
export interface HandedOut extends Pick<JournalRow, 'seq' | 'rel' | 'when' | 'who'> {
  /** `file`: all of a relationship. `linked-file`: the same, saved after changes; one a day. */
  readonly what: 'file' | 'linked-file' | 'briefing'
  /** Empty where none was made: a briefing that was printed or copied. */
  readonly fileName: string
  /** Of the briefing, then; of the relationship otherwise, null where it is no longer there. */
  readonly title: string | null
}

/** What left this browser of all relationships of which the journal is still kept, newest first. */
export function readHandedOut(db: Shelves): Promise<HandedOut[]> {
  return db.transaction('r', db.journal, db.relationships, async () => {
    const rows = await db.journal.reverse().toArray()
    const titles = new Map((await db.relationships.toArray()).map(({ id, record }) => [id, record.title]))
    return rows.flatMap(({ seq, rel, when, who, what }): HandedOut[] => {
      if (what.type !== 'export') return []
      const { fileName, briefing, to = 'file' } = what
      const title = briefing?.title ?? titles.get(rel) ?? null
      return [{ seq, rel, when, who, what: briefing ? 'briefing' : to, fileName, title }]
    })
  })
}
