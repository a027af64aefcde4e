import { FLOW } from '#model/columns.ts'
import { bandOf } from '../band.ts'
import { pairedChange } from '../change.ts'
import type { Items } from '../items.ts'
import { chooseHalfLife, indexAt } from '../relationshipIndex.ts'
import { normalQuantile } from '../widening.ts'
import { linesOf } from './oracleColumns.ts'
import { ITEMS } from './reference.ts'

/** One item of a package: direction, score, weight. */
interface Part {
  readonly flow: number
  readonly g: number
  readonly w: number
}
type Package = readonly Part[]

/** A process that brings packages like those of 2021. */
export interface Process {
  /** Packages, 365 days. */
  readonly perYear: number
  /** Packages that come together: how many, within how many days, how like each other (0…1). */
  readonly cluster?: { readonly size: number; readonly days: number; readonly likeness: number }
  /** How far the tone swings to and fro within a year, in standard deviations of the tone; missing, 0. */
  readonly wave?: number
}

export interface Coverage {
  readonly supported: number
  readonly tried: number
  /** Shares of the supported runs, 0…1. */
  readonly held: number
  readonly tooHigh: number
  readonly tooLow: number
  /** Mean width of the band, points. */
  readonly width: number
  /** Runs in which a change over one half-life was called risen or fallen: without a wave, there is none. */
  readonly changesSeen: number
  readonly halfLives: Readonly<Record<number, number>>
}

/** Days of a run that are watched, after those before. */
export const WATCHED = 365
export const BEFORE = 730

const NAMED = [...packagesOf(linesOf(ITEMS))].sort(([, one], [, two]) => meanOf([one]) - meanOf([two]))

/** The packages of 2021, from the most hostile to the friendliest. */
export const POPULATION: readonly Package[] = NAMED.map(([, parts]) => parts)

/** Ids of the events that head them, in the same order. */
export const POPULATION_ROOTS: readonly string[] = NAMED.map(([root]) => root)

/**
 * What the index is expected to be on a day: E Σ k·w·g / E Σ k·w. Without a wave, Σ w·g / Σ w over all
 * packages that may come.
 */
function expectedIndex({ wave = 0 }: Process, day: number, halfLife: number): number {
  if (wave === 0) return meanOf(POPULATION)
  let [above, below] = [0, 0]
  for (let age = 0; age <= day; age++) {
    const tone = toneOn(day - age, wave)
    for (let step = 0; step < STEPS; step++) {
      const parts = packageAt(tone + normalQuantileOf((step + 0.5) / STEPS))
      for (const { g, w } of parts) {
        above += 2 ** (-age / halfLife) * w * g
        below += 2 ** (-age / halfLife) * w
      }
    }
  }
  return above / below
}

const STEPS = 40

function normalQuantileOf(p: number): number {
  return p < 0.5 ? -normalQuantile(1 - p) : normalQuantile(p)
}

function toneOn(day: number, wave: number): number {
  return wave * Math.sin((2 * Math.PI * day) / 365)
}

/** The package at a place in the order of tone, given as a standard normal number. */
function packageAt(tone: number): Package {
  return POPULATION[Math.min(POPULATION.length - 1, Math.floor(normalShare(tone) * POPULATION.length))]!
}

/**
 * Runs a process again and again, and counts how often the band of the last day holds what the index is
 * expected to be, among the runs in which the index is supported on that day.
 */
export function coverageOf(
  process: Process,
  {
    runs,
    level = 0.8,
    draws = 2000,
    seed = 1,
  }: { runs: number; level?: number; draws?: number; seed?: number },
): Coverage {
  const random = evenNumbers(seed)
  const sum = { supported: 0, tried: 0, held: 0, tooHigh: 0, tooLow: 0, width: 0, changesSeen: 0 }
  const halfLives: Record<number, number> = {}
  const to = BEFORE + WATCHED - 1
  while (sum.supported < runs && sum.tried < 40 * runs) {
    sum.tried++
    const items = simulate(process, random)
    const halfLife = chooseHalfLife(items, [{ first: BEFORE, last: to }], to)
    if (!indexAt(items, to, halfLife).supported) continue
    sum.supported++
    halfLives[halfLife] = (halfLives[halfLife] ?? 0) + 1
    const expected = expectedIndex(process, to, halfLife)
    const { low, high } = bandOf(items, { days: [to], halfLife, level, draws, seed: sum.tried })
    if (low[0]! > expected) sum.tooHigh++
    else if (high[0]! < expected) sum.tooLow++
    else sum.held++
    sum.width += high[0]! - low[0]!
    const { word } = pairedChange(items, { from: to - halfLife, to, halfLife, level, draws, seed: sum.tried })
    if (word === 'risen' || word === 'fallen') sum.changesSeen++
  }
  const share = (count: number): number => count / sum.supported
  return {
    supported: sum.supported,
    tried: sum.tried,
    held: share(sum.held),
    tooHigh: share(sum.tooHigh),
    tooLow: share(sum.tooLow),
    width: share(sum.width),
    changesSeen: share(sum.changesSeen),
    halfLives,
  }
}

/**
 * One run: clusters, or single packages, at random times; scores of a cluster alike by a Gaussian copula. There are
 * no rows, so `packRoot` says where in {@link POPULATION} each package comes from.
 */
export function simulate({ perYear, cluster, wave = 0 }: Process, random: () => number): Items {
  const { size, days, likeness } = cluster ?? { size: 1, days: 0, likeness: 0 }
  const found: { day: number; parts: Package }[] = []
  for (let time = 0; ;) {
    time += (-Math.log(1 - random()) * 365 * size) / perYear
    if (time >= BEFORE + WATCHED) break
    const common = normal(random)
    for (let k = 0; k < size; k++) {
      const own = Math.sqrt(likeness) * common + Math.sqrt(1 - likeness) * normal(random)
      const day = Math.floor(time + (k > 0 ? random() * days : 0))
      found.push({ day, parts: packageAt(own + toneOn(day, wave)) })
    }
  }
  return itemsFrom(found.filter(({ day }) => day < BEFORE + WATCHED).sort((one, two) => one.day - two.day))
}

function itemsFrom(packages: readonly { readonly day: number; readonly parts: Package }[]): Items {
  const all = packages.flatMap(({ day, parts }, pack) => parts.map((part) => ({ ...part, day, pack })))
  return {
    length: all.length,
    packs: packages.length,
    day: Int32Array.from(all, ({ day }) => day),
    flow: Uint8Array.from(all, ({ flow }) => flow),
    g: Float64Array.from(all, ({ g }) => g),
    w: Float64Array.from(all, ({ w }) => w),
    pack: Int32Array.from(all, ({ pack }) => pack),
    packRoot: Int32Array.from(packages, ({ parts }) => POPULATION.indexOf(parts)),
    lead: new Int32Array(all.length),
  }
}

function packagesOf(lines: readonly string[][]): Map<string, Package> {
  const found = new Map<string, Package>()
  for (const [root = '', direction, , g, w] of lines) {
    const part = { flow: direction === 'ab' ? FLOW.ab : FLOW.ba, g: Number(g), w: Number(w) }
    found.set(root, [...(found.get(root) ?? []), part])
  }
  return found
}

function meanOf(packages: readonly Package[]): number {
  const parts = packages.flat()
  return parts.reduce((sum, { g, w }) => sum + g * w, 0) / parts.reduce((sum, { w }) => sum + w, 0)
}

/** Even numbers in [0, 1), the same for the same seed: mulberry32. */
export function evenNumbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** Share of the normal distribution below z, within 1e-5; Abramowitz and Stegun 26.2.16. */
function normalShare(z: number): number {
  const t = 1 / (1 + 0.33267 * Math.abs(z))
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    (0.4361836 * t - 0.1201676 * t ** 2 + 0.937298 * t ** 3)
  return z > 0 ? 1 - tail : tail
}
