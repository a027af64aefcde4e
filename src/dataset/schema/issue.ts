import type { IssueFields, IssueRecord, Line, Position } from '#model/records/issue.ts'
import { ISSUE_KINDS, ISSUE_STATUSES } from '#model/records/issue.ts'
import * as v from 'valibot'
import { citations, inner, side } from './citation.ts'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import { eventId, lineId, name, shortText, text } from './values.ts'

const position = shape({
  ...inner,
  side,
  text,
  verbatim: v.boolean(),
  speaker: v.exactOptional(shortText),
  eventId: v.exactOptional(eventId),
  citations,
} satisfies Entries<Position>)

const line = shape({
  ...inner,
  text,
  by: shortText,
  supersededBy: v.exactOptional(lineId),
} satisfies Entries<Line>)

/** A disputed matter, as it stands in a file. */
export const issue = recordOf({
  title: name,
  kind: v.picklist(ISSUE_KINDS),
  raisedBy: v.picklist(['a', 'b', 'both']),
  summary: v.exactOptional(text),
  status: v.exactOptional(v.picklist(ISSUE_STATUSES)),
  positions: v.array(position),
  lines: v.array(line),
  citations,
} satisfies Entries<IssueFields>) satisfies v.GenericSchema<unknown, IssueRecord>
