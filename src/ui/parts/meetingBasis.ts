import type { Grade } from '#model/grade.ts'
import { gradeOf } from '#model/grade.ts'
import type { Citation } from '#model/records/base.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { useOverview } from '#state/overview.ts'

/** What is known of a meeting rests on this. */
export interface MeetingBasis {
  /** Of the record and of its developments, each sentence once. */
  readonly citations: readonly Citation[]
  /** How many different sources they name, and how many of those are official. */
  readonly sources: number
  readonly official: number
  /** Null where nothing is cited. */
  readonly grade: Grade | null
}

/** Nobody judges the credibility of a meeting on its own: 6. */
const NOT_JUDGED = 6

/** Finds what a meeting, as known on the day, rests on. */
export function useMeetingBasis(): (meeting: MeetingRecord) => MeetingBasis {
  const overview = useOverview()

  return (meeting) => {
    const all = [meeting.citations, ...meeting.changes.map(({ citations }) => citations)].flat()
    const quoted = new Set(all.flatMap(({ source, quote }) => (quote === undefined ? [] : source)))
    const once = new Map<string, Citation>()
    for (const citation of all) {
      const { source, quote } = citation
      // A source that is quoted somewhere need not be named a second time without its words.
      if (quote !== undefined || !quoted.has(source)) once.set(`${source} ${quote ?? ''}`, citation)
    }
    const ids = [...new Set(all.map(({ source }) => source))]
    const sourceOf = (id: string) => overview.details.sources.get(id)
    return {
      citations: [...once.values()],
      sources: ids.length,
      official: ids.filter((id) => sourceOf(id)?.tier === 'official').length,
      grade: gradeOf(all, NOT_JUDGED, sourceOf),
    }
  }
}
