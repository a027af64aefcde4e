import type { Steps } from '#model/steps.ts'

/** Long work that somebody waits for: it tells how far it has come, and ends when it is not wanted any more. */
export interface Going {
  /** @param done slides of the deck that are there */
  readonly told: (done: number) => void
  readonly signal: AbortSignal
}

/** Work that goes on to its end, and tells nobody. */
export const TO_THE_END: Going = { told: () => undefined, signal: new AbortController().signal }

/** Milliseconds of work after which the page gets its turn. */
const TURN = 20

/**
 * Between the steps of long work: lets the page have its turn once it has waited for long enough.
 *
 * @returns throws the reason of the signal where the work is not wanted any more
 */
export function turnsOf({ signal }: Pick<Going, 'signal'>): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    if (performance.now() - begun >= TURN) {
      await pause(0)
      begun = performance.now()
    }
    signal.throwIfAborted()
  }
}

/** Does work that can be put aside. @param turn called between its steps */
export async function inTurns<T>(steps: Steps<T>, turn: () => Promise<void>): Promise<T> {
  let step = steps.next()
  for (; !step.done; step = steps.next()) await turn()
  return step.value
}

/** @param wait milliseconds */
export async function pause(wait: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, wait))
}
