import type { DayNumber } from './day.ts'
import { dayNumber, daysInMonth, isoDay } from './day.ts'

/** A date as written: EDTF level 0, the qualifiers `? ~ %`, `2021-XX`, open intervals (ISO 8601-2). */
export type Edtf = string

/** How exactly a date is known: `none` where it is open on one side. */
export type Precision = 'day' | 'month' | 'year' | 'range' | 'none'

/** What an EDTF text says: the first and last day it may mean, and how sure it is. */
export interface DateSpan {
  readonly first: DayNumber
  /** Null where the end is open: such a date never counts. */
  readonly last: DayNumber | null
  readonly precision: Precision
  /** `?`: perhaps another date altogether. */
  readonly uncertain: boolean
  /** `~`: about then. */
  readonly approximate: boolean
}

/**
 * Why a text is no date. `part` names what is wrong and is language-free: "13" for month 13.
 *
 * `time`: it has a clock time or a zone; `start`: the interval is open at its start and could not be placed;
 * `order`: the interval ends before it begins; `form`: anything else that is not written as a date.
 */
export interface DateFault {
  readonly reason: 'empty' | 'form' | 'time' | 'start' | 'month' | 'day' | 'order'
  readonly part: string
}

export type DateReading =
  { readonly ok: true; readonly span: DateSpan } | { readonly ok: false; readonly fault: DateFault }

const POINT = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/

/** A day with something after it that only a clock writes. */
const TIMED = /^\d{4}-\d{2}-\d{2}(?:[T ]\d.*|[Zz]|[+-]\d{2}.*)$/

/**
 * Reads an EDTF text. Never throws: what cannot be read comes back with its reason.
 *
 * Accepted: `2021`, `2021-06`, `2021-06-16`, each with one of `? ~ %` behind it; `2021-XX`, `2021-06-XX`;
 * `from/to` of these, `from/..`. An interval open at its start is refused: it could not be placed.
 */
export function readDate(text: Edtf): DateReading {
  if (text === '') return refuse('empty', text)
  const ends = text.split('/')
  if (ends.length === 1) return readPoint(text)
  if (ends.length !== 2) return refuse('form', text)
  return readInterval(ends[0] ?? '', ends[1] ?? '')
}

/** The span of a date that has been checked before. @throws Error for a text that is no date: a caller's bug */
export function spanOf(text: Edtf): DateSpan {
  const cached = spans.get(text)
  if (cached) return cached
  const reading = readDate(text)
  if (!reading.ok) throw new Error(`not a date: ${JSON.stringify(text)}`)
  if (spans.size > 20_000) spans.clear()
  spans.set(text, reading.span)
  return reading.span
}

/** The day on which a date counts: its last one; null where the date is open. */
export function countsOn(text: Edtf): DayNumber | null {
  return spanOf(text).last
}

/** Order of dates: by first day, then last (open ones after), then by the ids given. */
export function compareDates(a: Edtf, b: Edtf, idA = '', idB = ''): number {
  const [one, two] = [spanOf(a), spanOf(b)]
  const byDay = one.first - two.first || (one.last ?? Infinity) - (two.last ?? Infinity)
  // Infinity − Infinity is NaN: both open, so only the ids decide.
  if (byDay) return byDay
  return idA < idB ? -1 : idA > idB ? 1 : 0
}

/** Whether a text can be read as a date. */
export function isDate(text: string): boolean {
  return spans.has(text) || readDate(text).ok
}

/** The EDTF text of the days from one to another, both included: a plain day where they are the same. */
export function dateOf(first: DayNumber, last: DayNumber = first): Edtf {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`
}

/** Reading the same few thousand texts again and again is most of the cost of drawing. */
const spans = new Map<Edtf, DateSpan>()

function readPoint(text: string): DateReading {
  const match = POINT.exec(text)
  if (!match) return refuse(TIMED.test(text) ? 'time' : 'form', text)
  const [, year = '', month, date, mark] = match
  const sure = { uncertain: mark === '?' || mark === '%', approximate: mark === '~' || mark === '%' }
  if (month === undefined || month === 'XX') {
    if (date !== undefined && date !== 'XX') return refuse('month', 'XX')
    return span(`${year}-01-01`, `${year}-12-31`, 'year', sure)
  }
  const length = daysInMonth(Number(year), Number(month))
  if (length === 0) return refuse('month', month)
  if (date === undefined || date === 'XX')
    return span(`${year}-${month}-01`, `${year}-${month}-${length}`, 'month', sure)
  if (Number(date) < 1 || Number(date) > length) return refuse('day', date)
  return span(`${year}-${month}-${date}`, `${year}-${month}-${date}`, 'day', sure)
}

function readInterval(from: string, to: string): DateReading {
  if (from === '..') return refuse('start', `${from}/${to}`)
  if (from === '' || to === '') return refuse('form', `${from}/${to}`)
  const start = readPoint(from)
  if (!start.ok) return start
  if (to === '..') return { ok: true, span: { ...start.span, last: null, precision: 'none' } }
  const end = readPoint(to)
  if (!end.ok) return end
  if (end.span.last === null || end.span.last < start.span.first) return refuse('order', `${from}/${to}`)
  return {
    ok: true,
    span: {
      first: start.span.first,
      last: end.span.last,
      precision: start.span.first === end.span.last ? 'day' : 'range',
      uncertain: start.span.uncertain || end.span.uncertain,
      approximate: start.span.approximate || end.span.approximate,
    },
  }
}

function span(
  first: string,
  last: string,
  precision: Precision,
  sure: { readonly uncertain: boolean; readonly approximate: boolean },
): DateReading {
  return { ok: true, span: { first: dayNumber(first), last: dayNumber(last), precision, ...sure } }
}

function refuse(reason: DateFault['reason'], part: string): DateReading {
  return { ok: false, fault: { reason, part } }
}
