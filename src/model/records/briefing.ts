import type { Edtf } from '../edtf.ts'
import type { Kept, Marking, Side } from './base.ts'

/** How a slide is arranged. */
export const SLIDE_LAYOUTS = [
  'title',
  'chart',
  'chart and facts',
  'two charts',
  'table',
  'quotes',
  'cases',
  'dates',
  'method',
] as const
export type SlideLayout = (typeof SLIDE_LAYOUTS)[number]

/** One thing said of a view: a part of the address (`issue` is `ukraine`) or a setting. A name may come several times. */
export interface ViewChoice {
  readonly name: string
  readonly value: string
}

/** What a view keeps, whatever the dashboard shows later. */
export interface ViewPin {
  /** The day whose knowledge it shows; of several, the last. */
  readonly asOf: Edtf
  /** Filters, period and comparison, as an address says them; in the order of their names. */
  readonly filters: readonly ViewChoice[]
  /** Half-life, band, score table and order of the sides; in the order of their names. Absent ones are the rule's. */
  readonly settings: readonly ViewChoice[]
  /** The days that the index is drawn over, first and last: `2020-12-01/2021-06-30`. Missing: as the day has them. */
  readonly window?: Edtf
}

/** What of the index a slide may leave out: the interval around it, the events below it, what lies ahead. */
export const HIDEABLE = ['band', 'events', 'upcoming'] as const
export type Hideable = (typeof HIDEABLE)[number]

/**
 * Where words stand that a hand has moved: how far their upper left corner lies from their sign at the upper edge of the
 * chart, in whole pixels of a chart whose letters are set in 12; `y` grows downwards.
 */
export interface LabelPlace {
  readonly x: number
  readonly y: number
}

/** Words at a date of a chart: at a day, or over a span. */
export interface SlideMark {
  readonly id: string
  readonly date: Edtf
  readonly text: string
  /** Missing: where the rule of collision finds room. */
  readonly at?: LabelPlace
}

/** One thing that a slide shows. */
export interface SlideView {
  /** The id of a chart in the list of charts, or of another part of slides: `facts`, `issues`, `quotes` … */
  readonly shows: string
  /** Id of the one record that it is about. */
  readonly of?: string
  /** Missing: it follows the dashboard. */
  readonly pin?: ViewPin
  /** What it leaves out. Missing: nothing. */
  readonly hides?: readonly Hideable[]
  /** At most six. */
  readonly marks: readonly SlideMark[]
  /** Its own description in place of the generated one. */
  readonly alt?: string
}

export interface Slide {
  readonly id: string
  /** What the audience takes away. Empty: the finding of what is shown. */
  readonly title: string
  /** What the data said when the title was written: it is held against what it says now. */
  readonly titleFacts?: readonly string[]
  /** Missing in briefings of before: a title with what is said of it. */
  readonly layout?: SlideLayout
  readonly views?: readonly SlideView[]
  /** In place of the generated line of measure and unit. */
  readonly subtitle?: string
  /** In place of the generated source line; pair, day and marking are always added. */
  readonly source?: string
  readonly notes?: string
  readonly marking?: Marking
}

/** What can stand on the page of a meeting brief, in its order. */
export const BRIEF_PARTS = [
  'bottomLine',
  'objectives',
  'agenda',
  'arguments',
  'cases',
  'dates',
  'points',
  'trend',
  'theirs',
  'press',
  'lines',
  'commitments',
  'occasion',
  'formula',
  'sources',
] as const
export type BriefPart = (typeof BRIEF_PARTS)[number]

/** The parts that nobody but the user can write. */
export const NOTE_PARTS = ['objectives', 'arguments', 'points', 'theirs', 'press'] as const
export type NotePart = (typeof NOTE_PARTS)[number]

/** When a point is to be made: in any case, perhaps, only when the other side brings it up. */
export const POINT_GRADES = ['certain', 'might', 'defensive only'] as const
export type PointGrade = (typeof POINT_GRADES)[number]

/** A sentence of the user's own. */
export interface BriefNote {
  readonly id: string
  readonly part: NotePart
  readonly text: string
  readonly grade?: PointGrade
  /** To what the other side is likely to want: what is answered. */
  readonly answer?: string
  /** Missing: it has that of the record it was written beside. */
  readonly marking?: Marking
}

/** What the user has chosen and written for the brief of a meeting; all else is composed from the record. */
export interface BriefFields {
  readonly meetingId: string
  /** What is on the page. Missing: what is on it by default. */
  readonly parts?: readonly BriefPart[]
  /** In place of the generated one. */
  readonly bottomLine?: string
  /** Of one's own bottom line; missing: it has that of the record it was written beside. */
  readonly bottomLineMarking?: Marking
  readonly notes: readonly BriefNote[]
}

export interface BriefingFields {
  readonly title: string
  readonly seat: Side | 'neutral'
  readonly slides: readonly Slide[]
  /** It is, or holds, the brief of a meeting: a page, not slides. */
  readonly brief?: BriefFields
}

/** A deck of slides, each pinning one view, or the brief of a meeting. */
export interface BriefingRecord extends BriefingFields, Kept<BriefingFields> {}
