import type {
  BriefingFields,
  BriefingRecord,
  Slide,
  SlideMark,
  SlideView,
  ViewChoice,
  ViewPin,
} from '#model/records/briefing.ts'
import { SLIDE_LAYOUTS } from '#model/records/briefing.ts'
import * as v from 'valibot'
import { marking } from './citation.ts'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import { id, knownDay, name, text } from './values.ts'

const choices = v.array(shape({ name, value: text } satisfies Entries<ViewChoice>))

const pin = shape({ asOf: knownDay, filters: choices, settings: choices } satisfies Entries<ViewPin>)

const mark = shape({
  id,
  date: knownDay,
  text,
} satisfies Entries<SlideMark>)

const view = shape({
  shows: id,
  of: v.exactOptional(id),
  pin: v.exactOptional(pin),
  marks: v.array(mark),
  alt: v.exactOptional(text),
} satisfies Entries<SlideView>)

const slide = shape({
  id,
  title: text,
  titleFacts: v.exactOptional(v.array(text)),
  layout: v.exactOptional(v.picklist(SLIDE_LAYOUTS)),
  views: v.exactOptional(v.array(view)),
  subtitle: v.exactOptional(text),
  source: v.exactOptional(text),
  notes: v.exactOptional(text),
  marking: v.exactOptional(marking),
} satisfies Entries<Slide>)

/** A deck of slides, as it stands in a file. */
export const briefing = recordOf({
  title: name,
  seat: v.picklist(['a', 'b', 'neutral']),
  slides: v.array(slide),
} satisfies Entries<BriefingFields>) satisfies v.GenericSchema<unknown, BriefingRecord>
