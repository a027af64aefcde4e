import { compareDates } from '#model/edtf.ts'
import type { EventRecord } from '#model/records/event.ts'
import { statesOf } from '#model/states.ts'
import { readList } from '#storage/read.ts'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, watch } from 'vue'
import { useOverview } from './overview.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** The texts of so many events are read, the newest. */
const MOST = 300

/**
 * The events that a person took part in, as known on the day, the newest first; null until they have been read.
 *
 * @param person id of the person
 */
export function usePersonEvents(person: () => string): ComputedRef<readonly EventRecord[] | null> {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const overview = useOverview()

  const answer = useLive(
    () => [relationships.currentId, person()] as const,
    async ([rel, id]) => ({
      key: `${rel ?? ''} ${id}`,
      ids: rel === null ? [] : idsOf(await readList(opening.db, rel, 'events'), id),
    }),
  )
  const ids = computed(() => {
    const found = answer.value.status === 'ready' ? answer.value.value : null
    return found?.key === `${relationships.currentId ?? ''} ${person()}` ? found.ids : null
  })
  watch(ids, (wanted) => overview.want('person', wanted ?? []), { immediate: true })
  onScopeDispose(() => overview.want('person', []))

  return computed(() => {
    if (ids.value === null || overview.details.pending) return null
    return ids.value
      .flatMap((id) => overview.details.events.get(id) ?? [])
      .filter(({ participants }) => participants.includes(person()))
      .toSorted((one, other) => compareDates(other.date, one.date, other.id, one.id))
  })
}

/** Events that name the person in any of their states: which of them holds on the day the view tells. */
function idsOf(events: readonly EventRecord[], person: string): string[] {
  return events
    .filter((event) => statesOf(event).some(({ state }) => state.participants.includes(person)))
    .toSorted((one, other) => compareDates(other.date, one.date, other.id, one.id))
    .slice(0, MOST)
    .map(({ id }) => id)
}
