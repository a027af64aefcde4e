import { periodStarts } from '#analysis/periods.ts'
import type { PeriodUnit } from '#analysis/periods.ts'
import type { ChartDrawing } from '#charts/drawing.ts'
import type { PeriodChartInput, PeriodSpan } from '#charts/periodChart.ts'
import { palettes } from '#charts/palette.ts'
import { dayNumber } from '#model/day.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { renderSvg } from './renderSvg.ts'
import { measureSourceSans } from './sourceSans.ts'

/** The day as of which the examples are seen. */
export const EXAMPLE_DAY = dayNumber('2021-05-13')

/** A chart's frame on a wide screen, in the light theme, with the periods from a day to the day of the examples. */
export function exampleFrame(unit: PeriodUnit, from: string): PeriodChartInput {
  return {
    width: 920,
    compact: false,
    palette: palettes.light,
    fonts: { sans: "'Source Sans 3',sans-serif", serif: "'Source Serif 4',serif" },
    measure: measureSourceSans,
    still: true,
    locale: 'en-GB',
    asOf: EXAMPLE_DAY,
    asOfIsToday: false,
    periods: spansOf(unit, from),
    uncovered: [],
    labels: { asOf: 'As of 13 May', notCovered: 'Not monitored' },
  }
}

/** Periods from a day up to the one that the day of the examples lies in. */
export function spansOf(unit: PeriodUnit, from: string): PeriodSpan[] {
  const starts = periodStarts(unit, dayNumber(from), EXAMPLE_DAY)
  return starts.slice(0, -1).map((first, i) => ({ first, last: starts[i + 1]! - 1, blank: false }))
}

/** On a phone. */
export const PHONE = { width: 358, compact: true } as const
/** On a dark screen. */
export const DARK = { palette: palettes.dark } as const

/** Numbers 0…1 that look as if by chance and are the same every time. */
export function byChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/**
 * A drawing as it is and as it was kept beside this file.
 *
 * After a change that is meant: run once with BILAT_PICTURES=write, look at every picture, then commit.
 */
export function besideKept(
  name: string,
  width: number,
  { option, height }: ChartDrawing,
): { readonly drawn: string; readonly kept: string } {
  const file = new URL(`./${name}.svg`, import.meta.url)
  const drawn = renderSvg(option, width, height)
  if (process.env['BILAT_PICTURES'] === 'write') writeFileSync(file, drawn)
  return { drawn, kept: readFileSync(file, 'utf8') }
}
