import type { FacetTable } from '#analysis/eventFacets.ts'
import { facetTable } from '#analysis/eventFacets.ts'
import { inPauses } from '#dataset/inPauses.ts'
import { readEventsAndSources } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useSharedLive } from './useLive.ts'

/** What events can be filtered by, and how to have it. */
export interface FacetsOnDemand {
  /** Null while nobody attends, and until it has been read. */
  readonly table: ComputedRef<FacetTable | null>
  /** Nothing can be made of what is stored. */
  readonly isFailed: ComputedRef<boolean>
  /** Keeps it at hand as long as the calling component lives. */
  readonly attend: () => void
}

/** A table, and the relationship that it is of. */
interface FacetsOf {
  readonly rel: string
  readonly table: FacetTable
}

/** The facets of all days, read while somebody attends and again whenever an event or a source changes. */
export function useFacetTable(): FacetsOnDemand {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const attending = shallowRef(0)
  const answer = useSharedLive<string | null, FacetsOf | null>(
    'facets',
    () => (attending.value > 0 ? relationships.currentId : null),
    async (rel, before) => {
      if (rel === null) return null
      const { events, sources } = await readEventsAndSources(opening.db, rel)
      return { rel, table: await inPauses(facetTable(events, sources, before?.table)) }
    },
  )
  const table = computed((): FacetTable | null => {
    const found = answer.value.status === 'ready' ? answer.value.value : null
    return found && found.rel === relationships.currentId ? found.table : null
  })

  const isFailed = computed(() => answer.value.status === 'failed')

  function attend(): void {
    attending.value++
    onScopeDispose(() => attending.value--)
  }

  return { table, isFailed, attend }
}
