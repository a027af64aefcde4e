import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import type { Columns } from '#model/columns.ts'
import { FLAG, FLOW, NEVER } from '#model/columns.ts'
import { markingRank } from '#model/lens.ts'
import type { AsOf } from './members.ts'
import { NOT_COUNTED } from './members.ts'
import { orderByDay } from './orderByDay.ts'
import type { Laid, Packages } from './packages.ts'
import { packagesAsOf } from './packages.ts'

/**
 * What every measure adds up: one item for each package and direction, sorted by day, then package, a→b first.
 * Packages of one day stand in the order of their earliest event (first day, last day, id).
 */
export interface Items {
  readonly length: number
  /** Day number on which the package's first member counts. */
  readonly day: Int32Array
  /** FLOW.ab or FLOW.ba. */
  readonly flow: Uint8Array
  /** Largest score above zero plus smallest below it, points −10…+10. */
  readonly g: Float64Array
  /** 1, or ½ where every member is mutual. */
  readonly w: Float64Array
  /** Package, 0…packs − 1, in order of day. */
  readonly pack: Int32Array
  /** How many packages have an item. */
  readonly packs: number
  /** For each package, the index of its root into `columns.ids`; the root itself may not be known yet. */
  readonly packRoot: Int32Array
  /** Row of the member whose score weighs most in the direction of g: what the item is called after. */
  readonly lead: Int32Array
}

export interface ItemsOptions extends AsOf {
  /** Missing: Goldstein's. An event's own score always goes before. */
  readonly scores?: ScoreTable
}

/**
 * Items of the events known and counted as of a day.
 *
 * Of each package, per direction: the members directed that way and the mutual ones; if any member of the
 * package is not of root 04 (consultation), those of root 04 are left out, though the first of all members
 * dates the item. Members without a score in the table are left out of g.
 *
 * @see ./items.md
 */
export function itemsOf(columns: Columns, options: ItemsOptions): Items {
  const packages = packagesAsOf(columns, options.asOf)
  const { places, end } = counted(packages, options)
  const draft = emptyDraft(2 * Math.min(places.length, packages.count))
  const sums = emptySums()
  const scores = options.scores ?? GOLDSTEIN
  for (let p = 0, start = 0; p < packages.count; start = end[p++]!) {
    if (end[p] === start) continue
    const day = weigh(packages.laid, { places, start, end: end[p]! }, scores, sums)
    write(draft, sums, day, packages, p)
  }
  return sorted(draft)
}

/** Score of a row: its own, else its code's in the table; 0 for an unknown code, NaN where the table has none. */
export function scoreAt(
  columns: Pick<Columns, 'own' | 'code'>,
  row: number,
  scores: ScoreTable = GOLDSTEIN,
): number {
  const own = columns.own[row]!
  if (!Number.isNaN(own)) return own
  const code = columns.code[row]!
  return code < 0 ? 0 : (scores.values[code] ?? NaN)
}

/** Places of the counted rows in the layout, package by package: those of p end before `end[p]`. */
function counted({ row, start, count, laid }: Packages, { asOf, upTo }: AsOf) {
  const { from, until, last, flags, marking } = laid
  const highest = markingRank(upTo ?? 'RED')
  const places = new Int32Array(row.length)
  const end = new Int32Array(count)
  let length = 0
  for (let p = 0; p < count; p++) {
    for (let i = start[p]!; i < start[p + 1]!; i++) {
      if (from[i]! > asOf || asOf >= until[i]! || last[i]! > asOf) continue
      if (!(flags[i]! & NOT_COUNTED) && marking[i]! <= highest) places[length++] = i
    }
    end[p] = length
  }
  return { places: places.subarray(0, length), end }
}

/** What the members of one package come to, a→b at 0 and b→a at 1. */
interface Sums {
  readonly high: Float64Array
  readonly low: Float64Array
  readonly highest: Int32Array
  readonly lowest: Int32Array
  readonly directed: Uint8Array
}

function emptySums(): Sums {
  return {
    high: new Float64Array(2),
    low: new Float64Array(2),
    highest: new Int32Array(2),
    lowest: new Int32Array(2),
    directed: new Uint8Array(2),
  }
}

const CONSULTATION = 4

/** The counted rows of one package: a part of all, since a view of it would cost more than the arithmetic. */
interface Part {
  readonly places: Int32Array
  readonly start: number
  readonly end: number
}

/** Fills the sums with the members of one package. @returns the day of the package */
function weigh(laid: Laid, { places, start, end }: Part, scores: ScoreTable, sums: Sums): number {
  let day = NEVER
  let acts = false
  for (let k = start; k < end; k++) {
    day = Math.min(day, laid.last[places[k]!]!)
    acts ||= laid.root[places[k]!] !== CONSULTATION
  }
  sums.high[0] = sums.high[1] = -Infinity
  sums.low[0] = sums.low[1] = Infinity
  sums.directed[0] = sums.directed[1] = 0
  for (let k = start; k < end; k++) {
    const place = places[k]!
    if (acts && laid.root[place] === CONSULTATION) continue
    const score = scoreAt(laid, place, scores)
    if (Number.isNaN(score)) continue
    const directed = laid.flags[place]! & FLAG.directed
    if (laid.flow[place]! & FLOW.ab) add(sums, 0, place, score, directed)
    if (laid.flow[place]! & FLOW.ba) add(sums, 1, place, score, directed)
  }
  return day
}

function add(sums: Sums, at: 0 | 1, place: number, score: number, directed: number): void {
  if (score > sums.high[at]!) {
    sums.high[at] = score
    sums.highest[at] = place
  }
  if (score < sums.low[at]!) {
    sums.low[at] = score
    sums.lowest[at] = place
  }
  if (directed) sums.directed[at] = 1
}

/** Items as they are found: in the order of packages, not of days. */
interface Draft extends Items {
  length: number
  packs: number
}

function emptyDraft(size: number): Draft {
  return {
    length: 0,
    packs: 0,
    day: new Int32Array(size),
    flow: new Uint8Array(size),
    g: new Float64Array(size),
    w: new Float64Array(size),
    pack: new Int32Array(size),
    packRoot: new Int32Array(size),
    lead: new Int32Array(size),
  }
}

function write(draft: Draft, sums: Sums, day: number, packages: Packages, p: number): void {
  const before = draft.length
  for (let at = 0; at < 2; at++) {
    if (sums.high[at] === -Infinity) continue
    const i = draft.length++
    draft.day[i] = day
    draft.flow[i] = at === 0 ? FLOW.ab : FLOW.ba
    draft.g[i] = Math.max(0, sums.high[at]!) + Math.min(0, sums.low[at]!)
    draft.w[i] = sums.directed[at] ? 1 : 0.5
    draft.pack[i] = draft.packs
    const lead = sums.high[at]! >= -sums.low[at]! ? sums.highest[at]! : sums.lowest[at]!
    draft.lead[i] = packages.row[lead]!
  }
  if (draft.length > before) draft.packRoot[draft.packs++] = packages.root[p]!
}

/** The draft by day, each column cut to its length. */
function sorted(draft: Draft): Items {
  const { length } = draft
  const order = orderByDay(draft.day.subarray(0, length))
  const out = emptyDraft(length)
  for (let i = 0, packBefore = -1; i < length; i++) {
    const at = order[i]!
    if (draft.pack[at] !== packBefore) out.packRoot[out.packs++] = draft.packRoot[draft.pack[at]!]!
    packBefore = draft.pack[at]!
    out.day[i] = draft.day[at]!
    out.flow[i] = draft.flow[at]!
    out.g[i] = draft.g[at]!
    out.w[i] = draft.w[at]!
    out.pack[i] = out.packs - 1
    out.lead[i] = draft.lead[at]!
  }
  return { ...out, length, packRoot: out.packRoot.slice(0, out.packs) }
}
