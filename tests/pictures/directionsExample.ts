import type { DirectionPanel, DirectionsInput } from '#charts/directions.ts'
import { dayNumber } from '#model/day.ts'
import { byChance, exampleFrame, spansOf } from './periodsExample.ts'

type Sums = readonly (readonly [number, number])[]
const AB: Sums = [
  [3.4, -9],
  [4, -5],
  [0, -7],
  [2, -2],
  [0, 0],
  [5, 0],
  [1.7, -9],
  [4, -15],
  [6, -4.5],
  [1, -14],
  [7, -30],
  [6, -9],
]
const BA: Sums = [
  [0, 0],
  [2.8, 0],
  [0, -5.5],
  [2, -2],
  [0, 0],
  [4.4, -2],
  [1.7, -5],
  [4, -6],
  [7, 0],
  [0, -10.2],
  [7, -7.5],
  [6.4, 0],
]

/** Items of four points, and what is left over. */
function partsOf(sum: number): number[] {
  const whole = Math.floor(Math.abs(sum) / 4)
  const parts = [...Array<number>(whole).fill(4), Math.abs(sum) - 4 * whole]
  return parts.filter((one) => one > 0.01).map((one) => one * Math.sign(sum))
}

/** A year of months, seen in the middle of the last one. */
export function exampleDirections(more: Partial<DirectionsInput> = {}): DirectionsInput {
  const frame = exampleFrame('month', '2020-06-01')
  const panel = (side: 'a' | 'b', title: string, sums: Sums): DirectionPanel => ({
    side,
    title,
    periods: frame.periods.map((span, i) => {
      const [cooperation, conflict] = sums[i] ?? [0, 0]
      return { ...span, cooperation, conflict, items: [...partsOf(cooperation), ...partsOf(conflict)] }
    }),
  })
  return {
    ...frame,
    panels: [
      panel('a', 'United States acts on Russia', AB),
      panel('b', 'Russia acts on the United States', BA),
    ],
    ...more,
  }
}

/** A winter that nobody monitored; the other side first. */
export function gapDirections(): DirectionsInput {
  const input = exampleDirections()
  const [from, to] = [dayNumber('2020-12-01'), dayNumber('2021-02-28')]
  const [one, other] = input.panels.map((panel) => ({
    ...panel,
    periods: panel.periods.map((period) => ({ ...period, blank: period.first >= from && period.last <= to })),
  }))
  return { ...input, uncovered: [{ from, to }], panels: [other!, one!] }
}

/** Two items in all. */
export function sparseDirections(): DirectionsInput {
  const input = exampleDirections()
  const none = { cooperation: 0, conflict: 0, items: [] }
  const [one, other] = input.panels.map((panel, at) => ({
    ...panel,
    periods: panel.periods.map((period, i) => ({
      ...period,
      ...(i === 4 + 3 * at ? { cooperation: 0, conflict: -4, items: [-4] } : none),
    })),
  }))
  return { ...input, panels: [one!, other!] }
}

/** Three years of weeks, by chance. */
export function weeklyDirections(): DirectionsInput {
  const chance = byChance(11)
  const spans = spansOf('week', '2019-06-01')
  const input = exampleDirections()
  const [one, other] = input.panels.map((panel) => ({
    ...panel,
    periods: spans.map((span) => {
      const [cooperation, conflict] = [9 * chance(), -14 * chance()]
      return { ...span, cooperation, conflict, items: [...partsOf(cooperation), ...partsOf(conflict)] }
    }),
  }))
  return { ...input, periods: spans, panels: [one!, other!] }
}
