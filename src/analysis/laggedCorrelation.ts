import type { DayNumber } from '#model/day.ts'
import type { Period } from './periods.ts'

/** Fewer pairs of periods than this say nothing. */
export const FEWEST_PAIRS = 24
/** Lags looked at, in periods, either way. */
const LARGEST_LAG = 3

/** How net cooperation a→b of some periods goes with b→a of periods some places later. */
export interface LaggedCorrelation {
  /** Periods by which b→a comes later, −3…+3; below zero a→b does. */
  readonly lag: number
  /** Pearson's r, −1…+1; NaN with fewer than 24 pairs, or where either does not vary. */
  readonly r: number
  /** Pairs of periods. */
  readonly n: number
}

/**
 * Correlation of S a→b in a period with S b→a `lag` periods later, for each lag −3…+3. Only pairs of periods that are
 * over and were monitored whole count.
 *
 * A correlation at lag 0 is no sign of an answer: mutual items stand in both, and both may answer a third.
 *
 * @param periods in order, as `periodsOf` gives them
 * @see ./reciprocity.md
 */
export function laggedCorrelations(periods: readonly Period[], asOf: DayNumber): LaggedCorrelation[] {
  const isWhole = periods.map(({ first, last, covered }) => last <= asOf && covered === last - first + 1)
  return Array.from({ length: 2 * LARGEST_LAG + 1 }, (_, i) => {
    const lag = i - LARGEST_LAG
    const [ab, ba]: [number[], number[]] = [[], []]
    periods.forEach((period, at) => {
      const later = periods[at + lag]
      if (!later || !isWhole[at] || !isWhole[at + lag]) return
      ab.push(period.ab.net)
      ba.push(later.ba.net)
    })
    return { lag, r: ab.length >= FEWEST_PAIRS ? pearson(ab, ba) : NaN, n: ab.length }
  })
}

/** Pearson's correlation of two lists of one length; NaN where either is constant. */
function pearson(one: readonly number[], two: readonly number[]): number {
  const [meanOne, meanTwo] = [meanOf(one), meanOf(two)]
  let [both, squaresOne, squaresTwo] = [0, 0, 0]
  one.forEach((value, i) => {
    const [offOne, offTwo] = [value - meanOne, two[i]! - meanTwo]
    both += offOne * offTwo
    squaresOne += offOne ** 2
    squaresTwo += offTwo ** 2
  })
  return squaresOne < NOTHING || squaresTwo < NOTHING ? NaN : both / Math.sqrt(squaresOne * squaresTwo)
}

/** What rounding leaves of a constant list. */
const NOTHING = 1e-9

function meanOf(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length
}
