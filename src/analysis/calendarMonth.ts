import type { DayNumber } from '#model/day.ts'
import { dayNumber, daysInMonth, partsOf } from '#model/day.ts'

/** Something that fills the days from one to another, both included. */
export interface CalendarEntry {
  readonly id: string
  readonly first: DayNumber
  readonly last: DayNumber
}

/** The part of an entry that lies in one week. */
export interface WeekBar {
  readonly id: string
  /** Columns 0 (Monday) – 6 (Sunday), both included. */
  readonly from: number
  readonly to: number
  /** Line within the week, from 0; no two bars of a line touch. */
  readonly line: number
  /** Its first day lies in an earlier week, its last day in a later one. */
  readonly goesOnBefore: boolean
  readonly goesOnAfter: boolean
}

/** A week of a month's page. */
export interface CalendarWeek {
  /** ISO 8601 number, 1–53. */
  readonly number: number
  readonly monday: DayNumber
  readonly bars: readonly WeekBar[]
}

/**
 * The page of the month in which a day lies: whole weeks from Monday to Sunday, with what happens in them.
 *
 * @param entries any; those outside the weeks of the page are left out
 */
export function calendarMonth(day: DayNumber, entries: readonly CalendarEntry[]): CalendarWeek[] {
  const { first, last } = monthDays(day)
  const weeks: CalendarWeek[] = []
  const sorted = entries.toSorted(
    (one, two) => one.first - two.first || two.last - one.last || (one.id < two.id ? -1 : 1),
  )
  for (let monday = mondayOf(first); monday <= last; monday += 7)
    weeks.push({ number: isoWeek(monday), monday, bars: barsOf(monday, sorted) })
  return weeks
}

/** First and last day of the month in which a day lies. */
export function monthDays(day: DayNumber): { readonly first: DayNumber; readonly last: DayNumber } {
  const { year, month, date } = partsOf(day)
  const first = day - date + 1
  return { first, last: first + daysInMonth(year, month) - 1 }
}

/** The number of a day's week by ISO 8601: that of the year in which its Thursday lies. */
export function isoWeek(day: DayNumber): number {
  const thursday = mondayOf(day) + 3
  const { year } = partsOf(thursday)
  const newYear = dayNumber(`${String(year).padStart(4, '0')}-01-01`)
  return Math.floor((thursday - newYear) / 7) + 1
}

/** The Monday on or before a day: day 4 was one, 5 January 1970. */
function mondayOf(day: DayNumber): DayNumber {
  return day - ((((day - 4) % 7) + 7) % 7)
}

/** Each bar on the first line that is free. */
function barsOf(monday: DayNumber, entries: readonly CalendarEntry[]): WeekBar[] {
  const sunday = monday + 6
  const ends: DayNumber[] = []
  return entries
    .filter(({ first, last }) => first <= sunday && last >= monday)
    .map(({ id, first, last }) => {
      const [from, to] = [Math.max(0, first - monday), Math.min(6, last - monday)]
      const free = ends.findIndex((end) => end < from)
      const line = free === -1 ? ends.length : free
      ends[line] = to
      return { id, from, to, line, goesOnBefore: first < monday, goesOnAfter: last > sunday }
    })
}
