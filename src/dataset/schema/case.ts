import type { CaseFields, CaseRecord } from '#model/records/case.ts'
import { CASE_STATUSES } from '#model/records/case.ts'
import * as v from 'valibot'
import { citations, side } from './citation.ts'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { date, issueId, name, shortText, text } from './values.ts'

/** One citizen of a side detained by the other, as the case stands in a file. */
export const caseRecord = recordOf({
  person: name,
  nationality: side,
  heldBy: side,
  issueId: v.exactOptional(issueId),
  status: v.picklist(CASE_STATUSES),
  since: date,
  until: v.exactOptional(date),
  charge: v.exactOptional(shortText),
  sentence: v.exactOptional(shortText),
  facility: v.exactOptional(shortText),
  note: v.exactOptional(text),
  citations,
} satisfies Entries<CaseFields>) satisfies v.GenericSchema<unknown, CaseRecord>
