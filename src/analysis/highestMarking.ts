import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { markingRank } from '#model/lens.ts'
import type { Known, Marking } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import { rowsAsOf } from './rowsAsOf.ts'

/**
 * The highest marking of what can be shown of a relationship on a day: of its events as they are known by then, and of
 * some records. What is not marked is CLEAR.
 *
 * @param upTo the highest that is shown at all
 */
export function highestMarking(
  columns: Columns,
  records: readonly Known[],
  asOf: DayNumber,
  upTo: Marking = 'RED',
): Marking {
  let rank = records.reduce((most, { marking }) => Math.max(most, markingRank(marking)), 0)
  for (const row of rowsAsOf(columns, asOf, upTo)) rank = Math.max(rank, columns.marking[row]!)
  return MARKINGS[Math.min(rank, markingRank(upTo))]!
}
