import type { DayNumber } from '#model/day.ts'
import type { Palette } from './palette.ts'

/**
 * A chart as the numbers that it plots, for a program that draws charts itself: PowerPoint, Word. Lines over bars make
 * a combination of the two.
 */
export interface NativeChart {
  readonly along: NativeDays | NativeNames
  /** What the values are, in words, with their unit. */
  readonly valueName: string
  /** Of the values, as a spreadsheet writes numbers: `+0.0;−0.0;0.0`, `0%`. */
  readonly format: string
  /** Ends of the axis of values and how far its ticks lie apart; missing, the program finds them. */
  readonly axis?: { readonly min: number; readonly max: number; readonly step: number }
  /** Where bars are measured by a scale of their own, at the right; names of series then say so. */
  readonly barScale?: Pick<NativeChart, 'axis' | 'format'>
  /** How bars of one place stand: one beside the other, signs piled each its own way, or as shares of all. */
  readonly bars: 'beside' | 'piled' | 'shares'
  /** In the order in which they are drawn and named. */
  readonly series: readonly NativeSeries[]
}

/** Days in order, at their distance from one another. */
export interface NativeDays {
  readonly kind: 'days'
  readonly name: string
  readonly days: readonly DayNumber[]
}

/** Places of the same width. */
export interface NativeNames {
  readonly kind: 'names'
  readonly name: string
  readonly names: readonly string[]
}

export interface NativeSeries {
  readonly name: string
  /** Outlined bars are empty inside; strokes and dots stand by themselves, without a line between them. */
  readonly drawn: 'bars' | 'outlined' | 'line' | 'dashed' | 'thin' | 'strokes' | 'dots'
  readonly colour: keyof Palette
  /** One for each day or name; null where there is none: the line has a gap there. */
  readonly values: readonly (number | null)[]
}

/** Number formats of a spreadsheet. */
export const NATIVE_FORMATS = {
  score: '+0.0;\u22120.0;0.0',
  signed: '+0.00;\u22120.00;0.00',
  ratio: '0.00',
  percent: '0%',
  count: '0',
} as const
