import { defineStore } from 'pinia'

/**
 * Changes that somebody asks for by key, one after the other in the order of the keys: what is asked while another is
 * being saved waits for it, and an undo takes back what was asked for before it, not what happens to be stored.
 */
export const useTurns = defineStore('turns', () => {
  let last: Promise<unknown> = Promise.resolve()

  /** Does something once all that was asked for before is done. Within it, no other turn may be waited for. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }
  return { inTurn }
})
