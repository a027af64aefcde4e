import type { StripMark } from '#analysis/issueMoves.ts'
import { issueMovesOf } from '#analysis/issueMoves.ts'
import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber, partsOf } from '#model/day.ts'
import type { IssueRecord } from '#model/records/issue.ts'
import type { EventMark } from './eventMark.ts'
import { markOf } from './eventMark.ts'

/** An issue with what last happened on it and the scores of all that did. */
export interface IssueRow {
  readonly issue: IssueRecord
  readonly lastMove: EventMark | null
  /** Oldest first. */
  readonly strip: readonly StripMark[]
}

/**
 * Issues as a table shows them: the one that moved last comes first, those without a move by title at the end.
 *
 * @param rows rows in force on the day
 * @param issues as known on that day
 */
export function issueRows(
  columns: Columns,
  rows: Int32Array,
  issues: readonly IssueRecord[],
  asOf: DayNumber,
): IssueRow[] {
  const moves = issueMovesOf(columns, rows, asOf)
  const places = new Map(columns.issueIds.map((id, place) => [id, place]))
  return issues
    .map((issue): IssueRow => {
      const found = moves[places.get(issue.id) ?? -1]
      const lastMove = found && found.lastRow >= 0 ? markOf(columns, found.lastRow) : null
      return { issue, lastMove, strip: found?.strip ?? [] }
    })
    .toSorted(byLastMove)
}

const DISPUTED: ReadonlySet<string> = new Set(['contested', 'escalating'])

/** Whether an issue is contested or escalating, as it stands. */
export function isDisputed({ issue }: Pick<IssueRow, 'issue'>): boolean {
  return DISPUTED.has(issue.status ?? '')
}

/** Those that are contested or escalating before all others; else in the order given. */
export function disputedFirst<R extends Pick<IssueRow, 'issue'>>(rows: readonly R[]): readonly R[] {
  return [...rows.filter(isDisputed), ...rows.filter((row) => !isDisputed(row))]
}

/** The first day of the strips of a day: a year back, from the first of a month, so that all rows have the same scale. */
export function stripStart(asOf: DayNumber): DayNumber {
  const { year, month } = partsOf(asOf)
  return dayNumber(`${year - 1}-${String(month).padStart(2, '0')}-01`)
}

function byLastMove(one: IssueRow, other: IssueRow): number {
  const [a, b] = [one.lastMove?.first ?? -Infinity, other.lastMove?.first ?? -Infinity]
  if (a !== b) return b - a
  return one.issue.title < other.issue.title ? -1 : 1
}
