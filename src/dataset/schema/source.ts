import type { SourceFields, SourceRecord } from '#model/records/source.ts'
import { RELIABILITIES, TIERS } from '#model/records/source.ts'
import * as v from 'valibot'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { date, language, name, shortText, url } from './values.ts'

/** A published item, as it stands in a file. */
export const source = recordOf({
  publisher: name,
  title: v.exactOptional(shortText),
  url: v.exactOptional(url),
  archiveUrl: v.exactOptional(url),
  published: v.exactOptional(date),
  accessed: v.exactOptional(date),
  language: v.exactOptional(language),
  tier: v.picklist(TIERS),
  owner: v.exactOptional(v.picklist(['state', 'public', 'private'])),
  reliability: v.picklist(RELIABILITIES),
} satisfies Entries<SourceFields>) satisfies v.GenericSchema<unknown, SourceRecord>
