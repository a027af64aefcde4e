import { quadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber, partsOf } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { coveredDays } from './coverage.ts'
import type { Items } from './items.ts'
import { symmetryOf } from './symmetry.ts'

/** Weeks begin on Monday (ISO 8601), quarters in January, April, July, October. */
export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year'

/** A sum of w·g, split by sign; Goldstein points, unbounded. */
export interface Net {
  /** S = cooperation + conflict. */
  readonly net: number
  /** ≥ 0. */
  readonly cooperation: number
  /** ≤ 0. */
  readonly conflict: number
}

/** What one period comes to. Nothing recorded gives sums of 0 and means of NaN; see `covered` before drawing. */
export interface Period {
  readonly first: DayNumber
  /** Included. */
  readonly last: DayNumber
  /** How many of its days somebody monitored; outside coverage there is a gap, never a zero. */
  readonly covered: number
  readonly items: number
  /** Σ w. */
  readonly weight: number
  readonly both: Net
  readonly ab: Net
  readonly ba: Net
  /** M = S / Σ w, −10…+10; NaN without items. */
  readonly mean: number
  /** 1 − |S_ab − S_ba| / (|S_ab| + |S_ba|), 0…1; NaN for 0/0. */
  readonly symmetry: number
  /** Counted events, not items, by quad class 1–4. */
  readonly quad: readonly [number, number, number, number]
  /** Their sum: events whose code is in the codebook. */
  readonly events: number
  /** (n₁ + n₂ − n₃ − n₄) / n over the quad classes, −1…1; NaN without events. */
  readonly balance: number
}

export interface PeriodsOptions {
  readonly unit: PeriodUnit
  /** A day of the first period. */
  readonly from: DayNumber
  /** A day of the last one. */
  readonly to: DayNumber
  readonly coverage: readonly CoverageSpan[]
}

/**
 * Net cooperation, mean conduct, symmetry and quad classes of each period from … to, oldest first.
 *
 * @param members counted rows of the columns, as `membersOf` gives them; events stand on their own last day,
 *   items on theirs
 * @see ./periods.md
 */
export function periodsOf(
  columns: Columns,
  members: Int32Array,
  items: Items,
  { unit, from, to, coverage }: PeriodsOptions,
): Period[] {
  const starts = periodStarts(unit, from, to)
  const [first, end] = [starts[0]!, starts.at(-1)!]
  const placeOn = periodPlaces(starts)
  const { last, root } = columns
  const sums = new Float64Array((starts.length - 1) * PERIOD_SUMS)
  for (let i = 0; i < items.length; i++) {
    const day = items.day[i]!
    if (day >= first && day < end) addItem(sums, placeOn[day - first]! * PERIOD_SUMS, items, i)
  }
  for (let i = 0; i < members.length; i++) {
    const day = last[members[i]!]!
    if (day >= first && day < end) addEvent(sums, placeOn[day - first]! * PERIOD_SUMS, root[members[i]!]!)
  }
  return periodsFrom(starts, sums, coverage)
}

/** The periods that some sums come to, each beginning at `p * PERIOD_SUMS`. @param starts as `periodStarts` gives them */
export function periodsFrom(
  starts: readonly DayNumber[],
  sums: Float64Array,
  coverage: readonly CoverageSpan[],
): Period[] {
  return Array.from({ length: starts.length - 1 }, (_, p) => {
    const [first, last] = [starts[p]!, starts[p + 1]! - 1]
    return periodFrom(first, last, coveredDays(coverage, first, last), sums, p * PERIOD_SUMS)
  })
}

/** First days of the periods from … to, and the day after the last of them. */
export function periodStarts(unit: PeriodUnit, from: DayNumber, to: DayNumber): DayNumber[] {
  const starts = [startOf(unit, from)]
  while (starts.at(-1)! <= to) starts.push(nextStart(unit, starts.at(-1)!))
  return starts
}

/** First day of the period that a day lies in. */
export function startOf(unit: PeriodUnit, day: DayNumber): DayNumber {
  // Day 0, 1 January 1970, was a Thursday: three days after a Monday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7)
  const { year, month, date } = partsOf(day)
  if (unit === 'month') return day - date + 1
  const first = unit === 'year' ? 1 : 3 * Math.floor((month - 1) / 3) + 1
  return dayNumber(`${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`)
}

const LONGEST = { week: 7, month: 31, quarter: 92, year: 366 } as const

function nextStart(unit: PeriodUnit, start: DayNumber): DayNumber {
  return startOf(unit, start + LONGEST[unit])
}

/** Place of the period of each day from the first of the first one on. */
export function periodPlaces(starts: readonly DayNumber[]): Int32Array {
  const places = new Int32Array(starts.at(-1)! - starts[0]!)
  for (let p = 0; p + 1 < starts.length; p++)
    places.fill(p, starts[p]! - starts[0]!, starts[p + 1]! - starts[0]!)
  return places
}

/** Sums of a period: Σ w·g above zero a→b, below it a→b, above it b→a, below it b→a, then … */
const FIELD = { items: 4, weight: 5, quad1: 6 } as const
/** How many sums a period has. */
export const PERIOD_SUMS = 10

/** Of each root, 1–20, the field in which its events are counted. */
const FIELD_OF_ROOT = Uint8Array.from({ length: 21 }, (_, root) =>
  root === 0 ? 0 : FIELD.quad1 + quadClass(root) - 1,
)

/** Adds an item to the sums that begin at a place. */
export function addItem(sums: Float64Array, at: number, { g, w, flow }: Items, i: number): void {
  const wg = w[i]! * g[i]!
  // Without branches, which no processor could foretell: a→b is 1, b→a is 2.
  sums[at + 2 * (flow[i]! - FLOW.ab) + Number(wg < 0)]! += wg
  sums[at + FIELD.items]!++
  sums[at + FIELD.weight]! += w[i]!
}

/** Adds a counted event by the root of its code, 0–20; an unknown code has no class. */
export function addEvent(sums: Float64Array, at: number, root: number): void {
  if (root > 0) sums[at + FIELD_OF_ROOT[root]!]!++
}

/** Written out, since an object that is put together from others takes ten times as long. */
function periodFrom(
  first: DayNumber,
  last: DayNumber,
  covered: number,
  sums: Float64Array,
  at: number,
): Period {
  const ab = net(sums[at]!, sums[at + 1]!)
  const ba = net(sums[at + 2]!, sums[at + 3]!)
  const both = net(ab.cooperation + ba.cooperation, ab.conflict + ba.conflict)
  const [items, weight] = [sums[at + FIELD.items]!, sums[at + FIELD.weight]!]
  const counts = at + FIELD.quad1
  const quad = [sums[counts]!, sums[counts + 1]!, sums[counts + 2]!, sums[counts + 3]!] as const
  const events = quad[0] + quad[1] + quad[2] + quad[3]
  const mean = both.net / weight
  const symmetry = symmetryOf(ab.net, ba.net)
  const balance = (quad[0] + quad[1] - quad[2] - quad[3]) / events
  return { first, last, covered, items, weight, both, ab, ba, mean, symmetry, quad, events, balance }
}

function net(cooperation: number, conflict: number): Net {
  return { net: cooperation + conflict, cooperation, conflict }
}
