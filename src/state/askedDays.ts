import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useEventFilter } from './eventFilter.ts'
import type { DayWindow } from './trendWindow.ts'

/** Days beyond any calendar, for an open end. */
const FAR = 1e7

/** The days that the filter of events asks for; null where it asks for none. */
export function useAskedDays(): ComputedRef<DayWindow | null> {
  const filter = useEventFilter()
  return computed(() => {
    const { from, to } = filter.filter.period
    return from === null && to === null ? null : { from: from ?? -FAR, to: to ?? FAR }
  })
}
