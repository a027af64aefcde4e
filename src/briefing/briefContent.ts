import type { DiffPart } from '#analysis/wordDiff.ts'
import type { Side } from '#model/records/base.ts'
import type { BriefPart, NotePart } from '#model/records/briefing.ts'
import type { ChartPart, SlideFoot, SlideGlyph, SlideTable } from './slideContent.ts'

/**
 * A meeting brief of one moment, every word in the reader's language: what the sheet, paper, Word and plain text are
 * made of. Nothing in it follows the stores any more.
 */
export interface BriefContent {
  /** Of the meeting. */
  readonly id: string
  readonly head: BriefHead
  /** "Blinken–Lavrov, Reykjavik, Thursday 20 May 2021" */
  readonly title: string
  /** Certainty, level, occasion, and since when it stands so; in this order. */
  readonly standing: readonly BriefCited[]
  /** In the order of the page; what is switched off, has nothing to say or is not written is not among them. */
  readonly sections: readonly BriefSection[]
  /** Parts that are wanted and that nobody has written yet: they are written on the screen, and go out nowhere. */
  readonly unwritten: readonly UnwrittenPart[]
  /** "Sources" */
  readonly sourcesTitle: string
  /** Each source once, in the order in which the text first cites it. Empty where they are switched off. */
  readonly sources: readonly BriefSource[]
  readonly foot: BriefFoot
}

/** The running head; the same on every page. */
export interface BriefHead extends Pick<SlideFoot, 'pair' | 'asOf' | 'level' | 'marking'> {
  /** "Meeting brief", with the seat where it is not neutral. */
  readonly kind: string
}

/** Text behind a sign of the charts' grammar. */
export interface BriefMarked {
  readonly text: string
  readonly mark?: SlideGlyph
}

/** Text with the numbers of the sources that it rests on. */
export interface BriefCited extends BriefMarked {
  readonly sources: readonly number[]
  /** A fact that rests on no source: it says so. Texts that are no facts have neither. */
  readonly unsourced?: string
  /** What the text changed in an earlier one: the kept and the new parts together are the text. */
  readonly changed?: readonly DiffPart[]
  /** The earlier text in words, for where changes are not drawn: "13 Apr: Russia should withdraw." */
  readonly before?: string
  /** The first cell of a row that names it. */
  readonly strong?: boolean
}

interface SectionHead {
  readonly part: BriefPart
  /** Empty for the bottom line. */
  readonly heading: string
  /** Beside the heading: "Positions as last stated in this record"; empty for none. */
  readonly note: string
}

/** A part that is the author's to write. */
export interface UnwrittenPart {
  readonly part: NotePart
  readonly heading: string
}

export type BriefSection = BriefLead | BriefAgenda | BriefRows | BriefPoints | BriefChart

/** The bottom line. */
export interface BriefLead extends SectionHead {
  readonly kind: 'lead'
  readonly text: string
  /** "TLP:AMBER", where its author gave it one; else empty. */
  readonly marking: string
}

/** How the index came to where it stands. */
export interface BriefChart extends SectionHead {
  readonly kind: 'chart'
  readonly shown: ChartPart
}

/** What is to be talked about, with what both sides last said. */
export interface BriefAgenda extends SectionHead {
  readonly kind: 'agenda'
  /** "Issue and status", one for each side in the order of the screen, "Last move". */
  readonly columns: readonly [issue: string, first: string, second: string, move: string]
  /** The order of the two columns of positions. */
  readonly sides: readonly [Side, Side]
  readonly rows: readonly BriefAgendaRow[]
}

export interface BriefAgendaRow {
  readonly issue: string
  readonly status: BriefMarked
  /** In the order of `sides`; "No position recorded" where there is none. */
  readonly positions: readonly [BriefCited, BriefCited]
  readonly move: BriefCited
}

/** A plain table: cases, dates, lines, commitments. */
export interface BriefRows extends SectionHead {
  readonly kind: 'rows'
  /** Empty for a table without a head. */
  readonly columns: SlideTable['columns']
  readonly rows: readonly (readonly BriefCited[])[]
  /** What is said in place of rows, or below them; empty for nothing. */
  readonly remark: string
}

/** Numbered sentences: talking points, objectives, arguments. There is at least one. */
export interface BriefPoints extends SectionHead {
  readonly kind: 'points'
  readonly points: readonly BriefPoint[]
}

export interface BriefPoint {
  /** Of the entry it was written as. */
  readonly id: string
  readonly text: string
  /** "Certain", "Might", "Defensive only"; empty for none. */
  readonly grade: string
  /** What is answered; empty for none. */
  readonly answer: string
  /** "TLP:AMBER", where its author gave it one; else empty. */
  readonly marking: string
}

/** "White House readout, 13 Apr 2021" behind its number. */
export interface BriefSource {
  /** From 1 on. */
  readonly number: number
  /** "White House readout, 13 Apr 2021" */
  readonly text: string
  readonly url?: string
}

export interface BriefFoot {
  /** "Made with Bilat on 23 Nov 2026 from 51 events and 136 sources" */
  readonly made: string
  /** "Sources on page 2", for the pages before it. */
  readonly moved: (n: number) => string
  /** "Page {n} of {m}" in words, for a page. */
  readonly page: (n: number, of: number) => string
}
