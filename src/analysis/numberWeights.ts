import { FLOW } from '#model/columns.ts'
import { toneOf } from '#model/scoreOf.ts'
import { CUMULATIVE_DEFAULTS, moved } from './cumulativeScore.ts'
import type { NumberPart } from './numberParts.ts'
import type { NumberQuestion } from './numberQuestion.ts'

/** What each part weighs in a number and gives to it. */
export interface Weighed {
  /** What the number is before any part: the number is this and all contributions together. */
  readonly base: number
  /** Decay, 0…1; 1 where nothing fades. */
  readonly k: Float64Array
  /** Weight, ≥ 0: k·w of an item that counts, 1 of an event; 0 of what is listed and does not count. */
  readonly weight: Float64Array
  /** In the unit of the number. */
  readonly contribution: Float64Array
}

/** How a measure weighs its parts. All of one place belongs to one part. */
export type Weighing = (parts: readonly NumberPart[]) => Weighed

/** What a measure needs besides its parts. */
export interface WeighingOptions {
  /** Days in which an item's weight in the index halves. */
  readonly halfLife: number
}

/** How the measure of a question weighs. */
export function weighingOf(question: NumberQuestion, { halfLife }: WeighingOptions): Weighing {
  switch (question.measure) {
    case 'index':
      return (parts) => index(parts, question.day, halfLife)
    case 'net':
      return net
    case 'mean':
      return mean
    case 'quad':
      return (parts) => quadShare(parts, question.quad)
    case 'balance':
      return balance
    case 'conflictShare':
      return conflictShare
    case 'reciprocity':
      return reciprocity
    case 'cumulative':
      return (parts) => cumulative(parts, { ...CUMULATIVE_DEFAULTS, ...question })
  }
}

/** T = Σ k·w·g / Σ k·w: each gives its part of the sum. */
function index(parts: readonly NumberPart[], day: number, halfLife: number): Weighed {
  const k = Float64Array.from(parts, (part) => 2 ** ((part.day - day) / halfLife))
  return shareOut(parts, k)
}

/** M = Σ w·g / Σ w. */
function mean(parts: readonly NumberPart[]): Weighed {
  return shareOut(parts, unfaded(parts))
}

function shareOut(parts: readonly NumberPart[], k: Float64Array): Weighed {
  const weight = Float64Array.from(parts, ({ w }, i) => k[i]! * w)
  const all = sum(weight)
  return { base: nothing(parts), k, weight, contribution: weight.map((kw, i) => (kw * parts[i]!.g) / all) }
}

/** S = Σ w·g. */
function net(parts: readonly NumberPart[]): Weighed {
  const weight = Float64Array.from(parts, ({ w }) => w)
  return { base: 0, k: unfaded(parts), weight, contribution: weight.map((w, i) => w * parts[i]!.g) }
}

/** Every event is one of n; where no class is named, both classes of conflict are meant, as in the chart's title. */
function quadShare(parts: readonly NumberPart[], asked: number | undefined): Weighed {
  return counted(parts, ({ quad }) => Number(asked === undefined ? quad >= 3 : quad === asked))
}

/** (n₁ + n₂ − n₃ − n₄)/n. */
function balance(parts: readonly NumberPart[]): Weighed {
  return counted(parts, ({ quad }) => (quad <= 2 ? 1 : -1))
}

function counted(parts: readonly NumberPart[], sign: (part: NumberPart) => number): Weighed {
  const contribution = Float64Array.from(parts, (part) => sign(part) / parts.length)
  return { base: nothing(parts), k: unfaded(parts), weight: unfaded(parts), contribution }
}

/** Items with g ≤ −0.5 over those that are not neutral, each as one. */
function conflictShare(parts: readonly NumberPart[]): Weighed {
  const weight = Float64Array.from(parts, ({ g }) => Number(toneOf(g) !== 'neutral'))
  const all = sum(weight)
  const contribution = Float64Array.from(parts, ({ g }) => (toneOf(g) === 'conflict' ? 1 / all : 0))
  return { base: all > 0 ? 0 : NaN, k: unfaded(parts), weight, contribution }
}

/** Sums of scores like 3.4 end in rounding; below this they are equal to nothing. */
const NOTHING = 1e-9

/**
 * 1 − |S_ab − S_ba| / (|S_ab| + |S_ba|): an item of the side that is ahead pulls the two apart, one of the other
 * brings them together.
 */
function reciprocity(parts: readonly NumberPart[]): Weighed {
  const weight = Float64Array.from(parts, ({ w }) => w)
  let [ab, ba] = [0, 0]
  parts.forEach(({ flow, w, g }) => {
    if (flow === FLOW.ab) ab += w * g
    else ba += w * g
  })
  const size = Math.abs(ab) + Math.abs(ba)
  const ahead = Math.sign(ab - ba)
  const contribution = Float64Array.from(parts, ({ flow, w, g }) => {
    const apart = flow === FLOW.ab ? w * g : -w * g
    return (-ahead * apart) / size
  })
  return { base: size < NOTHING ? NaN : 1, k: unfaded(parts), weight, contribution }
}

/**
 * The score is moved day by day by what the day's items add up to; an item gives its part of that move.
 *
 * @see ./cumulativeScore.md
 */
function cumulative(
  parts: readonly NumberPart[],
  { start, scale }: { readonly start: number; readonly scale: number },
): Weighed {
  const weight = Float64Array.from(parts, ({ w }) => w)
  const contribution = new Float64Array(parts.length)
  let score = start
  for (let i = 0, next: number; i < parts.length; i = next) {
    let sum = 0
    for (next = i; next < parts.length && parts[next]!.day === parts[i]!.day; next++)
      sum += parts[next]!.w * parts[next]!.g
    const after = moved(score, scale * sum)
    for (let at = i; at < next && sum !== 0; at++)
      contribution[at] = ((after - score) * parts[at]!.w * parts[at]!.g) / sum
    score = after
  }
  return { base: start, k: unfaded(parts), weight, contribution }
}

function unfaded(parts: readonly NumberPart[]): Float64Array {
  return new Float64Array(parts.length).fill(1)
}

/** A mean of nothing is no number. */
function nothing(parts: readonly NumberPart[]): number {
  return parts.length > 0 ? 0 : NaN
}

function sum(values: Float64Array): number {
  let all = 0
  for (const value of values) all += value
  return all
}
