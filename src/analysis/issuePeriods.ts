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
 * @param members of all items of the day
 * @param places which of them are meant, ascending; missing, all
 * @param spans periods in order, that do not overlap
 * @see ./issuePeriods.md
 */
export function issuePeriods(
  columns: Columns,
  items: Items,
  members: ItemMembers,
  spans: readonly Span[],
  places?: Int32Array,
): IssuePeriods {
  const out = emptyCells([...columns.issueIds, ''], spans.length)
  const none = columns.issueIds.length
  const seen = new Int32Array(none).fill(-1)
  const { issueStart, issues } = columns
  const { start, row } = members
  const length = places?.length ?? items.length
  let period = 0
  for (let at = 0; at < length; at++) {
    const i = places ? places[at]! : at
    while (period < spans.length && spans[period]!.last < items.day[i]!) period++
    if (period === spans.length) break
    if (items.day[i]! < spans[period]!.first) continue
    let named = false
    for (let m = start[i]!; m < start[i + 1]!; m++) {
      for (let k = issueStart[row[m]!]!; k < issueStart[row[m]! + 1]!; k++) {
        named = true
        if (seen[issues[k]!] === i) continue
        seen[issues[k]!] = i
        add(out, issues[k]! * spans.length + period, items, i)
      }
    }
    if (!named) add(out, none * spans.length + period, items, i)
  }
  return out
}

/** Where each issue stands in {@link IssuePeriods.issueIds}: looked up once for all of them, who may be thousands. */
export function issuePlaces({ issueIds }: Pick<IssuePeriods, 'issueIds'>): ReadonlyMap<string, number> {
  return new Map(issueIds.map((id, place) => [id, place]))
}

/**
 * What an issue comes to over some of the periods.
 *
 * @param issue its place; missing, none of its events counts
 * @returns its items, and their mean score Σ w·g / Σ w, −10…+10; NaN without items
 */
export function issueTotal(
  { periods, items, weight, netAb, netBa }: IssuePeriods,
  issue: number | undefined,
  counts: (period: number) => boolean,
): { readonly items: number; readonly mean: number } {
  let [n, w, net] = [0, 0, 0]
  for (let p = 0; issue !== undefined && p < periods; p++) {
    if (!counts(p)) continue
    const cell = issue * periods + p
    n += items[cell]!
    w += weight[cell]!
    net += netAb[cell]! + netBa[cell]!
  }
  return { items: n, mean: n > 0 ? net / w : NaN }
}

/** Cells in which nothing has been added up. */
export function emptyCells(issueIds: readonly string[], periods: number): IssuePeriods {
  const size = issueIds.length * periods
  return {
    issueIds,
    periods,
    items: new Int32Array(size),
    weight: new Float64Array(size),
    netAb: new Float64Array(size),
    netBa: new Float64Array(size),
  }
}

function add(out: IssuePeriods, cell: number, { flow, w, g }: Items, i: number): void {
  const net = flow[i] === FLOW.ab ? out.netAb : out.netBa
  out.items[cell]!++
  out.weight[cell]! += w[i]!
  net[cell]! += w[i]! * g[i]!
}
