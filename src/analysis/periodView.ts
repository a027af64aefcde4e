import type { Columns } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { CoverageSpan } from './coverage.ts'
import { pickItems } from './filteredItems.ts'
import type { Items } from './items.ts'
import type { Period, PeriodUnit } from './periods.ts'
import { periodStarts, periodsOf, startOf } from './periods.ts'
import type { Span } from './windowCells.ts'

/** With what a period is compared. */
export const COMPARISONS = ['previous', 'year', 'none'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** What is looked at period by period. */
export interface PeriodQuestion {
  readonly unit: PeriodUnit
  readonly against: Comparison
  readonly asOf: DayNumber
  readonly coverage: readonly CoverageSpan[]
  /** Days that are asked for; null for an open end. */
  readonly wanted: { readonly from: DayNumber | null; readonly to: DayNumber | null }
}

/** A period that is shown, and what stands beside it. */
export interface ViewedPeriod {
  readonly period: Period
  /** The as-of day lies in it and does not end it. */
  readonly open: boolean
  /** Nobody monitored a day of it. */
  readonly blank: boolean
  /** The days that it is compared with, as many as the as-of day has seen of it; null without any that were monitored. */
  readonly compared: Period | null
}

/** Periods of a relationship as of a day. */
export interface PeriodView {
  /** From the first record or monitored day to the as-of day, oldest first. */
  readonly all: readonly Period[]
  /** Those that are shown. */
  readonly shown: readonly ViewedPeriod[]
  /** Spans of days among those shown that nobody monitored. */
  readonly uncovered: readonly Span[]
}

/** How many periods are shown where nothing else is asked for, and at least. */
const USUAL: Readonly<Record<PeriodUnit, number>> = { week: 52, month: 24, quarter: 16, year: 20 }
const LEAST = 6
/** More are not told apart on a screen: of those asked for, the last ones are shown. */
export const MOST_PERIODS = 260

/** Periods with what they are compared with. @param members counted rows; @param items of the same columns and day */
export function periodView(
  columns: Columns,
  members: Int32Array,
  items: Items,
  question: PeriodQuestion,
): PeriodView {
  const { unit, asOf, coverage } = question
  const first = firstDay(items, question)
  const all = periodsOf(columns, members, items, { unit, from: Math.min(first, asOf), to: asOf, coverage })
  const window = windowOf(question, first)
  const inWindow = periodsOf(columns, members, items, { unit, ...window, coverage })
  const before = earlierPeriods(columns, members, items, question, inWindow)
  const shown = inWindow.map((period): ViewedPeriod => {
    const open = period.first <= asOf && asOf < period.last
    const span = comparedSpan(unit, period, question.against, asOf)
    const found =
      !span || span.last < first
        ? null
        : open
          ? partOf(columns, members, items, span, question)
          : before(span)
    return { period, open, blank: period.covered === 0, compared: found && found.covered > 0 ? found : null }
  })
  const days = { first: inWindow[0]?.first ?? asOf, last: inWindow.at(-1)?.last ?? asOf }
  return { all, shown, uncovered: uncoveredIn(coverage, days) }
}

/** The first day that anything can be said of: monitored, or, where nobody has said what was, with an item. */
function firstDay(items: Items, { coverage, asOf }: PeriodQuestion): DayNumber {
  return Math.min(coverage[0]?.first ?? items.day[0] ?? asOf, asOf)
}

/** Days of the first and the last period that is shown. */
function windowOf(
  { unit, asOf, wanted }: PeriodQuestion,
  first: DayNumber,
): { readonly from: DayNumber; readonly to: DayNumber } {
  const to = Math.min(wanted.to ?? asOf, asOf)
  if (wanted.from !== null) {
    const from = Math.min(wanted.from, to)
    return { from: Math.max(from, periodsBefore(unit, to, MOST_PERIODS - 1)), to }
  }
  const [most, least] = [periodsBefore(unit, to, USUAL[unit] - 1), periodsBefore(unit, to, LEAST - 1)]
  return { from: Math.min(least, Math.max(most, startOf(unit, Math.min(first, to)))), to }
}

/** First day of the period so many before the one that a day lies in. */
export function periodsBefore(unit: PeriodUnit, day: DayNumber, count: number): DayNumber {
  let at = startOf(unit, day)
  for (let i = 0; i < count; i++) at = startOf(unit, at - 1)
  return at
}

/** How many periods of a unit a year has. */
const A_YEAR: Readonly<Record<PeriodUnit, number>> = { week: 52, month: 12, quarter: 4, year: 1 }

/** The days that a period is compared with; null where nothing is to be, or the period is still to come. */
export function comparedSpan(
  unit: PeriodUnit,
  { first, last }: Span,
  against: Comparison,
  asOf: DayNumber,
): Span | null {
  if (against === 'none' || first > asOf) return null
  const from = periodsBefore(unit, first, against === 'previous' ? 1 : A_YEAR[unit])
  const whole = (periodStarts(unit, from, from)[1] ?? from + 1) - 1
  // Of a period that goes on, as many days are compared as have been seen.
  return { first: from, last: asOf < last ? Math.min(whole, from + asOf - first) : whole }
}

/** The whole periods that those in the window are compared with, by their days. */
function earlierPeriods(
  columns: Columns,
  members: Int32Array,
  items: Items,
  { unit, against, coverage, asOf }: PeriodQuestion,
  inWindow: readonly Period[],
): (span: Span) => Period | null {
  const [first, last] = [inWindow[0], inWindow.at(-1)]
  const span = first && comparedSpan(unit, first, against, asOf)
  if (!span || !last) return () => null
  const options = { unit, from: span.first, to: last.last, coverage }
  const byDay = new Map(periodsOf(columns, members, items, options).map((period) => [period.first, period]))
  return (wanted) => byDay.get(wanted.first) ?? null
}

/** The days of a period that are compared, by themselves. */
function partOf(
  columns: Columns,
  members: Int32Array,
  items: Items,
  span: Span,
  { unit, coverage }: PeriodQuestion,
): Period | null {
  const rows = members.filter((row) => columns.last[row]! >= span.first && columns.last[row]! <= span.last)
  const [found] = periodsOf(columns, rows, pickItems(items, itemsWithin(items, span)), {
    ...{ unit, from: span.first, to: span.first, coverage: clipped(coverage, span) },
  })
  return found ? { ...found, last: span.last } : null
}

function itemsWithin({ day, length }: Items, { first, last }: Span): Int32Array {
  return Int32Array.from({ length }, (_, i) => i).filter((i) => day[i]! >= first && day[i]! <= last)
}

/** Coverage up to the end of a span, so that days beyond it do not count as monitored. */
function clipped(coverage: readonly CoverageSpan[], { last }: Span): readonly CoverageSpan[] {
  if (coverage.length === 0) return coverage
  return coverage.map((span) => ({ first: span.first, last: Math.min(span.last, last) }))
}

/** Days of a span that nobody monitored; none where nobody has said what was. */
export function uncoveredIn(coverage: readonly CoverageSpan[], { first, last }: Span): Span[] {
  if (coverage.length === 0) return []
  const gaps: Span[] = []
  let next = first
  for (const span of coverage) {
    if (span.first > last) break
    if (span.first > next) gaps.push({ first: next, last: span.first - 1 })
    next = Math.max(next, span.last + 1)
  }
  return next <= last ? [...gaps, { first: next, last }] : gaps
}
