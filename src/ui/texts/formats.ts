import { lazily } from '#model/lazily.ts'
import type { DayNumber } from '#model/day.ts'
import { partsOf } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'

const MINUS = '−'
const DAY_MS = 86_400_000

/** How days, dates and numbers are written in one language. Days are calendar days: no time zone moves them. */
export interface Formats {
  /** "13 May 2021" */
  readonly day: (day: DayNumber) => string
  /** "13 May" */
  readonly dayMonth: (day: DayNumber) => string
  /** "Thu 20 May", with the year when it is another than that of `near`. */
  readonly weekday: (day: DayNumber, near: DayNumber) => string
  /** "Thu 13 May 2021" */
  readonly weekdayYear: (day: DayNumber) => string
  /** "Thursday 20 May 2021" */
  readonly weekdayLong: (day: DayNumber) => string
  /** "Thu" */
  readonly weekdayName: (day: DayNumber) => string
  /** "April" */
  readonly monthName: (day: DayNumber) => string
  /** "May 2020" */
  readonly month: (day: DayNumber) => string
  /** A date as exactly as it is known: "13 May 2021", "June 2021", "2010", "11–13 June 2021". */
  readonly date: (date: Edtf) => string
  /** The same without the year where it is that of `near`: "13 May", "June", "11–13 June". */
  readonly dateNear: (date: Edtf, near: DayNumber) => string
  /** A score with its sign and one decimal: "−5.0", "+4.0", "0.0"; "–" where there is none. */
  readonly score: (value: number) => string
  /** A change with its sign left to the words: "1.2". */
  readonly amount: (value: number) => string
  readonly integer: (value: number) => string
  /** A share 0…1 as whole per cent: "67%". */
  readonly percent: (share: number) => string
  /** "621–651", or one number where both are the same. */
  readonly range: (min: number, max: number) => string
  /** Bytes in a readable unit: "148 kB". */
  readonly bytes: (count: number) => string
  /** Bytes that are more than a limit, rounded up so that they differ from it: "50.1 MB". */
  readonly bytesBeyond: (count: number) => string
  /** An instant in the reader's own time: "14 Nov 2026, 17:20". */
  readonly instant: (iso: string) => string
  /**
   * "a, b and c"; where that would be more than a paragraph, "a, b and 18 more".
   *
   * @param unnamed how many more there are than are given
   */
  readonly list: (parts: readonly string[], unnamed?: number) => string
  /** "a, b and c", however long: for the one place where all of it is to be read. */
  readonly wholeList: (parts: readonly string[]) => string
}

/** A format costs a millisecond to make, and a screen uses few of them. */
type Lazily<T> = () => T

const INSTANT = { dateStyle: 'medium', timeStyle: 'short' } as const

/**
 * The formats of a language.
 *
 * @param locale BCP 47 tag, "en-GB"
 * @param more says that so many of a list are not named
 * @param zone the reader's own time zone, asked for at each instant; undefined: that of the machine
 */
export function formatsFor(
  locale: string,
  more: (n: string) => string,
  zone: () => string | undefined = () => undefined,
): Formats {
  const { day, dayMonth, month, monthName, year, weekday, weekdayLong } = dayFormats(locale)
  const one = lazily(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  )
  const whole = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
  const instant = instantsFor(locale, zone)

  const write = (format: Lazily<Intl.DateTimeFormat>, at: DayNumber): string => format().format(at * DAY_MS)
  const between = (format: Lazily<Intl.DateTimeFormat>, from: DayNumber, to: DayNumber): string =>
    // ICU sets spaces of several widths around the dash of a range; without them it sets better.
    format()
      .formatRange(from * DAY_MS, to * DAY_MS)
      .replace(/\s*–\s*/g, '–')

  function writeDate(text: Edtf, near: DayNumber | null): string {
    const span = spanOf(text)
    const last = span.last ?? span.first
    const sameYear =
      near !== null && [span.first, last].every((at) => partsOf(at).year === partsOf(near).year)
    switch (span.precision) {
      case 'day':
        return write(sameYear ? dayMonth : day, span.first)
      case 'month':
        return write(sameYear ? monthName : month, span.first)
      case 'year':
        return write(year, span.first)
      case 'range':
        return between(sameYear ? dayMonth : day, span.first, last)
      case 'none':
        return `${write(sameYear ? dayMonth : day, span.first)} –`
    }
  }

  return {
    day: (at) => write(day, at),
    dayMonth: (at) => write(dayMonth, at),
    weekday: (at, near) =>
      `${write(weekday, at)} ${write(partsOf(at).year === partsOf(near).year ? dayMonth : day, at)}`,
    weekdayYear: (at) => `${write(weekday, at)} ${write(day, at)}`,
    weekdayLong: (at) => `${write(weekdayLong, at)} ${write(day, at)}`,
    weekdayName: (at) => write(weekday, at),
    monthName: (at) => write(monthName, at),
    month: (at) => write(month, at),
    date: (text) => writeDate(text, null),
    dateNear: (text, near) => writeDate(text, near),
    score: (value) => (Number.isNaN(value) ? '–' : signed(one(), value)),
    amount: (value) => one().format(Math.abs(value)),
    integer: (value) => whole().format(value),
    percent: (share) => `${whole().format(100 * share)}%`,
    range: (min, max) =>
      min === max ? whole().format(min) : `${whole().format(min)}–${whole().format(max)}`,
    bytes: (count) => writeBytes(locale, count),
    bytesBeyond: (count) => writeBytes(locale, count, true),
    instant: (iso) => instant().format(new Date(iso)),
    ...listsFor(locale, (n) => more(whole().format(n))),
  }
}

/** Characters that a list in a sentence has at most, beside its first part. */
const PARAGRAPH = 2000

function listsFor(locale: string, more: (n: number) => string): Pick<Formats, 'list' | 'wholeList'> {
  const list = lazily(() => new Intl.ListFormat(locale, { type: 'conjunction' }))
  return {
    list: (parts, unnamed = 0) => {
      const named = inParagraph(parts)
      const n = parts.length - named.length + unnamed
      return list().format(n === 0 ? named : [...named, more(n)])
    },
    wholeList: (parts) => list().format(parts),
  }
}

function inParagraph(parts: readonly string[]): readonly string[] {
  let characters = 0
  const end = parts.findIndex((part, i) => (characters += part.length) > PARAGRAPH && i > 0)
  return end < 0 ? parts : parts.slice(0, end)
}

/** Formats of calendar days, which have no zone. */
function dayFormats(locale: string) {
  const date = (options: Intl.DateTimeFormatOptions): Lazily<Intl.DateTimeFormat> =>
    lazily(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
  return {
    day: date({ day: 'numeric', month: 'short', year: 'numeric' }),
    dayMonth: date({ day: 'numeric', month: 'short' }),
    month: date({ month: 'long', year: 'numeric' }),
    monthName: date({ month: 'long' }),
    year: date({ year: 'numeric' }),
    weekday: date({ weekday: 'short' }),
    weekdayLong: date({ weekday: 'long' }),
  }
}

/** The format of instants by the zone that is in force, each made once. */
function instantsFor(locale: string, zone: () => string | undefined): Lazily<Intl.DateTimeFormat> {
  const made = new Map<string | undefined, Intl.DateTimeFormat>()
  return () => {
    const timeZone = zone()
    const format = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...INSTANT, timeZone })
    made.set(timeZone, format)
    return format
  }
}

function signed(format: Intl.NumberFormat, value: number): string {
  const rounded = Math.round(value * 10) / 10
  if (rounded === 0) return format.format(0)
  return `${rounded < 0 ? MINUS : '+'}${format.format(Math.abs(rounded))}`
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

function writeBytes(locale: string, count: number, isBeyond = false): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3))
  const exact = count / 1000 ** step
  const value = isBeyond ? Math.ceil(exact * 10) / 10 : exact
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && (isBeyond || value < 10) ? 1 : 0,
  }).format(value)
}
