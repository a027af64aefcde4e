import type {
  BriefFields,
  BriefNote,
  BriefingFields,
  BriefingRecord,
  LabelPlace,
  Slide,
  SlideMark,
  SlideView,
  ViewChoice,
  ViewPin,
} from '#model/records/briefing.ts'
import { BRIEF_PARTS, HIDEABLE, NOTE_PARTS, POINT_GRADES, SLIDE_LAYOUTS } from '#model/records/briefing.ts'
import * as v from 'valibot'
import { MAX_CHOSEN, MAX_NOTED, MAX_NOTES, MAX_ON_SLIDE } from '../limits.ts'
import { marking } from './citation.ts'
import { recordOf } from './recordOf.ts'
import type { Entries } from './shape.ts'
import { shape } from './shape.ts'
import { code, fewOf, id, knownDay, meetingId, name, shortText, text } from './values.ts'

const choices = fewOf(shape({ name, value: text } satisfies Entries<ViewChoice>), MAX_CHOSEN)

const pin = shape({
  asOf: knownDay,
  filters: choices,
  settings: choices,
  window: v.exactOptional(knownDay),
} satisfies Entries<ViewPin>)

/** More than any slide is wide or high. */
const FARTHEST = 2000
const pixels = v.pipe(
  v.number(),
  v.integer(code('wrong-kind')),
  v.minValue(-FARTHEST, code('wrong-kind')),
  v.maxValue(FARTHEST, code('wrong-kind')),
)

const mark = shape({
  id,
  date: knownDay,
  text,
  at: v.exactOptional(shape({ x: pixels, y: pixels } satisfies Entries<LabelPlace>)),
} satisfies Entries<SlideMark>)

const view = shape({
  shows: id,
  of: v.exactOptional(id),
  pin: v.exactOptional(pin),
  hides: v.exactOptional(fewOf(v.picklist(HIDEABLE))),
  marks: fewOf(mark, MAX_ON_SLIDE),
  alt: v.exactOptional(text),
} satisfies Entries<SlideView>)

const slide = shape({
  id,
  title: shortText,
  titleFacts: v.exactOptional(fewOf(text, MAX_CHOSEN)),
  layout: v.exactOptional(v.picklist(SLIDE_LAYOUTS)),
  views: v.exactOptional(fewOf(view, MAX_ON_SLIDE)),
  subtitle: v.exactOptional(shortText),
  source: v.exactOptional(shortText),
  notes: v.exactOptional(text),
  marking: v.exactOptional(marking),
} satisfies Entries<Slide>)

const note = shape({
  id,
  part: v.picklist(NOTE_PARTS),
  text,
  grade: v.exactOptional(v.picklist(POINT_GRADES)),
  answer: v.exactOptional(text),
  marking: v.exactOptional(marking),
} satisfies Entries<BriefNote>)

function charactersOf(notes: readonly BriefNote[]): number {
  return notes.reduce((sum, { text: said, answer = '' }) => sum + said.length + answer.length, 0)
}

const brief = shape({
  meetingId,
  parts: v.exactOptional(fewOf(v.picklist(BRIEF_PARTS))),
  bottomLine: v.exactOptional(text),
  bottomLineMarking: v.exactOptional(marking),
  notes: v.pipe(
    v.array(note),
    v.maxLength(MAX_NOTES, code('too-many')),
    v.rawCheck(({ dataset, addIssue }) => {
      if (dataset.typed && charactersOf(dataset.value) > MAX_NOTED)
        addIssue({ message: code('too-long'), expected: String(MAX_NOTED) })
    }),
  ),
} satisfies Entries<BriefFields>)

/** A deck of slides or a brief, as it stands in a file. */
export const briefing = recordOf({
  title: name,
  seat: v.picklist(['a', 'b', 'neutral']),
  slides: v.array(slide),
  brief: v.exactOptional(brief),
} satisfies Entries<BriefingFields>) satisfies v.GenericSchema<unknown, BriefingRecord>
