import type { Citation } from './records/base.ts'
import type { Credibility } from './records/event.ts'
import type { Reliability, SourceFields } from './records/source.ts'

/** The Admiralty pair: a source's reliability and the fact's credibility, `"A1"` – `"F6"`. */
export type Grade = `${Reliability}${Credibility}`

/**
 * The grade of a fact as viewed: the most reliable of the sources it still rests on, and its credibility.
 *
 * A source that cannot be judged (F) says less than any that was, E included.
 *
 * @param citations those of the viewed fact, so that what was published later lends it nothing
 * @param credibility 6 (cannot be judged) for facts that carry none
 * @param sourceById a viewed source; undefined for one that is out of view
 * @returns null where no source is in view: the fact is not sourced
 */
export function gradeOf(
  citations: readonly Citation[],
  credibility: Credibility,
  sourceById: (id: string) => Pick<SourceFields, 'reliability'> | undefined,
): Grade | null {
  const letters = citations.flatMap(({ source }) => sourceById(source)?.reliability ?? [])
  // The letters A–F are in order of worth already.
  const [best] = letters.toSorted()
  return best === undefined ? null : `${best}${credibility}`
}
