import type { AnyRecord, Lists } from '#model/records/dataset.ts'

/** What a view of a slide shows, and the one record that it is about. */
export interface ShownView {
  readonly shows: string
  readonly of?: string
}

/** The lists that slides rest on. */
type FactLists = Pick<Lists, 'events' | 'issues' | 'cases' | 'meetings' | 'dates'>

/** Charts and parts of slides that show something else than events. */
const OTHERS: Readonly<Record<string, (data: FactLists) => readonly AnyRecord[]>> = {
  custody: ({ cases }) => cases,
  cases: ({ cases }) => cases,
  meetingLanes: ({ meetings }) => meetings,
  dates: ({ dates, meetings }) => [...dates, ...meetings],
  quotes: ({ issues }) => issues,
  issues: ({ issues }) => issues,
  method: () => [],
}

/**
 * The records that a view of a slide rests on: those of the kind that it shows, of its issue alone where it is about
 * one. Filters are not looked at: it names too many rather than too few.
 *
 * @param data as it is stored, or as of the day of the view
 */
export function slideFacts(data: FactLists, { shows, of }: ShownView): readonly AnyRecord[] {
  const kind = Object.hasOwn(OTHERS, shows) ? OTHERS[shows] : undefined
  const records = kind ? kind(data) : data.events
  return of === undefined ? records : records.filter((record) => record.id === of || isOf(record, of))
}

function isOf(record: AnyRecord, issue: string): boolean {
  if ('issueIds' in record) return record.issueIds.includes(issue)
  return 'issueId' in record && record.issueId === issue
}
