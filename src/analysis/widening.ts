import type { Blocks } from './blocks.ts'
import { fadesOf } from './draws.ts'

/** Fewer degrees of freedom than this cannot be told apart. */
const FEWEST_DEGREES = 1

/**
 * By how much limits from draws are widened because there are few blocks to draw from: √((ν + 1)/ν) · t_ν / z,
 * ≥ 1, with ν one less than the effective number of blocks. The root is {@link smallSample}; t against the
 * normal z makes up for the spread being estimated.
 *
 * @param degrees ν
 * @param level share of the true values that the limits shall hold, 0…1
 */
export function widening(degrees: number, level: number): number {
  const z = normalQuantile((1 + level) / 2)
  return (smallSample(degrees) * studentQuantile(z, Math.max(FEWEST_DEGREES, degrees))) / z
}

/** √((ν + 1)/ν), ≥ 1: what is drawn from n blocks spreads like n − 1 of them. */
export function smallSample(degrees: number): number {
  const nu = Math.max(FEWEST_DEGREES, degrees)
  return Math.sqrt((nu + 1) / nu)
}

/** One less than (Σ b)² / Σ b² over the blocks' weights b, after each entry. */
export function degreesAt({ day, w, block }: Blocks, halfLife: number): Float64Array {
  const fade = fadesOf(day, halfLife)
  const out = new Float64Array(day.length)
  let [all, current, squares] = [0, 0, 0]
  for (let i = 0; i < day.length; i++) {
    current *= fade[i]!
    squares *= fade[i]! ** 2
    if (i > 0 && block[i] !== block[i - 1]) {
      squares += current ** 2
      current = 0
    }
    all = all * fade[i]! + w[i]!
    current += w[i]!
    out[i] = all ** 2 / (squares + current ** 2) - 1
  }
  return out
}

/**
 * Quantile of the normal distribution, within 0.00045.
 *
 * @param p 0.5…1
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23
 */
export function normalQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(1 - p))
  const above = 2.515517 + 0.802853 * t + 0.010328 * t ** 2
  return t - above / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3)
}

/**
 * Quantile of Student's t from the normal one, by the expansion of Cornish and Fisher: within 1 % from three
 * degrees of freedom on for the levels used here.
 *
 * @see Abramowitz and Stegun, 26.7.5
 */
function studentQuantile(z: number, nu: number): number {
  const g1 = (z ** 3 + z) / 4
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384
  return z + g1 / nu + g2 / nu ** 2 + g3 / nu ** 3
}

/**
 * Quantile of sorted values, between neighbours in a straight line; NaN of none.
 *
 * @param p 0…1
 */
export function quantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? NaN
  return below + (place % 1) * ((sorted[Math.ceil(place)] ?? NaN) - below)
}
