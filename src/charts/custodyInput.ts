import type { CustodyCourse } from '#analysis/custodyCourse.ts'
import type { DayNumber } from '#model/day.ts'
import type { DaySpan } from './dayAxis.ts'
import type { Palette } from './palette.ts'
import type { MeasureText } from './textWidth.ts'

/** One person's custody, and what is said of it in the reader's language. */
export interface CustodyLane {
  readonly id: string
  readonly course: CustodyCourse
  /** "867", "621–651". */
  readonly days: string
  /** "Detained 28 Dec 2018". */
  readonly since: string
  /** "Sentenced 15 Jun 2020", or that its day is not recorded; empty before a verdict. */
  readonly verdict: string
  /** "16 years": the length of a sentence that goes on; empty where none is recorded. */
  readonly sentence: string
  /** "Released 27 Apr 2022"; empty while custody goes on. */
  readonly end: string
}

/** What custodies are drawn from. Pure data and pure functions; pixels for sizes, day numbers for days. */
export interface CustodyInput {
  readonly width: number
  /** Wanted; missing, as high as the lanes. */
  readonly height?: number
  /** Small screen: names and days above their bars. */
  readonly compact: boolean
  readonly palette: Palette
  readonly fonts: { readonly sans: string; readonly serif: string }
  readonly measure: MeasureText
  readonly locale: string
  readonly asOf: DayNumber
  /** Today needs no yellow. */
  readonly asOfIsToday: boolean
  /** The same for charts that stand beside each other, so that their bars can be compared. */
  readonly window: DaySpan
  readonly lanes: readonly CustodyLane[]
  /** Letters of the longest number of days, of all charts that stand beside each other. */
  readonly letters: number
  readonly labels: {
    /** On the tag: "As of 13 May". */
    readonly asOf: string
    /** In a bar: "Before verdict". */
    readonly before: string
    /** Under the number: "days in custody". */
    readonly days: string
    /** Where the picture does not hold all: "In this picture: 5 of 12 people". */
    readonly cut?: string
  }
}

/** What is shown at least, in days. */
const SHORTEST = 120

/**
 * A window that has room for every custody, with some for what is to come.
 *
 * @param courses those of all charts that are to be compared
 */
export function custodyWindow(courses: readonly CustodyCourse[], asOf: DayNumber): DaySpan {
  const first = courses.reduce((least, { start }) => Math.min(least, start.first), asOf)
  const length = Math.max(SHORTEST, asOf - first)
  return {
    from: Math.min(first, asOf - length) - Math.ceil(length * 0.015),
    to: asOf + Math.ceil(length * 0.09),
  }
}
