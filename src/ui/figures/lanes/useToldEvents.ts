import type { EventTold } from '#analysis/eventFacets.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import { computed } from 'vue'

/** Title and date of an event of the timeline: the list has read them all, so nothing is read again. */
export function useToldEvents(): (id: string) => EventTold | undefined {
  const filter = useEventFilter()
  const told = computed(() => new Map(filter.facets?.told.map((event) => [event.id, event])))
  return (id) => told.value.get(id)
}
