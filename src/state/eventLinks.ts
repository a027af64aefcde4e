import type { EventLinks } from '#analysis/eventLinks.ts'
import { eventLinks } from '#analysis/eventLinks.ts'
import { readList } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/**
 * Links between events, backwards, of all days: read while somebody attends, and again whenever an event changes. They
 * are ids of what may not be known yet, so the screen has them only through {@link useLinkedEvents} and the like.
 */
export const useEventLinks = defineStore('eventLinks', () => {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const attending = shallowRef(0)
  const answer = useLive(
    () => (attending.value > 0 ? relationships.currentId : null),
    async (rel) =>
      rel === null ? null : { rel, links: eventLinks(await readList(opening.db, rel, 'events')) },
  )
  /** Null while nobody attends, and until it has been read. */
  const links = computed((): EventLinks | null => {
    const found = answer.value.status === 'ready' ? answer.value.value : null
    return found && found.rel === relationships.currentId ? found.links : null
  })

  /** Keeps them at hand as long as the calling component lives. */
  function attend(): void {
    attending.value++
    onScopeDispose(() => attending.value--)
  }

  return { links, attend }
})
