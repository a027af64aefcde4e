import type { Citation } from '#model/records/base.ts'
import type { SourceRecord } from '#model/records/source.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'

/** A citation, and its source as known on the day. */
export interface CitedSource {
  readonly citation: Citation
  readonly source: SourceRecord | undefined
}

/** The citations of a fact with their sources, in the order in which they are cited. */
export function useCitedSources(citations: () => readonly Citation[]): ComputedRef<CitedSource[]> {
  const overview = useOverview()
  return computed(() =>
    citations().map((citation) => ({ citation, source: overview.details.sources.get(citation.source) })),
  )
}

/** Links are followed only where they lead to the web: the reader has checked them, and so does this. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined
}
