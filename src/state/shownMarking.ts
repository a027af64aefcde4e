import { highestMarking } from '#analysis/highestMarking.ts'
import type { Marking } from '#model/records/base.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'

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
