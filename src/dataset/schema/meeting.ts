import type {
  AgendaPoint,
  Commitment,
  LocalTime,
  MeetingFields,
  MeetingRecord,
} from '#model/records/meeting.ts'
import { CERTAINTIES, FORMATS, LEVELS } from '#model/records/meeting.ts'
import * as v from 'valibot'
import { citations, inner, side } from './citation.ts'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import { clockTime, date, issueId, name, personId, shortText, text, zone } from './values.ts'

const agendaPoint = shape({
  ...inner,
  text,
  issueId: v.exactOptional(issueId),
} satisfies Entries<AgendaPoint>)

const commitment = shape({
  ...inner,
  side,
  text,
  status: v.picklist(['open', 'kept', 'broken', 'lapsed']),
  due: v.exactOptional(date),
  citations,
} satisfies Entries<Commitment>)

/** An encounter at a level, as it stands in a file. */
export const meeting = recordOf({
  title: name,
  level: v.picklist(LEVELS),
  format: v.picklist(FORMATS),
  certainty: v.picklist(CERTAINTIES),
  date: v.exactOptional(date),
  time: v.exactOptional(shape({ at: clockTime, zone } satisfies Entries<LocalTime>)),
  place: v.exactOptional(shortText),
  hostEvent: v.exactOptional(shortText),
  attendees: v.array(personId),
  agenda: v.array(agendaPoint),
  commitments: v.array(commitment),
  outcome: v.exactOptional(text),
  note: v.exactOptional(text),
  citations,
} satisfies Entries<MeetingFields>) satisfies v.GenericSchema<unknown, MeetingRecord>
