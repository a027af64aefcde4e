import type { Columns } from '#model/columns.ts'
import { FLOW } from '#model/columns.ts'
import type { ItemMembers } from './itemMembers.ts'
import type { Items } from './items.ts'
import type { Span } from './windowCells.ts'

/**
 * Tone and count by issue and period. An item stands with every issue that one of its events names, so the rows add
 * up to more than the whole. Cell of issue i and period p: place `i * periods + p`.
 */
export interface IssuePeriods {
  /** Ids of the issues, as in `columns.issueIds`; the last, empty one stands for items without an issue. */
  readonly issueIds: readonly string[]
  readonly periods: number
  readonly items: Int32Array
  /** Σ w, Σ w·g a→b and Σ w·g b→a. */
  readonly weight: Float64Array
  readonly netAb: Float64Array
  readonly netBa: Float64Array
}

/**
 * @param members of the same items
 * @param spans periods in order, that do not overlap
 * @see ./issuePeriods.md
 */
export function issuePeriods(
  columns: Columns,
  items: Items,
  members: ItemMembers,
  spans: readonly Span[],
): IssuePeriods {
  const issueIds = [...columns.issueIds, '']
  const size = issueIds.length * spans.length
  const out = {
    issueIds,
    periods: spans.length,
    items: new Int32Array(size),
    weight: new Float64Array(size),
    netAb: new Float64Array(size),
    netBa: new Float64Array(size),
  }
  const seen = new Int32Array(issueIds.length).fill(-1)
  let period = 0
  for (let i = 0; i < items.length; i++) {
    while (period < spans.length && spans[period]!.last < items.day[i]!) period++
    if (period === spans.length) break
    if (items.day[i]! < spans[period]!.first) continue
    const net = items.flow[i] === FLOW.ab ? out.netAb : out.netBa
    for (const issue of issuesOfItem(columns, members, i, seen)) {
      const cell = issue * spans.length + period
      out.items[cell]!++
      out.weight[cell]! += items.w[i]!
      net[cell]! += items.w[i]! * items.g[i]!
    }
  }
  return out
}

/** Each issue of an item once; the place after the last issue for an item without one. */
function issuesOfItem(
  { issueStart, issues, issueIds }: Columns,
  { start, row }: ItemMembers,
  item: number,
  seen: Int32Array,
): number[] {
  const found: number[] = []
  for (let m = start[item]!; m < start[item + 1]!; m++) {
    for (let k = issueStart[row[m]!]!; k < issueStart[row[m]! + 1]!; k++) {
      const issue = issues[k]!
      if (seen[issue] === item) continue
      seen[issue] = item
      found.push(issue)
    }
  }
  return found.length > 0 ? found : [issueIds.length]
}
