import { codeIndex } from './cameo/codebook.ts'
import type { ScoreTable } from './cameo/scoreTables.ts'
import type { EventFields } from './records/event.ts'

/**
 * Score g of an event, −10…+10: its own with its reason, whichever table is chosen, else its code's.
 *
 * @returns 0 for an unknown code, NaN for a code without a score in the table
 */
export function scoreOf(event: Pick<EventFields, 'type' | 'score'>, table: ScoreTable): number {
  return event.score?.value ?? table.values[codeIndex(event.type)] ?? 0
}

/** Sign of a score as it is drawn: within (−0.5, 0.5) is neutral, and so is what has no score. */
export function toneOf(score: number): 'cooperation' | 'conflict' | 'neutral' {
  if (score >= 0.5) return 'cooperation'
  return score <= -0.5 ? 'conflict' : 'neutral'
}
