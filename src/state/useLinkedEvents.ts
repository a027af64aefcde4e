import type { EventLinks } from '#analysis/eventLinks.ts'
import { compareDates } from '#model/edtf.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, watch } from 'vue'
import { useEventLinks } from './eventLinks.ts'
import { useOverview } from './overview.ts'

/** The texts of so many events are read, those stored last. */
const MOST = 300

interface Linked {
  /** Who asks, for the details: one list each. */
  readonly who: string
  /** Ids of the events that may be linked. */
  readonly ids: (links: EventLinks) => readonly string[]
  /** Whether an event is, as known on the day. */
  readonly holds: (event: EventRecord) => boolean
}

/** Events that are linked to something as of the day, the newest first; null until they have been read. */
export function useLinkedEvents({ who, ids, holds }: Linked): ComputedRef<readonly EventRecord[] | null> {
  const overview = useOverview()
  const store = useEventLinks()
  store.attend()

  const wanted = computed(() => (store.links ? ids(store.links).slice(-MOST) : null))
  watch(wanted, (list) => overview.want(who, list ?? []), { immediate: true })
  onScopeDispose(() => overview.want(who, []))

  return computed(() => {
    if (wanted.value === null) return null
    const found = wanted.value.flatMap((id) => overview.details.events.get(id) ?? [])
    // Some have been read for another reason: as long as more are to come, nothing is said of how many there are.
    if (overview.details.pending && found.length < wanted.value.length) return null
    return found.filter(holds).toSorted((one, other) => compareDates(other.date, one.date, other.id, one.id))
  })
}
