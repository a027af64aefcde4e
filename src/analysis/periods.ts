import { quadClass } from '#model/cameo/codebook.ts'
import type { Columns } from '#model/columns.ts'
import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber, isoDay, partsOf } from '#model/day.ts'
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
  const tallies = starts.slice(1).map(emptyTally)
  const placeOn = periodPlaces(starts)
  const tallyOn = (day: DayNumber): Tally | undefined => tallies[placeOn[day - starts[0]!]!]
  for (let i = 0; i < items.length; i++) addItem(tallyOn(items.day[i]!), items, i)
  for (const row of members) {
    const tally = tallyOn(columns.last[row]!)
    const root = columns.root[row]!
    if (tally && root > 0) tally.quad[quadClass(root) - 1]!++
  }
  return tallies.map((tally, i) => {
    const [first, last] = [starts[i]!, starts[i + 1]! - 1]
    return { first, last, covered: coveredDays(coverage, first, last), ...summed(tally) }
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
  const { year, month } = partsOf(day)
  if (unit === 'month') return dayNumber(`${isoDay(day).slice(0, 7)}-01`)
  const first = unit === 'year' ? 1 : 3 * Math.floor((month - 1) / 3) + 1
  return dayNumber(`${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`)
}

const LONGEST = { week: 7, month: 31, quarter: 92, year: 366 } as const

function nextStart(unit: PeriodUnit, start: DayNumber): DayNumber {
  return startOf(unit, start + LONGEST[unit])
}

/** Place of the period of each day from the first of the first one on. */
function periodPlaces(starts: readonly DayNumber[]): Int32Array {
  const places = new Int32Array(starts.at(-1)! - starts[0]!)
  for (let p = 0; p + 1 < starts.length; p++)
    places.fill(p, starts[p]! - starts[0]!, starts[p + 1]! - starts[0]!)
  return places
}

/** Σ w·g above and below zero, a→b first. */
interface Tally {
  items: number
  weight: number
  readonly above: [number, number]
  readonly below: [number, number]
  readonly quad: [number, number, number, number]
}

function emptyTally(): Tally {
  return { items: 0, weight: 0, above: [0, 0], below: [0, 0], quad: [0, 0, 0, 0] }
}

function addItem(tally: Tally | undefined, { g, w, flow }: Items, i: number): void {
  if (!tally) return
  const way = flow[i] === FLOW.ab ? 0 : 1
  tally.items++
  tally.weight += w[i]!
  tally.above[way] += Math.max(0, w[i]! * g[i]!)
  tally.below[way] += Math.min(0, w[i]! * g[i]!)
}

function summed({ items, weight, above, below, quad }: Tally): Omit<Period, 'first' | 'last' | 'covered'> {
  const both = net(above[0] + above[1], below[0] + below[1])
  const [ab, ba] = [net(above[0], below[0]), net(above[1], below[1])]
  const events = quad[0] + quad[1] + quad[2] + quad[3]
  return {
    items,
    weight,
    both,
    ab,
    ba,
    mean: both.net / weight,
    symmetry: symmetryOf(ab.net, ba.net),
    quad,
    events,
    balance: (quad[0] + quad[1] - quad[2] - quad[3]) / events,
  }
}

function net(cooperation: number, conflict: number): Net {
  return { net: cooperation + conflict, cooperation, conflict }
}
