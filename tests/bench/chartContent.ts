import type { TrendInput } from '#charts/trendInput.ts'

/** What the app's first chart is drawn from, as JSON: arrays of numbers with null for NaN, and the words left out. */
export interface ChartContent extends Pick<
  TrendInput,
  'asOf' | 'window' | 'items' | 'stems' | 'annotations' | 'upcoming'
> {
  readonly width: number
  readonly height: number
  readonly from: number
  readonly value: readonly (number | null)[]
  readonly gap: readonly number[]
  readonly band: {
    readonly days: readonly number[]
    readonly low: readonly (number | null)[]
    readonly high: readonly (number | null)[]
  } | null
}

/** Numbers as JSON carries them, with NaN again where there is none. */
export function numbersOf(list: readonly (number | null)[]): Float64Array {
  return Float64Array.from(list, (value) => value ?? NaN)
}
