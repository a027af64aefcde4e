import type { Glance } from '#storage/read.ts'
import type { ComputedRef, Ref } from 'vue'
import { computed, shallowRef } from 'vue'
import type { Details, DayRows } from './details.ts'
import { NO_DETAILS, viewDetails } from './details.ts'
import { NOTHING_READ, readDetails } from './readDetails.ts'
import { useStored } from './stored.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** The details of a page, and how to get more of them. */
export interface DetailsOnDemand {
  readonly details: ComputedRef<Details>
  /**
   * Asks for the details of further events; each asker has one list, and an empty one ends it. Of whom there may be
   * several at once is known by a symbol of its own.
   */
  readonly want: (who: string | symbol, ids: readonly string[]) => void
}

/**
 * Texts of the events that a page names and of those that anybody asks for, with their sources, as of the day.
 *
 * @param named ids of the events that the page names of its own accord
 * @param of what is stored of their relationship; missing, the current one
 */
export function useDetails(
  view: Readonly<Ref<DayRows | null>>,
  named: Readonly<Ref<readonly string[]>>,
  of?: () => Glance | null,
): DetailsOnDemand {
  const { opening } = useSurroundings()
  const stored = useStored()
  const glance = computed(() => (of ? of() : stored.glance))
  const current = computed(() => glance.value?.relationship.id ?? null)

  const asked = shallowRef<ReadonlyMap<string | symbol, readonly string[]>>(new Map())
  const wanted = computed(() => {
    const ids = [named.value, ...asked.value.values()].flat()
    // Ids hold no white space.
    return [...new Set(ids)].toSorted().join(' ')
  })
  const answer = useLive(
    () => [glance.value, wanted.value] as const,
    async ([now, key]) => {
      const ids = key === '' ? [] : key.split(' ')
      const read = now ? await readDetails(opening.db, now, ids) : NOTHING_READ
      return { rel: now?.relationship.id ?? null, key, read }
    },
  )
  const details = computed((): Details => {
    if (!glance.value || !view.value) return NO_DETAILS
    const found = answer.value.status === 'ready' ? answer.value.value : null
    const isOurs = found !== null && found.rel === current.value
    const pending = !isOurs || found.key !== wanted.value
    return viewDetails(glance.value, view.value, isOurs ? found.read : NOTHING_READ, pending)
  })

  function want(who: string | symbol, ids: readonly string[]): void {
    if ((asked.value.get(who) ?? []).join(' ') === ids.join(' ')) return
    asked.value = new Map(asked.value).set(who, ids)
  }

  return { details, want }
}
