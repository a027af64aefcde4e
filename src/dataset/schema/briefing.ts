import type { BriefingFields, BriefingRecord, Slide } from '#model/records/briefing.ts'
import * as v from 'valibot'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import { id, name, text } from './values.ts'

const slide = shape({ id, title: text, notes: v.exactOptional(text) } satisfies Entries<Slide>)

/** A deck of slides, as it stands in a file. */
export const briefing = recordOf({
  title: name,
  seat: v.picklist(['a', 'b', 'neutral']),
  slides: v.array(slide),
} satisfies Entries<BriefingFields>) satisfies v.GenericSchema<unknown, BriefingRecord>
