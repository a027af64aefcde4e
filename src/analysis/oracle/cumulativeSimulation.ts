import { cumulativeBand } from '../cumulativeBand.ts'
import { CUMULATIVE_DEFAULTS, cumulativeSeries } from '../cumulativeScore.ts'
import type { Process } from './simulation.ts'
import { BEFORE, evenNumbers, simulate, WATCHED } from './simulation.ts'

export interface CumulativeCoverage {
  /** What the score is expected to be on the last day, −9…+9: the mean over runs of their own. */
  readonly expected: number
  /** Share of runs in which the score of the last day is supported, 0…1. */
  readonly supported: number
  /** Of those: shares in which the band holds the expected score, lies below it, above it. */
  readonly held: number
  readonly tooLow: number
  readonly tooHigh: number
  /** Mean width, points. */
  readonly width: number
}

const LAST = BEFORE + WATCHED - 1

/** How often the band of the cumulative score holds what is expected of it after three years from the start. */
export function cumulativeCoverageOf(
  process: Process,
  { runs, draws = 2000, ...choice }: { runs: number; draws?: number; scale?: number },
): CumulativeCoverage {
  const options = { ...CUMULATIVE_DEFAULTS, ...choice }
  const expected = expectedScore(process, 20 * runs, options)
  const random = evenNumbers(7)
  const found = { supported: 0, held: 0, tooLow: 0, tooHigh: 0, width: 0 }
  for (let run = 0; run < runs; run++) {
    const items = simulate(process, random)
    const { low, high } = cumulativeBand(items, { ...options, days: [LAST], draws, seed: run })
    if (Number.isNaN(low[0]!)) continue
    found.supported++
    found.width += high[0]! - low[0]!
    if (high[0]! < expected) found.tooLow++
    else if (low[0]! > expected) found.tooHigh++
    else found.held++
  }
  for (const name of ['held', 'tooLow', 'tooHigh', 'width'] as const) found[name] /= found.supported
  return { ...found, expected, supported: found.supported / runs }
}

function expectedScore(
  process: Process,
  runs: number,
  options: { readonly start: number; readonly scale: number },
): number {
  const random = evenNumbers(8)
  let [sum, supported] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const { value } = cumulativeSeries(simulate(process, random), {
      ...options,
      ...{ from: LAST, to: LAST, coverage: [] },
    })
    if (Number.isNaN(value[0]!)) continue
    sum += value[0]!
    supported++
  }
  return sum / supported
}
