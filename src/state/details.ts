import type { DayNumber } from '#model/day.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { SourceRecord } from '#model/records/source.ts'
import { viewRecord } from '#model/view.ts'
import type { Glance, Sourced } from '#storage/read.ts'
import { glanceLens } from './glanceLens.ts'

/** Texts of events and of everything cited on the page, as of the day. Those of events follow a moment later. */
export interface Details {
  readonly events: ReadonlyMap<string, EventRecord>
  readonly sources: ReadonlyMap<string, SourceRecord>
  /** More have been asked for than are there. */
  readonly pending: boolean
}

/** Whose details are meant: those of a day, and the rows of the columns in force on it. */
export interface DayRows {
  readonly day: { readonly asOf: DayNumber }
  readonly rows: Int32Array
}

export const NO_DETAILS: Details = { events: new Map(), sources: new Map(), pending: true }

/** The details of a day out of the records that have been read. */
export function viewDetails(
  glance: Glance,
  { day, rows }: DayRows,
  read: Sourced<'events'>,
  pending: boolean,
): Details {
  const lens = glanceLens(glance, rows, day.asOf, read.sources)
  const sources = [...glance.sources, ...read.sources].flatMap((source) => viewRecord(source, lens) ?? [])
  const events = read.records.flatMap((event) => viewRecord(event, lens) ?? [])
  return { events: mapById(events), sources: mapById(sources), pending }
}

function mapById<R extends { readonly id: string }>(records: readonly R[]): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [record.id, record]))
}
