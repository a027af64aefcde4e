import { usedFacts, usedOnPage } from '#analysis/usedFacts.ts'
import { datasetUpTo } from '#dataset/datasetUpTo.ts'
import { faultAt } from '#dataset/faultList.ts'
import { MAX_ENTRIES } from '#dataset/limits.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord, Slide } from '#model/records/briefing.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { IssueFormat, IssuedBriefing, IssuedSlide } from '#model/records/issued.ts'
import { readWhole } from '#storage/read.ts'
import { recordIssue } from '#storage/recordIssue.ts'
import type { SaveFailure, Saved } from '#storage/saveFailure.ts'
import type { Written } from '#storage/write.ts'
import { useAsOf } from './asOf.ts'
import { useAuthor } from './author.ts'
import { unreadableIn } from './readable.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

/** What of a briefing goes out, and how. */
export interface GoingOut {
  readonly briefing: Pick<BriefingRecord, 'id' | 'title'>
  readonly format: IssueFormat
  readonly fileName?: string
  /** The last day whose knowledge it shows. */
  readonly asOf: DayNumber
  readonly upTo: Marking
}

/** A deck: the slides that go out as they are stored, and the titles that they have. */
export interface DeckOut extends GoingOut {
  readonly slides: readonly Slide[]
  readonly titles: readonly IssuedSlide[]
}

/** The brief of a meeting: what of the record as of its day is on the page. */
export interface PageOut extends GoingOut {
  readonly meeting: string
  readonly view: Dataset
  readonly facts: unknown
}

/**
 * Notes that a briefing went out, and all that it rested on, so that it can be said later what of it has changed since.
 *
 * @returns null where there is no relationship any more
 */
export function useIssuing(): (out: DeckOut | PageOut) => Promise<Saved<Written<never>> | null> {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const author = useAuthor()
  const asOf = useAsOf()

  return async (out) => {
    const rel = relationships.currentId ?? ''
    const whole = await readWhole(opening.db, rel)
    if (!whole) return null
    const stamp = author.stamp()
    const part = { asOf: out.asOf, upTo: out.upTo }
    // The schema comes with it, which nothing else on the page needs.
    const { writeDataset } = await import('#dataset/writeDataset.ts')
    const { revision } = await writeDataset(datasetUpTo(whole, part), part)
    const issued: IssuedBriefing = {
      ...{ id: `out-${crypto.randomUUID()}`, when: stamp.when, by: stamp.who, revision },
      ...{ briefing: out.briefing.id, title: out.briefing.title, format: out.format, upTo: out.upTo },
      ...(out.fileName === undefined ? {} : { fileName: out.fileName }),
      ...('meeting' in out ? { meeting: out.meeting, slides: [] } : { slides: out.titles }),
      asOf: isoDay(out.asOf),
      facts: 'meeting' in out ? usedOnPage(out.view, out.facts, out.asOf) : factsOf(whole, out, asOf.number),
    }
    const { issued: before = [], ...pair } = whole.relationship
    const failure =
      fullOf(before) ??
      (await unreadableIn({ relationship: { base: pair, mine: { ...pair, issued: [issued] } } }, stamp))
    if (failure) return { type: 'not-saved', failure }
    return recordIssue(opening.db, rel, issued, stamp)
  }
}

/** What went out before has been checked, thousands of facts of each: only whether there is room for one more is asked. */
function fullOf(before: readonly IssuedBriefing[]): SaveFailure | null {
  if (before.length < MAX_ENTRIES) return null
  return {
    type: 'unreadable',
    fault: faultAt('relationship.issued', 'too-many', { max: MAX_ENTRIES }, before),
  }
}

/** Views that pin no day are of that on screen. */
function factsOf(whole: Dataset, { slides, upTo }: DeckOut, asOf: DayNumber): readonly string[] {
  const views = slides.map(({ views: shown = [] }) =>
    shown.map(({ shows, of, pin }) => ({
      ...{ shows, day: pin ? (spanOf(pin.asOf).last ?? asOf) : asOf },
      ...(of === undefined ? {} : { of }),
    })),
  )
  return usedFacts(whole, views, upTo)
}
