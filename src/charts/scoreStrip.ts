import type { DayNumber } from '#model/day.ts'

/** Scores over time, as bars on one line. */
export interface ScoreStripInput {
  readonly marks: readonly { readonly day: DayNumber; readonly score: number }[]
  /** The days at its ends. */
  readonly from: DayNumber
  readonly to: DayNumber
}

/** A bar above or below the line in the middle. Pixels. */
export interface StripBar {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly up: boolean
}

/** Pixels of a bar. */
export const STRIP_BAR = 2.4

/** Scores as bars up and down, ±10 to half the height in every strip; what is nearly nothing has no bar. */
export function stripBars({ marks, from, to }: ScoreStripInput, width: number, height: number): StripBar[] {
  const middle = height / 2
  return marks
    .filter(({ day, score }) => day >= from && day <= to && Math.abs(score) >= 0.5)
    .map(({ day, score }) => {
      const size = Math.max(1.5, (Math.min(10, Math.abs(score)) / 10) * (middle - 1))
      const x = ((day - from) / Math.max(1, to - from)) * (width - 3)
      return { x, y: score > 0 ? middle - size : middle, size, up: score > 0 }
    })
}
