import type { IndexSeries } from '#analysis/relationshipIndex.ts'
import type { DayNumber } from '#model/day.ts'
import type { Certainty } from '#model/records/meeting.ts'
import type { DaySpan } from './dayAxis.ts'
import type { Palette } from './palette.ts'
import type { MeasureText } from './textWidth.ts'

/** The index, one value a day from `from` on. */
export type TrendSeries = Pick<IndexSeries, 'from' | 'value' | 'gap'> & Partial<Pick<IndexSeries, 'newest'>>

/** The interval around the index on some days; NaN where there is none. */
export interface TrendBand {
  readonly days: ArrayLike<DayNumber>
  readonly low: Float64Array
  readonly high: Float64Array
}

/** A scored event. A date not known to the day is a span of more than one. */
export interface TrendStem {
  readonly id: string
  readonly days: DaySpan
  /** Goldstein points. */
  readonly score: number
}

/** A label at the line. */
export interface TrendAnnotation {
  readonly id: string
  readonly day: DayNumber
  /** The date, set in bold, then the text; it is broken into at most two lines. */
  readonly lines: readonly string[]
  readonly score: number
  /** The higher goes first. */
  readonly priority: number
}

/** A meeting after the as-of date. */
export interface TrendMeeting {
  readonly id: string
  /** Null: no date. */
  readonly span: DaySpan | null
  readonly certainty: Certainty
  /** Title, then date and certainty in words. */
  readonly lines: readonly string[]
  /** The certainty alone, in words: said where there is no room for the date. */
  readonly word?: string | undefined
}

/** How a companion's line is drawn, so that each can be told from the others in one ink. */
export const COMPANION_LOOKS = ['fine', 'dotted', 'dashed', 'long', 'mixed', 'broken', 'heavy'] as const
export type CompanionLook = (typeof COMPANION_LOOKS)[number]

/** Another line on the same axis: the index by another half-life, scale or knowledge, or of another relationship. */
export interface TrendCompanion {
  readonly id: string
  /** Set at the line's end: "90 days". */
  readonly label: string
  readonly look: CompanionLook
  readonly series: TrendSeries
}

/** A day on which the mean shifted. */
export interface TrendShift {
  readonly day: DayNumber
  readonly label: string
}

/** Everything the chart says, in the reader's language. */
export interface TrendLabels {
  readonly cooperation: string
  readonly conflict: string
  readonly events: string
  /** On the tag: "As of 13 May". */
  readonly asOf: string
  readonly notCovered: string
  /** "last supported on 3 Feb". */
  readonly lastSupported: (day: DayNumber) => string
  /** Under it, where the line ended for want of anything new: "no item since 16 Apr 2021". */
  readonly noItemSince: (day: DayNumber) => string
  /** Of a companion without any value in the window: "not supported". */
  readonly unsupported: string
  /** Name of a place kept free while there are fewer than five items: "Event 3". */
  readonly placeholder: (number: number) => string
  /** Meetings that found no place or lie after the window: "+2 more". */
  readonly more: (count: number) => string
}

/** What the index chart is drawn from. Pure data and two pure functions; pixels for sizes, day numbers for days. */
export interface TrendInput {
  readonly width: number
  readonly height: number
  /** Small screen: shorter leaders and labels, no brush. */
  readonly compact: boolean
  /** For paper: no brush, which nobody can move there. */
  readonly still?: boolean
  readonly palette: Palette
  readonly fonts: { readonly sans: string }
  readonly measure: MeasureText
  readonly locale: string
  readonly asOf: DayNumber
  /** Today needs no yellow. */
  readonly asOfIsToday: boolean
  /** What is shown. */
  readonly window: DaySpan
  /** What can be shown. */
  readonly whole: DaySpan
  readonly series: TrendSeries
  /** Scored items up to the as-of date. */
  readonly items: number
  readonly band: TrendBand | null
  readonly stems: readonly TrendStem[]
  /** There is no room for stems below the line. */
  readonly withoutEvents?: boolean
  readonly annotations: readonly TrendAnnotation[]
  readonly upcoming: readonly TrendMeeting[]
  /** Drawn with the index, each with a direct label. */
  readonly companions?: readonly TrendCompanion[]
  readonly shifts?: readonly TrendShift[]
  readonly labels: TrendLabels
}
