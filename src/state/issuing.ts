import type { IsoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { recordIssue } from '#storage/recordIssue.ts'
import { useAuthor } from './author.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

/** A briefing as it goes out. */
export interface Issued {
  readonly briefing: Pick<BriefingRecord, 'id' | 'title' | 'slides'>
  readonly fileName: string
  /** SHA-256 of the file, or of the data in it. */
  readonly revision: string
  readonly asOf: IsoDay
  readonly upTo: Marking
}

/** Notes that a briefing went out, so that it can be said later what of it has changed since. */
export function useIssuing(): (issued: Issued) => Promise<Saved<void>> {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const author = useAuthor()

  return ({ briefing: { id, title, slides }, fileName, revision, asOf, upTo }) => {
    const shows = slides.flatMap(({ views = [] }) =>
      views.map(({ shows: what, of }) => ({ shows: what, ...(of === undefined ? {} : { of }) })),
    )
    const rel = relationships.currentId ?? ''
    const briefing = { id, title, asOf, upTo, shows }
    return recordIssue(opening.db, { rel, fileName, revision, briefing }, author.stamp())
  }
}
