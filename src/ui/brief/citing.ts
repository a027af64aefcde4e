import type { BriefSource } from '#briefing/briefContent.ts'
import type { Citation } from '#model/records/base.ts'
import type { SourceRecord } from '#model/records/source.ts'
import { webAddress } from '../parts/citedSources.ts'

/** Gives sources their numbers, in the order in which they are first cited. */
export interface Citing {
  /** Numbers of the sources that a fact rests on: of the most reliable one; empty where nothing is cited. */
  readonly cite: (citations: readonly Citation[]) => readonly number[]
  /** All that have been cited. */
  readonly cited: () => readonly BriefSource[]
}

/** @param written publisher and day of a source */
export function startCiting(
  sources: readonly SourceRecord[],
  written: (source: SourceRecord) => string,
): Citing {
  const known = new Map(sources.map((source) => [source.id, source]))
  const numbers = new Map<SourceRecord, number>()

  function cite(citations: readonly Citation[]): readonly number[] {
    const found = citations.flatMap(({ source }) => known.get(source) ?? [])
    // The letters A–F are in order of worth, and of equals the first that is cited stands.
    const [best] = found.toSorted((one, other) =>
      one.reliability < other.reliability ? -1 : one.reliability > other.reliability ? 1 : 0,
    )
    if (!best) return []
    const number = numbers.get(best) ?? numbers.size + 1
    numbers.set(best, number)
    return [number]
  }

  function cited(): readonly BriefSource[] {
    return [...numbers].map(([source, number]) => {
      const url = webAddress(source.url)
      return { number, text: written(source), ...(url === undefined ? {} : { url }) }
    })
  }

  return { cite, cited }
}
