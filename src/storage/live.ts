import { liveQuery } from 'dexie'

export interface LiveListener<T> {
  next(value: T): void
  error(cause: unknown): void
}

/** Asks now and again whenever a row that `ask` read changes, in this tab or another. Returns the stop. */
export function subscribe<T>(ask: () => Promise<T>, listener: LiveListener<T>): () => void {
  const subscription = liveQuery(ask).subscribe({
    next: (value) => listener.next(value),
    error: (cause: unknown) => listener.error(cause),
  })
  return () => subscription.unsubscribe()
}
