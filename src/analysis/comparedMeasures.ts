import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import { columnsOf } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { ConflictShare } from './conflictShare.ts'
import { conflictShare } from './conflictShare.ts'
import { coverageSpans } from './coverage.ts'
import type { Custody } from './custodyRows.ts'
import { custodyRows } from './custodyRows.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { chooseHalfLife, FEWEST_ITEMS, indexSeries } from './relationshipIndex.ts'

/** What is measured of one side as of a day. */
export interface MeasuredSide {
  readonly day: DayNumber
  readonly items: Items
  /** The index, Goldstein points −10…+10; NaN where it is not supported or nobody monitored. */
  readonly index: number
  readonly share: ConflictShare
  readonly custody: Custody
  /** Events known. */
  readonly events: number
}

/** How the measures of a comparison are made. */
export interface MeasuredBy {
  /** As of the day up to which it is measured. */
  readonly view: Dataset
  readonly day: DayNumber
  readonly upTo: Marking
  readonly scores: ScoreTable
  /** Days. */
  readonly halfLife: number
}

/** The measures of a view on its day. */
export function measuredSide({ view, day, upTo, scores, halfLife }: MeasuredBy): MeasuredSide {
  const columns = { ...columnsOf(view.events, view.relationship), scores }
  const items = itemsOf(columns, { asOf: day, upTo })
  const coverage = coverageSpans(view.relationship.coverage)
  const { value } = indexSeries(items, { from: day, to: day, halfLife, coverage })
  return {
    ...{ day, items },
    index: items.length < FEWEST_ITEMS ? NaN : value[0]!, // one day
    share: conflictShare(columns, items, day),
    custody: custodyRows(view.cases, day),
    events: view.events.length,
  }
}

/** The half-life by which the rule measures the later day: both days are measured by it. */
export function comparedHalfLife({ view, day, upTo, scores }: Omit<MeasuredBy, 'halfLife'>): number {
  const columns = { ...columnsOf(view.events, view.relationship), scores }
  return chooseHalfLife(itemsOf(columns, { asOf: day, upTo }), coverageSpans(view.relationship.coverage), day)
}
