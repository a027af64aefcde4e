/** One setting in which the interval of the index was tried on simulated records. */
export interface CoverageRun {
  /** Events a year. */
  readonly density: number
  /** Packages that come together, alike in score; 1 for none. */
  readonly cluster: 1 | 3
  /** Days over which those of a cluster lie. */
  readonly days: number
  /** Of 100 intervals, how many held the expected index, at 80 and at 95 %. */
  readonly held80: number
  readonly held95: number
  /** Points between the limits, on average, at 80 %. */
  readonly width: number
}

/** Of 2,000 simulated records each, 2,000 draws. @see ./band.md – the whole table, and how it was made */
export const BAND_COVERAGE: readonly CoverageRun[] = [
  { density: 80, cluster: 1, days: 0, held80: 80, held95: 96.3, width: 2.57 },
  { density: 30, cluster: 1, days: 0, held80: 79.5, held95: 94.6, width: 2.18 },
  { density: 80, cluster: 3, days: 3, held80: 80.7, held95: 97.5, width: 3.85 },
  { density: 30, cluster: 3, days: 3, held80: 78, held95: 95.8, width: 3.28 },
  { density: 80, cluster: 3, days: 5, held80: 78.3, held95: 96.1, width: 3.62 },
  { density: 400, cluster: 1, days: 0, held80: 78.8, held95: 97.4, width: 1.67 },
]
