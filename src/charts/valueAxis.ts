/** A linear vertical axis: the values at its ends, and those at which it has ticks. */
export interface ValueAxis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  /** Decimals that its ticks need. */
  readonly digits: number
}

const STEPS = [1, 2, 2.5, 5]
const MOST_TICKS = 5

/**
 * The tightest axis that holds zero and both values: it ends at them, so no room is lost, and its ticks lie at round
 * numbers between. Nothing to show gives −1…+1.
 *
 * @param low NaN or Infinity where nothing is shown
 * @param least how far it goes on either side at least
 */
export function valueAxis(low: number, high: number, least = 0): ValueAxis {
  let min = Math.min(0 - least, Number.isFinite(low) ? low : 0)
  let max = Math.max(least, Number.isFinite(high) ? high : 0)
  if (max - min < 1e-9) [min, max] = [-1, 1]
  return { min, max, ...ticksOf(stepOf(min, max), min, max) }
}

/** An axis whose ends are given: a share, a scale. @param step between its ticks, from `min` on */
export function fixedAxis(min: number, max: number, step: number): ValueAxis {
  return { min, max, ...ticksOf(step, min, max) }
}

/** A tick wants to be reached within rounding. */
const SLACK = 1e-6

function ticksOf(step: number, min: number, max: number): Pick<ValueAxis, 'ticks' | 'digits'> {
  const [first, last] = [Math.ceil(min / step - SLACK), Math.floor(max / step + SLACK)]
  const ticks = Array.from(
    { length: last - first + 1 },
    (_, i) => Number(((first + i) * step).toFixed(10)) || 0,
  )
  return { ticks, digits: Math.max(0, ...ticks.map(decimalsOf)) }
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}

/** The smallest round step that gives no more ticks than can be read. */
function stepOf(min: number, max: number): number {
  const power = 10 ** Math.floor(Math.log10((max - min) / MOST_TICKS))
  const steps = [...STEPS, ...STEPS.map((step) => 10 * step)].map((step) => step * power)
  return steps.find((step) => ticksOf(step, min, max).ticks.length <= MOST_TICKS) ?? 10 * power
}
