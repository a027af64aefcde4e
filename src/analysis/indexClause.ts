import type { DayNumber } from '#model/day.ts'
import { dayNumber, isoDay } from '#model/day.ts'
import { GAP } from './indexSums.ts'
import type { IndexSeries } from './relationshipIndex.ts'
import { FEWEST_ITEMS } from './relationshipIndex.ts'

/** Where the index stands: −4 and below, to −0.5, to +0.5, above. Goldstein points. */
export type IndexLevel = 'deep-below' | 'below' | 'near' | 'above'

/** The lowest or highest index of the calendar year so far. */
export interface Turn {
  readonly kind: 'low' | 'high'
  /** The first day on which it stood there: between items the line is level. */
  readonly day: DayNumber
  /** Goldstein points. */
  readonly value: number
}

/** Where a line of the index has stopped. */
export interface LineEnd {
  /** Null where it never was supported. */
  readonly lastSupported: DayNumber | null
  /** Day of the newest item that counts, where that lies more than one half-life back; else null. */
  readonly silentSince: DayNumber | null
}

/** What is said of the index beside its number. */
export type IndexClause =
  /** Too little for an index: so many items. */
  | { readonly kind: 'few'; readonly items: number }
  /** The line has stopped. */
  | ({ readonly kind: 'stopped' } & LineEnd)
  | {
      readonly kind: 'stands'
      readonly value: number
      readonly level: IndexLevel
      /** The turn of this year that lies farthest from today's value; null where today is all there is. */
      readonly since: Turn | null
      /** The index stands at its lowest or highest of this year. */
      readonly extreme: 'lowest' | 'highest' | null
    }

/** Level of a value of the index. */
export function levelOf(value: number): IndexLevel {
  if (value <= -4) return 'deep-below'
  if (value <= -0.5) return 'below'
  return value < 0.5 ? 'near' : 'above'
}

/**
 * What can be said of the index on a day, from its line alone; whether a change is one is for the bootstrap.
 *
 * @param series day by day from `from`; NaN where it is not supported
 */
export function indexClause(series: IndexDays, items: number, asOf: DayNumber): IndexClause {
  if (items < FEWEST_ITEMS) return { kind: 'few', items }
  const value = series.value[asOf - series.from]
  if (value === undefined || Number.isNaN(value)) return { kind: 'stopped', ...lineEnd(series, asOf) }
  const turns = turnsOf(series, asOf)
  return { kind: 'stands', value, level: levelOf(value), ...placed(turns, value) }
}

/** Where a line without a value on a day has stopped, and whether for want of anything new. */
export function lineEnd(series: IndexDays, asOf: DayNumber): LineEnd {
  const isSilent = series.gap[asOf - series.from] === GAP.silent
  return { lastSupported: lastValue(series, asOf), silentSince: isSilent ? series.newest : null }
}

type IndexDays = Pick<IndexSeries, 'from' | 'value' | 'gap' | 'newest'>

function placed(
  { low, high }: { readonly low: Turn; readonly high: Turn },
  value: number,
): { readonly since: Turn | null; readonly extreme: 'lowest' | 'highest' | null } {
  if (isLevel(low.value, high.value)) return { since: null, extreme: null }
  const since = value - low.value >= high.value - value ? low : high
  const extreme = isLevel(value, low.value) ? 'lowest' : isLevel(value, high.value) ? 'highest' : null
  return { since, extreme }
}

/** Between items the index is the same but for rounding. */
function isLevel(one: number, two: number): boolean {
  return Math.abs(one - two) < 1e-9
}

/** Lowest and highest index of the calendar year up to a day that has a value. */
function turnsOf(
  { from, value }: { readonly from: DayNumber; readonly value: Float64Array },
  asOf: DayNumber,
): { readonly low: Turn; readonly high: Turn } {
  const start = Math.max(0, firstOfYear(asOf) - from)
  const year = value.subarray(start, asOf - from + 1)
  const known = year.filter((one) => !Number.isNaN(one))
  const reached = (kind: Turn['kind'], limit: number): Turn => {
    const at = year.findIndex((one) => isLevel(one, limit))
    return { kind, day: from + start + at, value: year[at]! }
  }
  return { low: reached('low', Math.min(...known)), high: reached('high', Math.max(...known)) }
}

function lastValue(
  { from, value }: { readonly from: DayNumber; readonly value: Float64Array },
  asOf: DayNumber,
): DayNumber | null {
  for (let i = Math.min(value.length - 1, asOf - from); i >= 0; i--)
    if (!Number.isNaN(value[i]!)) return from + i
  return null
}

function firstOfYear(day: DayNumber): DayNumber {
  return dayNumber(`${isoDay(day).slice(0, 4)}-01-01`)
}
