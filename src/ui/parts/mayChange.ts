import { useStatus } from '#state/status.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'

/** Whether records can be added and edited in this tab: not beside newer data, and not once a newer version took over. */
export function useMayChange(): ComputedRef<boolean> {
  const status = useStatus()
  return computed(() => status.mode !== 'read-only' && !status.superseded)
}
