import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { DaySpan } from '#charts/dayAxis.ts'
import type { ChartDrawing, ChartFrame, ChartSpot } from '#charts/drawing.ts'
import type { NativeChart } from '#charts/nativeChart.ts'
import type { Box } from '#charts/shapes.ts'
import type { DayReader, Readout } from '#charts/readout.ts'
import type { DayNumber } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { Component } from 'vue'
import type { PanelKind } from '../parts/panelTarget.ts'
import type { PagedKind } from '../parts/recordPage.ts'

/**
 * One chart with its frame: what it finds, what it measures, how it is drawn, and the same as a table.
 *
 * The list in `list.ts` collects them; a figure is a folder or file beside it.
 */
export interface FigureEntry {
  /** In the address and in names of files. */
  readonly id: string
  /** Key of its name among the texts, as the list of charts has it: "Custody". */
  readonly name: string
  readonly group: FigureGroup
  /** Whose filter what it counts goes through. Absent: no filter applies to it. */
  readonly heeds?: Heeded
  /** What a slide shows of it, where that is no chart of this id: of one record. */
  readonly slide?: { readonly shows: string; readonly of?: string }
  /** Called in the setup of whoever shows the figure; what it returns follows the stores. */
  readonly use: () => FigureContent
}

/** Filters that an address holds: that of events, and that of meetings and dates to watch. */
export type Heeded = 'events' | 'meetings'

export const FIGURE_GROUPS = ['index', 'periods', 'issues', 'meetings', 'cases'] as const
export type FigureGroup = (typeof FIGURE_GROUPS)[number]

/** What a figure shows at the moment. Getters over reactive state, so that a template that reads them follows. */
export interface FigureContent {
  /** Null while the data is on its way. */
  readonly page: FigurePage | null
  /** Choices that belong to this figure alone, set beside the subtitle. */
  readonly controls?: Component
}

/** All of a figure in one moment, every word in the reader's language. */
export interface FigurePage {
  readonly finding: Finding
  /** Measure, unit, period, filters, n. */
  readonly subtitle: string
  /** What the figure rests on: "54 events, monitored 2021." The frame adds the as-of date and the marking. */
  readonly source: string
  /** Sentences that follow from what is drawn, said under it on screen and in exports. */
  readonly notes?: readonly string[]
  /** The highest marking of what it shows of another relationship. */
  readonly marking?: Marking
  /** What the measure is criticised for, said beside it. */
  readonly criticism: string
  /** Where the Method page explains it; an anchor of that page. */
  readonly method?: string
  /** Where nothing can be drawn: what is missing, as a sentence. The frame shows it in place of the drawing. */
  readonly missing?: string
  /** Absent where something is missing. Called anew at every width. */
  readonly draw?: (frame: DrawingFrame) => Drawing
  /** The same without the annotations that it finds by itself, for who brings others. */
  readonly drawBare?: (frame: DrawingFrame) => Drawing
  readonly table: FigureTable
  /** For programs that draw charts themselves, where these can draw what it shows. */
  readonly native?: () => NativeChart
  /** A description from the data for who cannot see it: what is drawn, its extremes, its last value. */
  readonly alt: string
  /** Letters that the drawing sets: the faces for them are loaded first. */
  readonly sample?: string
  /** Days that the drawing spans, where it has an axis of days; annotations are placed on it. */
  readonly days?: DaySpan
  /** Everything, of a drawing that shows part of it and is moved. */
  readonly whole?: WholeFigure
  /** Thousands of marks: drawn on a canvas. */
  readonly crowded?: boolean
  /** Told the window that its drawing is moved to, by brush, hand or a target. */
  readonly brushed?: (window: DaySpan) => void
}

/** All that a drawing can be moved over in one picture, as wide as that needs. */
export interface WholeFigure {
  readonly page: Omit<FigurePage, 'whole'>
  /** Pixels. */
  readonly width: number
}

/** A title made from the data, with what a title in other words is held against. */
export interface Finding {
  readonly text: string
  /** The facts it states, in the order of the sentence: when they change, a title written before may no longer hold. */
  readonly facts: readonly string[]
  /** Which way the data moved; undefined where the figure says nothing of the kind. */
  readonly move?: 'up' | 'down' | 'none'
}

/** What a figure is drawn in. */
export type DrawingFrame = ChartFrame

export interface Drawing extends ChartDrawing {
  /** What can be read mark by mark, in reading order within each lane. */
  readonly spots: readonly FigureSpot[]
  /** Key of the spot where reading by key begins; missing, the last of the first lane. */
  readonly start?: string
  /** Keys that do more than step from spot to spot: where there is more than is in sight. */
  readonly keys?: FigureKeys
  /** Instead of spots: read day by day. */
  readonly reader?: DayReader
  /** Where a click beside all marks, or Enter, leads while a day of one of the reader's lines is being read. */
  readonly opensDay?: (day: DayNumber, line: number) => FigureTarget | null
  /** Where a click on a mark leads that is no spot: by the `info.id` of its shape. */
  readonly opensMark?: (id: string) => FigureTarget | null
}

/** Keys of a figure whose window moves. */
export interface FigureKeys {
  /** What they do, for a reader by ear. */
  readonly hint: string
  /**
   * @param at key of the spot that is being read; null for none
   * @returns key of the one that is read now, drawn or about to be; undefined for a key that means nothing here
   */
  readonly after: (
    event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
    at: string | null,
  ) => string | null | undefined
}

/** Something that can be read by pointer and key, and opened. */
export interface FigureSpot extends ChartSpot {
  readonly readout: Pick<Readout, 'title' | 'lines'>
  readonly opens: FigureTarget | null
  /** Keys that lead here too: of marks that are drawn as one. */
  readonly holds?: readonly string[]
  /** A link over its name that leads to the page of its record. */
  readonly link?: { readonly box: Box; readonly list: PagedKind & PanelKind; readonly id: string }
}

/** Where a click or Enter leads. */
export type FigureTarget =
  | { readonly kind: 'number'; readonly question: NumberQuestion }
  | { readonly kind: 'record'; readonly list: PanelKind; readonly id: string }
  | { readonly kind: 'days'; readonly window: DaySpan }
  | { readonly kind: 'events'; readonly title: string; readonly ids: readonly string[] }

/** The same numbers as the drawing, one row a mark or period. */
export interface FigureTable {
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly rows: readonly FigureRow[]
}

export interface FigureRow {
  /** One for each column, as it is shown. */
  readonly cells: readonly string[]
  /** One for each column, as it goes into a CSV: numbers unformatted, dates ISO; null for nothing. */
  readonly values: readonly (string | number | null)[]
  readonly opens?: FigureTarget
  /** Where cells lead that are numbers of their own, by their columns; null where the row's own leads, 'none' nowhere. */
  readonly cellsOpen?: readonly (FigureTarget | 'none' | null)[]
}
