import type { CumulativeInput } from '#charts/cumulative.ts'
import { dayNumber } from '#model/day.ts'
import { EXAMPLE_DAY, byChance, exampleFrame } from './periodsExample.ts'

/** A made-up score since June 2020. */
export function exampleCumulative(more: Partial<CumulativeInput> = {}): CumulativeInput {
  const frame = exampleFrame('month', '2020-06-01')
  const from = dayNumber('2020-06-01')
  const chance = byChance(8)
  const value = new Float64Array(EXAMPLE_DAY - from + 1)
  let score = -1
  for (let i = 0; i < value.length; i++) {
    if (chance() < 0.12) score = Math.max(-9, Math.min(9, score + 1.6 * chance() - 1.05))
    value[i] = score
  }
  return {
    ...frame,
    from,
    value,
    limits: around(value),
    limit: 9,
    ...more,
    labels: {
      ...frame.labels,
      bands: ['−9 to −6', '−6 to −3', '−3 to 0', '0 to 3', '3 to 6', '6 to 9'],
      lastSupported: () => 'last supported on 20 Feb 2021',
      ...more.labels,
    },
  }
}

/** Wider the longer the score has run. */
function around(value: Float64Array): NonNullable<CumulativeInput['limits']> {
  const apart = (i: number): number => Math.min(2.2, 0.6 + i / 120)
  return {
    low: value.map((score, i) => Math.max(-9, score - apart(i))),
    high: value.map((score, i) => Math.min(9, score + apart(i))),
  }
}

/** Two months that nobody monitored, and an end for want of items. */
export function gapCumulative(): CumulativeInput {
  const input = exampleCumulative()
  const [from, to] = [dayNumber('2020-11-01'), dayNumber('2020-12-31')]
  const value = input.value.slice()
  value.fill(NaN, from - input.from, to - input.from + 1)
  value.fill(NaN, dayNumber('2021-02-20') - input.from)
  return { ...input, value, limits: around(value), uncovered: [{ from, to }] }
}
