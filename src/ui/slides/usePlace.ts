import { useAsOf } from '#state/asOf.ts'
import { useRelationships } from '#state/relationships.ts'
import { useShownMarking } from '#state/shownMarking.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useShownTitle } from '../parts/sideNames.ts'
import type { ShownPart } from './slidePart.ts'

/** Whose relationship a part shows, as of when, up to which marking; null until it is known. */
export function usePlace(): ComputedRef<Pick<ShownPart, 'pair' | 'day' | 'level'> | null> {
  const relationships = useRelationships()
  const asOf = useAsOf()
  const level = useShownMarking()
  const titleOf = useShownTitle()
  return computed(() =>
    relationships.current
      ? { pair: titleOf(relationships.current), day: asOf.number, level: level.value }
      : null,
  )
}
