import { scoreAt } from '#analysis/items.ts'
import { quadClass } from '#model/cameo/codebook.ts'
import type { QuadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLAG, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'

/** An event as charts and lists draw it before its text has been read. */
export interface EventMark {
  readonly id: string
  readonly first: DayNumber
  /** The day it counts on; null where its date is open. */
  readonly last: DayNumber | null
  /** Points, −10…+10, in the reader's table; NaN where that has none. */
  readonly score: number
  /** One of `FLOW`. */
  readonly flow: number
  /** 0 for a code that is not in the codebook. */
  readonly quad: QuadClass | 0
  /** Kept out of every measure. */
  readonly context: boolean
  /** Denied or retracted: counts for nothing. */
  readonly struck: boolean
  readonly issueIds: readonly string[]
}

const NO_ISSUES: readonly string[] = []

/** The mark of an event in the state that a row tells. */
export function markOf(columns: Columns, row: number): EventMark {
  const last = columns.last[row]!
  const root = columns.root[row]!
  const flags = columns.flags[row]!
  return {
    id: columns.ids[columns.record[row]!]!,
    first: columns.first[row]!,
    last: last === NEVER ? null : last,
    score: scoreAt(columns, row),
    flow: columns.flow[row]!,
    quad: root === 0 ? 0 : quadClass(root),
    context: (flags & FLAG.context) !== 0,
    struck: (flags & FLAG.struck) !== 0,
    issueIds: issuesOf(columns, row),
  }
}

function issuesOf({ issueStart, issues, issueIds }: Columns, row: number): readonly string[] {
  const [start, end] = [issueStart[row]!, issueStart[row + 1]!]
  return start === end ? NO_ISSUES : Array.from(issues.subarray(start, end), (place) => issueIds[place]!)
}
