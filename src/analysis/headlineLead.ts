import type { Columns } from '#model/columns.ts'
import { FLAG, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { scoreAt } from './items.ts'

/** What the headline begins with: the first that applies, in this order. The words are the screen's. */
export type HeadlineLead =
  /** An event scored ≤ −7 or ≥ +7 within the last three days. */
  | { readonly kind: 'event'; readonly eventId: string }
  | { readonly kind: 'today'; readonly meetingId: string }
  /** Agreed or confirmed, 1–14 days ahead. */
  | { readonly kind: 'within'; readonly meetingId: string; readonly days: number }
  /** Agreed or confirmed, later than that or not to the day. */
  | { readonly kind: 'later'; readonly meetingId: string }
  | { readonly kind: 'proposed'; readonly meetingId: string }
  | { readonly kind: 'none' }

const GREAT = 7
const FRESH_DAYS = 3
const SOON_DAYS = 14

/**
 * The lead of the headline on a day.
 *
 * @param rows rows in force on the day
 * @param ahead meetings that lie ahead, soonest first
 */
export function headlineLead(
  columns: Columns,
  rows: Int32Array,
  ahead: readonly MeetingRecord[],
  asOf: DayNumber,
): HeadlineLead {
  const great = greatestFresh(columns, rows, asOf)
  if (great !== null) return { kind: 'event', eventId: great }
  return sureMeeting(ahead, asOf) ?? proposedMeeting(ahead) ?? { kind: 'none' }
}

function greatestFresh(columns: Columns, rows: Int32Array, asOf: DayNumber): string | null {
  let best: { readonly row: number; readonly size: number } | null = null
  for (const row of rows) {
    const day = columns.last[row]!
    if (day === NEVER || day > asOf || day <= asOf - FRESH_DAYS) continue
    if (columns.flags[row]! & (FLAG.context | FLAG.struck)) continue
    const size = Math.abs(scoreAt(columns, row))
    if (size >= GREAT && size >= (best?.size ?? 0)) best = { row, size }
  }
  return best === null ? null : columns.ids[columns.record[best.row]!]!
}

function sureMeeting(ahead: readonly MeetingRecord[], asOf: DayNumber): HeadlineLead | undefined {
  const next = ahead.find(({ certainty, date }) => isSure(certainty) && date !== undefined)
  if (!next?.date) return undefined
  const { first, last, precision } = spanOf(next.date)
  if (last !== null && first <= asOf && asOf <= last) return { kind: 'today', meetingId: next.id }
  const days = first - asOf
  return days <= SOON_DAYS && precision !== 'month' && precision !== 'year'
    ? { kind: 'within', meetingId: next.id, days }
    : { kind: 'later', meetingId: next.id }
}

function proposedMeeting(ahead: readonly MeetingRecord[]): HeadlineLead | undefined {
  const next = ahead.find(({ certainty }) => certainty === 'proposed')
  return next && { kind: 'proposed', meetingId: next.id }
}

function isSure(certainty: MeetingRecord['certainty']): boolean {
  return certainty === 'agreed' || certainty === 'confirmed'
}
