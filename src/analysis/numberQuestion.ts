import type { ScoreTableId } from '#model/cameo/scoreTables.ts'
import type { DayNumber } from '#model/day.ts'
import type { EventFilter } from './eventFilter.ts'

/** Which way acts go that a number counts: both, or one of them. */
export type Way = 'both' | 'ab' | 'ba'

/** Measures of a period that can be opened. */
export const PERIOD_MEASURES = ['net', 'mean', 'quad', 'balance', 'conflictShare', 'reciprocity'] as const
export type PeriodMeasure = (typeof PERIOD_MEASURES)[number]

/** A number that the reader wants opened down to its events. */
export type NumberQuestion =
  | {
      readonly measure: 'index'
      readonly day: DayNumber
      readonly since?: DayNumber
      /** Of the items known on that very day. */
      readonly asThenKnown?: true
      /** By this table of scores; missing, by the one in use. */
      readonly scores?: ScoreTableId
      /** Id of the relationship whose index is meant; missing, the current one. */
      readonly relationship?: string
      /** Days, > 0; missing, that of the index on screen. */
      readonly halfLife?: number
    }
  | {
      readonly measure: 'cumulative'
      readonly day: DayNumber
      /** −9…+9; missing, the usual. */
      readonly start?: number
      /** By how much each day's sum is multiplied, > 0; missing, the usual. */
      readonly scale?: number
      /** What a chart was asked for, but for its days. */
      readonly filter?: EventFilter
    }
  | {
      readonly measure: PeriodMeasure
      readonly first: DayNumber
      /** Included. */
      readonly last: DayNumber
      /** Of what was known on its last day. */
      readonly asThenKnown?: true
      readonly way?: Way
      /** Quad class 1–4, where one share of four is meant; without it the share of both classes of conflict is. */
      readonly quad?: 1 | 2 | 3 | 4
      /** Id of the issue whose events alone are meant. */
      readonly issue?: string
      /** What a chart was asked for, but for its days: those are the question's. */
      readonly filter?: EventFilter
    }

/** A number of what passes a filter. */
export type FilteredQuestion = Exclude<NumberQuestion, { readonly measure: 'index' }>
