import type { DateToWatch } from '#model/records/dateToWatch.ts'
import type { Certainty, Level, MeetingRecord } from '#model/records/meeting.ts'

/** Parts of the filter of meetings. */
export const MEETING_PARTS = ['level', 'certainty', 'issue'] as const
export type MeetingPart = (typeof MEETING_PARTS)[number]

/** Which meetings and dates to watch are wanted: any of what a part names; an empty part asks for nothing. */
export interface MeetingFilter {
  readonly level: readonly Level[]
  readonly certainty: readonly Certainty[]
  /** Ids of issues, on the agenda of a meeting or touched by a date. */
  readonly issue: readonly string[]
}

export const ANY_MEETING: MeetingFilter = { level: [], certainty: [], issue: [] }

/** What a filter leaves, in the order given. */
export interface MeetingsLeft {
  readonly meetings: readonly MeetingRecord[]
  readonly dates: readonly DateToWatch[]
  /** Of each part that asks for something, how many meetings and dates it hides by itself. */
  readonly hiddenBy: ReadonlyMap<MeetingPart, number>
}

/** How many meetings and dates have each of what can be asked for. */
export type MeetingCounts = Readonly<Record<MeetingPart, ReadonlyMap<string, number>>>

type Facets = Readonly<Record<MeetingPart, readonly string[]>>

/** The parts that ask for something. */
export function activeMeetingParts(filter: MeetingFilter): readonly MeetingPart[] {
  return MEETING_PARTS.filter((part) => filter[part].length > 0)
}

/**
 * Leaves what has everything that is asked for. A date to watch has neither level nor certainty: where one of
 * those is asked for, no date is left.
 *
 * @param meetings as known on the day
 */
export function filterMeetings(
  filter: MeetingFilter,
  meetings: readonly MeetingRecord[],
  dates: readonly DateToWatch[],
): MeetingsLeft {
  const active = activeMeetingParts(filter)
  const has = (facets: Facets, part: MeetingPart): boolean => {
    const wanted: readonly string[] = filter[part]
    return facets[part].some((value) => wanted.includes(value))
  }
  const all = [...meetings.map(facetsOfMeeting), ...dates.map(facetsOfDate)]
  const isLeft = (facets: Facets): boolean => active.every((part) => has(facets, part))
  return {
    meetings: meetings.filter((meeting) => isLeft(facetsOfMeeting(meeting))),
    dates: dates.filter((date) => isLeft(facetsOfDate(date))),
    hiddenBy: new Map(active.map((part) => [part, all.filter((facets) => !has(facets, part)).length])),
  }
}

/** Counts what there is to ask for. */
export function countMeetings(
  meetings: readonly MeetingRecord[],
  dates: readonly DateToWatch[],
): MeetingCounts {
  const all = [...meetings.map(facetsOfMeeting), ...dates.map(facetsOfDate)]
  const count = (part: MeetingPart): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>()
    for (const facets of all)
      for (const value of new Set(facets[part])) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  return { level: count('level'), certainty: count('certainty'), issue: count('issue') }
}

function facetsOfMeeting({ level, certainty, agenda }: MeetingRecord): Facets {
  return { level: [level], certainty: [certainty], issue: agenda.flatMap(({ issueId }) => issueId ?? []) }
}

function facetsOfDate({ issueIds }: DateToWatch): Facets {
  return { level: [], certainty: [], issue: issueIds }
}
