import type { DayNumber } from '#model/day.ts'
import { countsOn, spanOf } from '#model/edtf.ts'
import type { Level, MeetingRecord } from '#model/records/meeting.ts'

/** Whose contacts are looked at: those of one person, of two who met one another, or of a level. */
export type Contact =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'pair'; readonly people: readonly [string, string] }
  | { readonly kind: 'level'; readonly level: Level }

/** When they last met or spoke, and how often they do. Days throughout. */
export interface Occasion {
  /** Null where no contact is recorded. */
  readonly last: MeetingRecord | null
  /** Days since, from least to most: the same where the date is known to the day. Null without a contact. */
  readonly since: { readonly least: number; readonly most: number } | null
  /** How many gaps there are between successive days of contact. */
  readonly gaps: number
  /** Median of the gaps; null from fewer than three: that would be no habit. */
  readonly usualGap: number | null
  /** The silence is longer than usual, however the date of the last contact is read. */
  readonly isSilent: boolean
}

/** Gaps from which on their median says what is usual. */
const FEWEST_GAPS = 3

/**
 * The last contact and the usual gap, as of a day. A contact is a meeting that was held, calls among them.
 *
 * A contact counts on the last day of its date, as everything does; several on one day are one. A date that is open
 * never counts.
 *
 * @param meetings as known on the day: out of the view
 */
export function lastOccasion(
  meetings: readonly MeetingRecord[],
  contact: Contact,
  asOf: DayNumber,
): Occasion {
  return occasionOf(datedContacts(meetings.filter((one) => isHeld(one) && isOf(one, contact))), asOf)
}

/**
 * The same of each person: the meetings are gone through once, not for each of thousands.
 *
 * @param meetings as known on the day
 */
export function occasionsOfPeople(
  meetings: readonly MeetingRecord[],
  asOf: DayNumber,
): (person: string) => Occasion {
  const byPerson = new Map<string, MeetingRecord[]>()
  for (const meeting of meetings.filter(isHeld)) {
    for (const person of new Set(meeting.attendees)) {
      const own = byPerson.get(person)
      if (own) own.push(meeting)
      else byPerson.set(person, [meeting])
    }
  }
  return (person) => occasionOf(datedContacts(byPerson.get(person) ?? []), asOf)
}

interface DatedContact {
  readonly meeting: MeetingRecord
  /** The day it counts on. */
  readonly day: DayNumber
}

function occasionOf(held: readonly DatedContact[], asOf: DayNumber): Occasion {
  const last = held.at(-1)?.meeting ?? null
  const since = last && daysSince(last, asOf)
  const days = [...new Set(held.map(({ day }) => day))]
  const gaps = days.slice(1).map((day, i) => day - days[i]!)
  const usualGap = gaps.length < FEWEST_GAPS ? null : median(gaps)
  const isSilent = since !== null && usualGap !== null && since.least > usualGap
  return { last, since, gaps: gaps.length, usualGap, isSilent }
}

function isHeld({ certainty }: MeetingRecord): boolean {
  return certainty === 'held'
}

/** Meetings that were held, each with the day it counts on, oldest first. */
function datedContacts(meetings: readonly MeetingRecord[]): readonly DatedContact[] {
  return meetings
    .flatMap((meeting) => {
      const day = meeting.date === undefined ? null : countsOn(meeting.date)
      return day === null ? [] : { meeting, day }
    })
    .sort((one, two) => one.day - two.day || (one.meeting.id < two.meeting.id ? -1 : 1))
}

function isOf({ attendees, level }: MeetingRecord, contact: Contact): boolean {
  switch (contact.kind) {
    case 'person':
      return attendees.includes(contact.person)
    case 'pair':
      return contact.people.every((person) => attendees.includes(person))
    case 'level':
      return level === contact.level
  }
}

/** A visit that has begun and not ended is of today. */
function daysSince({ date }: MeetingRecord, asOf: DayNumber): Occasion['since'] {
  if (date === undefined) return null
  const { first, last } = spanOf(date)
  return { least: Math.max(0, asOf - (last ?? asOf)), most: Math.max(0, asOf - first) }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, two) => one - two)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
