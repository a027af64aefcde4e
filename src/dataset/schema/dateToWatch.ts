import type { DateToWatch, DateToWatchFields } from '#model/records/dateToWatch.ts'
import { DATE_KINDS } from '#model/records/dateToWatch.ts'
import * as v from 'valibot'
import { citations } from './citation.ts'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { date, fewOf, issueId, name, shortText } from './values.ts'

/** A deadline, a hearing or another date to watch, as it stands in a file. */
export const dateToWatch = recordOf({
  date,
  kind: v.picklist(DATE_KINDS),
  title: name,
  place: v.exactOptional(shortText),
  issueIds: fewOf(issueId),
  citations,
} satisfies Entries<DateToWatchFields>) satisfies v.GenericSchema<unknown, DateToWatch>
