import type { CalendarContent } from '#exchange/icsOut.ts'
import type { IsoDay } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'

/** Which records a calendar is to have: those with these ids, or all. */
export interface CalendarChoice {
  readonly meetings: readonly string[] | 'all'
  readonly dates: readonly string[] | 'all'
}

/** What of a dataset goes into a calendar: records as known on a day, nothing later. */
export function calendarOf(data: Dataset, day: IsoDay, { meetings, dates }: CalendarChoice): CalendarContent {
  const view = viewDataset(data, dayNumber(day))
  const { id: rel, title, people } = view.relationship
  return {
    rel,
    title,
    asOf: day,
    meetings: chosen(view.meetings, meetings),
    dates: chosen(view.dates, dates),
    sources: new Map(view.sources.map((source) => [source.id, source])),
    people: new Map(people.map(({ id, name }) => [id, name])),
  }
}

function chosen<R extends { readonly id: string }>(
  records: readonly R[],
  ids: readonly string[] | 'all',
): readonly R[] {
  if (ids === 'all') return records
  const wanted = new Set(ids)
  return records.filter(({ id }) => wanted.has(id))
}
