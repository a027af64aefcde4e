import type { DayNumber } from '#model/day.ts'
import { formatScore } from './formatScore.ts'
import type { DayReader, Readout, ReadoutLine } from './readout.ts'
import type { TrendBand, TrendCompanion, TrendInput } from './trendInput.ts'
import { valueAt } from './trendLine.ts'

/** Events of one day that are named; the others are counted. */
const MOST_EVENTS = 4
/** Scores nearer to zero have no sign. */
const NEUTRAL = 0.5

/** What the readout says, in the reader's language. Titles are taken as plain text. */
export interface ReadoutWords {
  readonly label: string
  readonly date: (day: DayNumber) => string
  readonly index: (value: string) => string
  readonly band: (low: string, high: string) => string
  /** Why a day up to the as-of date has no value: one of the codes of the index series. */
  readonly noValue: (gap: number) => string
  readonly eventTitle: (id: string) => string
  readonly meeting: (id: string) => string
  readonly moreEvents: (count: number) => string
  /** How to get to the lines beside the index by key. */
  readonly lines: string
}

/** What of the chart's input can be read. */
type Readable = Pick<
  TrendInput,
  'asOf' | 'band' | 'companions' | 'locale' | 'series' | 'stems' | 'upcoming' | 'window'
>

/** Reads the index chart day by day: value, band, events and meetings of the day; lines beside the index each for itself. */
export function trendReader(input: Readable, words: ReadoutWords): DayReader {
  const { window, asOf } = input
  const start = Math.min(window.to, Math.max(window.from, asOf))
  const reader: DayReader = {
    ...{ label: words.label, days: window, start },
    at: (day, line) => readoutOf(day, input, words, line),
  }
  const { companions = [] } = input
  if (companions.length === 0) return reader
  const lines = [input, ...companions].map(({ series }) => series)
  return {
    ...reader,
    hint: words.lines,
    lines: (day) => lines.map((series) => (day <= asOf ? valueAt(series, day) : NaN)),
  }
}

function readoutOf(day: DayNumber, input: Readable, words: ReadoutWords, line = 0): Readout {
  const companion = input.companions?.[line - 1]
  const { series } = companion ?? input
  const value = day <= input.asOf ? valueAt(series, day) : NaN
  return {
    day,
    value: Number.isNaN(value) ? null : value,
    title: words.date(day),
    lines: [
      ...(companion ? linesBeside(day, companion, input, words) : linesOfIndex(day, input, words)),
      ...eventLines(day, input, words),
      ...meetingLines(day, input, words),
    ],
  }
}

function linesOfIndex(day: DayNumber, input: Readable, words: ReadoutWords): ReadoutLine[] {
  const value = day <= input.asOf ? valueAt(input.series, day) : NaN
  return [
    ...indexLines(day, value, input, words),
    ...(input.companions ?? []).flatMap(companionLine(day, input)),
  ]
}

/** Where a line beside the index is read, it comes first, and the index is one of the others. */
function linesBeside(
  day: DayNumber,
  read: TrendCompanion,
  input: Readable,
  words: ReadoutWords,
): ReadoutLine[] {
  const others = (input.companions ?? []).filter((one) => one !== read)
  const index = valueAt(input.series, day)
  return [
    ...companionLine(day, input)(read).map(({ text }): ReadoutLine => ({ kind: 'figure', text })),
    ...(Number.isNaN(index) || day > input.asOf
      ? []
      : [{ kind: 'note' as const, text: words.index(formatScore(index, input.locale)) }]),
    ...others.flatMap(companionLine(day, input)),
  ]
}

function indexLines(day: DayNumber, value: number, input: Readable, words: ReadoutWords): ReadoutLine[] {
  if (day > input.asOf) return []
  const gap = input.series.gap[day - input.series.from]
  if (Number.isNaN(value)) return gap === undefined ? [] : [{ kind: 'note', text: words.noValue(gap) }]
  const write = (score: number) => formatScore(score, input.locale)
  const [low, high] = bandAt(input.band, day)
  return [
    { kind: 'figure', text: words.index(write(value)) },
    ...(Number.isNaN(low + high)
      ? []
      : [{ kind: 'note' as const, text: words.band(write(low), write(high)) }]),
  ]
}

function companionLine(day: DayNumber, { asOf, locale }: Readable): (one: TrendCompanion) => ReadoutLine[] {
  return ({ label, series }) => {
    const value = valueAt(series, day)
    const text = `${label} ${Number.isNaN(value) ? '–' : formatScore(value, locale)}`
    return day > asOf ? [] : [{ kind: 'note', text }]
  }
}

/** Limits on a day: of the last day before it for which they were computed. NaN without one. */
function bandAt(band: TrendBand | null, day: DayNumber): readonly [number, number] {
  if (!band) return [NaN, NaN]
  let [first, end] = [0, band.days.length]
  while (first < end) {
    const middle = (first + end) >> 1
    if ((band.days[middle] ?? Infinity) <= day) first = middle + 1
    else end = middle
  }
  return [band.low[first - 1] ?? NaN, band.high[first - 1] ?? NaN]
}

function eventLines(day: DayNumber, input: Readable, words: ReadoutWords): ReadoutLine[] {
  const events = input.stems
    .filter(({ days }) => days.from <= day && day <= days.to)
    .sort((one, other) => Math.abs(other.score) - Math.abs(one.score) || (one.id < other.id ? -1 : 1))
  const named = events.slice(0, MOST_EVENTS).map(({ id, score }): ReadoutLine => {
    const sign = Math.abs(score) < NEUTRAL ? 0 : score > 0 ? 1 : -1
    return {
      kind: 'event',
      text: words.eventTitle(id),
      score: { text: formatScore(score, input.locale), sign },
    }
  })
  const rest = events.length - named.length
  return rest > 0 ? [...named, { kind: 'note', text: words.moreEvents(rest) }] : named
}

function meetingLines(day: DayNumber, { upcoming }: Readable, words: ReadoutWords): ReadoutLine[] {
  return upcoming
    .filter(({ span }) => span !== null && span.from <= day && day <= span.to)
    .map(({ id }) => ({ kind: 'event', text: words.meeting(id) }))
}
