import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { laterByWeek } from './histogram.ts'
import type { ItemMembers } from './itemMembers.ts'
import { itemMembersOf } from './itemMembers.ts'
import type { Items } from './items.ts'
import { itemsOf } from './items.ts'
import { chooseHalfLife } from './relationshipIndex.ts'
import { rowsAsOf } from './rowsAsOf.ts'

/** What hangs on the day alone, whatever the filter: each found when it is first read. */
export interface KnownDay {
  readonly asOf: DayNumber
  /** Rows in force, oldest first. */
  readonly rows: Int32Array
  readonly items: Items
  readonly members: ItemMembers
  /** Events not yet known, by week: whatever the filter, for what they are is not told. */
  readonly later: Uint16Array
  /** Chosen by all items, so that a filter does not change the rule. */
  readonly halfLife: (coverage: readonly CoverageSpan[]) => number
  /** Rows in force that name an issue, by its place in `columns.issueIds`, and the places of the items that rest on one. */
  readonly naming: (issue: number) => Naming
}

export interface Naming {
  readonly rows: Int32Array
  readonly places: Int32Array
}

const cache = new WeakMap<Columns, KnownDay>()

/** Kept from one filter to the next: of each columns the last day. */
export function knownDay(columns: Columns, asOf: DayNumber): KnownDay {
  const held = cache.get(columns)
  if (held?.asOf === asOf) return held
  const rows = once(() => rowsAsOf(columns, asOf))
  const items = once(() => itemsOf(columns, { asOf }))
  const members = once(() => itemMembersOf(columns, items(), { asOf }))
  const later = once(() => laterByWeek(columns, rows(), asOf))
  const named = once(() => namings(columns, rows(), members()))
  let chosen: { readonly coverage: readonly CoverageSpan[]; readonly halfLife: number } | null = null
  const known: KnownDay = {
    asOf,
    get rows() {
      return rows()
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
    naming: (issue) => named()[issue] ?? { rows: new Int32Array(), places: new Int32Array() },
  }
  cache.set(columns, known)
  return known
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => (found ??= { value: find() }).value
}

function namings(columns: Columns, rows: Int32Array, { start, row }: ItemMembers): Naming[] {
  const { issueIds, issueStart, issues } = columns
  const lists = issueIds.map((): { readonly rows: number[]; readonly places: number[] } => ({
    rows: [],
    places: [],
  }))
  const put = (list: 'rows' | 'places', at: number, value: number): void => {
    for (let k = issueStart[at]!; k < issueStart[at + 1]!; k++) {
      const found = lists[issues[k]!]![list]
      if (found.at(-1) !== value) found.push(value)
    }
  }
  for (let i = 0; i < rows.length; i++) put('rows', rows[i]!, rows[i]!)
  for (let i = 0; i + 1 < start.length; i++) {
    for (let m = start[i]!; m < start[i + 1]!; m++) put('places', row[m]!, i)
  }
  return lists.map((list) => ({ rows: Int32Array.from(list.rows), places: Int32Array.from(list.places) }))
}
