import type { QuadPeriod, QuadSharesInput } from '#charts/quadShares.ts'
import { dayNumber } from '#model/day.ts'
import { byChance, exampleFrame, spansOf } from './periodsExample.ts'

/** Made-up counts of verbal and material cooperation, verbal and material conflict. */
const MONTHS: readonly QuadPeriod['quad'][] = [
  [3, 1, 4, 1],
  [5, 0, 4, 2],
  [1, 0, 3, 0],
  [4, 2, 2, 0],
  [0, 0, 0, 0],
  [6, 1, 1, 0],
  [3, 0, 5, 2],
  [4, 1, 7, 4],
  [5, 3, 2, 1],
  [2, 0, 8, 5],
  [9, 1, 14, 9],
  [5, 0, 6, 1],
]

/** A year of months. */
export function exampleQuad(more: Partial<QuadSharesInput> = {}): QuadSharesInput {
  const frame = exampleFrame('month', '2020-06-01')
  return {
    ...frame,
    periods: frame.periods.map((span, i) => ({ ...span, quad: MONTHS[i] ?? [0, 0, 0, 0] })),
    ...more,
    labels: {
      ...frame.labels,
      quad: ['', 'Verbal cooperation', 'Material cooperation', 'Verbal conflict', 'Material conflict'],
      percent: (share) => `${Math.round(100 * share)}%`,
      count: String,
      n: 'n',
      ...more.labels,
    },
  }
}

/** An autumn that nobody monitored. */
export function gapQuad(): QuadSharesInput {
  const input = exampleQuad()
  const [from, to] = [dayNumber('2020-09-16'), dayNumber('2020-12-31')]
  return {
    ...input,
    uncovered: [{ from, to }],
    periods: input.periods.map((period) => ({ ...period, blank: period.first >= from && period.last <= to })),
  }
}

/** Three events in all. */
export function sparseQuad(): QuadSharesInput {
  const input = exampleQuad()
  const few = new Map<number, QuadPeriod['quad']>([
    [3, [1, 0, 0, 0]],
    [8, [0, 0, 1, 1]],
  ])
  return {
    ...input,
    periods: input.periods.map((period, i) => ({ ...period, quad: few.get(i) ?? [0, 0, 0, 0] })),
  }
}

/** A year of weeks, by chance. */
export function weeklyQuad(): QuadSharesInput {
  const chance = byChance(3)
  const some = (): number => Math.floor(7 * chance())
  return exampleQuad({
    periods: spansOf('week', '2020-05-18').map((span) => ({ ...span, quad: [some(), some(), some(), some()] })),
  })
}
