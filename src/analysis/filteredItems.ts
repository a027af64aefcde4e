import { quadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import type { EventFilter, FilterPart } from './eventFilter.ts'
import { activeParts, FLOWS } from './eventFilter.ts'
import type { ItemMembers } from './itemMembers.ts'
import type { Items } from './items.ts'
import { scoreAt } from './items.ts'

/** The parts of a filter that columns can answer; the others need the facets of a day. */
const COLUMN_PARTS: ReadonlySet<FilterPart> = new Set(['issue', 'direction', 'class', 'score', 'period'])

/** The parts of a filter that ask for something which columns do not hold. */
export function facetParts(filter: EventFilter): readonly FilterPart[] {
  return activeParts(filter).filter((part) => !COLUMN_PARTS.has(part))
}

/**
 * Which rows pass a filter, as far as columns can tell: 1 for each row that does, whether in force or not.
 *
 * @param among rows that pass the parts which need facets (`filterEvents` gives them); missing, all
 */
export function passingRows(columns: Columns, filter: EventFilter, among?: Int32Array): Uint8Array {
  const passes = new Uint8Array(columns.record.length)
  if (among) for (const row of among) passes[row] = 1
  else passes.fill(1)
  const { direction, class: classes, score, period, issue } = filter
  if (direction.length > 0) {
    keepOf(
      passes,
      columns.flow,
      direction.map((one) => FLOWS[one]),
    )
  }
  if (classes.length > 0) keepOf(passes, columns.root, rootsOf(classes))
  if (period.from !== null) keepFrom(passes, columns.last, period.from)
  if (period.to !== null) keepUpTo(passes, columns.first, period.to)
  if (score) keepScored(passes, columns, score)
  if (issue.length > 0) keepNaming(passes, columns, issue)
  return passes
}

/**
 * The items that rest on at least one event that passes. What a package is, its score, weight and day stay as they
 * are without a filter.
 *
 * @param passes 1 for each row of the columns that passes
 * @see ./filteredItems.md
 */
export function filteredItems(items: Items, members: ItemMembers, passes: Uint8Array): Items {
  return pickItems(items, passingItems(members, passes))
}

/**
 * Places of the items that rest on at least one event that passes, ascending.
 *
 * @param among places of items, ascending; missing, all
 */
export function passingItems(
  { start, row }: ItemMembers,
  passes: Uint8Array,
  among?: Int32Array,
): Int32Array {
  const count = among?.length ?? start.length - 1
  const kept = new Int32Array(count)
  let length = 0
  for (let at = 0; at < count; at++) {
    const i = among ? among[at]! : at
    let found = 0
    for (let k = start[i]!; k < start[i + 1]!; k++) found |= passes[row[k]!]!
    kept[length] = i
    length += found
  }
  return kept.slice(0, length)
}

/**
 * Some of the items.
 *
 * @param places of items, ascending
 */
export function pickItems(items: Items, places: Int32Array): Items {
  const { length } = places
  const out = {
    day: new Int32Array(length),
    flow: new Uint8Array(length),
    g: new Float64Array(length),
    w: new Float64Array(length),
    pack: new Int32Array(length),
    lead: new Int32Array(length),
    packRoot: new Int32Array(length),
  }
  let packs = 0
  for (let i = 0, before = -1; i < length; i++) {
    const at = places[i]!
    if (items.pack[at] !== before) out.packRoot[packs++] = items.packRoot[items.pack[at]!]!
    before = items.pack[at]!
    out.day[i] = items.day[at]!
    out.flow[i] = items.flow[at]!
    out.g[i] = items.g[at]!
    out.w[i] = items.w[at]!
    out.pack[i] = packs - 1
    out.lead[i] = items.lead[at]!
  }
  return { ...out, length, packs, packRoot: out.packRoot.slice(0, packs) }
}

const ROOTS = 21

function rootsOf(classes: EventFilter['class']): number[] {
  return Array.from({ length: ROOTS }, (_, root) => root).filter((root) =>
    classes.includes(root === 0 ? 0 : quadClass(root)),
  )
}

function keepOf(passes: Uint8Array, values: Uint8Array, wanted: readonly number[]): void {
  const isWanted = new Uint8Array(256)
  for (const value of wanted) isWanted[value] = 1
  for (let row = 0; row < passes.length; row++) passes[row]! &= isWanted[values[row]!]!
}

function keepFrom(passes: Uint8Array, last: Int32Array, from: number): void {
  for (let row = 0; row < passes.length; row++) if (last[row]! < from) passes[row] = 0
}

function keepUpTo(passes: Uint8Array, first: Int32Array, to: number): void {
  for (let row = 0; row < passes.length; row++) if (first[row]! > to) passes[row] = 0
}

function keepScored(
  passes: Uint8Array,
  columns: Columns,
  { min, max }: NonNullable<EventFilter['score']>,
): void {
  for (let row = 0; row < passes.length; row++) {
    const score = scoreAt(columns, row)
    if (!(score >= min && score <= max)) passes[row] = 0
  }
}

function keepNaming(passes: Uint8Array, columns: Columns, names: readonly string[]): void {
  const isWanted = Uint8Array.from(columns.issueIds, (id) => Number(names.includes(id)))
  const { issueStart, issues } = columns
  for (let row = 0; row < passes.length; row++) {
    let found = 0
    for (let k = issueStart[row]!; k < issueStart[row + 1]!; k++) found |= isWanted[issues[k]!]!
    passes[row]! &= found
  }
}
