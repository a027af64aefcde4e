import type { DaySpan } from './dayAxis.ts'
import type { KeyEntry, LanesInput } from './lanesInput.ts'
import type { Placeable } from './placeMarks.ts'
import type { Certainty } from '#model/records/meeting.ts'

/** How a mark is drawn: by its certainty, as one whose outcome is not recorded, or as a date to watch. */
export type MeetingSign = Certainty | 'unrecorded' | 'date'

/** A meeting or a date to watch, as the lanes by level draw it. */
export interface MeetingMark extends Placeable {
  readonly sign: MeetingSign
  /** Right of the as-of line, with a label that says when. */
  readonly isAhead: boolean
  /** The days it may be on; null where there is no date. One that is over has a day. */
  readonly span: DaySpan | null
  readonly title: string
  /** "20 May, agreed". */
  readonly when: string
  /** "agreed"; of a date to watch its kind. */
  readonly word: string
}

/** One row: a level, or dates to watch. */
export interface MeetingLane {
  readonly id: string
  readonly title: string
  readonly marks: readonly MeetingMark[]
}

/** What the lanes say, in the reader's language. */
export interface MeetingLanesLabels {
  /** On the tag: "As of 13 May". */
  readonly asOf: string
  readonly upcoming: string
  /** At the end of a dotted line. */
  readonly anyTime: string
  /** Of a cluster. */
  readonly count: (count: number) => string
  /** "+2 more": ahead, without a place or after the window. */
  readonly more: (count: number) => string
  /** "3 not named": on paper, of glyphs without room for their title. */
  readonly unnamed: (count: number) => string
  /** What fill and shape mean, under the axis. */
  readonly key: readonly KeyEntry[]
  /** "Not in this picture: Other dates (6)": of lanes that a wanted height does not hold. */
  readonly leftOut: (lanes: readonly MeetingLane[]) => string
}

type Frame =
  | 'width'
  | 'compact'
  | 'palette'
  | 'fonts'
  | 'measure'
  | 'locale'
  | 'asOf'
  | 'asOfIsToday'
  | 'window'
  | 'whole'
  | 'selected'
  | 'still'

/** What the lanes by level are drawn from. Pixels for sizes, day numbers for days. */
export interface MeetingLanesInput extends Pick<LanesInput, Frame> {
  readonly lanes: readonly MeetingLane[]
  /** Wanted; missing, as high as the lanes. */
  readonly height?: number
  readonly labels: MeetingLanesLabels
}
