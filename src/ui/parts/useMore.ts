import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'

/** A long list, shown a page at a time. */
export interface More<T> {
  readonly shown: ComputedRef<readonly T[]>
  /** How many are not shown. */
  readonly hidden: ComputedRef<number>
  readonly page: number
  readonly more: () => void
}

/** @param key the list begins anew when it changes */
export function useMore<T>(list: () => readonly T[], key: () => unknown, page = 50): More<T> {
  const count = shallowRef(page)
  watch(key, () => (count.value = page))
  return {
    shown: computed(() => list().slice(0, count.value)),
    hidden: computed(() => Math.max(0, list().length - count.value)),
    page,
    more: () => (count.value += page),
  }
}
