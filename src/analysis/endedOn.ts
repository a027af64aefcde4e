import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'

/**
 * Where a meeting that is over stands in time: the first day of its date; one that never had a date, at the day on
 * which it was last decided about.
 *
 * @param meeting as known on the day
 * @returns null where no day is known at all
 */
export function endedOn({ date, changes, knownOn }: MeetingRecord): DayNumber | null {
  const decided = changes.findLast(({ set }) => set.certainty !== undefined)?.on ?? knownOn
  const day = date ?? decided
  return day === undefined ? null : spanOf(day).first
}
