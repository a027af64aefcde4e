import { FEWEST_ANSWERS } from './answers.ts'
import { FEWEST_PERIODS } from './changePoints.ts'
import { CUMULATIVE_END } from './cumulativeScore.ts'
import { FEWEST_PAIRS } from './laggedCorrelation.ts'
import { FEWEST_ITEMS } from './relationshipIndex.ts'

/** All measures of a relationship, in the order in which the Method page explains them. */
export const MEASURE_IDS = [
  'index',
  'net',
  'mean',
  'quad',
  'balance',
  'conflictShare',
  'reciprocity',
  'lagged',
  'answers',
  'cumulative',
  'changePoints',
] as const
export type MeasureId = (typeof MEASURE_IDS)[number]

/** What a measure is, apart from any words: the note beside its code says the rest. */
export interface MeasureRule {
  /** Counted up whenever the same events would give another number. */
  readonly version: number
  /** As it is computed. */
  readonly formula: string
  readonly unit: 'points' | 'share' | 'ratio' | 'days' | 'day'
  /** Ends of its range; null without bounds. */
  readonly range: readonly [number, number] | null
  /** Supported from so many on … */
  readonly fewest: number
  /** … of these. */
  readonly of:
    | 'items'
    | 'effective items'
    | 'events'
    | 'items that are not neutral'
    | 'pairs of periods'
    | 'answers'
    | 'periods'
  /** The formula note beside the code. */
  readonly note: string
}

export const MEASURES: Readonly<Record<MeasureId, MeasureRule>> = {
  index: {
    version: 2,
    formula: 'T = Σ k·w·g / Σ k·w, k = 2^(−(t − day)/h)',
    unit: 'points',
    range: [-10, 10],
    fewest: 8,
    of: 'effective items',
    note: 'relationshipIndex.md',
  },
  net: {
    version: 1,
    formula: 'S = Σ w·g',
    unit: 'points',
    range: null,
    fewest: FEWEST_ITEMS,
    of: 'items',
    note: 'periods.md',
  },
  mean: {
    version: 1,
    formula: 'M = Σ w·g / Σ w',
    unit: 'points',
    range: [-10, 10],
    fewest: FEWEST_ITEMS,
    of: 'items',
    note: 'periods.md',
  },
  quad: {
    version: 1,
    formula: 'nᵢ / (n₁ + n₂ + n₃ + n₄)',
    unit: 'share',
    range: [0, 1],
    fewest: FEWEST_ITEMS,
    of: 'events',
    note: 'periods.md',
  },
  balance: {
    version: 1,
    formula: '(n₁ + n₂ − n₃ − n₄) / n',
    unit: 'ratio',
    range: [-1, 1],
    fewest: FEWEST_ITEMS,
    of: 'events',
    note: 'periods.md',
  },
  conflictShare: {
    version: 1,
    formula: 'items with g ≤ −0.5 / items with |g| ≥ 0.5, in (D − 90, D]',
    unit: 'share',
    range: [0, 1],
    fewest: FEWEST_ITEMS,
    of: 'items that are not neutral',
    note: 'shareSeries.md',
  },
  reciprocity: {
    version: 1,
    formula: '1 − |S_ab − S_ba| / (|S_ab| + |S_ba|)',
    unit: 'ratio',
    range: [0, 1],
    fewest: FEWEST_ITEMS,
    of: 'items',
    note: 'reciprocity.md',
  },
  lagged: {
    version: 1,
    formula: 'r(S_ab(p), S_ba(p + lag)), lag −3…+3',
    unit: 'ratio',
    range: [-1, 1],
    fewest: FEWEST_PAIRS,
    of: 'pairs of periods',
    note: 'reciprocity.md',
  },
  answers: {
    version: 1,
    formula: 'last day of the answer − last day of what it answers',
    unit: 'days',
    range: null,
    fewest: FEWEST_ANSWERS,
    of: 'answers',
    note: 'reciprocity.md',
  },
  cumulative: {
    version: 1,
    formula: 'P += (N − P)/N·I if I ≥ 0, else (N + P)/N·I; N = 9, I = scale · Σ w·g of a day',
    unit: 'points',
    range: [-CUMULATIVE_END, CUMULATIVE_END],
    fewest: FEWEST_ITEMS,
    of: 'items',
    note: 'cumulativeScore.md',
  },
  changePoints: {
    version: 1,
    formula: 'mean shift of S by PELT, penalty 3·ln n, segments ≥ 4',
    unit: 'day',
    range: null,
    fewest: FEWEST_PERIODS,
    of: 'periods',
    note: 'changePoints.md',
  },
}
