import type { DayNumber } from '#model/day.ts'
import type { DaySpan } from './dayAxis.ts'

/** One line of a readout. All of it is plain text: whoever shows it must not read markup from it. */
export interface ReadoutLine {
  readonly text: string
  /** `figure` is the value, `note` what qualifies it, `event` something of that day. */
  readonly kind: 'figure' | 'note' | 'event'
  /** A score in front of the text, in the colour of its sign. */
  readonly score?: { readonly text: string; readonly sign: -1 | 0 | 1 }
}

/** What a chart says of one day: the same for the pointer, the keyboard and a reader by ear. */
export interface Readout {
  readonly day: DayNumber
  /** Where the ring sits, in values of the y axis; null without one. */
  readonly value: number | null
  readonly title: string
  readonly lines: readonly ReadoutLine[]
}

/** Reads a chart day by day. */
export interface DayReader {
  /** Name of the control: "Day by day". */
  readonly label: string
  /** Days that can be read. */
  readonly days: DaySpan
  /** Where the keyboard begins. */
  readonly start: DayNumber
  /**
   * Heights on a day of the lines that can be read each for itself, in values of the y axis, NaN where one has none.
   * The first is read where no other is meant. Missing: there is but one.
   */
  readonly lines?: (day: DayNumber) => readonly number[]
  /** How to get from line to line by key. */
  readonly hint?: string
  /** @param line place in `lines`; missing, the first */
  readonly at: (day: DayNumber, line?: number) => Readout
}

/** A readout as one sentence for a reader by ear. */
export function readoutText({ title, lines }: Pick<Readout, 'title' | 'lines'>): string {
  return [title, ...lines.map(({ text, score }) => (score ? `${score.text} ${text}` : text))].join('. ')
}

/**
 * The line under the pointer: the first where no other lies nearer, or none is in reach.
 *
 * @param heights of the lines, in pixels, NaN where one has none
 */
export function lineUnder(heights: readonly number[], y: number): number {
  let found = 0
  for (let line = 1; line < heights.length; line++) {
    const away = Math.abs(heights[line]! - y)
    const before = Math.abs(heights[found]! - y)
    if (away <= REACH && !(before <= away)) found = line
  }
  return found
}

/** The line above or below another, by their order; the same where there is none, undefined for any other key. */
export function lineAfterKey(key: string, line: number, values: readonly number[]): number | undefined {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (step === 0) return undefined
  for (let to = line + step; to >= 0 && to < values.length; to += step)
    if (to === 0 || !Number.isNaN(values[to])) return to
  return line
}

/** Pixels between the pointer and a line that is still meant. */
const REACH = 8

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['PageUp', 30],
  ['PageDown', -30],
])

/**
 * The day a key leads to, inside the days that can be read.
 *
 * Arrows go by a day, with Shift by a week, Page keys by 30 days; Home and End to the ends.
 *
 * @returns undefined for a key that means nothing here
 */
export function dayAfterKey(
  key: string,
  shift: boolean,
  day: DayNumber,
  days: DaySpan,
): DayNumber | undefined {
  if (key === 'Home') return days.from
  if (key === 'End') return days.to
  const step = STEPS.get(key)
  if (step === undefined) return undefined
  const target = day + (shift && Math.abs(step) === 1 ? step * 7 : step)
  return Math.min(days.to, Math.max(days.from, target))
}
