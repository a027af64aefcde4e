import { liveQuery } from 'dexie'
import type { Shelves } from './database.ts'
import type { SaveFailure } from './saveFailure.ts'
import { saveFailureOf } from './saveFailure.ts'

export interface LiveListener<T> {
  next(value: T): void
  /** The question could not be answered. It is asked again by itself, unless nothing is there to be asked. */
  error(cause: unknown): void
}

/** Milliseconds until a question that failed is asked again: the first time, and at most. */
const FIRST_PAUSE = 250
const LONGEST_PAUSE = 16_000

/** What no patience mends. */
const FINAL: readonly SaveFailure['type'][] = ['vanished', 'newer', 'not-migrated']

/**
 * Asks now and again whenever a row that `ask` read changes, in this tab or another. When the connection is lost, and
 * when a question fails for whatever reason, it is asked again after a moment. Returns the stop.
 */
export function subscribe<T>(db: Shelves, ask: () => Promise<T>, listener: LiveListener<T>): () => void {
  let pause = FIRST_PAUSE
  let timer: ReturnType<typeof setTimeout> | undefined
  let subscription = start()

  function start() {
    // Left to itself a live query says nothing of a lost connection, and never asks again.
    // Async itself, which Dexie looks for: else a question of very many steps falls out of its transaction on the way.
    const question = async (): Promise<T> => {
      try {
        return await ask()
      } catch (cause) {
        throw new Unanswered('not answered', { cause })
      }
    }
    return liveQuery(question).subscribe({
      next: (value) => {
        pause = FIRST_PAUSE
        listener.next(value)
      },
      error: (error: unknown) => {
        const cause = error instanceof Unanswered ? error.cause : error
        listener.error(cause)
        if (!FINAL.includes(saveFailureOf(cause).type)) askLater()
      },
    })
  }

  function askLater(): void {
    if (db.superseded || timer !== undefined) return
    timer = setTimeout(() => {
      pause = Math.min(2 * pause, LONGEST_PAUSE)
      // Whether or not it opens: the question itself tells.
      void db.open().then(askAgain, askAgain)
    }, pause)
  }

  function askAgain(): void {
    if (timer === undefined) return
    timer = undefined
    subscription.unsubscribe()
    subscription = start()
  }

  db.on('close', askLater)
  return () => {
    db.on('close').unsubscribe(askLater)
    clearTimeout(timer)
    timer = undefined
    subscription.unsubscribe()
  }
}

class Unanswered extends Error {}
