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

/** Whether a day was monitored. */
export function isCovered(coverage: readonly CoverageSpan[], day: DayNumber): boolean {
  // By hand, since it is asked of each day of many years.
  for (let i = 0; i < coverage.length; i++) {
    if (coverage[i]!.first <= day && day <= coverage[i]!.last) return true
  }
  return coverage.length === 0
}

/** How many of the days `from … to`, both included, were monitored. */
export function coveredDays(coverage: readonly CoverageSpan[], from: DayNumber, to: DayNumber): number {
  if (coverage.length === 0) return Math.max(0, to - from + 1)
  return coverage.reduce(
    (days, { first, last }) => days + Math.max(0, Math.min(last, to) - Math.max(first, from) + 1),
    0,
  )
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
