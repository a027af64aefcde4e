import type { Columns } from '#model/columns.ts'
import { NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import { rowOrder } from './rowsAsOf.ts'

/** All rows of the columns, package by package, whether in force or not. */
export interface Packages {
  readonly count: number
  /** Rows of the package that has most. */
  readonly largest: number
  /** Rows of the columns; within a package in the order of (first day, last day, id). */
  readonly row: Int32Array
  /** Package p holds `row[start[p]] … row[start[p + 1] − 1]`. Packages stand in the order of their first row. */
  readonly start: Int32Array
  /** For each package, the index of its root into `columns.ids`. */
  readonly root: Int32Array
  /** The columns that measures read, laid out like `row`, so that one pass reads memory forward. */
  readonly laid: Laid
}

const LAID = ['from', 'until', 'last', 'flags', 'marking', 'flow', 'root', 'own', 'code'] as const

/** Columns in the order of packages. */
export type Laid = Pick<Columns, (typeof LAID)[number]>

/**
 * The packages as of a day: an event with all that is part of it, over any number of steps.
 *
 * As in the view, a record holds others together only once it is known itself, and if it is not above the marking.
 * A record's parent is that of its row in force. Where records are part of each other in a circle, the one with
 * the lowest index stands for all.
 */
export function packagesAsOf(columns: Columns, asOf: DayNumber, upTo: Marking = 'RED'): Packages {
  const known = cache.get(columns) ?? { moves: movesOf(columns), epoch: -1, upTo, packages: undefined }
  const epoch = known.moves.findLastIndex((day) => day <= asOf)
  if (known.packages && known.epoch === epoch && known.upTo === upTo) return known.packages
  const packages = lay(columns, rootsAsOf(columns, asOf, upTo))
  cache.set(columns, { moves: known.moves, epoch, upTo, packages })
  return packages
}

/** For each index into `columns.ids`, the index of the root of its package; see {@link packagesAsOf}. */
export function rootsAsOf(columns: Columns, asOf: DayNumber, upTo: Marking = 'RED'): Int32Array {
  const parent = parentsAsOf(columns, asOf)
  cutLinks(columns, parent, asOf, markingRank(upTo))
  const root = new Int32Array(parent.length).fill(UNSEEN)
  for (let i = 0; i < root.length; i++) if (root[i] === UNSEEN) climb(parent, root, i)
  return root
}

/** Packages hold from one day on which a link comes or goes to the next: mostly for ever. */
interface Held {
  readonly moves: readonly DayNumber[]
  readonly epoch: number
  readonly upTo: Marking
  readonly packages: Packages | undefined
}

const cache = new WeakMap<Columns, Held>()

const UNSEEN = -1
const ON_TRAIL = -2

/** The parent that each record names in its row in force; of one not yet known, in its first row. */
function parentsAsOf({ ids, record, from, until, parent }: Columns, asOf: DayNumber): Int32Array {
  const found = new Int32Array(ids.length).fill(-1)
  const knownFrom = new Int32Array(ids.length).fill(NEVER)
  for (let row = 0; row < record.length; row++) {
    const at = record[row]!
    if (from[row]! <= asOf && asOf < until[row]!) knownFrom[at] = -NEVER
    else if (from[row]! < knownFrom[at]!) knownFrom[at] = from[row]!
    else continue
    found[at] = parent[row]!
  }
  return found
}

/**
 * Takes away the links to what is above the marking or not known. A link that will be there as soon as the record
 * itself is known stays: while it is not, nothing counted hangs on it.
 */
function cutLinks(columns: Columns, parent: Int32Array, asOf: DayNumber, highest: number): void {
  const known = knownDays(columns)
  const hidden = new Uint8Array(parent.length)
  for (let row = 0; row < columns.record.length; row++) {
    if (columns.marking[row]! > highest) hidden[columns.record[row]!] = 1
  }
  for (let i = 0; i < parent.length; i++) {
    const at = parent[i]!
    if (at >= 0 && (hidden[at] || known[at]! > Math.max(asOf, known[i]!))) parent[i] = -1
  }
}

/** The day on which each record becomes known; NEVER for one that is named, but is not there. */
function knownDays({ ids, record, from }: Columns): Int32Array {
  const known = new Int32Array(ids.length).fill(NEVER)
  for (let row = 0; row < record.length; row++) {
    known[record[row]!] = Math.min(known[record[row]!]!, from[row]!)
  }
  return known
}

/** Days on which links change: a record is given another parent, or becomes known after a part of it. Ascending. */
function movesOf(columns: Columns): DayNumber[] {
  const { record, from, parent } = columns
  const known = knownDays(columns)
  const first = parentsAsOf(columns, -NEVER)
  const moved = new Set<number>()
  const days = new Set<DayNumber>()
  for (let row = 0; row < record.length; row++) {
    if (parent[row] !== first[record[row]!]) moved.add(record[row]!)
    if (parent[row]! >= 0 && from[row]! < known[parent[row]!]!) days.add(known[parent[row]!]!)
  }
  if (moved.size > 0) for (const [row, at] of record.entries()) if (moved.has(at)) days.add(from[row]!)
  return [...days].sort((one, two) => one - two)
}

/** Walks up from a record and gives all that it passes the root it finds. */
function climb(parent: Int32Array, root: Int32Array, start: number): void {
  let at = start
  while (root[at] === UNSEEN && parent[at]! >= 0) {
    root[at] = ON_TRAIL
    at = parent[at]!
  }
  const top = root[at] === UNSEEN ? at : root[at] === ON_TRAIL ? lowestOfCircle(parent, at) : root[at]!
  if (root[at] === UNSEEN) root[at] = top
  for (at = start; root[at] === ON_TRAIL; at = parent[at]!) root[at] = top
}

function lowestOfCircle(parent: Int32Array, start: number): number {
  let lowest = start
  for (let at = parent[start]!; at !== start; at = parent[at]!) lowest = Math.min(lowest, at)
  return lowest
}

function lay(columns: Columns, roots: Int32Array): Packages {
  const order = rowOrder(columns)
  const { record } = columns
  const place = new Int32Array(roots.length).fill(-1)
  const packageOf = new Int32Array(order.length)
  const root = new Int32Array(order.length)
  const start = new Int32Array(order.length + 1)
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const top = roots[record[order[i]!]!]!
    if (place[top]! < 0) {
      root[count] = top
      place[top] = count++
    }
    packageOf[i] = place[top]!
    start[place[top]! + 1]!++
  }
  const largest = start.reduce((most, size) => Math.max(most, size), 0)
  for (let p = 1; p <= count; p++) start[p]! += start[p - 1]!
  const next = start.slice(0, count)
  const row = new Int32Array(order.length)
  for (let i = 0; i < order.length; i++) row[next[packageOf[i]!]!++] = order[i]!
  return {
    count,
    largest,
    row,
    start: start.slice(0, count + 1),
    root: root.slice(0, count),
    laid: inOrder(columns, row),
  }
}

function inOrder(columns: Columns, row: Int32Array): Laid {
  const laid = {
    from: new Int32Array(row.length),
    until: new Int32Array(row.length),
    last: new Int32Array(row.length),
    flags: new Uint8Array(row.length),
    marking: new Uint8Array(row.length),
    flow: new Uint8Array(row.length),
    root: new Uint8Array(row.length),
    own: new Float64Array(row.length),
    code: new Int16Array(row.length),
  }
  for (const name of LAID) {
    const [from, to] = [columns[name], laid[name]]
    for (let i = 0; i < row.length; i++) to[i] = from[row[i]!]!
  }
  return laid
}
