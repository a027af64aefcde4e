import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { ConflictShare } from './conflictShare.ts'
import { conflictShare } from './conflictShare.ts'
import type { CoverageSpan } from './coverage.ts'
import type { EventFilter } from './eventFilter.ts'
import { passingItems, passingRows, pickItems } from './filteredItems.ts'
import type { Histogram } from './histogram.ts'
import { histogramOf, laterByWeek } from './histogram.ts'
import type { IssuePeriods } from './issuePeriods.ts'
import { issuePeriods } from './issuePeriods.ts'
import type { ItemMembers } from './itemMembers.ts'
import { itemMembersOf } from './itemMembers.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { countedAmong } from './members.ts'
import type { Period, PeriodUnit } from './periods.ts'
import { periodsOf } from './periods.ts'
import type { IndexSeries } from './relationshipIndex.ts'
import { chooseHalfLife, indexSeries } from './relationshipIndex.ts'
import { rowsAsOf } from './rowsAsOf.ts'

export interface OverviewDataOptions {
  readonly asOf: DayNumber
  readonly upTo?: Marking
  readonly coverage: readonly CoverageSpan[]
  /** Missing, the rule chooses, by all items, whatever the filter. */
  readonly halfLife?: number
  readonly unit?: PeriodUnit
  readonly filter?: EventFilter
  /** Rows that pass the parts of the filter which columns do not hold; missing, all. */
  readonly among?: Int32Array
}

/** Data of all charts of the overview, the bands apart; no record was read for it. */
export interface OverviewData {
  readonly items: Items
  readonly halfLife: number
  readonly series: IndexSeries
  readonly share: ConflictShare
  readonly periods: readonly Period[]
  readonly issues: IssuePeriods
  readonly histogram: Histogram | null
  /** Rows in force that pass, oldest first. */
  readonly rows: Int32Array
}

/** All that the overview draws of a day and a filter, from columns alone. */
export function overviewData(columns: Columns, options: OverviewDataOptions): OverviewData {
  const { asOf, coverage, filter, unit = 'month' } = options
  const known = knownOn(columns, options)
  const passes = filter && passingRows(columns, filter, options.among)
  const places = passes && passingItems(known.members, passes)
  const items = places ? pickItems(known.items, places) : known.items
  const rows = passes ? passingOf(known.rows, passes) : known.rows
  const halfLife = options.halfLife ?? halfLifeOf(known, coverage)
  const from = Math.min(coverage[0]?.first ?? asOf, items.day[0] ?? asOf, asOf)
  const span = { from, to: asOf, coverage }
  const periods = periodsOf(columns, countedAmong(columns, rows, asOf), items, { ...span, unit })
  return {
    items,
    halfLife,
    series: indexSeries(items, { ...span, halfLife }),
    share: conflictShare(columns, items, asOf),
    periods,
    issues: issuePeriods(columns, known.items, known.members, periods, places),
    histogram: histogramOf(columns, rows, asOf, known.later),
    rows,
  }
}

/** By hand, since `filter` of typed arrays takes ten times as long. */
function passingOf(rows: Int32Array, passes: Uint8Array): Int32Array {
  const kept = new Int32Array(rows.length)
  let length = 0
  for (let i = 0; i < rows.length; i++) {
    kept[length] = rows[i]!
    length += passes[rows[i]!]!
  }
  return kept.slice(0, length)
}

/** Chosen once for a day, by all items, so that a filter does not change the rule. */
function halfLifeOf(known: Known, coverage: readonly CoverageSpan[]): number {
  if (known.chosen?.coverage !== coverage) {
    known.chosen = { coverage, halfLife: chooseHalfLife(known.items, coverage, known.asOf) }
  }
  return known.chosen.halfLife
}

/** What hangs on the day alone, kept from one filter to the next. */
interface Known {
  readonly asOf: DayNumber
  readonly upTo: Marking | undefined
  readonly rows: Int32Array
  readonly items: Items
  readonly members: ItemMembers
  /** Events not yet known, by week: whatever the filter, for what they are is not told. */
  readonly later: Uint16Array
  chosen?: { readonly coverage: readonly CoverageSpan[]; readonly halfLife: number }
}

const cache = new WeakMap<Columns, Known>()

function knownOn(columns: Columns, { asOf, upTo }: OverviewDataOptions): Known {
  const held = cache.get(columns)
  if (held?.asOf === asOf && held.upTo === upTo) return held
  const day = upTo === undefined ? { asOf } : { asOf, upTo }
  const items = itemsOf(columns, day)
  const members = itemMembersOf(columns, items, day)
  const rows = rowsAsOf(columns, asOf, upTo)
  const later = laterByWeek(columns, rows, asOf)
  const known: Known = { asOf, upTo, rows, items, members, later }
  cache.set(columns, known)
  return known
}
