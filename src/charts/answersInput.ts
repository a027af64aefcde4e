import type { DayNumber } from '#model/day.ts'
import type { DaySpan } from './dayAxis.ts'
import type { Direction } from './directionGlyph.ts'
import type { ChartFrame } from './drawing.ts'

/** An act in its chain, or one that stands alone. */
export interface AnswerMark {
  readonly id: string
  readonly day: DayNumber
  readonly direction: Direction
  /** Of a third party, or kept out of the measures. */
  readonly context: boolean
  /** Acts of third parties stand on the line. */
  readonly place: 'above' | 'on' | 'below'
  /** Material rather than verbal: filled. */
  readonly material: boolean
  /** Points, −10…+10; NaN without one. */
  readonly score: number
  /** Id of the act that it answers, in the same chain; null for the first. */
  readonly answers: string | null
}

/** One chain: an act and what answers it. */
export interface AnswerRow {
  readonly id: string
  /** Of the first act. */
  readonly title: string
  readonly date: string
  /** "0, 1, 1 days", "3 after 0–1 days": from act to answer, the fullest first. The first that fits is drawn. */
  readonly lags: readonly string[]
  /** The first act first. */
  readonly marks: readonly AnswerMark[]
}

export interface AnswersInput extends ChartFrame {
  readonly locale: string
  readonly asOf: DayNumber
  /** Today needs no yellow. */
  readonly asOfIsToday: boolean
  readonly window: DaySpan
  /** In the order of their first acts; a wanted height leaves out the oldest that it does not hold. */
  readonly rows: readonly AnswerRow[]
  /** Of all chains, those that are given among them. */
  readonly total: number
  /** Acts without an answer, in a row of their own; in the order of their days. */
  readonly alone: readonly AnswerMark[]
  readonly labels: {
    /** On the tag: "As of 13 May". */
    readonly asOf: string
    readonly alone: string
    /** Under it: "3 acts of material conflict". */
    readonly aloneNote: string
    readonly count: (n: number) => string
    /** Where the picture does not hold all chains: "The newest 5 of 17 chains". */
    readonly newest: (n: number) => string
  }
}
