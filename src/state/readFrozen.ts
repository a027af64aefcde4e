import type { ReadOutcome } from '#dataset/readDataset.ts'
import type { Fault } from '#model/fault.ts'
import { dayNumber } from '#model/day.ts'
import type { IsoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { ComparedSide } from './comparing.ts'
import { digestsOf } from './frozenFile.ts'
import { useSurroundings } from './surroundings.ts'

/** What is known of the data of a frozen briefing before they are read. */
export interface FrozenData {
  readonly text: string
  readonly asOf: IsoDay
  readonly upTo: Marking
}

/**
 * What became of the data of a frozen briefing:
 * - `altered`: they are not what their hash was made of, or carry none; `otherwise`: they are of another day or marking
 *   than the file says;
 * - `faulty`: they are no dataset, or one with faults, of which the first is told; `newer`: a newer app made them.
 */
export type FrozenRead =
  | { readonly type: 'read'; readonly side: ComparedSide; readonly sha256: string }
  | { readonly type: 'altered' | 'otherwise' | 'newer' }
  | { readonly type: 'faulty'; readonly fault: Fault | null }

/** Reads the data of a frozen briefing, checked as any file. Nothing of them is stored. */
export function useReadFrozen(): (data: FrozenData) => Promise<FrozenRead> {
  const { readFile } = useSurroundings()
  return async ({ text, asOf, upTo }) => {
    const outcome = await readFile(new Blob([text]))
    if (outcome.type !== 'accepted') return refusal(outcome)
    const { dataset, header } = outcome
    if (header.revision === undefined) return { type: 'altered' }
    if (header.asOf !== asOf || (header.upTo ?? 'RED') !== upTo) return { type: 'otherwise' }
    const side = { data: dataset, asOf: dayNumber(asOf), upTo }
    return { type: 'read', side, sha256: (await digestsOf(text)).hex }
  }
}

function refusal(outcome: Exclude<ReadOutcome, { readonly type: 'accepted' }>): FrozenRead {
  if (outcome.type === 'too-new') return { type: 'newer' }
  if (outcome.type !== 'rejected') return { type: 'faulty', fault: null }
  const isAltered = outcome.total === 1 && outcome.faults.some(({ code }) => code === 'wrong-revision')
  return isAltered ? { type: 'altered' } : { type: 'faulty', fault: outcome.faults[0] ?? null }
}
