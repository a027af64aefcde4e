import type { EventFacets, FacetTable } from '#analysis/eventFacets.ts'
import { facetsAsOf } from '#analysis/eventFacets.ts'
import type { FilterPart } from '#analysis/eventFilter.ts'
import { activeParts, filterEvents } from '#analysis/eventFilter.ts'
import { rowsAsOf } from '#analysis/rowsAsOf.ts'
import type { DayNumber } from '#model/day.ts'
import type { Glance } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { computed, onScopeDispose } from 'vue'
import { useAsOf } from './asOf.ts'
import type { EventMark } from './eventMark.ts'
import { markOf } from './eventMark.ts'
import type { EventRow } from './eventRow.ts'
import { eventRow, sortEvents } from './eventRow.ts'
import type { FilterOptions } from './filterOptions.ts'
import { filterOptions, vocabularyOf } from './filterOptions.ts'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'
import { useAsked } from './useAsked.ts'
import { useFacetTable } from './useFacetTable.ts'

/** Which events are wanted, as the address says, and what is left of those known on the day. */
export const useEventFilter = defineStore('eventFilter', () => {
  const asOf = useAsOf()
  const stored = useStored()
  const overview = useOverview()
  const { table, isFailed, attend } = useFacetTable()

  const facets = computed(() => facetsOf(table.value, stored.glance, asOf.number))
  const issues = computed(() => overview.page?.issues ?? [])
  const options = computed(
    (): FilterOptions | null => facets.value && filterOptions(facets.value, issues.value),
  )
  const vocabulary = computed(() => options.value && vocabularyOf(options.value))
  const { filter, reading, asked, settle, ...asking } = useAsked(vocabulary)
  const filtered = computed(() => facets.value && filterEvents(filter.value, facets.value))

  return {
    isReady: computed(() => facets.value !== null),
    /** The events cannot be read: they never become ready as they are. */
    isFailed,
    /** What the address asks for has been read, or it asks for nothing. */
    isRead: computed(() => facets.value !== null || Object.keys(asked.value).length === 0),
    /** Null while nobody attends. */
    facets,
    filter,
    asked,
    options,
    active: computed(() => activeParts(filter.value)),
    faults: computed(() => reading.value.faults),
    span: computed(() => reading.value.span),
    sort: computed(() => reading.value.sort),
    /** Events known on the day. */
    total: computed(() => facets.value?.rows.length ?? 0),
    hiddenBy: computed(() => filtered.value?.hiddenBy ?? new Map<FilterPart, number>()),
    ...useLeft(),
    ...asking,
    /** Keeps all of it at hand as long as the calling component lives. */
    attend: () => {
      attend()
      onScopeDispose(settle)
    },
  }

  function useLeft() {
    const titles = computed(() => new Map(issues.value.map(({ id, title }) => [id, title])))
    const titleOf = (issueId: string): string | undefined => titles.value.get(issueId)
    const lines = computed(() => linesOf(facets.value, titles.value))
    const kept = computed(() => filtered.value?.kept ?? new Int32Array())
    const order = computed(() =>
      facets.value ? sortEvents(facets.value, kept.value, reading.value.sort, titleOf) : kept.value,
    )
    // Made once for a day: most of them outlast many filters.
    const all = computed(() => marksOf(facets.value, stored.glance))
    const marks = computed((): readonly EventMark[] => {
      const left = Array.from(kept.value, (at) => all.value[at]!)
      return left.reverse()
    })

    return {
      /** What is left, newest first, for whatever draws it. */
      marks,
      /** The event at a place of the list; null beyond its end. */
      rowAt: (place: number): EventRow | null => lines.value(order.value[place] ?? -1),
      /** How many are left. */
      count: computed(() => order.value.length),
      /** Ids of what is left, in the order of the list. */
      ids: computed((): readonly string[] =>
        Array.from(order.value, (at) => facets.value?.told[at]?.id ?? ''),
      ),
      /** Date of the earliest event that is left. */
      firstDate: computed(() => facets.value?.told[kept.value[0] ?? -1]?.date ?? null),
    }
  }
})

function facetsOf(table: FacetTable | null, glance: Glance | null, asOf: DayNumber): EventFacets | null {
  return table && glance ? facetsAsOf(table, glance.columns, rowsAsOf(glance.columns, asOf), asOf) : null
}

function marksOf(facets: EventFacets | null, glance: Glance | null): readonly EventMark[] {
  return facets && glance ? Array.from(facets.rows, (row) => markOf(glance.columns, row)) : []
}

/** Lines of a list by their places in the facets: each is made once, so that one that stays is not drawn anew. */
function linesOf(
  facets: EventFacets | null,
  titles: ReadonlyMap<string, string>,
): (at: number) => EventRow | null {
  const made = new Map<number, EventRow>()
  return (at) => {
    if (!facets || at < 0) return null
    const line = made.get(at) ?? eventRow(facets, at, (id) => titles.get(id))
    made.set(at, line)
    return line
  }
}
