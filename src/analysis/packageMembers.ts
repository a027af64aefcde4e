import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import type { Columns } from '#model/columns.ts'
import { FLAG, FLOW } from '#model/columns.ts'
import { markingRank } from '#model/lens.ts'
import { CONSULTATION } from './counted.ts'
import { scoreAt } from './items.ts'
import type { AsOf } from './members.ts'
import type { Packages } from './packages.ts'
import { packagesAsOf } from './packages.ts'

/**
 * What a known event of a package is to an item of it. `decides`: it has the largest score above zero or the
 * smallest below; `counts`: it is a member, and another one weighs more; `consultation`: of root 04 beside acts;
 * `ahead`: it goes on, or is still to come; `struck`: denied or retracted; `otherWay`: it goes in another direction.
 */
export type MemberRole =
  'decides' | 'counts' | 'consultation' | 'otherWay' | 'unscored' | 'context' | 'struck' | 'ahead'

export interface PackageMember {
  /** Row of the columns. */
  readonly row: number
  readonly role: MemberRole
  /** Points, −10…+10; NaN for none. */
  readonly score: number
}

/** An item by its package and direction. */
export interface ItemKey {
  /** Index into `columns.ids` of the root of the package. */
  readonly root: number
  /** `FLOW.ab` or `FLOW.ba`. */
  readonly flow: number
}

/**
 * Makes what lists the events of an item's package, as of a day, in the order of (first day, last day, id).
 * What is not yet known, or above the marking, is not among them.
 *
 * @see ./items.md
 */
export function memberFinder(columns: Columns, asOf: AsOf): (item: ItemKey) => readonly PackageMember[] {
  const packages = packagesAsOf(columns, asOf.asOf, asOf.upTo)
  const places = new Map(Array.from(packages.root, (root, p) => [root, p]))
  return ({ root, flow }) => {
    const p = places.get(root)
    return p === undefined ? [] : rolesIn(columns, knownRows(columns, packages, p, asOf), flow, asOf.asOf)
  }
}

function knownRows(columns: Columns, { row, start }: Packages, p: number, { asOf, upTo }: AsOf): number[] {
  const highest = markingRank(upTo ?? 'RED')
  return Array.from(row.subarray(start[p], start[p + 1])).filter(
    (at) => columns.from[at]! <= asOf && asOf < columns.until[at]! && columns.marking[at]! <= highest,
  )
}

function rolesIn(columns: Columns, rows: readonly number[], flow: number, asOf: number): PackageMember[] {
  const acts = rows.some((row) => whyNot(columns, row, asOf) === null && columns.root[row] !== CONSULTATION)
  const scores = columns.scores ?? GOLDSTEIN
  const members = rows.map((row): PackageMember => {
    const score = scoreAt(columns, row, scores)
    return { row, score, role: whyNot(columns, row, asOf) ?? roleOf(columns, row, { acts, flow, score }) }
  })
  const decisive = decisiveRows(members)
  return members.map((member) => (decisive.has(member.row) ? { ...member, role: 'decides' } : member))
}

/** Why an event counts in no item at all; null where it does. */
function whyNot({ flags, last }: Columns, row: number, asOf: number): MemberRole | null {
  if (flags[row]! & FLAG.struck) return 'struck'
  if (flags[row]! & FLAG.context) return 'context'
  return last[row]! > asOf ? 'ahead' : null
}

function roleOf(
  columns: Columns,
  row: number,
  { acts, flow, score }: { readonly acts: boolean; readonly flow: number; readonly score: number },
): MemberRole {
  if (acts && columns.root[row] === CONSULTATION) return 'consultation'
  if (Number.isNaN(score)) return 'unscored'
  return columns.flow[row]! & flow & FLOW.mutual ? 'counts' : 'otherWay'
}

/** The rows whose scores the item's is the sum of; where all are alike, the first. */
function decisiveRows(members: readonly PackageMember[]): ReadonlySet<number> {
  const counted = members.filter(({ role }) => role === 'counts')
  let [high, low] = [counted[0], counted[0]]
  for (const member of counted) {
    if (high && member.score > high.score) high = member
    if (low && member.score < low.score) low = member
  }
  const found = new Set<number>()
  if (high && high.score > 0) found.add(high.row)
  if (low && low.score < 0) found.add(low.row)
  // All score zero: the item is called after the first.
  if (found.size === 0 && counted[0]) found.add(counted[0].row)
  return found
}
