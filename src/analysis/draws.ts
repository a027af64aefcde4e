import type { Blocks } from './blocks.ts'

export interface DrawOptions {
  /** Days in which an item's weight halves. */
  readonly halfLife: number
  readonly draws: number
  readonly seed: number
}

/**
 * The index in every draw, after each of the given entries.
 *
 * In a draw every block stands as often as a Poisson(1) number says, independently of all others: drawing as
 * many blocks as there are, with replacement, whatever their number. The number hangs on seed, draw and the
 * block's first day alone, so the draws of two days are the same draws, and a later item changes none of them.
 *
 * @param entries places of entries, ascending
 * @returns entry after entry, `draws` values each; NaN where no block at all was drawn
 */
export function drawnIndex(blocks: Blocks, entries: Int32Array, options: DrawOptions): Float64Array {
  const { draws, seed } = options
  const last = entries.at(-1) ?? -1
  const start = firstThatMatters(blocks, entries[0] ?? 0, options.halfLife)
  const fade = fadesOf(blocks.day, options.halfLife)
  const slot = new Int32Array(last + 1).fill(-1)
  entries.forEach((entry, i) => (slot[entry] = i))
  const keys = blockKeys(blocks.firstDay, seed)
  const out = new Float64Array(entries.length * draws)
  for (let draw = 0; draw < draws; draw++) {
    let [wg, w, block, times] = [0, 0, -1, 0]
    for (let i = start; i <= last; i++) {
      if (blocks.block[i] !== block) {
        block = blocks.block[i]!
        times = timesDrawn(keys[block]!, draw)
      }
      wg = wg * fade[i]! + times * blocks.wg[i]!
      w = w * fade[i]! + times * blocks.w[i]!
      if (slot[i]! >= 0) out[slot[i]! * draws + draw] = wg / w
    }
  }
  return out
}

/** A key for each block, named by its first day: what {@link timesDrawn} asks for. */
export function blockKeys(firstDay: Int32Array, seed: number): Int32Array {
  return firstDay.map((day) => mix(seed ^ mix(day)))
}

/** How often a block stands in a draw, 0…13; see {@link drawnIndex}. */
export function timesDrawn(key: number, draw: number): number {
  return poisson(mix(key ^ mix(draw + 0x51ed270b)))
}

/** Entries more than twenty half-lives before the first one asked for weigh less than a millionth. */
function firstThatMatters({ day }: Blocks, first: number, halfLife: number): number {
  const found = day.findIndex((one) => one >= (day[first] ?? 0) - 20 * halfLife)
  return Math.max(0, found)
}

/** What is left of all weights from each entry to the next. */
export function fadesOf(day: Int32Array, halfLife: number): Float64Array {
  return Float64Array.from(day, (one, i) => 2 ** ((day[Math.max(0, i - 1)]! - one) / halfLife))
}

/** Chance of at most 0, 1, 2, … of a Poisson(1) number, as shares of 2³². */
const POISSON = poissonLimits()

function poissonLimits(): Float64Array {
  const limits = new Float64Array(13)
  let [chance, sum] = [Math.exp(-1), 0]
  for (let n = 0; n < limits.length; n++) {
    sum += chance
    chance /= n + 1
    limits[n] = sum * 2 ** 32
  }
  return limits
}

/** A Poisson(1) number, 0…13, out of an even 32-bit one. */
function poisson(even: number): number {
  let n = 0
  while (n < POISSON.length && even >= POISSON[n]!) n++
  return n
}

/** Spreads a whole number evenly over 0 … 2³² − 1; neighbours end far apart. The finish of MurmurHash3. */
function mix(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
