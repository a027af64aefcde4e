import type { DayNumber } from './day.ts'
import { spanOf } from './edtf.ts'
import type { Marking } from './records/base.ts'
import { MARKINGS } from './records/base.ts'

/** What a view is: as of a day, up to a marking, with what is needed to judge citations and links. */
export interface Lens {
  /** The day whose knowledge is shown, its end included. */
  readonly asOf: DayNumber
  /** The highest marking shown. */
  readonly upTo: Marking
  /** Whether a record named elsewhere is out of view: published later, not yet known, above the marking. */
  readonly hides: (id: string) => boolean
}

/** Rank of a marking, 0 (CLEAR) – 4 (RED). */
export function markingRank(marking: Marking | undefined): number {
  return marking === undefined ? 0 : MARKINGS.indexOf(marking)
}

/** Whether a day that may be imprecise lies fully behind the lens. An open day never does. */
export function isKnown(date: string, asOf: DayNumber): boolean {
  const { last } = spanOf(date)
  return last !== null && last <= asOf
}
