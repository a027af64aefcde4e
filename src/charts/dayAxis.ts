import type { DayNumber } from '#model/day.ts'
import { dayNumber, partsOf } from '#model/day.ts'
import type { MeasureText } from './textWidth.ts'

/** Days from `from` to `to`, both included. */
export interface DaySpan {
  readonly from: DayNumber
  readonly to: DayNumber
}

/** A tick of an axis of days. */
export interface DayTick {
  readonly day: DayNumber
  readonly label: string
  /** What it says when it is the leftmost tick: with the year. */
  readonly asFirst: string
}

type Step =
  { readonly unit: 'day'; readonly count: number } | { readonly unit: 'month'; readonly count: number }

/** Months are the rule; single days only in a window too short for three of them. */
const SHORT_WINDOW = 75
const DAY_STEPS = [1, 2, 7, 14]
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
/** Room to the right of a label. */
const LABEL_GAP = 10

/**
 * Ticks for days in UTC: month starts as far as their labels fit, else quarters, years, decades; in a short window
 * single days or Mondays.
 *
 * The first label carries the year, a January shows only the year. Ticks cover `whole`, so that they are there
 * while the window is being moved; their density fits the window.
 */
export function dayTicks(
  window: DaySpan,
  whole: DaySpan,
  width: number,
  locale: string,
  measure: MeasureText,
): DayTick[] {
  const names = dayNames(locale)
  const pixels = width / Math.max(1, window.to - window.from)
  const short = window.to - window.from <= SHORT_WINDOW
  const steps: Step[] = [
    ...(short ? DAY_STEPS.map((count) => ({ unit: 'day' as const, count })) : []),
    ...MONTH_STEPS.map((count) => ({ unit: 'month' as const, count })),
  ]
  const step = steps.find((candidate) => fits(candidate, window, pixels, names, measure)) ?? steps.at(-1)
  return step === undefined ? [] : ticksOf(step, whole, names)
}

/** Whether the labels of a step stay apart; the longest is the first, with its year. */
function fits(step: Step, window: DaySpan, pixels: number, names: DayNames, measure: MeasureText): boolean {
  const days = step.unit === 'day' ? step.count : step.count * 28
  if ((window.to - window.from) / days > 60) return false
  const widest = ticksOf(step, window, names).reduce(
    (most, tick) => Math.max(most, measure(tick.asFirst, 12, 400)),
    0,
  )
  return days * pixels >= widest + LABEL_GAP
}

function ticksOf(step: Step, span: DaySpan, names: DayNames): DayTick[] {
  return step.unit === 'day' ? dayTicksOf(step.count, span, names) : monthTicksOf(step.count, span, names)
}

function dayTicksOf(count: number, span: DaySpan, names: DayNames): DayTick[] {
  // Day 4 was Monday 5 January 1970: steps of 7 and 14 fall on Mondays.
  const first = Math.ceil((span.from - 4) / count) * count + 4
  const ticks: DayTick[] = []
  for (let day = first; day <= span.to; day += count) {
    ticks.push({ day, label: names.day(day), asFirst: names.dayAndYear(day) })
  }
  return ticks
}

function monthTicksOf(count: number, span: DaySpan, names: DayNames): DayTick[] {
  const start = monthsSinceZero(span.from)
  const ticks: DayTick[] = []
  for (let month = Math.ceil(start / count) * count; ; month += count) {
    const day = monthStart(month)
    if (!(day <= span.to)) return ticks // also ends at a year that no date can hold
    if (day < span.from) continue
    const january = month % 12 === 0
    const label = january ? names.year(day) : names.month(day)
    ticks.push({ day, label, asFirst: january ? label : names.monthAndYear(day) })
  }
}

function monthsSinceZero(day: DayNumber): number {
  const { year, month } = partsOf(day)
  return year * 12 + month - 1
}

function monthStart(month: number): DayNumber {
  const year = String(Math.floor(month / 12)).padStart(4, '0')
  return dayNumber(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}

interface DayNames {
  readonly day: (day: DayNumber) => string
  readonly dayAndYear: (day: DayNumber) => string
  readonly month: (day: DayNumber) => string
  readonly monthAndYear: (day: DayNumber) => string
  readonly year: (day: DayNumber) => string
}

/** Making a format costs more than using it a hundred times. */
const named = new Map<string, DayNames>()

function dayNames(locale: string): DayNames {
  const known = named.get(locale)
  if (known) return known
  const made = namesIn(locale)
  named.set(locale, made)
  return made
}

function namesIn(locale: string): DayNames {
  const namer = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (day: DayNumber) => format.format(day * 86_400_000)
  }
  return {
    day: namer({ day: 'numeric', month: 'short' }),
    dayAndYear: namer({ day: 'numeric', month: 'short', year: 'numeric' }),
    month: namer({ month: 'short' }),
    monthAndYear: namer({ month: 'short', year: 'numeric' }),
    year: namer({ year: 'numeric' }),
  }
}
