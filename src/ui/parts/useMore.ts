import type { ComputedRef } from 'vue'
import { computed, shallowRef, watch } from 'vue'
import { pageEnd } from './pageEnd.ts'

/** A long list, shown a page at a time. */
export interface More<T> {
  readonly shown: ComputedRef<readonly T[]>
  /** How many are not shown. */
  readonly hidden: ComputedRef<number>
  /** How many the next page has. */
  readonly page: ComputedRef<number>
  readonly more: () => void
}

/** How a long list is divided into pages. */
export interface Paging<T> {
  /** Entries at most; 50 where nothing is said. */
  readonly page?: number | undefined
  /** What of an entry is laid out that may be long, at any depth: of such texts a page has fewer. */
  readonly texts?: ((entry: T) => unknown) | undefined
}

/** @param key the list begins anew when it changes */
export function useMore<T>(
  list: () => readonly T[],
  key: () => unknown,
  { page = 50, texts }: Paging<T> = {},
): More<T> {
  const pages = shallowRef(1)
  watch(key, () => (pages.value = 1))
  const end = computed(() => {
    let at = 0
    for (let n = 0; n < pages.value; n++) at = pageEnd(list(), at, page, texts)
    return at
  })
  return {
    shown: computed(() => list().slice(0, end.value)),
    hidden: computed(() => list().length - end.value),
    page: computed(() => pageEnd(list(), end.value, page, texts) - end.value),
    more: () => (pages.value += 1),
  }
}
