import { FLOW } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { toneOf } from '#model/scoreOf.ts'
import { CUMULATIVE_WINDOW } from './cumulativeScore.ts'
import { effectiveN, isSilent, isSupported } from './indexSums.ts'
import type { LineEnd } from './indexClause.ts'
import { lineEnd } from './indexClause.ts'
import type { NumberGround, NumberPart } from './numberParts.ts'
import { partsOf } from './numberParts.ts'
import type { NumberQuestion } from './numberQuestion.ts'
import type { Weighed, Weighing } from './numberWeights.ts'
import { weighingOf } from './numberWeights.ts'
import { FEWEST_ITEMS, indexSeries, newestOf } from './relationshipIndex.ts'

/** One line of an opened number: a part of it, and what it gives. */
export interface Term extends NumberPart {
  /** Decay, 0…1; 1 where nothing fades. */
  readonly k: number
  /** Weight in the number, ≥ 0; 0 where it is listed and does not count. */
  readonly weight: number
  /** Of all weight, 0…1. */
  readonly share: number
  /** What it gives to the number, in its unit. */
  readonly contribution: number
  /** What it gives to the change since the earlier day; 0 where none is asked for. */
  readonly moved: number
  /** It came after the earlier day. */
  readonly isNew: boolean
}

/** What the parts of a number come to, in points and pieces; each measure says some of it. */
export interface NumberSums {
  /** Σ k·w. */
  readonly weight: number
  /** Σ k·w·g. */
  readonly weighted: number
  /** (Σ k·w)² / Σ (k·w)². */
  readonly effectiveN: number
  /** Σ w·g above zero, ≥ 0, and below it, ≤ 0. */
  readonly above: number
  readonly below: number
  /** Σ w·g of each direction. */
  readonly ab: number
  readonly ba: number
  /** Parts by the quad class of what they are called after, classes 1–4. */
  readonly quad: readonly [number, number, number, number]
  readonly conflict: number
  readonly cooperation: number
  readonly neutral: number
}

/** A number with all that it was made of. */
export interface OpenedNumber {
  readonly question: NumberQuestion
  /** `base` and all contributions together, in the unit of the measure; NaN where there is nothing to compute. */
  readonly value: number
  readonly base: number
  /** Whether the measure's rule lets the value be said. */
  readonly isSupported: boolean
  /** Oldest first. */
  readonly terms: readonly Term[]
  readonly sums: NumberSums
  /** The number as it would be without its largest term; null where there is none. */
  readonly without: Without | null
  /** Of an index with a day to compare with. */
  readonly change: OpenedChange | null
  /** Of an index that is not supported: where its line has stopped. */
  readonly end: LineEnd | null
}

export interface Without {
  /** Place of the largest term: of those that give most either way, the one of the largest score. */
  readonly term: number
  readonly value: number
  readonly isSupported: boolean
}

/** A change between two days; `newItems + ageing` is the value of the later day less that of the earlier. */
export interface OpenedChange {
  readonly from: DayNumber
  /** Value of the earlier day, of what is known now. */
  readonly before: number
  /** Whether it may be said on both days. */
  readonly isSupported: boolean
  /** What the items after the earlier day give to the later value. */
  readonly newItems: number
  /** What the older ones give to the later value, less what they gave to the earlier. */
  readonly ageing: number
}

/**
 * Opens a number: everything it adds up, and what each gives to it. The contributions add up to the value.
 *
 * @see ./openNumber.md
 */
export function openNumber(ground: NumberGround, question: NumberQuestion): OpenedNumber {
  const parts = partsOf(ground, question)
  const weigh = weighingOf(question, ground)
  const weighed = weigh(parts)
  const moves = movesOf(question, parts, weighed, ground)
  const all = total(weighed.weight)
  const terms = parts.map((part, i): Term => ({
    ...part,
    k: weighed.k[i]!,
    weight: weighed.weight[i]!,
    share: weighed.weight[i]! / all,
    contribution: weighed.contribution[i]!,
    moved: moves ? moves.moved[i]! : 0,
    isNew: moves !== null && part.day > moves.change.from,
  }))
  const sum = summedUp(question, parts, weighed, ground)
  return {
    question,
    ...sum,
    base: weighed.base,
    terms,
    sums: sumsOf(terms),
    without: withoutLargest(question, terms, weigh, ground),
    change: moves && moves.change,
    end: question.measure === 'index' && !sum.isSupported ? endOf(ground, question.day) : null,
  }
}

function summedUp(
  question: NumberQuestion,
  parts: readonly NumberPart[],
  { base, contribution, weight }: Weighed,
  ground: NumberGround,
): { readonly value: number; readonly isSupported: boolean } {
  const value = base + total(contribution)
  return { value, isSupported: maySay(question, parts, weight, ground) && !Number.isNaN(value) }
}

/** The rule of the measure: of the index by weights, of the cumulative score by what was recorded of late. */
function maySay(
  question: NumberQuestion,
  parts: readonly NumberPart[],
  weight: Float64Array,
  ground: NumberGround,
): boolean {
  if (question.measure === 'index') return isIndexSupported(question.day, parts, weight, ground)
  if (question.measure !== 'cumulative') return true
  return parts.filter(({ day }) => day > question.day - CUMULATIVE_WINDOW).length >= FEWEST_ITEMS
}

/** By its weights, and not more than one half-life after the newest item that counts, be that before the day or after. */
function isIndexSupported(
  day: DayNumber,
  parts: readonly NumberPart[],
  weight: Float64Array,
  { items, halfLife }: NumberGround,
): boolean {
  const newest = Math.max(parts.at(-1)?.day ?? -Infinity, newestOf(items) > day ? newestOf(items) : -Infinity)
  return isSupported(squared(weight)) && !isSilent(day, newest, halfLife)
}

function endOf({ items, halfLife }: NumberGround, day: DayNumber): LineEnd {
  return lineEnd(indexSeries(items, { from: items.day[0] ?? day, to: day, halfLife, coverage: [] }), day)
}

/** Σ k·w and Σ (k·w)². */
function squared(weight: Float64Array): { readonly kw: number; readonly kkww: number } {
  return { kw: total(weight), kkww: total(weight.map((kw) => kw * kw)) }
}

interface Moves {
  readonly moved: Float64Array
  readonly change: OpenedChange
}

function movesOf(
  question: NumberQuestion,
  parts: readonly NumberPart[],
  now: Weighed,
  ground: NumberGround,
): Moves | null {
  if (question.measure !== 'index' || question.since === undefined) return null
  const from = question.since
  const old = parts.filter(({ day }) => day <= from)
  const then = weighingOf({ measure: 'index', day: from }, ground)(old)
  // The parts stand in the order of their days, so the old ones come first.
  const moved = now.contribution.map((gives, i) => gives - (then.contribution[i] ?? 0))
  const change = {
    from,
    before: then.base + total(then.contribution),
    isSupported:
      isIndexSupported(from, old, then.weight, ground) &&
      isIndexSupported(question.day, parts, now.weight, ground),
    newItems: total(moved.subarray(old.length)),
    ageing: total(moved.subarray(0, old.length)),
  }
  return { moved, change }
}

/** Contributions nearer than this are the same but for rounding. */
const ROUNDING = 1e-9

function withoutLargest(
  question: NumberQuestion,
  terms: readonly Term[],
  weigh: Weighing,
  ground: NumberGround,
): Without | null {
  if (terms.length === 0) return null
  let term = 0
  terms.forEach((one, i) => {
    const larger = Math.abs(one.contribution) - Math.abs(terms[term]!.contribution)
    if (larger > ROUNDING || (larger > -ROUNDING && Math.abs(one.g) > Math.abs(terms[term]!.g))) term = i
  })
  const rest = terms.toSpliced(term, 1)
  return { term, ...summedUp(question, rest, weigh(rest), ground) }
}

function sumsOf(terms: readonly Term[]): NumberSums {
  const weight = Float64Array.from(terms, (term) => term.weight)
  const sums = { weighted: 0, above: 0, below: 0, ab: 0, ba: 0, conflict: 0, cooperation: 0, neutral: 0 }
  const quad: [number, number, number, number] = [0, 0, 0, 0]
  for (const term of terms) {
    const g = Number.isNaN(term.g) ? 0 : term.g
    const score = term.w * g
    sums.weighted += term.weight * g
    sums.above += Math.max(0, score)
    sums.below += Math.min(0, score)
    if (term.flow & FLOW.ab) sums.ab += score
    if (term.flow & FLOW.ba) sums.ba += score
    sums[toneOf(term.g)]++
    if (term.quad > 0) quad[term.quad - 1]!++
  }
  return { weight: total(weight), effectiveN: effectiveN(squared(weight)), quad, ...sums }
}

function total(values: Float64Array): number {
  let all = 0
  for (const value of values) all += value
  return all
}
