import type { IssuedBriefing } from '#model/records/issued.ts'
import type { Shelves } from './database.ts'
import { plain } from './plain.ts'
import type { Saved } from './saveFailure.ts'
import { Refusal } from './saveFailure.ts'
import type { Stamp, Written } from './write.ts'
import { commit } from './write.ts'

/**
 * Notes with the relationship that a briefing was handed out, with a line of the journal. It is nothing that can be
 * taken back: the briefing is out.
 *
 * @returns `stale` where the relationship is not there
 */
export function recordIssue(
  db: Shelves,
  rel: string,
  issued: IssuedBriefing,
  stamp: Stamp,
): Promise<Saved<Written<never>>> {
  const noted = plain(issued)
  const { briefing: id, title, fileName = '', revision } = noted
  return commit(db, {
    rel,
    stamp,
    plan: (row) => {
      if (!row) throw new Refusal({ type: 'stale' })
      const relationship = { ...row.record, issued: [...(row.record.issued ?? []), noted] }
      return Promise.resolve({
        delta: { relationship, lists: [], tombstones: [], revived: [] },
        what: { type: 'export', fileName, revision, briefing: { id, title } },
      })
    },
  })
}
