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
  readonly conflictShare: number
  readonly reciprocity: number
}

/** Of 1,000 simulated records each, 2,000 draws. @see ./quantityBand.md – the whole table, and how it was made */
export const PERIOD_BAND_COVERAGE: readonly PeriodCoverageRun[] = [
  { density: 80, cluster: 1, days: 30, net: 93.3, mean: 86.4, conflictShare: 85.3, reciprocity: 92.7 },
  { density: 30, cluster: 1, days: 30, net: 96.3, mean: 84.5, conflictShare: 82.6, reciprocity: 93.8 },
  { density: 80, cluster: 3, days: 30, net: 98.4, mean: 80.2, conflictShare: 75, reciprocity: 81 },
  { density: 80, cluster: 1, days: 90, net: 83.7, mean: 85.5, conflictShare: 84.2, reciprocity: 94.3 },
  { density: 30, cluster: 1, days: 90, net: 86, mean: 83.6, conflictShare: 84.8, reciprocity: 93 },
  { density: 80, cluster: 3, days: 90, net: 88, mean: 84.1, conflictShare: 86.4, reciprocity: 86 },
  { density: 80, cluster: 1, days: 365, net: 80, mean: 79, conflictShare: 80.3, reciprocity: 95.9 },
  { density: 30, cluster: 1, days: 365, net: 81.9, mean: 82, conflictShare: 80.7, reciprocity: 93.3 },
  { density: 80, cluster: 3, days: 365, net: 82.2, mean: 82.1, conflictShare: 83.1, reciprocity: 92.5 },
]
