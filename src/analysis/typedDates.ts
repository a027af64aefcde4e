import type { DayNumber } from '#model/day.ts'
import { dayNumber, daysInMonth, partsOf } from '#model/day.ts'
import { foldText } from './foldText.ts'

/** A day or a month that somebody has typed. */
export interface TypedDate {
  readonly first: DayNumber
  readonly last: DayNumber
  /** Whether the year was typed, or is the one nearest to the day on screen. */
  readonly hasYear: boolean
}

const YEARS: readonly [number, number] = [1000, 9999]

/**
 * Reads `2021-05-13`, `2021-05`, `13 may`, `may 13 2021`, `13.5.2021`, `13/5/2021`, `may 2021`: the day comes before the
 * month unless the month is a word.
 *
 * @param near without a year, the one that puts the date nearest to this day
 * @param locale language of the names of months, a BCP 47 tag; three letters of a name will do
 * @returns null for anything else, days that do not exist among it
 */
export function typedDate(text: string, near: DayNumber, locale: string): TypedDate | null {
  const parts = foldText(text)
    .trim()
    .split(/[\s.,/-]+/)
    .filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 3) return null
  const read = parts.map((part) => readPart(part, locale))
  if (read.some((part) => part === null)) return null
  const named = read.filter((part) => part?.kind === 'month')
  const numbers = read.flatMap((part) => (part?.kind === 'number' ? [part] : []))
  if (named.length > 1) return null
  const years = numbers.filter(isYear)
  if (years.length > 1) return null
  const year = years[0]?.value ?? null
  const rest = numbers.filter((part) => !isYear(part)).map(({ value }) => value)
  if (named[0]) return rest.length > 1 ? null : dateOf(year, named[0].value, rest[0] ?? null, near)
  // In figures alone: year, month, day; or day, month and year. A day and a month need a year to be told from a number.
  if (year === null) return null
  const [month, date] = read[0] && isYear(read[0]) ? rest : rest.toReversed()
  return month === undefined ? null : dateOf(year, month, date ?? null, near)
}

type Part = { readonly kind: 'number' | 'month'; readonly value: number; readonly length: number } | null

function isYear(part: NonNullable<Part>): boolean {
  return part.kind === 'number' && part.length === 4
}

function readPart(part: string, locale: string): Part {
  if (/^\d{1,4}$/.test(part)) return { kind: 'number', value: Number(part), length: part.length }
  if (part.length < 3) return null
  const month = monthNames(locale).findIndex(
    (name) => name.startsWith(part) || part === `${name.slice(0, 3)}t`,
  )
  return month < 0 ? null : { kind: 'month', value: month + 1, length: part.length }
}

function dateOf(year: number | null, month: number, date: number | null, near: DayNumber): TypedDate | null {
  if (year === null && date === null) return null
  if (year !== null) return inYear(year, month, date, true)
  const around = partsOf(near).year
  const candidates = [around - 1, around, around + 1].flatMap((one) => inYear(one, month, date, false) ?? [])
  return (
    candidates.toSorted((one, other) => Math.abs(one.first - near) - Math.abs(other.first - near))[0] ?? null
  )
}

function inYear(year: number, month: number, date: number | null, hasYear: boolean): TypedDate | null {
  const length = daysInMonth(year, month)
  if (year < YEARS[0] || year > YEARS[1] || length === 0) return null
  if (date !== null && (date < 1 || date > length)) return null
  const day = (at: number): DayNumber => dayNumber(`${year}-${two(month)}-${two(at)}`)
  return { first: day(date ?? 1), last: day(date ?? length), hasYear }
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

const names = new Map<string, readonly string[]>()

function monthNames(locale: string): readonly string[] {
  const known = names.get(locale)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const made = Array.from({ length: 12 }, (_, month) => foldText(format.format(Date.UTC(2001, month, 1))))
  names.set(locale, made)
  return made
}
