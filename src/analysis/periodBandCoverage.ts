/** One setting in which the intervals of period measures were tried on simulated records. */
export interface PeriodCoverageRun {
  /** Events a year. */
  readonly density: number
  /** Packages that come together within three days, alike in score; 1 for none. */
  readonly cluster: 1 | 3
  /** Days of the period. */
  readonly days: 30 | 90 | 365
  /** Of 100 intervals of 80 % that were supported, how many held the expected value of each measure. */
  readonly net: number
  readonly mean: number
  /** Of the four quad classes. */
  readonly quad: readonly [number, number, number, number]
  readonly balance: number
  readonly conflictShare: number
  readonly reciprocity: number
}

/** Of 1,000 simulated records each, 2,000 draws. @see ./quantityBand.md – the whole table, and how it was made */
export const PERIOD_BAND_COVERAGE: readonly PeriodCoverageRun[] = [
  {
    density: 80,
    cluster: 1,
    days: 30,
    net: 93.8,
    mean: 87.4,
    quad: [88.2, 99.6, 92.5, 94.2],
    balance: 87.4,
    conflictShare: 87.1,
    reciprocity: 93.3,
  },
  {
    density: 30,
    cluster: 1,
    days: 30,
    net: 96.3,
    mean: 87,
    quad: [88, 100, 98.1, 97.5],
    balance: 88,
    conflictShare: 90.9,
    reciprocity: 94.4,
  },
  {
    density: 80,
    cluster: 3,
    days: 30,
    net: 98.4,
    mean: 82.5,
    quad: [79.7, 99.6, 87.1, 91.3],
    balance: 78.8,
    conflictShare: 79.1,
    reciprocity: 83.7,
  },
  {
    density: 80,
    cluster: 1,
    days: 90,
    net: 83.7,
    mean: 85.5,
    quad: [85.4, 99.4, 80.3, 75.7],
    balance: 85.7,
    conflictShare: 84.2,
    reciprocity: 94.3,
  },
  {
    density: 30,
    cluster: 1,
    days: 90,
    net: 86,
    mean: 83.7,
    quad: [85.3, 99.9, 89, 91.5],
    balance: 85.7,
    conflictShare: 86.3,
    reciprocity: 93,
  },
  {
    density: 80,
    cluster: 3,
    days: 90,
    net: 88,
    mean: 84.3,
    quad: [84, 99.1, 87.6, 84.7],
    balance: 83.7,
    conflictShare: 86.6,
    reciprocity: 86.1,
  },
  {
    density: 80,
    cluster: 1,
    days: 365,
    net: 80,
    mean: 79,
    quad: [80.1, 87.6, 78.2, 79.5],
    balance: 80.4,
    conflictShare: 80.3,
    reciprocity: 95.9,
  },
  {
    density: 30,
    cluster: 1,
    days: 365,
    net: 81.9,
    mean: 82,
    quad: [82.3, 97.1, 82.2, 77.6],
    balance: 81.1,
    conflictShare: 80.7,
    reciprocity: 93.3,
  },
  {
    density: 80,
    cluster: 3,
    days: 365,
    net: 82.2,
    mean: 82.1,
    quad: [83.2, 87.6, 81.8, 79.5],
    balance: 83,
    conflictShare: 83.1,
    reciprocity: 92.5,
  },
]

/** One setting in which the interval of the cumulative score was tried, after three years from a start of 0. */
export interface CumulativeCoverageRun {
  readonly density: number
  readonly cluster: 1 | 3
  readonly scale: number
  /** Of 100 intervals of 80 %, how many held the expected score. */
  readonly held: number
}

/** Of 1,000 simulated records each, 2,000 draws. @see ./cumulativeScore.md */
export const CUMULATIVE_COVERAGE: readonly CumulativeCoverageRun[] = [
  { density: 80, cluster: 1, scale: 0.1, held: 78.3 },
  { density: 80, cluster: 1, scale: 0.5, held: 79.2 },
  { density: 30, cluster: 1, scale: 0.1, held: 78.6 },
  { density: 30, cluster: 1, scale: 0.5, held: 76.3 },
  { density: 80, cluster: 3, scale: 0.1, held: 77.8 },
  { density: 80, cluster: 3, scale: 0.5, held: 82.1 },
]
