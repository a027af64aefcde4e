import type { DayNumber } from '#model/day.ts'
import type { Edtf } from '#model/edtf.ts'
import { compareChanges } from '#model/fold.ts'
import { knownFrom } from '#model/knownFrom.ts'
import { isKnown } from '#model/lens.ts'
import type { Citation } from '#model/records/base.ts'
import type { Certainty, MeetingRecord } from '#model/records/meeting.ts'

/** A certainty that a meeting came to, and the day from which that was known. */
export interface CertaintyStep {
  readonly certainty: Certainty
  /** Missing: it has always been known. */
  readonly on?: Edtf
  /** Those of the development; of the first step, where none repeats it, those of the record. */
  readonly citations: readonly Citation[]
}

/**
 * The certainties of a meeting, one after the other, as known on a day. A change that only repeats the present one
 * gives it its sources.
 *
 * @param stored the record with the certainty it began with: its view has only the present one
 */
export function certaintySteps(stored: MeetingRecord, asOf: DayNumber): CertaintyStep[] {
  const { certainty, citations } = stored
  const first = knownFrom(stored)
  const steps: CertaintyStep[] = [{ certainty, citations, ...(first === undefined ? {} : { on: first }) }]
  const known = stored.changes.filter(({ on }) => isKnown(on, asOf)).toSorted(compareChanges)
  for (const { on, set, citations: cited } of known) {
    if (!set.certainty) continue
    const step = { certainty: set.certainty, on, citations: cited }
    const last = steps.at(-1)
    if (last?.certainty !== step.certainty) steps.push(step)
    else if (steps.length === 1 && (last.on === undefined || last.on === on)) steps[0] = step
  }
  return steps
}
