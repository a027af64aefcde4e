import type { Columns } from '#model/columns.ts'
import { FLAG, NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import type { Precision } from '#model/edtf.ts'
import { spanOf } from '#model/edtf.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import { scoreAt } from './items.ts'

/** What the headline begins with: the first that applies, in this order. The words are the screen's. */
export type HeadlineLead =
  /** An event scored ≤ −7 or ≥ +7 within the last three days. */
  | { readonly kind: 'event'; readonly eventId: string }
  /** Agreed or confirmed for this day, or already held on it. */
  | { readonly kind: 'today'; readonly meetingId: string }
  /** Agreed or confirmed, 1–14 days ahead. */
  | { readonly kind: 'within'; readonly meetingId: string; readonly days: number }
  /** Agreed or confirmed, later than that, not to the day, or without a date. */
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
 * @param past meetings that are over: one held on this very day still is today's, but no call
 */
export function headlineLead(
  columns: Columns,
  rows: Int32Array,
  ahead: readonly MeetingRecord[],
  asOf: DayNumber,
  past: readonly MeetingRecord[],
): HeadlineLead {
  const great = greatestFresh(columns, rows, asOf)
  if (great !== null) return { kind: 'event', eventId: great }
  const sure = ahead.filter(({ certainty }) => certainty === 'agreed' || certainty === 'confirmed')
  // A call that is over is an event of the day, not a meeting of it.
  const held = past.filter(({ certainty, format }) => certainty === 'held' && format !== 'phone')
  const today = [...sure, ...held].find((meeting) => isOn(meeting, asOf))
  if (today) return { kind: 'today', meetingId: today.id }
  return next(sure, asOf) ?? proposed(ahead) ?? { kind: 'none' }
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

/** Whether a meeting is on a day: a month in which it lies somewhere does not say so. */
function isOn({ date }: MeetingRecord, day: DayNumber): boolean {
  if (date === undefined) return false
  const { first, last, precision } = spanOf(date)
  return DAYS_ARE_KNOWN.has(precision) && last !== null && first <= day && day <= last
}

const DAYS_ARE_KNOWN: ReadonlySet<Precision> = new Set(['day', 'range'])

function next(sure: readonly MeetingRecord[], asOf: DayNumber): HeadlineLead | undefined {
  for (const { id, date } of sure) {
    if (date === undefined) continue
    const { first, precision } = spanOf(date)
    const days = first - asOf
    if (DAYS_ARE_KNOWN.has(precision) && days <= SOON_DAYS) return { kind: 'within', meetingId: id, days }
  }
  return sure[0] && { kind: 'later', meetingId: sure[0].id }
}

function proposed(ahead: readonly MeetingRecord[]): HeadlineLead | undefined {
  const soonest = ahead.find(({ certainty }) => certainty === 'proposed')
  return soonest && { kind: 'proposed', meetingId: soonest.id }
}
