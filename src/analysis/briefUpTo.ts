import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefFields, NotePart } from '#model/records/briefing.ts'

/** A sentence of the author's own that an audience does not get. */
export interface RemovedSentence {
  readonly part: NotePart | 'bottomLine'
  readonly text: string
  readonly marking: Marking
}

/**
 * A brief for an audience. What somebody wrote has its marking; without one, that of the record it was written beside.
 * What is above the audience goes; in place of the bottom line stands the generated one again.
 *
 * @param levelOf the highest marking of all that is known on the day; asked only where a sentence has none
 */
export function briefUpTo(
  brief: BriefFields,
  upTo: Marking,
  levelOf: () => Marking,
): { readonly brief: BriefFields; readonly removed: readonly RemovedSentence[] } {
  if (upTo === 'RED') return { brief, removed: [] }
  const removed: RemovedSentence[] = []
  const stays = (part: RemovedSentence['part'], text: string, own: Marking | undefined): boolean => {
    const marking = own ?? levelOf()
    if (markingRank(marking) <= markingRank(upTo)) return true
    removed.push({ part, text, marking })
    return false
  }
  const { bottomLine, bottomLineMarking, ...rest } = brief
  const line =
    bottomLine !== undefined && stays('bottomLine', bottomLine, bottomLineMarking)
      ? { bottomLine, ...(bottomLineMarking ? { bottomLineMarking } : {}) }
      : {}
  const notes = rest.notes.filter(({ part, text, marking }) => stays(part, text, marking))
  return { brief: { ...rest, ...line, notes }, removed }
}

/** The highest marking that the author gave to sentences of a brief. */
export function sentencesMarking({ bottomLine, bottomLineMarking, notes }: BriefFields): Marking {
  const given = [bottomLine === undefined ? undefined : bottomLineMarking, ...notes.map((one) => one.marking)]
  return given.reduce<Marking>(
    (highest, marking = 'CLEAR') => (markingRank(marking) > markingRank(highest) ? marking : highest),
    'CLEAR',
  )
}
