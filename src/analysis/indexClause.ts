import type { DayNumber } from '#model/day.ts'
import { dayNumber, isoDay } from '#model/day.ts'

/** Where the index stands: −4 and below, to −0.5, to +0.5, above. Goldstein points. */
export type IndexLevel = 'deep-below' | 'below' | 'near' | 'above'

/** A day on which the index was lowest or highest in the calendar year so far. */
export interface Turn {
  readonly kind: 'low' | 'high'
  readonly day: DayNumber
  /** Goldstein points. */
  readonly value: number
}

/** What is said of the index beside its number. */
export type IndexClause =
  /** Too little for an index: so many items. */
  | { readonly kind: 'few'; readonly items: number }
  /** The line has stopped: last supported on that day, if ever. */
  | { readonly kind: 'stopped'; readonly lastSupported: DayNumber | null }
  | {
      readonly kind: 'stands'
      readonly value: number
      readonly level: IndexLevel
      /** The turn of this year that lies farthest from today's value; null where today is all there is. */
      readonly since: Turn | null
      /** Today is the lowest or highest day of this year. */
      readonly extreme: 'lowest' | 'highest' | null
    }

/** Fewer items than this make no index. */
export const FEWEST = 5

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
export function indexClause(
  series: { readonly from: DayNumber; readonly value: Float64Array },
  items: number,
  asOf: DayNumber,
): IndexClause {
  if (items < FEWEST) return { kind: 'few', items }
  const value = series.value[asOf - series.from]
  if (value === undefined || Number.isNaN(value))
    return { kind: 'stopped', lastSupported: lastValue(series, asOf) }
  const turns = turnsOf(series, asOf)
  return { kind: 'stands', value, level: levelOf(value), ...placed(turns, value, asOf) }
}

function placed(
  turns: { readonly low: Turn; readonly high: Turn },
  value: number,
  asOf: DayNumber,
): { readonly since: Turn | null; readonly extreme: 'lowest' | 'highest' | null } {
  const farthest = value - turns.low.value >= turns.high.value - value ? turns.low : turns.high
  if (farthest.day === asOf) return { since: null, extreme: null }
  const extreme = turns.low.day === asOf ? 'lowest' : turns.high.day === asOf ? 'highest' : null
  return { since: farthest, extreme }
}

/** Lowest and highest day of the calendar year up to a day that has a value; the later one among equals. */
function turnsOf(
  { from, value }: { readonly from: DayNumber; readonly value: Float64Array },
  asOf: DayNumber,
): { readonly low: Turn; readonly high: Turn } {
  const start = Math.max(0, firstOfYear(asOf) - from)
  let low = asOf - from
  let high = low
  for (let i = start; i <= asOf - from; i++) {
    if (value[i]! <= value[low]!) low = i
    if (value[i]! >= value[high]!) high = i
  }
  return {
    low: { kind: 'low', day: from + low, value: value[low]! },
    high: { kind: 'high', day: from + high, value: value[high]! },
  }
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
