import type { DayNumber } from '#model/day.ts'
import { dayNumber, daysInMonth, isoDay, partsOf } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { isDate } from '#model/edtf.ts'
import { folded } from '#model/folded.ts'

/** What a date is read beside: a year that is not typed is the nearest one, and month names are the reader's. */
export interface DateContext {
  /** The day on screen: "today". */
  readonly near: DayNumber
  /** A BCP 47 tag; English names are understood in every language. */
  readonly locale: string
}

/** A date at the beginning of a text. */
export interface TypedDate {
  /** How many characters of the text it takes. */
  readonly length: number
  /** In EDTF; what looks like a date and is none stands as it was typed. */
  readonly date: Edtf
  readonly isDate: boolean
}

/**
 * Reads a date at the beginning of a text, as people type it: `12 may`, `may 2021`, `11-13 June 2021`, `12.5.2021`,
 * `today`, `yesterday`, and EDTF itself; `~` may stand before it or behind, `?` behind. Never throws.
 *
 * @returns null where the text begins with anything else
 */
export function dateAtStart(text: string, context: DateContext): TypedDate | null {
  for (const read of FORMS) {
    const found = read(text, context)
    if (found) return { length: found.length, date: found.date, isDate: isDate(found.date) }
  }
  return null
}

/** A whole text as a date: in EDTF where it can be read as one, else as it was typed. */
export function readTyped(text: string, context: DateContext): Edtf {
  const typed = text.trim()
  if (isDate(typed)) return typed
  const found = dateAtStart(typed, context)
  return found?.isDate && found.length === typed.length ? found.date : typed
}

type Found = { readonly length: number; readonly date: Edtf }
type Form = (text: string, context: DateContext) => Found | null

/** What may follow a date. */
const END = '(?=$|[\\s,;])'
const MARK = '([?~%])?'
const NAME = '(\\p{L}{3,})\\.?'
const YEAR = '(?:,?\\s+(\\d{4}))?'

const FORMS: readonly Form[] = [
  relative,
  written,
  daysOfMonth,
  daysAcross,
  dayMonth,
  monthDay,
  monthYear,
  dotted,
]

function relative(text: string, { near, locale }: DateContext): Found | null {
  const word = /^\p{L}+/u.exec(text)?.[0]
  if (word === undefined || !ends(text, word.length)) return null
  const back = [0, -1].find((days) => [locale, 'en'].some((tag) => isSame(word, nameOfDay(days, tag))))
  return back === undefined ? null : { length: word.length, date: isoDay(near + back) }
}

function nameOfDay(days: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
}

function isSame(one: string, two: string): boolean {
  return one.toLocaleLowerCase() === two.toLocaleLowerCase()
}

/** EDTF, and what was meant to be: 2021-5-3 is 2021-05-03, 2021-13-05 stays what it is. */
function written(text: string): Found | null {
  const token =
    /^~?(?:\d{4}-[\dX]{1,2}(?:-[\dX]{1,2})?|(?:19|20)\d\d)(?:[?~%]|\/[\dX~?%.-]+|T\S*)*(?=$|[\s,;])/u.exec(
      text,
    )?.[0]
  const slashed = token ?? /^\d{1,2}\/\d{1,2}\/\d{4}(?=$|[\s,;])/.exec(text)?.[0]
  if (slashed === undefined) return null
  const padded = slashed.replace(/-(\d)(?!\d)/g, '-0$1')
  return { length: slashed.length, date: padded.startsWith('~') ? `${padded.slice(1)}~` : padded }
}

function daysOfMonth(text: string, context: DateContext): Found | null {
  const match = matchAt(text, `(\\d{1,2})\\s?[-–/]\\s?(\\d{1,2})\\.?\\s+${NAME}${YEAR}${MARK}`)
  const month = match && monthOf(match[3], context)
  if (!match || !month) return null
  const [first, last] = [match[1], match[2]].map((day) => dayOf(match[4], month, day, context, match[5]))
  return { length: match[0].length, date: `${first}/${last}` }
}

function daysAcross(text: string, context: DateContext): Found | null {
  const match = matchAt(text, `(\\d{1,2})\\.?\\s+${NAME}\\s?[-–/]\\s?(\\d{1,2})\\.?\\s+${NAME}${YEAR}${MARK}`)
  const [from, to] = [monthOf(match?.[2], context), monthOf(match?.[4], context)]
  if (!match || !from || !to) return null
  const last = dayOf(match[5], to, match[3], context, match[6])
  // The year is that of the end; what begins in December may end in January.
  const year = String(Number(last.slice(0, 4)) - (from > to ? 1 : 0)).padStart(4, '0')
  return { length: match[0].length, date: `${dayOf(year, from, match[1], context, match[6])}/${last}` }
}

function dayMonth(text: string, context: DateContext): Found | null {
  const match = matchAt(text, `~?(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s+${NAME}${YEAR}${MARK}`)
  const month = match && monthOf(match[2], context)
  if (!match || !month) return null
  return foundDay(match, dayOf(match[3], month, match[1], context, markOf(match[0], match[4])))
}

function monthDay(text: string, context: DateContext): Found | null {
  const match = matchAt(text, `~?${NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?${YEAR}${MARK}`)
  const month = match && monthOf(match[1], context)
  if (!match || !month) return null
  return foundDay(match, dayOf(match[3], month, match[2], context, markOf(match[0], match[4])))
}

function monthYear(text: string, context: DateContext): Found | null {
  const match = matchAt(text, `~?${NAME}\\s+(\\d{4})${MARK}`)
  const month = match && monthOf(match[1], context)
  if (!match || !month) return null
  return foundDay(match, `${match[2]}-${two(month)}${markOf(match[0], match[3])}`)
}

/** 12.5.2021, 12.5.: the day first, as wherever full stops are written. */
function dotted(text: string, context: DateContext): Found | null {
  const match = matchAt(text, `~?(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?${MARK}`)
  if (!match) return null
  return foundDay(match, dayOf(match[3], Number(match[2]), match[1], context, markOf(match[0], match[4])))
}

function matchAt(text: string, pattern: string): RegExpExecArray | null {
  return new RegExp(`^${pattern}${END}`, 'iu').exec(text)
}

function ends(text: string, at: number): boolean {
  return at === text.length || /[\s,;]/.test(text.charAt(at))
}

function foundDay(match: RegExpExecArray, date: Edtf): Found {
  return { length: match[0].length, date }
}

function markOf(whole: string, behind = ''): string {
  return behind === '' && whole.startsWith('~') ? '~' : behind
}

function dayOf(
  year: string | undefined,
  month: number,
  day: string | undefined,
  { near }: DateContext,
  mark = '',
): Edtf {
  const date = Number(day)
  return `${year ?? nearestYear(month, date, near)}-${two(month)}-${two(date)}${mark}`
}

/** The year that brings a day closest to another one, the past first. */
function nearestYear(month: number, date: number, near: DayNumber): string {
  const { year } = partsOf(near)
  const distance = (of: number): number => {
    const day = Math.min(date, daysInMonth(of, month))
    return Math.abs(dayNumber(`${padded(of)}-${two(month)}-${two(day)}`) - near)
  }
  const nearest = [year, year - 1, year + 1].reduce((best, of) => (distance(of) < distance(best) ? of : best))
  return padded(nearest)
}

function two(part: number): string {
  return String(part).padStart(2, '0')
}

function padded(year: number): string {
  return String(year).padStart(4, '0')
}

/** Number of a month by its name or the beginning of it, 1–12; undefined for any other word. */
function monthOf(word: string | undefined, { locale }: DateContext): number | undefined {
  return word === undefined
    ? undefined
    : (monthsIn(locale).get(folded(word)) ?? monthsIn('en').get(folded(word)))
}

const months = new Map<string, ReadonlyMap<string, number>>()

function monthsIn(locale: string): ReadonlyMap<string, number> {
  const known = months.get(locale)
  if (known) return known
  const made = new Map<string, number>(locale === 'en' ? [['sept', 9]] : [])
  for (const style of ['short', 'long'] as const) {
    // Beside a day, many languages bend the name.
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, day, timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2021, month - 1, 15))
        const name = parts.find(({ type }) => type === 'month')?.value ?? ''
        made.set(folded(name), month)
      }
    }
  }
  months.set(locale, made)
  return made
}
