import type { ScoreTable } from '#model/cameo/scoreTables.ts'
import { GOLDSTEIN } from '#model/cameo/scoreTables.ts'
import type { Columns } from '#model/columns.ts'
import { FLAG, FLOW, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { markingRank } from '#model/lens.ts'
import type { Marking } from '#model/records/base.ts'
import { CONSULTATION, findCounted, holdsActs } from './counted.ts'
import type { AsOf } from './members.ts'
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

/**
 * Items of the events known and counted as of a day.
 *
 * Of each package, per direction: the members directed that way and the mutual ones; if any member of the
 * package is not of root 04 (consultation), those of root 04 are left out, though the first of all members
 * dates the item. Codes score by the columns' table, after an event's own score; members without a score are left
 * out of g, and a direction in which nobody has one has no item.
 *
 * @see ./items.md
 */
export function itemsOf(columns: Columns, options: AsOf): Items {
  const packages = packagesAsOf(columns, options.asOf, options.upTo)
  const work = packageWork(columns, packages, options.upTo)
  const draft = emptiedDraft(2 * packages.count)
  for (let p = 0; p < packages.count; p++) {
    const before = draft.length
    putPackage(draft, work, p, options.asOf)
    if (draft.length > before) draft.packRoot[draft.packs++] = packages.root[p]!
  }
  return sorted(draft)
}

/** What is at hand while package after package is turned into items. */
export interface PackageWork {
  readonly packages: Packages
  readonly scores: ScoreTable
  /** Rank of the marking up to which is looked. */
  readonly highest: number
  readonly counted: Int32Array
  readonly sums: Sums
}

export function packageWork(columns: Columns, packages: Packages, upTo: Marking = 'RED'): PackageWork {
  return {
    packages,
    scores: columns.scores ?? GOLDSTEIN,
    highest: markingRank(upTo),
    counted: new Int32Array(packages.largest),
    sums: emptySums(),
  }
}

/** Puts the items of one package as of a day, at most two, at the end of a draft. */
export function putPackage(draft: Draft, work: PackageWork, p: number, asOf: DayNumber): void {
  const { packages, scores, highest, counted, sums } = work
  const count = findCounted(counted, packages, p, asOf, highest)
  if (count === 1) putOnly(draft, packages, counted[0]!, scores)
  else if (count > 1) putSums(draft, packages, sums, weigh(packages.laid, counted, count, scores, sums))
}

/** Score of a row: its own, else its code's in the columns' table; 0 for an unknown code, NaN where the table has none. */
export function scoreAt(
  columns: Pick<Columns, 'own' | 'code' | 'scores'>,
  row: number,
  scores: ScoreTable = columns.scores ?? GOLDSTEIN,
): number {
  const own = columns.own[row]!
  if (!Number.isNaN(own)) return own
  const code = columns.code[row]!
  return code < 0 ? 0 : (scores.values[code] ?? NaN)
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

/** Fills the sums with the members of one package. @returns the day of the package */
function weigh(laid: Laid, counted: Int32Array, count: number, scores: ScoreTable, sums: Sums): DayNumber {
  let day = NEVER
  for (let k = 0; k < count; k++) day = Math.min(day, laid.last[counted[k]!]!)
  const acts = holdsActs(laid, counted, count)
  sums.high[0] = sums.high[1] = -Infinity
  sums.low[0] = sums.low[1] = Infinity
  sums.directed[0] = sums.directed[1] = 0
  for (let k = 0; k < count; k++) {
    const place = counted[k]!
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
export interface Draft extends Items {
  length: number
  packs: number
}

/** @param size as many items as it has room for */
export function emptyDraft(size: number): Draft {
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

/** Held from one time to the next, since fresh memory costs more than all the arithmetic; never handed out. */
let held = emptyDraft(0)

function emptiedDraft(size: number): Draft {
  if (held.day.length < size) held = emptyDraft(size)
  held.length = 0
  held.packs = 0
  return held
}

/** The items of a package of one member, which most are: what {@link putSums} would put, sooner. */
function putOnly(draft: Draft, { laid, row }: Packages, place: number, scores: ScoreTable): void {
  const score = scoreAt(laid, place, scores)
  if (Number.isNaN(score)) return
  const w = laid.flags[place]! & FLAG.directed ? 1 : 0.5
  const [day, flow, lead] = [laid.last[place]!, laid.flow[place]!, row[place]!]
  if (flow & FLOW.ab) put(draft, day, FLOW.ab, score, w, lead)
  if (flow & FLOW.ba) put(draft, day, FLOW.ba, score, w, lead)
}

function putSums(draft: Draft, { row }: Packages, sums: Sums, day: number): void {
  for (let at = 0; at < 2; at++) {
    const [high, low] = [sums.high[at]!, sums.low[at]!]
    if (high === -Infinity) continue
    const g = withoutRounding(Math.max(0, high) + Math.min(0, low))
    const lead = high >= -low ? sums.highest[at]! : sums.lowest[at]!
    put(draft, day, at === 0 ? FLOW.ab : FLOW.ba, g, sums.directed[at] ? 1 : 0.5, row[lead]!)
  }
}

/** 0.7 − 0.2 is 0.49999…, which would be neutral. */
function withoutRounding(g: number): number {
  return Math.round(g * 1e9) / 1e9
}

function put(draft: Draft, day: number, flow: number, g: number, w: number, lead: number): void {
  const i = draft.length++
  draft.day[i] = day
  draft.flow[i] = flow
  draft.g[i] = g
  draft.w[i] = w
  draft.pack[i] = draft.packs
  draft.lead[i] = lead
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
