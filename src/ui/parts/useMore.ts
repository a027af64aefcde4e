import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { pageEnd } from './pageEnd.ts'

/** A long list, shown a page at a time; where its texts are long, a page has fewer entries. */
export interface More<T> {
  readonly shown: ComputedRef<readonly T[]>
  /** How many are not shown. */
  readonly hidden: ComputedRef<number>
  /** How many the next page has. */
  readonly page: ComputedRef<number>
  readonly more: () => void
}

/** @param key the list begins anew when it changes */
export function useMore<T>(list: () => readonly T[], key: () => unknown, page = 50): More<T> {
  const pages = shallowRef(1)
  watch(key, () => (pages.value = 1))
  const end = computed(() => {
    let at = 0
    for (let n = 0; n < pages.value; n++) at = pageEnd(list(), at, page)
    return at
  })
  return {
    shown: computed(() => list().slice(0, end.value)),
    hidden: computed(() => list().length - end.value),
    page: computed(() => pageEnd(list(), end.value, page) - end.value),
    more: () => (pages.value += 1),
  }
}
