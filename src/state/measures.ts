import type { ChangePoints } from '#analysis/changePoints.ts'
import { changePointsOf } from '#analysis/changePoints.ts'
import type { CoverageSpan } from '#analysis/coverage.ts'
import { coverageSpans } from '#analysis/coverage.ts'
import type { EventFacets } from '#analysis/eventFacets.ts'
import type { EventFilter } from '#analysis/eventFilter.ts'
import { NO_FILTER, activeParts, filterEvents } from '#analysis/eventFilter.ts'
import { facetParts, filteredItems, passingRows } from '#analysis/filteredItems.ts'
import type { ItemMembers } from '#analysis/itemMembers.ts'
import { itemMembersOf } from '#analysis/itemMembers.ts'
import type { Items } from '#analysis/items.ts'
import { membersOf } from '#analysis/members.ts'
import type { Comparison, PeriodView } from '#analysis/periodView.ts'
import { COMPARISONS, periodView } from '#analysis/periodView.ts'
import type { PeriodUnit } from '#analysis/periods.ts'
import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useEventFilter } from './eventFilter.ts'
import { useOverview } from './overview.ts'
import { useStored } from './stored.ts'
import { useSurroundings } from './surroundings.ts'

export const UNITS = ['week', 'month', 'quarter', 'year'] as const satisfies readonly PeriodUnit[]

/** What the measures of a day are made of, after the filter. */
export interface MeasureSource {
  readonly columns: Columns
  readonly asOf: DayNumber
  readonly coverage: readonly CoverageSpan[]
  /** Counted rows that pass. */
  readonly members: Int32Array
  /** Items that rest on a row that passes. */
  readonly items: Items
  /** The rows that each of these items rests on. */
  readonly itemMembers: ItemMembers
}

/** All that figures of periods show of one moment. */
export interface MeasurePage extends MeasureSource, PeriodView {
  readonly unit: PeriodUnit
  readonly against: Comparison
  /** Found on all periods up to the day, whatever is shown. */
  readonly changes: ChangePoints
}

/**
 * Measures period by period as of the day: unit, comparison and filter as the address says. All of it comes from the
 * columns: no record is read when the day or the filter changes.
 */
export const useMeasures = defineStore('measures', () => {
  const { address } = useSurroundings()
  const filter = useEventFilter()
  const unit = computed(() => UNITS.find((one) => one === address.parts.value['unit']?.at(-1)) ?? 'month')
  const against = computed(
    () => COMPARISONS.find((one) => one === address.parts.value['against']?.at(-1)) ?? 'previous',
  )

  const asked = computed((): EventFilter => ({ ...filter.filter, period: NO_FILTER.period }))
  const source = useSource(() => asked.value)
  const view = computed(() => {
    if (!source.value) return null
    const { columns, members, items, asOf, coverage } = source.value
    const wanted = filter.filter.period
    return periodView(columns, members, items, {
      ...{ unit: unit.value, against: against.value, asOf, coverage, wanted },
    })
  })
  const changes = computed(
    () => source.value && view.value && changePointsOf(view.value.all, source.value.items, source.value.asOf),
  )
  const page = computed((): MeasurePage | null =>
    source.value && view.value && changes.value
      ? { ...source.value, ...view.value, changes: changes.value, unit: unit.value, against: against.value }
      : null,
  )

  function chooseUnit(wanted: PeriodUnit): void {
    address.change({ unit: wanted === 'month' ? null : wanted })
  }
  function chooseAgainst(wanted: Comparison): void {
    address.change({ against: wanted === 'previous' ? null : wanted })
  }

  return { unit, against, page, asked, chooseUnit, chooseAgainst }
})

/** Members and items of the day after a filter; null while something that it asks by is not there yet. */
function useSource(asked: () => EventFilter) {
  const stored = useStored()
  const overview = useOverview()
  const filter = useEventFilter()

  const known = computed(() => {
    const [glance, page] = [stored.glance, overview.page]
    if (!glance || !page) return null
    const { columns } = glance
    const { asOf, items, relationship } = page
    return {
      ...{ columns, asOf, items, coverage: coverageSpans(relationship.coverage) },
      members: membersOf(columns, { asOf }),
      itemMembers: itemMembersOf(columns, items, { asOf }),
    }
  })
  return computed((): MeasureSource | null => {
    if (!known.value || !filter.isRead) return null
    const wanted = asked()
    if (activeParts(wanted).length === 0) return known.value
    const { columns, asOf, members, items, itemMembers } = known.value
    const among = facetParts(wanted).length > 0 ? rowsOf(wanted, filter.facets) : undefined
    const passes = passingRows(columns, wanted, among)
    const kept = filteredItems(items, itemMembers, passes)
    return {
      ...known.value,
      members: members.filter((row) => passes[row] === 1),
      items: kept,
      itemMembers: itemMembersOf(columns, kept, { asOf }),
    }
  })
}

function rowsOf(filter: EventFilter, facets: EventFacets | null): Int32Array {
  if (!facets) return new Int32Array()
  return filterEvents(filter, facets).kept.map((at) => facets.rows[at]!)
}
