import type { DayNumber } from '#model/day.ts'
import type { Certainty } from '#model/records/meeting.ts'
import type { DaySpan } from './dayAxis.ts'
import type { Direction } from './directionGlyph.ts'
import type { GlyphPart } from './glyph.ts'
import type { Palette } from './palette.ts'
import type { MeasureText } from './textWidth.ts'

/** An event as the lanes draw it. */
export interface LaneMark {
  readonly id: string
  readonly first: DayNumber
  /** The last day of its date; null where the date is open. */
  readonly last: DayNumber | null
  /** Points, −10…+10; NaN without one. */
  readonly score: number
  readonly direction: Direction
  /** Material rather than verbal: filled. */
  readonly material: boolean
  /** Denied or retracted: it counts for nothing and is drawn faint. */
  readonly struck: boolean
}

/** A meeting or a date to watch after the as-of date. */
export interface LaneUpcoming {
  readonly id: string
  /** Null: no date. */
  readonly span: DaySpan | null
  /** Null: a date to watch. */
  readonly certainty: Certainty | null
  /** Title, then date and certainty in words. */
  readonly lines: readonly string[]
  /** The certainty alone, in words. */
  readonly word?: string | undefined
}

/** One row: an issue or a direction. */
export interface Lane {
  readonly id: string
  readonly title: string
  readonly marks: readonly LaneMark[]
  readonly upcoming: readonly LaneUpcoming[]
}

/** A piece of the key, in one colour: that of a sign, bold, or that of captions. */
export interface KeyPart {
  readonly text: string
  readonly tone?: 'cooperation' | 'conflict'
}

/** An entry of the key: a glyph with its meaning, or words alone. */
export interface KeyEntry {
  readonly glyph?: readonly GlyphPart[]
  readonly parts: readonly KeyPart[]
}

/** Everything the lanes say, in the reader's language. */
export interface LanesLabels {
  /** On the tag: "As of 13 May". */
  readonly asOf: string
  readonly upcoming: string
  readonly noDate: string
  /** "20": of a lane, of a cluster. */
  readonly count: (count: number) => string
  /** Meetings and dates that found no place or lie after the window: "+2 more". */
  readonly more: (count: number) => string
  /** Lanes that found no room, by their names: "And 2 more issues: Cyber, Energy". */
  readonly moreLanes: (names: readonly string[]) => string
  readonly key: readonly KeyEntry[]
}

/** What the lanes are drawn from. Pure data and pure functions; pixels for sizes, day numbers for days. */
export interface LanesInput {
  readonly width: number
  /** Small screen: names inside the lanes, no brush. */
  readonly compact: boolean
  readonly palette: Palette
  readonly fonts: { readonly sans: string; readonly serif: string }
  readonly measure: MeasureText
  readonly locale: string
  readonly asOf: DayNumber
  /** Today needs no yellow. */
  readonly asOfIsToday: boolean
  /** What is shown. */
  readonly window: DaySpan
  /** What can be shown. */
  readonly whole: DaySpan
  readonly lanes: readonly Lane[]
  /** Id of the event that is highlighted. */
  readonly selected: string | null
  /** Wanted height; missing, the lanes have their own. */
  readonly height?: number
  /** A picture to keep: nothing can be moved. */
  readonly still: boolean
  /** Every event is drawn for itself, however close to another. */
  readonly apart: boolean
  readonly labels: LanesLabels
}
