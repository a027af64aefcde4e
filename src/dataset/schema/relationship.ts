import type { Actor, Coverage, OwnScore, Person, Relationship, Role } from '#model/records/relationship.ts'
import type { IssuedBriefing, IssuedSlide } from '#model/records/issued.ts'
import { ISSUE_FORMATS } from '#model/records/issued.ts'
import * as v from 'valibot'
import { marking, side } from './citation.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import {
  actorId,
  country,
  date,
  eventType,
  id,
  instant,
  knownDay,
  name,
  score,
  shortText,
  text,
} from './values.ts'

const actor = shape({ id, name, side: v.exactOptional(side) } satisfies Entries<Actor>)

const role = shape({
  id,
  title: shortText,
  actor: actorId,
  from: v.exactOptional(date),
  until: v.exactOptional(date),
} satisfies Entries<Role>)

const person = shape({
  id,
  name,
  knownOn: v.exactOptional(knownDay),
  roles: v.array(role),
} satisfies Entries<Person>)

const coverage = shape({ id, date, note: v.exactOptional(text) } satisfies Entries<Coverage>)

const ownScore = shape({
  id: eventType,
  score: shape({ value: score, reason: name }),
} satisfies Entries<OwnScore>)

const issuedSlide = shape({ id, title: shortText } satisfies Entries<IssuedSlide>)

const issued = shape({
  id,
  when: instant,
  by: shortText,
  briefing: id,
  title: shortText,
  meeting: v.exactOptional(id),
  format: v.picklist(ISSUE_FORMATS),
  fileName: v.exactOptional(shortText),
  asOf: knownDay,
  upTo: marking,
  revision: shortText,
  slides: v.array(issuedSlide),
  facts: v.array(text),
} satisfies Entries<IssuedBriefing>)

/** One pair of countries, as it stands in a file. */
export const relationship = shape({
  id,
  a: country,
  b: country,
  nameA: v.exactOptional(shortText),
  nameB: v.exactOptional(shortText),
  title: name,
  summary: v.exactOptional(text),
  opensAsOf: v.exactOptional(knownDay),
  actors: v.array(actor),
  people: v.array(person),
  coverage: v.array(coverage),
  ownScores: v.exactOptional(v.array(ownScore)),
  issued: v.exactOptional(v.array(issued)),
  sample: v.exactOptional(v.boolean()),
  createdAt: instant,
  updatedAt: instant,
  updatedBy: shortText,
} satisfies Entries<Relationship>) satisfies v.GenericSchema<unknown, Relationship>
