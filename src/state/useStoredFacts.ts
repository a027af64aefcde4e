import type { FactLists } from '#storage/read.ts'
import { readFacts } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/**
 * All that slides can rest on, as it is stored; null until it has been read. Kept fresh while the caller lives: what is
 * written in a briefing makes nobody read it anew.
 *
 * @param isWanted nothing is read before
 */
export function useStoredFacts(isWanted: () => boolean): ComputedRef<FactLists | null> {
  const { db } = useSurroundings().opening
  const relationships = useRelationships()
  const answer = useLive(
    () => (isWanted() ? relationships.currentId : null),
    (rel) => (rel === null ? Promise.resolve(null) : readFacts(db, rel)),
  )
  return computed(() => (answer.value.status === 'ready' ? answer.value.value : null))
}
