import type { Columns } from '#model/columns.ts'
import { FLAG, FLOW } from '#model/columns.ts'
import type { AsOf } from './members.ts'
import { rowsAsOf } from './rowsAsOf.ts'
import { quantile } from './widening.ts'

/** Fewer answers than this have no typical time. */
export const FEWEST_ANSWERS = 5

/** One event that answers another. */
export interface Answer {
  /** Row of the answer. */
  readonly row: number
  /** Row of the event that it answers, which may be context, or struck by now. */
  readonly answered: number
  /** Days from the last day of the one to the last day of the other. */
  readonly days: number
  /** Both are dated to the day; else `days` may be off by the length of the spans. */
  readonly exact: boolean
}

/** Which answers are meant: of a to b (the answer goes a→b), of b to a, or all, mutual ones among them. */
export type AnswerWay = 'all' | 'ab' | 'ba'

/** How long answers took. */
export interface DaysToAnswer {
  /** Answers dated to the day, like what they answer. */
  readonly n: number
  /** Middle, lower and upper quarter, days; NaN with fewer than five. */
  readonly median: number
  readonly lower: number
  readonly upper: number
  /** Answers whose date or that of what they answer is no single day: not in the numbers. */
  readonly imprecise: number
}

/**
 * The answers known as of a day, oldest first: events that count or are context, past their last day, not struck,
 * that name an event known by then. What is answered may itself be context, or denied since. A directed act that names
 * one of its own side goes on from it and answers nothing.
 *
 * @see ./reciprocity.md
 */
export function answersOf(columns: Columns, { asOf, upTo }: AsOf): Answer[] {
  const { record, first, last, answers, flags, flow } = columns
  const rows = rowsAsOf(columns, asOf, upTo)
  const rowOf = new Int32Array(columns.ids.length).fill(-1)
  for (const row of rows) rowOf[record[row]!] = row
  const found: Answer[] = []
  for (const row of rows) {
    const answered = answers[row]! < 0 ? -1 : rowOf[answers[row]!]!
    if (answered < 0 || answered === row || last[row]! > asOf || last[answered]! > asOf) continue
    if (flags[row]! & FLAG.struck) continue
    const isDirected = flow[row] === FLOW.ab || flow[row] === FLOW.ba
    if (isDirected && flow[row] === flow[answered]) continue
    const exact = first[row] === last[row] && first[answered] === last[answered]
    found.push({ row, answered, days: last[row]! - last[answered]!, exact })
  }
  return found
}

/** How long the answers of one side, or of both, took; those before what they answer are counted as imprecise. */
export function daysToAnswer(columns: Columns, answers: readonly Answer[], way: AnswerWay): DaysToAnswer {
  const meant = answers.filter(({ row }) => way === 'all' || columns.flow[row] === FLOW[way])
  const days = Float64Array.from(
    meant.flatMap((one) => (one.exact && one.days >= 0 ? [one.days] : [])),
  ).sort()
  const at = (p: number): number => (days.length >= FEWEST_ANSWERS ? quantile(days, p) : NaN)
  return {
    n: days.length,
    median: at(0.5),
    lower: at(0.25),
    upper: at(0.75),
    imprecise: meant.length - days.length,
  }
}
