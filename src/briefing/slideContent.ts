import type { DayAnnotation } from '#charts/annotationStrip.ts'
import type { DaySpan } from '#charts/dayAxis.ts'
import type { ChartDrawing, ChartFrame, ChartSpot } from '#charts/drawing.ts'
import type { GlyphPart } from '#charts/glyph.ts'
import type { NativeChart } from '#charts/nativeChart.ts'
import type { DayReader, Readout } from '#charts/readout.ts'
import type { ScoreStripInput } from '#charts/scoreStrip.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking, Side } from '#model/records/base.ts'
import type { SlideLayout } from '#model/records/briefing.ts'

/**
 * A slide of one moment, every word in the reader's language: what the stage, paper, PowerPoint, Word, plain text and
 * the frozen file are made of. Nothing in it follows the stores any more.
 */
export interface SlideContent {
  readonly id: string
  /** From 1 on. */
  readonly number: number
  readonly layout: SlideLayout
  readonly title: string
  /** Measure, unit, period, filters, n; empty for none. */
  readonly subtitle: string
  readonly parts: readonly SlidePart[]
  readonly foot: SlideFoot
  /** For the speaker alone; empty for none. */
  readonly notes: string
}

export interface SlideFoot {
  /** "Source: 54 events, monitored 2021." */
  readonly source: string
  /** "United States – Russia" */
  readonly pair: string
  /** "as of 13 May 2021" */
  readonly asOf: string
  readonly day: DayNumber
  readonly level: Marking
  /** "TLP:AMBER" */
  readonly marking: string
}

/** What stands on a slide between its head and its foot. */
export type SlidePart = ChartPart | FactsPart | TablePart | QuotesPart | ProsePart | MissingPart

/** A chart, drawn anew at every size. */
export interface ChartPart {
  readonly kind: 'chart'
  /** Of the chart in the list of charts. */
  readonly id: string
  /** What it finds, where the slide's own title says something else. */
  readonly finding: string
  readonly subtitle: string
  /** Sentences that follow from what is drawn, then what the measure is criticised for. */
  readonly said: readonly string[]
  readonly draw: (frame: ChartFrame) => SlideDrawing
  /** The same without annotations of its own, where it finds some: those of the slide take their place. */
  readonly drawBare?: (frame: ChartFrame) => SlideDrawing
  readonly annotations: readonly DayAnnotation[]
  /** Days of its axis, where it has one. */
  readonly days?: DaySpan
  /** Letters that it shows. */
  readonly sample: string
  /** The picture in words. */
  readonly alt: string
  /** The same numbers. */
  readonly table: SlideTable
  /** For programs that draw charts themselves, where these can draw what it shows. Called when one is made. */
  readonly native?: () => NativeChart
}

/** A chart as it was drawn, with what pointer and keys read in it. */
export interface SlideDrawing extends ChartDrawing {
  readonly spots: readonly (ChartSpot & { readonly readout: Pick<Readout, 'title' | 'lines'> })[]
  /** Instead of spots: read day by day. */
  readonly reader?: DayReader
}

/** Up to three figures, large. */
export interface FactsPart {
  readonly kind: 'facts'
  readonly facts: readonly SlideFact[]
}

export interface SlideFact {
  /** "7 days", "−1.3" */
  readonly value: string
  /** "to Blinken–Lavrov, agreed" */
  readonly label: string
}

/** All rows: a slide shows those that it has room for, and says how many there are besides. */
export interface TablePart extends SlideTable {
  readonly kind: 'table'
}

export interface SlideTable {
  readonly columns: readonly SlideColumn[]
  readonly rows: readonly (readonly SlideCell[])[]
}

export interface SlideColumn {
  readonly label: string
  readonly numeric?: boolean
  /** Of the width, against those of the others; 1 where nothing is said. */
  readonly share?: number
}

export interface SlideCell {
  readonly text: string
  /** In front of the text. */
  readonly mark?: SlideGlyph
  /** The first cell of a row that names it. */
  readonly strong?: boolean
  /** Drawn where there can be a drawing, instead of the text, which says it in words. */
  readonly strip?: ScoreStripInput
}

/** A sign of the charts' grammar, and the meaning of its colour. */
export interface SlideGlyph {
  readonly parts: readonly GlyphPart[]
  /** Stands for it where there is text alone; nothing where the words say it all. */
  readonly letter?: string
  readonly colour: 'ink' | 'coop' | 'conf' | 'sideA' | 'sideB'
}

/** What each side says, side by side. */
export interface QuotesPart {
  readonly kind: 'quotes'
  readonly columns: readonly {
    readonly side: Side
    readonly name: string
    readonly quotes: readonly SlideQuote[]
  }[]
}

export interface SlideQuote {
  readonly text: string
  /** Word for word; else a paraphrase. */
  readonly verbatim: boolean
  /** Who, when, and by which source; "not sourced" where there is none. */
  readonly said: string
}

export interface ProsePart {
  readonly kind: 'prose'
  readonly paragraphs: readonly { readonly heading: string; readonly text: string }[]
}

/** Nothing can be shown: what is missing, as a sentence. */
export interface MissingPart {
  readonly kind: 'missing'
  readonly text: string
}

/** A slide whose charts are pictures: it can be handed to another window. */
export interface PicturedSlide extends Omit<SlideContent, 'parts'> {
  readonly parts: readonly (Exclude<SlidePart, ChartPart> | PicturePart)[]
}

export interface PicturePart extends Pick<ChartPart, 'finding' | 'subtitle' | 'alt'> {
  readonly kind: 'picture'
  /** A PNG; null where the browser drew none. */
  readonly image: Blob | null
}

/** Width and height of a slide, in pixels, before it is scaled. */
export const SLIDE_WIDTH = 1280
export const SLIDE_HEIGHT = 720
