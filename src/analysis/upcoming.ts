import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import { compareChanges, foldChanges } from '#model/fold.ts'
import { isKnown } from '#model/lens.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { Certainty, MeetingRecord } from '#model/records/meeting.ts'
import { endedOn } from './endedOn.ts'

/** Meetings and dates sorted by what they are on a day. Every meeting stands in exactly one list. */
export interface Upcoming {
  /** Ahead: dated ones by date, imprecise after exact ones of the same first day, undated last. */
  readonly meetings: readonly MeetingRecord[]
  /** Their date has passed without an entry: neither upcoming nor held. Newest first. */
  readonly unrecorded: readonly MeetingRecord[]
  /** Held, declined, cancelled, or postponed without a new date. Newest first, see {@link endedOn}. */
  readonly past: readonly MeetingRecord[]
  /** Dates to watch whose last day has not passed, soonest first. */
  readonly dates: readonly DateToWatch[]
}

const AHEAD: ReadonlySet<Certainty> = new Set(['mooted', 'proposed', 'agreed', 'confirmed'])

/**
 * Sorts the meetings and dates of a view.
 *
 * @param meetings as known on the day: out of the view, never the stored records
 * @param asOf the day; a meeting planned for it is still ahead
 */
export function upcomingOf(
  meetings: readonly MeetingRecord[],
  dates: readonly DateToWatch[],
  asOf: DayNumber,
): Upcoming {
  const of = (standing: Standing): MeetingRecord[] =>
    meetings.filter((meeting) => standingOf(meeting, asOf) === standing)
  return {
    meetings: of('ahead').sort(bySoonest),
    unrecorded: of('unrecorded').sort((one, two) => bySoonest(two, one)),
    past: of('past').sort(byNewest),
    dates: dates.filter((date) => (spanOf(date.date).last ?? Infinity) >= asOf).toSorted(bySoonest),
  }
}

/** What a meeting is on a day. */
export type Standing = 'ahead' | 'unrecorded' | 'past'

/** Whether a meeting lies ahead, is over, or had its day without an entry that says so. */
export function standingOf(meeting: MeetingRecord, asOf: DayNumber): Standing {
  const last = meeting.date === undefined ? null : spanOf(meeting.date).last
  const hasDayAhead = last !== null && last >= asOf
  if (meeting.certainty === 'postponed') return hasDayAhead ? 'ahead' : 'past'
  if (!AHEAD.has(meeting.certainty)) return 'past'
  return last === null || hasDayAhead ? 'ahead' : 'unrecorded'
}

/**
 * The date a held meeting was planned for: the last one before the entry that says held.
 *
 * @param stored the record with all its changes, not its view: folding would hide the plan
 * @returns undefined while it is not held, or when no date was set before
 */
export function plannedDate(stored: MeetingRecord, asOf: DayNumber): Edtf | undefined {
  const known = stored.changes.filter((change) => isKnown(change.on, asOf)).toSorted(compareChanges)
  const held = known.findIndex((change) => change.set.certainty === 'held')
  return held === -1 ? undefined : foldChanges(stored, known.slice(0, held)).date
}

/** Order of what is over: what never had a date stands where it was decided about. */
function byNewest(one: MeetingRecord, two: MeetingRecord): number {
  const [a, b] = [endedOn(one) ?? -Infinity, endedOn(two) ?? -Infinity]
  return compare(b, a) || bySoonest(two, one)
}

/** Order of what has a date or none: by first day, then last day, then id; undated last. */
export function bySoonest(
  one: { readonly id: string; readonly date?: Edtf },
  two: { readonly id: string; readonly date?: Edtf },
): number {
  const [a, b] = [spanOrNone(one.date), spanOrNone(two.date)]
  const byDay = compare(a.first, b.first) || compare(a.last, b.last)
  return byDay || (one.id < two.id ? -1 : one.id > two.id ? 1 : 0)
}

function spanOrNone(date: Edtf | undefined): { readonly first: number; readonly last: number } {
  if (date === undefined) return { first: Infinity, last: Infinity }
  const span = spanOf(date)
  return { first: span.first, last: span.last ?? Infinity }
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}
