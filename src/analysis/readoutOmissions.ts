import { compareDates } from '#model/edtf.ts'
import { folded } from '#model/folded.ts'
import type { Side } from '#model/records/base.ts'
import type { Readout } from '#model/records/event.ts'

/** What of a call or meeting each side's account names, and the other's omits. */
export type Omissions = Readonly<Record<Side, readonly string[]>>

/**
 * What one side's readout names and the other's omits, between the last complete one of each. An excerpt says nothing of
 * what was left out.
 *
 * @returns for each side the topics that only its own readout names; null without a complete one of both
 */
export function readoutOmissions(readouts: readonly Readout[]): Omissions | null {
  const [a, b] = [lastComplete(readouts, 'a'), lastComplete(readouts, 'b')]
  return a && b ? { a: onlyIn(a, b), b: onlyIn(b, a) } : null
}

function lastComplete(readouts: readonly Readout[], side: Side): Readout | undefined {
  return readouts
    .filter((readout) => readout.side === side && readout.completeness === 'complete')
    .toSorted((one, other) => compareDates(one.on, other.on, one.id, other.id))
    .at(-1)
}

function onlyIn(own: Readout, other: Readout): readonly string[] {
  const named = new Set(other.topics.map(folded))
  return own.topics.filter((topic) => !named.has(folded(topic)))
}
