import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { Commitment, MeetingRecord } from '#model/records/meeting.ts'

/** Something a side undertook, with the meeting at which it did. */
export interface CommitmentRow {
  readonly commitment: Commitment
  readonly meeting: MeetingRecord
  /** Whole days since the last day on which it was due; 0 while it is not overdue. Only an open one can be. */
  readonly overdue: number
}

/**
 * Everything undertaken at any meeting: open ones first, the soonest due at the top and those without a due date
 * after them; then the rest, the newest first.
 *
 * @param meetings as known on the day
 */
export function commitmentRows(meetings: readonly MeetingRecord[], asOf: DayNumber): CommitmentRow[] {
  return meetings
    .flatMap((meeting) =>
      meeting.commitments.map((commitment) => ({
        commitment,
        meeting,
        overdue: overdueDays(commitment, asOf),
      })),
    )
    .sort((one, two) => {
      const [a, b] = [one.commitment, two.commitment]
      const isOpen = (status: Commitment['status']): number => (status === 'open' ? 0 : 1)
      const byStatus = isOpen(a.status) - isOpen(b.status)
      const byDay = a.status === 'open' ? dueDay(a) - dueDay(b) : firstDay(b) - firstDay(a)
      // Two without a due date: Infinity − Infinity is NaN, and only the ids decide.
      return byStatus || byDay || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
    })
}

/** Whole days since the last day on which an open commitment was due; 0 for any other. */
export function overdueDays({ status, due }: Commitment, asOf: DayNumber): number {
  const last = status === 'open' && due !== undefined ? spanOf(due).last : null
  return last === null ? 0 : Math.max(0, asOf - last)
}

function dueDay({ due }: Commitment): number {
  return due === undefined ? Infinity : (spanOf(due).last ?? Infinity)
}

function firstDay({ on }: Commitment): DayNumber {
  return spanOf(on).first
}
