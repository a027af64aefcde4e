import type { DayNumber } from '#model/day.ts'
import { sidesOf } from '#model/columns.ts'
import type { Side } from '#model/records/base.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { Person, Role } from '#model/records/relationship.ts'
import type { Occasion } from './lastOccasion.ts'
import { lastOccasion } from './lastOccasion.ts'
import { rolesAsOf } from './rolesAsOf.ts'
import type { Statement } from './statements.ts'
import { statementsBy } from './statements.ts'

/** Who meets, and when they last did. */
export interface Interlocutors {
  readonly people: readonly Interlocutor[]
  /** Of the two who meet, where there are just two; else of the level. */
  readonly occasion: Occasion
  readonly isOfPair: boolean
}

/** What the record has of somebody who attends. */
export interface Interlocutor {
  readonly person: Person
  /** Undefined for who acts for neither side. */
  readonly side: Side | undefined
  readonly held: readonly Role[]
  /** The newest position that names the person as its speaker. */
  readonly said: Statement | null
  /** Meetings held and calls that the person took part in, this one apart. */
  readonly contacts: number
}

/** @param view the record as known on the day */
export function interlocutorsOf(view: Dataset, meeting: MeetingRecord, asOf: DayNumber): Interlocutors {
  const { people } = view.relationship
  const sides = sidesOf(view.relationship)
  const said = statementsBy(people, view.issues)
  const byId = new Map(people.map((person) => [person.id, person]))
  const attending = meeting.attendees.flatMap((id) => byId.get(id) ?? [])
  const [one, other, ...more] = attending.map(({ id }) => id)
  const isOfPair = one !== undefined && other !== undefined && more.length === 0
  const others = view.meetings.filter(({ id }) => id !== meeting.id)
  const contacts = heldByPerson(others)
  return {
    people: attending.map((person) => {
      const { held } = rolesAsOf(person.roles, asOf)
      const acts = held[0]?.actor
      return {
        ...{ person, held },
        side: acts === undefined ? undefined : sides.get(acts),
        said: said.get(person.id)?.[0] ?? null,
        contacts: contacts.get(person.id) ?? 0,
      }
    }),
    occasion: isOfPair
      ? lastOccasion(others, { kind: 'pair', people: [one, other] }, asOf)
      : lastOccasion(others, { kind: 'level', level: meeting.level }, asOf),
    isOfPair,
  }
}

/** How many of the meetings that were held each person took part in. */
function heldByPerson(meetings: readonly MeetingRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { certainty, attendees } of meetings) {
    if (certainty !== 'held') continue
    for (const id of new Set(attendees)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
