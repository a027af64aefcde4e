/** Events as a general library takes them: one row an event, everything a chart groups by worked out beforehand. */
export interface FlatEvents {
  readonly length: number
  /** Day from which it is known, and on which it counts. */
  readonly known: Int32Array
  readonly day: Int32Array
  readonly week: Int32Array
  readonly month: Int32Array
  /** 1–4. */
  readonly quad: Uint8Array
  /** 1 a→b, 2 b→a, 3 both. */
  readonly flow: Uint8Array
  readonly issue: Uint16Array
  readonly score: Float64Array
  /** −1 below zero, 1 above, 0 neutral. */
  readonly tone: Int8Array
}

/** What is asked of the data: the knowledge of a day, of all issues or one. */
export interface Change {
  readonly asOf: number
  readonly issue: number | null
}

/** A library with the events loaded: answers a change with the number of groups of all six charts and their total. */
export type Answering = (change: Change) => { readonly groups: number; readonly total: number }

/** Days of the share of conflict. */
export const SHARE_DAYS = 90
/** Groups of an issue and a month. */
export const MONTHS = 1_000
