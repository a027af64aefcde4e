import type { Citation } from '#model/records/base.ts'
import { MARKINGS } from '#model/records/base.ts'
import * as v from 'valibot'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import { id, knownDay, language, sourceId, text } from './values.ts'

export const marking = v.picklist(MARKINGS)
export const side = v.picklist(['a', 'b'])

/** A source with the sentence quoted from it. */
export const citation = shape({
  source: sourceId,
  quote: v.exactOptional(text),
  language: v.exactOptional(language),
} satisfies Entries<Citation>)

export const citations = v.array(citation)

/** What every entry of a list inside a record begins with. */
export const inner = { id, on: knownDay, marking: v.exactOptional(marking) }
