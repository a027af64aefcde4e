import type { RouteLocationNamedRaw } from 'vue-router'
import { useRoute } from 'vue-router'

/** Records that have a page of their own, by the name of the page. */
const PAGED = ['issues', 'cases', 'people'] as const
export type PagedKind = (typeof PAGED)[number]

export function isPaged<K extends string>(kind: K): kind is K & PagedKind {
  return PAGED.some((one) => one === kind)
}

/** Where the pages of records lie; relationship and day go along. */
export function useRecordPages(): (kind: PagedKind, id?: string) => RouteLocationNamedRaw {
  const route = useRoute()
  return (kind, id) => {
    const { rel, asOf } = route.query
    return {
      name: kind,
      ...(id === undefined ? {} : { params: { id } }),
      query: { ...(rel ? { rel } : {}), ...(asOf ? { asOf } : {}) },
    }
  }
}
