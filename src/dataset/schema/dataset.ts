import type { Dataset, Lists, Tombstone } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import * as v from 'valibot'
import { briefing } from './briefing.ts'
import { caseRecord } from './case.ts'
import { marking } from './citation.ts'
import { dateToWatch } from './dateToWatch.ts'
import { event } from './event.ts'
import { issue } from './issue.ts'
import { meeting } from './meeting.ts'
import { relationship } from './relationship.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import { source } from './source.ts'
import { code, id, instant, knownDay, revision, shortText } from './values.ts'

/** What the first key of every dataset file says. */
export const FORMAT = 'bilat-dataset'

/** How many of the revisions that a content grew from are kept. */
export const MAX_ANCESTORS = 50

/** That a record was deleted, as it stands in a file. */
export const tombstone = shape({
  id,
  kind: v.picklist(LIST_NAMES),
  on: instant,
  by: shortText,
} satisfies Entries<Tombstone>)

/** The kind of record in each list. */
export const RECORDS = {
  events: event,
  issues: issue,
  cases: caseRecord,
  meetings: meeting,
  dates: dateToWatch,
  sources: source,
  briefings: briefing,
} satisfies { readonly [K in keyof Lists]: v.GenericSchema<unknown, Lists[K][number]> }

const count = v.exactOptional(
  v.pipe(v.number(), v.integer(code('wrong-kind')), v.minValue(0, code('wrong-kind'))),
)

/** The keys of a file that are not its content: they say what the file is. */
export const HEADER = {
  format: v.literal(FORMAT),
  version: v.literal(1),
  revision: v.exactOptional(revision),
  ancestors: v.exactOptional(v.pipe(v.array(revision), v.maxLength(MAX_ANCESTORS, code('too-many')))),
  counts: v.exactOptional(
    shape({
      events: count,
      issues: count,
      cases: count,
      meetings: count,
      dates: count,
      sources: count,
      briefings: count,
    } satisfies Entries<{ readonly [K in keyof Lists]?: number }>),
  ),
  asOf: v.exactOptional(knownDay),
  upTo: v.exactOptional(marking),
}

/** The content of a file. */
export const CONTENT = {
  relationship,
  events: v.array(event),
  issues: v.array(issue),
  cases: v.array(caseRecord),
  meetings: v.array(meeting),
  dates: v.array(dateToWatch),
  sources: v.array(source),
  briefings: v.array(briefing),
  deleted: v.array(tombstone),
} satisfies Entries<Dataset>

/** A whole file of the newest version. */
export const file = shape({ ...HEADER, ...CONTENT })
