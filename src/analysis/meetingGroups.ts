import type { Certainty, Level, MeetingFormat, MeetingRecord } from '#model/records/meeting.ts'

/** Meetings ahead that are equally sure. */
export interface MeetingGroup {
  readonly certainty: Certainty
  readonly count: number
  /** The level of all of them; null where it differs. */
  readonly level: Level | null
  /** The format of all of them; null where it differs. */
  readonly format: MeetingFormat | null
}

/** What is surest comes first. */
const ORDER: readonly Certainty[] = ['confirmed', 'agreed', 'postponed', 'proposed', 'mooted']

/** The meetings that lie ahead by how sure they are, the surest first; a certainty that none has is left out. */
export function meetingGroups(ahead: readonly MeetingRecord[]): MeetingGroup[] {
  return ORDER.flatMap((certainty) => {
    const group = ahead.filter((meeting) => meeting.certainty === certainty)
    if (group.length === 0) return []
    const level = shared(group.map((meeting) => meeting.level))
    return { certainty, count: group.length, level, format: shared(group.map(({ format }) => format)) }
  })
}

/** What all of them are; null where they differ. */
function shared<T>([first, ...others]: readonly T[]): T | null {
  return first !== undefined && others.every((one) => one === first) ? first : null
}
