import { symmetryOf } from './symmetry.ts'
import { FIELD } from './windowCells.ts'

/** Numbers of a span of days that have a band. */
export type Quantity =
  | 'net'
  | 'netAb'
  | 'netBa'
  | 'netApart'
  | 'mean'
  | 'meanAb'
  | 'meanBa'
  | 'quad1'
  | 'quad2'
  | 'quad3'
  | 'quad4'
  | 'balance'
  | 'conflictShare'
  | 'symmetry'

/** How a quantity follows from the sums of a span. */
export interface QuantityRule {
  /** Fields that it reads. */
  readonly fields: readonly number[]
  /** The quantity of sums in the order of fields; NaN where there is nothing to divide by. */
  readonly of: (sums: Float64Array) => number
  /** How many items or events it rests on. */
  readonly size: (sums: Float64Array) => number
  /** Ends of its range; ±∞ for sums. */
  readonly range: readonly [number, number]
  /** Each thing that is counted stands at one of the ends: where all stand at the same, no draw differs. */
  readonly ofCounts?: boolean
}

const { aboveAb, belowAb, aboveBa, belowBa, weightAb, weightBa, itemsAb, itemsBa } = FIELD
const QUADS = [FIELD.quad1, FIELD.quad2, FIELD.quad3, FIELD.quad4]

const weight = (sums: Float64Array): number => sums[weightAb]! + sums[weightBa]!
const items = (sums: Float64Array): number => sums[itemsAb]! + sums[itemsBa]!
const netAb = (sums: Float64Array): number => sums[aboveAb]! + sums[belowAb]!
const netBa = (sums: Float64Array): number => sums[aboveBa]! + sums[belowBa]!
const events = (sums: Float64Array): number => QUADS.reduce((sum, field) => sum + sums[field]!, 0)

const SUM = [-Infinity, Infinity] as const
const SCORE = [-10, 10] as const
const SHARE = [0, 1] as const
const AB = [aboveAb, belowAb, weightAb, itemsAb]
const BA = [aboveBa, belowBa, weightBa, itemsBa]

export const QUANTITIES: Readonly<Record<Quantity, QuantityRule>> = {
  net: { fields: [...AB, ...BA], of: (sums) => netAb(sums) + netBa(sums), size: items, range: SUM },
  netAb: { fields: AB, of: netAb, size: (sums) => sums[itemsAb]!, range: SUM },
  netApart: { fields: [...AB, ...BA], of: (sums) => netAb(sums) - netBa(sums), size: items, range: SUM },
  netBa: { fields: BA, of: netBa, size: (sums) => sums[itemsBa]!, range: SUM },
  mean: {
    fields: [...AB, ...BA],
    of: (sums) => (netAb(sums) + netBa(sums)) / weight(sums),
    size: items,
    range: SCORE,
  },
  meanAb: { fields: AB, of: (s) => netAb(s) / s[weightAb]!, size: (s) => s[itemsAb]!, range: SCORE },
  meanBa: { fields: BA, of: (s) => netBa(s) / s[weightBa]!, size: (s) => s[itemsBa]!, range: SCORE },
  quad1: quadShare(FIELD.quad1),
  quad2: quadShare(FIELD.quad2),
  quad3: quadShare(FIELD.quad3),
  quad4: quadShare(FIELD.quad4),
  balance: {
    fields: QUADS,
    of: (sums) =>
      (sums[FIELD.quad1]! + sums[FIELD.quad2]! - sums[FIELD.quad3]! - sums[FIELD.quad4]!) / events(sums),
    size: events,
    range: [-1, 1],
    ofCounts: true,
  },
  conflictShare: {
    fields: [FIELD.conflict, FIELD.nonNeutral],
    of: (sums) => sums[FIELD.conflict]! / sums[FIELD.nonNeutral]!,
    size: (sums) => sums[FIELD.nonNeutral]!,
    range: SHARE,
    ofCounts: true,
  },
  symmetry: {
    fields: [...AB, ...BA],
    of: (sums) => symmetryOf(netAb(sums), netBa(sums)),
    size: items,
    range: SHARE,
  },
}

function quadShare(field: number): QuantityRule {
  return {
    fields: QUADS,
    of: (sums) => sums[field]! / events(sums),
    size: events,
    range: SHARE,
    ofCounts: true,
  }
}
