import type { NetCooperationInput, NetPeriod } from '#charts/netCooperation.ts'
import type { PeriodUnit } from '#analysis/periods.ts'
import { dayNumber } from '#model/day.ts'
import { byChance, exampleFrame, spansOf } from './periodsExample.ts'

/** Made-up sums: cooperation, conflict, the net of the year before. */
const MONTHS: readonly (readonly [number, number, number])[] = [
  [3.4, -9, -2],
  [6.8, -5, -4.4],
  [0, -12.5, 3.4],
  [4, -4, 1],
  [0, 0, -6],
  [9.4, -2, 0],
  [3.4, -14, -9.5],
  [8, -21, 2],
  [13, -4.5, -3],
  [1, -24.2, -7],
  [14, -37.5, -1.8],
  [12.4, -9, -6.2],
]

/** A year of months, seen in the middle of the last one. */
export function exampleNet(more: Partial<NetCooperationInput> = {}): NetCooperationInput {
  const frame = exampleFrame('month', '2020-06-01')
  return {
    ...frame,
    periods: frame.periods.map((span, i): NetPeriod => {
      const [cooperation, conflict, compared] = MONTHS[i] ?? [0, 0, 0]
      const items = Math.round((cooperation - conflict) / 3)
      const net = cooperation + conflict
      const limits = items < 5 ? null : { low: net - 4 - items / 3, high: net + 4 + items / 3 }
      return { ...span, cooperation, conflict, items, limits, compared }
    }),
    changes: [],
    ...more,
    labels: {
      ...frame.labels,
      cooperation: 'Cooperation',
      conflict: 'Conflict',
      change: ({ after, before }) => `Mean ${before} → ${after}`,
      ...more.labels,
    },
  }
}

/** A spring that nobody monitored. */
export function gapNet(): NetCooperationInput {
  const input = exampleNet()
  const [from, to] = [dayNumber('2020-11-01'), dayNumber('2021-01-31')]
  return {
    ...input,
    uncovered: [{ from, to }],
    periods: input.periods.map((period) => ({ ...period, blank: period.first >= from && period.last <= to })),
  }
}

/** Three items in all. */
export function sparseNet(): NetCooperationInput {
  const none = { cooperation: 0, conflict: 0, items: 0, limits: null, compared: null }
  const few = new Map([
    [3, { cooperation: 3.4, items: 1 }],
    [7, { conflict: -5, items: 1 }],
    [10, { cooperation: 1, items: 1 }],
  ])
  const input = exampleNet()
  return { ...input, periods: input.periods.map((period, i) => ({ ...period, ...none, ...few.get(i) })) }
}

/** Many periods of a unit, by chance, with two changes. */
export function longNet(unit: PeriodUnit, from: string, seed = 7): NetCooperationInput {
  const chance = byChance(seed)
  const spans = spansOf(unit, from)
  const periods = spans.map((span, i): NetPeriod => {
    const lean = i < spans.length / 3 ? 4 : i < spans.length / 1.5 ? -9 : -2
    const [cooperation, conflict] = [Math.max(0, lean + 12 * chance()), Math.min(0, lean - 10 * chance())]
    const net = cooperation + conflict
    const [low, high] = [net - 3 - 3 * chance(), net + 3 + 3 * chance()]
    return { ...span, cooperation, conflict, items: 9, limits: { low, high }, compared: net - 4 * chance() }
  })
  const [third, last] = [Math.ceil(spans.length / 3), Math.ceil(spans.length / 1.5)]
  const changes = [
    { day: spans[third]!.first, before: 8.6, after: -14.2 },
    { day: spans[last]!.first, before: -14.2, after: -3.1 },
  ]
  return exampleNet({ periods, changes })
}
