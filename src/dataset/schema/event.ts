import type { Claim, EventFields, EventRecord, Readout } from '#model/records/event.ts'
import { CREDIBILITIES, EVENT_STATUSES } from '#model/records/event.ts'
import * as v from 'valibot'
import { citations, inner, side } from './citation.ts'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import {
  actorId,
  date,
  eventId,
  eventType,
  fewOf,
  issueId,
  meetingId,
  name,
  personId,
  score,
  shortText,
  text,
  words,
} from './values.ts'

const readout = shape({
  ...inner,
  side,
  publisher: v.exactOptional(shortText),
  completeness: v.picklist(['complete', 'excerpt']),
  topics: words,
  quote: v.exactOptional(text),
  note: v.exactOptional(text),
  citations,
} satisfies Entries<Readout>)

const claim = shape({ ...inner, by: actorId, text, citations } satisfies Entries<Claim>)

/** Something that happened on a date, as it stands in a file. */
export const event = recordOf({
  date,
  title: name,
  summary: v.exactOptional(text),
  type: eventType,
  initiator: actorId,
  target: actorId,
  mutual: v.boolean(),
  score: v.exactOptional(shape({ value: score, reason: text })),
  quantity: v.exactOptional(shape({ n: v.number(), unit: shortText })),
  status: v.picklist(EVENT_STATUSES),
  bilateral: v.boolean(),
  partOf: v.exactOptional(eventId),
  inResponseTo: v.exactOptional(eventId),
  issueIds: fewOf(issueId),
  meetingId: v.exactOptional(meetingId),
  place: v.exactOptional(shortText),
  participants: v.array(personId),
  readouts: v.array(readout),
  claims: v.array(claim),
  citations,
  credibility: v.picklist(CREDIBILITIES),
  note: v.exactOptional(text),
  tags: words,
} satisfies Entries<EventFields>) satisfies v.GenericSchema<unknown, EventRecord>
