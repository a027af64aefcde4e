import type { Shelves } from './database.ts'
import type { LiveListener } from './live.ts'
import { subscribe } from './live.ts'

/** A question that several ask at once, and what it was last answered with. */
interface Shared {
  readonly listeners: Set<LiveListener<unknown>>
  last: { readonly value: unknown } | { readonly cause: unknown } | null
  stop: () => void
}

/** By what reading leaves out, a set of its own of all shelves: once that is another, every question is asked anew. */
const sharedOf = new WeakMap<Shelves['leftOut'], Map<string, Shared>>()

/**
 * The same as `subscribe`, for a question that many ask: it is put to the shelves once for all of them. Who comes later
 * is given the last answer at once. Returns the stop.
 *
 * @param name of the question: the same for those, and only those, who ask the same
 * @param ask told the last answer, which it may give again where nothing has changed; null before the first
 */
export function subscribeShared<T>(
  db: Shelves,
  name: string,
  ask: (before: T | null) => Promise<T>,
  listener: LiveListener<T>,
): () => void {
  const named = sharedOf.get(db.leftOut) ?? new Map<string, Shared>()
  sharedOf.set(db.leftOut, named)
  const shared = named.get(name) ?? start(db, name, ask, named)
  const own = listener as LiveListener<unknown> // whoever asks by this name is answered alike
  shared.listeners.add(own)
  if (shared.last && 'value' in shared.last) own.next(shared.last.value)
  else if (shared.last) own.error(shared.last.cause)
  return () => {
    if (!shared.listeners.delete(own) || shared.listeners.size > 0) return
    named.delete(name)
    shared.stop()
  }
}

function start<T>(
  db: Shelves,
  name: string,
  ask: (before: T | null) => Promise<T>,
  named: Map<string, Shared>,
): Shared {
  const shared: Shared = { listeners: new Set(), last: null, stop: () => undefined }
  named.set(name, shared)
  let before: T | null = null
  shared.stop = subscribe(db, () => ask(before), {
    next: (value) => {
      before = value
      shared.last = { value }
      for (const one of shared.listeners) one.next(value)
    },
    error: (cause) => {
      shared.last = { cause }
      for (const one of shared.listeners) one.error(cause)
    },
  })
  return shared
}
