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
  /** How bars of one place stand: one beside the other, signs piled each its own way, or as shares of all. */
  readonly bars: 'beside' | 'piled' | 'shares'
  /** In the order in which they are drawn and named. */
  readonly series: readonly NativeSeries[]
  readonly over?: NativeOver
  /** Another chart over the same days, drawn below as a strip. */
  readonly below?: NativeChart
}

/**
 * What is drawn over a chart, at places along it: 0 is where its first day or name begins, 1 where the second does.
 */
export interface NativeOver {
  /** Spans that nobody monitored, and the word for that. */
  readonly blank: readonly { readonly from: number; readonly to: number }[]
  readonly blankWord: string
  /** The line of the as-of day, and what its tag says; none below another chart. */
  readonly asOf: { readonly at: number; readonly tag: string }
  /** What the drawing on the screen shows besides, said in words; empty for nothing. */
  readonly besides: string
  /** What values above zero mean, at the top of the axis, and below it, at the bottom. */
  readonly ends?: { readonly top: string; readonly bottom: string }
  /** The value that the line ends with, written at its end; it needs the ends of the axis. */
  readonly last?: { readonly value: number; readonly text: string }
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
  /**
   * Outlined bars are empty inside; strokes and dots stand by themselves, without a line between them, as do the ends of an interval. A band stands on
   * the floor before it, which is not drawn: its values are how wide it is.
   */
  readonly drawn: 'floor' | 'band' | 'bars' | 'outlined' | 'line' | 'dashed' | 'ends' | 'strokes' | 'dots'
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
