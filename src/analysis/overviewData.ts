import type { Columns } from '#model/columns.ts'
import { conflictShare } from './conflictShare.ts'
import type { EventFilter } from './eventFilter.ts'
import { activeParts } from './eventFilter.ts'
import { passingItems, passingRows, pickItems } from './filteredItems.ts'
import { histogramOf } from './histogram.ts'
import { issuePeriods } from './issuePeriods.ts'
import type { Items } from './items.ts'
import type { KnownDay } from './knownDay.ts'
import { knownDay } from './knownDay.ts'
import { countedAmong } from './members.ts'
import type { FiguresOptions, OverviewFigures } from './overviewSums.ts'
import { figuresFromSums } from './overviewSums.ts'
import { periodsOf } from './periods.ts'
import { indexSeries } from './relationshipIndex.ts'

export interface OverviewDataOptions extends FiguresOptions {
  readonly filter?: EventFilter
  /** Rows that pass the parts of the filter which columns do not hold; missing, all. */
  readonly among?: Int32Array
}

/** Data of all charts of the overview, the bands apart; no record was read for it. */
export interface OverviewData extends OverviewFigures {
  /** Found when it is first read. */
  readonly items: Items
  /** Rows in force that pass, oldest first. Found when it is first read. */
  readonly rows: Int32Array
}

/**
 * All that the overview draws of a day and a filter, from columns alone.
 *
 * Of the first day that is asked for, everything is added up; from the second one on, sums of the record are kept, and
 * the time no longer grows with the events.
 */
export function overviewData(columns: Columns, options: OverviewDataOptions): OverviewData {
  const known = knownDay(columns, options.asOf)
  const { filter, among } = options
  if (filter && activeParts(filter).length > 0)
    return filtered(columns, known, options, passing(columns, known, filter, among))
  const figures = figuresFromSums(columns, options) ?? figuresOf(columns, known, options, known)
  return {
    ...figures,
    get items() {
      return known.items
    },
    get rows() {
      return known.rows
    },
  }
}

/** Which items and rows a filter lets through. */
interface Passing {
  /** Of the items of the day, ascending. */
  readonly places: Int32Array
  readonly rows: Int32Array
  /** Those of the rows that count. */
  readonly counted: Int32Array
}

function passing(columns: Columns, known: KnownDay, filter: EventFilter, among?: Int32Array): Passing {
  const [issue, ...more] = filter.issue
  // Of one issue, only what names it need be looked at.
  if (issue !== undefined && more.length === 0 && !among) {
    const naming = known.naming(columns.issueIds.indexOf(issue))
    if (activeParts(filter).length === 1) return naming
    const passes = passingRows(columns, { ...filter, issue: [] }, naming.rows)
    const places = passingItems(known.members, passes, naming.places)
    return { places, rows: passingOf(naming.rows, passes), counted: passingOf(naming.counted, passes) }
  }
  const passes = passingRows(columns, filter, among)
  const rows = passingOf(known.rows, passes)
  return {
    places: passingItems(known.members, passes),
    rows,
    counted: countedAmong(columns, rows, known.asOf),
  }
}

function filtered(
  columns: Columns,
  known: KnownDay,
  options: OverviewDataOptions,
  passed: Passing,
): OverviewData {
  const halfLife = options.halfLife ?? known.halfLife(options.coverage)
  const items = pickItems(known.items, passed.places)
  const figures = figuresOf(columns, known, { ...options, halfLife }, { ...passed, items })
  return { ...figures, items, rows: passed.rows }
}

function figuresOf(
  columns: Columns,
  known: KnownDay,
  { asOf, coverage, unit = 'month', ...options }: OverviewDataOptions,
  { items, rows, counted, places }: { readonly items: Items } & Omit<Passing, 'places'> & Partial<Passing>,
): OverviewFigures {
  const halfLife = options.halfLife ?? known.halfLife(coverage)
  const span = { from: Math.min(coverage[0]?.first ?? asOf, items.day[0] ?? asOf, asOf), to: asOf, coverage }
  const periods = periodsOf(columns, counted, items, { ...span, unit })
  return {
    halfLife,
    series: indexSeries(items, { ...span, halfLife }),
    share: conflictShare(columns, items, asOf),
    periods,
    issues: issuePeriods(columns, known.items, known.members, periods, places),
    histogram: histogramOf(columns, rows, asOf, known.later),
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
