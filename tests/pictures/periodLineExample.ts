import type { LinePeriod, PeriodLineInput } from '#charts/periodLine.ts'
import { lineAxis } from '#charts/periodLine.ts'
import type { PeriodSpan } from '#charts/periodChart.ts'
import { fixedAxis } from '#charts/valueAxis.ts'
import { formatScore } from '#charts/formatScore.ts'
import { dayNumber } from '#model/day.ts'
import { byChance, exampleFrame, spansOf } from './periodsExample.ts'

/** Made-up means, with the number of items that each rests on. */
const MONTHS: readonly (readonly [number, number])[] = [
  [-1.2, 7],
  [0.4, 9],
  [-4.1, 3],
  [0, 5],
  [NaN, 0],
  [1.6, 6],
  [-1.8, 8],
  [-2.4, 12],
  [1.1, 11],
  [-2.9, 14],
  [-2.2, 22],
  [0.4, 9],
]

/** The mean of a year of months, seen in the middle of the last one. */
export function exampleLine(more: Partial<PeriodLineInput> = {}): PeriodLineInput {
  const frame = exampleFrame('month', '2020-06-01')
  const periods = frame.periods.map((span, i): LinePeriod => {
    const [value = NaN, n = 0] = MONTHS[i] ?? []
    const wide = 4 / Math.sqrt(n)
    const limits = n < 5 ? null : { low: value - wide, high: value + wide }
    return { ...span, value: Number.isNaN(value) ? null : value, n, limits, compared: null }
  })
  const write = (value: number): string => formatScore(value, 'en-GB')
  return {
    ...frame,
    periods,
    axis: lineAxis(periods, -10, 10),
    ...more,
    labels: {
      ...frame.labels,
      top: { text: 'Cooperation', tone: 'cooperation' },
      bottom: { text: 'Conflict', tone: 'conflict' },
      tick: (value) => formatScore(value, 'en-GB', 0),
      value: write,
      compared: 'a year before',
      ...more.labels,
    },
  }
}

/** With the year before behind it. */
export function comparedLine(): PeriodLineInput {
  const chance = byChance(5)
  const input = exampleLine()
  return {
    ...input,
    periods: input.periods.map((period) => ({ ...period, compared: -3 + 3.4 * chance() })),
  }
}

/** A winter that nobody monitored. */
export function gapLine(): PeriodLineInput {
  const input = exampleLine()
  const [from, to] = [dayNumber('2020-12-01'), dayNumber('2021-02-28')]
  return {
    ...input,
    uncovered: [{ from, to }],
    periods: input.periods.map((period) => ({ ...period, blank: period.first >= from && period.last <= to })),
  }
}

/** Weeks with few items each: points, and no line. */
export function sparseLine(): PeriodLineInput {
  const chance = byChance(9)
  const few = (span: PeriodSpan): LinePeriod => {
    const n = Math.floor(4 * chance())
    const value = n === 0 ? null : -4 + 6 * chance()
    return { ...span, value, n, limits: null, compared: null }
  }
  const periods = spansOf('week', '2020-12-01').map(few)
  return exampleLine({ periods, axis: lineAxis(periods, -10, 10) })
}

/** A share of ten years of months. */
export function longShare(): PeriodLineInput {
  const chance = byChance(2)
  const periods = spansOf('month', '2011-06-01').map((span): LinePeriod => {
    const value = 0.2 + 0.7 * chance()
    return { ...span, value, n: 20, limits: { low: value - 0.15, high: value + 0.1 }, compared: null }
  })
  const percent = (value: number): string => `${Math.round(100 * value)}%`
  const { asOf, notCovered } = exampleFrame('month', '2021-01-01').labels
  return {
    ...exampleLine(),
    periods,
    axis: fixedAxis(0, 1, 0.25),
    labels: { asOf, notCovered, tick: percent, value: percent, compared: 'a year before' },
  }
}
