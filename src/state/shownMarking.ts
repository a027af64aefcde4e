import { highestMarking } from '#analysis/highestMarking.ts'
import type { NumberGround } from '#analysis/numberParts.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'

/**
 * The marking under which a number goes out: that of all that is shown, and where its events are those of another
 * relationship, the highest of theirs if that is higher.
 */
export function useNumberMarking(ground: () => NumberGround | null): ComputedRef<Marking> {
  const shown = useShownMarking()
  return computed(() => {
    const from = ground()
    return higherMarking(shown.value, from ? highestMarking(from.columns, [], from.asOf) : undefined)
  })
}

/** Of two markings the higher; none is below all. */
export function higherMarking(one: Marking, other: Marking | undefined): Marking {
  return other !== undefined && markingRank(other) > markingRank(one) ? other : one
}

/** The highest marking of all that is shown of the relationship on the as-of date. */
export function useShownMarking(): ComputedRef<Marking> {
  const overview = useOverview()
  const stored = useStored()
  return computed(() => {
    const page = overview.page
    if (!page || !stored.glance) return 'CLEAR'
    const { issues, cases, meetings, dates, asOf } = page
    return highestMarking(stored.glance.columns, [...issues, ...cases, ...meetings, ...dates], asOf)
  })
}
