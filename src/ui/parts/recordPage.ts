import type { RouteLocationNamedRaw } from 'vue-router'
import { useRoute } from 'vue-router'

/** Records that have a page of their own, by the name of the page. */
export type PagedKind = 'issues' | 'cases' | 'people'

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
