import type { DayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { bySoonest, upcomingOf } from './upcoming.ts'

/** A meeting or a date to watch that lies ahead. */
export type BriefDate =
  | { readonly kind: 'meetings'; readonly record: MeetingRecord }
  | { readonly kind: 'dates'; readonly record: DateToWatch }

/** Meetings other than this one and dates to watch, by first day, then last, then id; what has no date at the end. */
export function briefDates(view: Dataset, { id: own }: MeetingRecord, asOf: DayNumber): readonly BriefDate[] {
  const { meetings, dates } = upcomingOf(view.meetings, view.dates, asOf)
  const all: BriefDate[] = [
    ...meetings.filter(({ id }) => id !== own).map((record) => ({ kind: 'meetings' as const, record })),
    ...dates.map((record) => ({ kind: 'dates' as const, record })),
  ]
  return all.toSorted((one, other) => bySoonest(one.record, other.record))
}
