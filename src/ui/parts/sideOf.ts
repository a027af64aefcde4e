import { sidesOf } from '#model/columns.ts'
import type { Side } from '#model/records/base.ts'
import { useOverview } from '#state/overview.ts'
import { computed } from 'vue'

/** Which side an actor of the current relationship counts for; undefined for third countries. */
export function useSideOf(): (actor: string) => Side | undefined {
  const overview = useOverview()
  const sides = computed(() => (overview.page ? sidesOf(overview.page.relationship) : null))
  return (actor) => sides.value?.get(actor)
}
