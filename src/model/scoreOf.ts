import { cameoCode } from './cameo/codebook.ts'
import type { EventFields } from './records/event.ts'

/**
 * Goldstein score g of an event, −10…+10: its own with its reason, else its code's; 0 for an unknown code.
 */
export function scoreOf(event: Pick<EventFields, 'type' | 'score'>): number {
  return event.score?.value ?? cameoCode(event.type)?.goldstein ?? 0
}

/** Sign of a score as it is drawn: within (−0.5, 0.5) is neutral. */
export function toneOf(score: number): 'cooperation' | 'conflict' | 'neutral' {
  if (score >= 0.5) return 'cooperation'
  return score <= -0.5 ? 'conflict' : 'neutral'
}
