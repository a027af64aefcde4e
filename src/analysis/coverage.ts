import { NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Coverage } from '#model/records/relationship.ts'

/** Days that somebody monitored, both included; `last` is NEVER while it goes on. */
export interface CoverageSpan {
  readonly first: DayNumber
  readonly last: DayNumber
}

/**
 * Monitored spans of a relationship, in order, joined where they touch. An imprecise date is taken whole.
 *
 * No span at all means that nobody has said, and then every day counts as covered.
 */
export function coverageSpans(coverage: readonly Pick<Coverage, 'date'>[]): CoverageSpan[] {
  const spans = coverage
    .map(({ date }) => ({ first: spanOf(date).first, last: spanOf(date).last ?? NEVER }))
    .sort((one, two) => one.first - two.first)
  const joined: CoverageSpan[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    if (before && span.first <= before.last + 1) joined.pop()
    const grown = before && span.first <= before.last + 1
    joined.push(grown ? { first: before.first, last: Math.max(before.last, span.last) } : span)
  }
  return joined
}

/**
 * Whether a day was monitored. It is asked of each day of many years: among 9,999 spans, fourteen are looked at.
 *
 * @param coverage in order and apart from each other, as {@link coverageSpans} gives them
 */
export function isCovered(coverage: readonly CoverageSpan[], day: DayNumber): boolean {
  if (coverage.length === 0) return true
  const span = coverage[firstNotBefore(coverage, day)]
  return span !== undefined && span.first <= day
}

/** Place of the first span that ends on a day or later; behind the last one where none does. */
function firstNotBefore(coverage: readonly CoverageSpan[], day: DayNumber): number {
  let [low, high] = [0, coverage.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (coverage[middle]!.last < day) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the days `from … to`, both included, were monitored. @param coverage as for {@link isCovered} */
export function coveredDays(coverage: readonly CoverageSpan[], from: DayNumber, to: DayNumber): number {
  if (coverage.length === 0) return Math.max(0, to - from + 1)
  let days = 0
  for (let i = firstNotBefore(coverage, from); i < coverage.length && coverage[i]!.first <= to; i++) {
    const { first, last } = coverage[i]!
    days += Math.max(0, Math.min(last, to) - Math.max(first, from) + 1)
  }
  return days
}

/** The days of `from … to` that nobody monitored, as spans in order; none where nobody has said what was monitored. */
export function uncoveredSpans(
  coverage: readonly CoverageSpan[],
  from: DayNumber,
  to: DayNumber,
): { readonly from: DayNumber; readonly to: DayNumber }[] {
  if (coverage.length === 0) return []
  const starts = [from, ...coverage.map(({ last }) => (last === NEVER ? NEVER : last + 1))]
  const ends = [...coverage.map(({ first }) => first - 1), to]
  return starts
    .map((start, i) => ({ from: Math.max(from, start), to: Math.min(to, ends[i] ?? to) }))
    .filter((gap) => gap.from <= gap.to)
}
