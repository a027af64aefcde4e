import type { DayNumber } from '#model/day.ts'
import type { DaySpan } from './dayAxis.ts'
import { formatScore } from './formatScore.ts'
import type { LaneMark } from './lanesInput.ts'
import { signOf } from './placeMarks.ts'
import type { DayReader, ReadoutLine } from './readout.ts'

/** What the readout of a strip says, in the reader's language. Titles are taken as plain text. */
export interface StripWords {
  /** Name of the control: "Day by day". */
  readonly label: string
  readonly date: (day: DayNumber) => string
  /** "12 May: title" */
  readonly event: (mark: LaneMark) => string
  readonly none: string
  readonly moreEvents: (count: number) => string
}

/** What of the chart's input can be read. */
interface Readable {
  readonly window: DaySpan
  readonly asOf: DayNumber
  readonly locale: string
  readonly marks: readonly LaneMark[]
}

/** Events that are named; the others are counted. */
const MOST_EVENTS = 4
/** Parts of the window that a pointer can tell apart: a day means those around it, too, in a long one. */
const PARTS = 200

/** Reads a strip day by day: the events of the day, and in a long window of those beside it, the largest score first. */
export function stripReader({ window, asOf, locale, marks }: Readable, words: StripWords): DayReader {
  const around = Math.floor((window.to - window.from) / PARTS)
  const linesAt = (day: DayNumber): ReadoutLine[] => {
    const found = marks
      .filter(({ first, last }) => first <= day + around && (last ?? first) >= day - around)
      .sort((one, other) => Math.abs(other.score || 0) - Math.abs(one.score || 0) || other.first - one.first)
    const named = found.slice(0, MOST_EVENTS).map((mark): ReadoutLine => ({
      kind: 'event',
      text: words.event(mark),
      score: { text: formatScore(mark.score, locale), sign: signOf(mark.score) },
    }))
    const rest = found.length - named.length
    if (rest > 0) named.push({ kind: 'note', text: words.moreEvents(rest) })
    return named.length > 0 ? named : [{ kind: 'note', text: words.none }]
  }
  return {
    label: words.label,
    days: window,
    start: Math.min(window.to, Math.max(window.from, asOf)),
    at: (day) => ({ day, value: null, title: words.date(day), lines: linesAt(day) }),
  }
}
