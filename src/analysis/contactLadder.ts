import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Level, MeetingFormat, MeetingRecord } from '#model/records/meeting.ts'
import { LEVELS } from '#model/records/meeting.ts'
import type { CoverageSpan } from './coverage.ts'
import type { MonthSlot } from './months.ts'
import { monthAt, monthsUpTo } from './months.ts'

/** From the closest to the most distant way of meeting. */
const CLOSEST_FIRST = ['in person', 'video', 'phone'] as const satisfies readonly MeetingFormat[]

/** The contacts of one level in one month. */
export interface Rung {
  readonly level: Level
  /** Ids of meetings, in the order of their dates. */
  readonly ids: readonly string[]
  /** How many of each format, the closest first; none is left out. */
  readonly formats: readonly { readonly format: MeetingFormat; readonly count: number }[]
}

/** A month with the contacts that were held in it. */
export interface ContactMonth extends MonthSlot {
  /** Levels with at least one contact, the highest first: none where there was none. */
  readonly rungs: readonly Rung[]
}

/** How high the contacts of each month reached. */
export interface ContactLadder {
  /** From the first contact or monitored day up to the as-of day, oldest first, a year at least. */
  readonly months: readonly ContactMonth[]
  /** Ids of contacts that were held, but whose month is not known. */
  readonly undated: readonly string[]
}

/** Months that are given at least. */
const YEAR = 12
/** A span longer than this many days does not say in which month it was. */
const LONGEST = 31

/**
 * Contacts that were held, by month and level. What is only planned, or fell through, is no contact.
 *
 * A contact stands in the month of the last day of its date, as an event counts on its last day; where the date is
 * given only to the year, or is open, its month is not known.
 *
 * @param meetings as known on the day
 */
export function contactLadder(
  meetings: readonly MeetingRecord[],
  asOf: DayNumber,
  coverage: readonly CoverageSpan[],
): ContactLadder {
  const held = meetings
    .filter(({ certainty }) => certainty === 'held')
    .map((meeting) => ({ meeting, day: dayOf(meeting, asOf) }))
    .toSorted((one, two) => (one.day ?? -1) - (two.day ?? -1) || (one.meeting.id < two.meeting.id ? -1 : 1))
  const dated = held.flatMap(({ meeting, day }) => (day === null ? [] : [{ meeting, day }]))
  const from = Math.min(dated[0]?.day ?? asOf, coverage[0]?.first ?? asOf)
  const months = monthsUpTo(asOf, from, coverage, YEAR)
  const byMonth = months.map((): MeetingRecord[] => [])
  for (const { meeting, day } of dated) byMonth[monthAt(months, day)]?.push(meeting)
  return {
    months: months.map((month, i) => ({ ...month, rungs: rungsOf(byMonth[i] ?? []) })),
    undated: held.flatMap(({ meeting, day }) => (day === null ? [meeting.id] : [])),
  }
}

/** The day that says in which month a contact was; null where nothing does. */
function dayOf({ date }: MeetingRecord, asOf: DayNumber): DayNumber | null {
  if (date === undefined) return null
  const { first, last } = spanOf(date)
  if (last === null || last - first >= LONGEST) return null
  return Math.min(last, asOf)
}

function rungsOf(meetings: readonly MeetingRecord[]): Rung[] {
  return LEVELS.flatMap((level) => {
    const found = meetings.filter((one) => one.level === level)
    if (found.length === 0) return []
    const formats = CLOSEST_FIRST.map((format) => ({
      format,
      count: found.filter((one) => one.format === format).length,
    })).filter(({ count }) => count > 0)
    return [{ level, ids: found.map(({ id }) => id), formats }]
  })
}
