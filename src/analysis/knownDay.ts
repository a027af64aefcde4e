import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { laterByWeek } from './histogram.ts'
import type { ItemMembers } from './itemMembers.ts'
import { itemMembersOf } from './itemMembers.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { countedAmong } from './members.ts'
import { chooseHalfLife } from './relationshipIndex.ts'
import { rowsAsOf } from './rowsAsOf.ts'

/** What hangs on the day alone, whatever the filter: each found when it is first read. */
export interface KnownDay {
  readonly asOf: DayNumber
  /** Rows in force, oldest first. */
  readonly rows: Int32Array
  /** Those of them that count. */
  readonly counted: Int32Array
  readonly items: Items
  readonly members: ItemMembers
  /** Events not yet known, by week: whatever the filter, for what they are is not told. */
  readonly later: Uint32Array
  /** Chosen by all items, so that a filter does not change the rule. */
  readonly halfLife: (coverage: readonly CoverageSpan[]) => number
  /** Rows in force that name an issue, by its place in `columns.issueIds`, and the places of the items that rest on one. */
  readonly naming: (issue: number) => Naming
}

export interface Naming {
  readonly rows: Int32Array
  readonly counted: Int32Array
  readonly places: Int32Array
}

const cache = new WeakMap<Columns, KnownDay>()

/** Kept from one filter to the next: of each columns the last day. */
export function knownDay(columns: Columns, asOf: DayNumber): KnownDay {
  const held = cache.get(columns)
  if (held?.asOf === asOf) return held
  const rows = once(() => rowsAsOf(columns, asOf))
  const counted = once(() => countedAmong(columns, rows(), asOf))
  const items = once(() => itemsOf(columns, { asOf }))
  const members = once(() => itemMembersOf(columns, items(), { asOf }))
  const later = once(() => laterByWeek(columns, rows(), asOf))
  const named = once(() => namings(columns, rows(), counted(), members()))
  let chosen: { readonly coverage: readonly CoverageSpan[]; readonly halfLife: number } | null = null
  const known: KnownDay = {
    asOf,
    get rows() {
      return rows()
    },
    get counted() {
      return counted()
    },
    get items() {
      return items()
    },
    get members() {
      return members()
    },
    get later() {
      return later()
    },
    halfLife: (coverage) => {
      if (chosen?.coverage !== coverage) {
        chosen = { coverage, halfLife: chooseHalfLife(items(), coverage, asOf) }
      }
      return chosen.halfLife
    },
    naming: (issue) => named()[issue] ?? NAMES_NOTHING,
  }
  cache.set(columns, known)
  return known
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => (found ??= { value: find() }).value
}

const NAMES_NOTHING: Naming = { rows: new Int32Array(), counted: new Int32Array(), places: new Int32Array() }

function namings(
  columns: Columns,
  rows: Int32Array,
  counted: Int32Array,
  { start, row }: ItemMembers,
): Naming[] {
  const { issueIds, issueStart, issues } = columns
  const lists = (): number[][] => issueIds.map(() => [])
  const put = (found: readonly number[][], at: number, value: number): void => {
    for (let k = issueStart[at]!; k < issueStart[at + 1]!; k++) {
      const list = found[issues[k]!]!
      if (list.at(-1) !== value) list.push(value)
    }
  }
  const [inForce, counts, places] = [lists(), lists(), lists()]
  for (const at of rows) put(inForce, at, at)
  for (const at of counted) put(counts, at, at)
  for (let i = 0; i + 1 < start.length; i++) {
    for (let m = start[i]!; m < start[i + 1]!; m++) put(places, row[m]!, i)
  }
  return issueIds.map((_, issue) => ({
    rows: Int32Array.from(inForce[issue]!),
    counted: Int32Array.from(counts[issue]!),
    places: Int32Array.from(places[issue]!),
  }))
}
