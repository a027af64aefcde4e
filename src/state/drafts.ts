import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import { defineStore } from 'pinia'
import { useSurroundings } from './surroundings.ts'

/** Whose draft it is. */
export interface DraftOf {
  readonly rel: string
  readonly list: ListName
  readonly id: string
}

/** What was typed into a form and not yet saved. */
export interface Draft {
  /** The instant of the last keystroke, ISO 8601 in UTC. */
  readonly at: string
  /** The record as it was when the edit began. */
  readonly base: AnyRecord
  /** The texts of the form's fields. */
  readonly texts: Readonly<Record<string, string>>
}

/** Milliseconds without a keystroke after which a draft is written down. */
const QUIET = 300

/**
 * Drafts of forms, kept in localStorage: that alone can still be written while a page is being closed. Where the
 * browser has none, or none left, they live as long as the page.
 */
export const useDrafts = defineStore('drafts', () => {
  const { opening, preferences, now } = useSurroundings()
  const held = new Map<string, string>()
  let waiting: { readonly key: string; readonly text: string } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const keyOf = ({ rel, list, id }: DraftOf): string =>
    `bilat-draft/${opening.db.installation}/${JSON.stringify([rel, list, id])}`

  function read(of: DraftOf): Draft | null {
    flush()
    const key = keyOf(of)
    const text = held.get(key) ?? attempt(() => preferences?.()?.getItem(key))
    return text ? draftIn(text) : null
  }

  /** Keeps what a form holds; a moment after the last keystroke, or at once with {@link flush}. */
  function keep(of: DraftOf, base: AnyRecord, texts: Draft['texts']): void {
    const key = keyOf(of)
    if (waiting !== null && waiting.key !== key) flush()
    const draft: Draft = { at: now().toISOString(), base, texts }
    waiting = { key, text: JSON.stringify(draft) }
    clearTimeout(timer)
    timer = setTimeout(flush, QUIET)
  }

  /** Writes down what waits. Call it when the page is about to go. */
  function flush(): void {
    clearTimeout(timer)
    if (waiting === null) return
    const { key, text } = waiting
    waiting = null
    const written = attempt(() => {
      const storage = preferences?.()
      storage?.setItem(key, text)
      return storage !== undefined
    })
    if (written) held.delete(key)
    else held.set(key, text)
  }

  function discard(of: DraftOf): void {
    const key = keyOf(of)
    if (waiting?.key === key) waiting = null
    held.delete(key)
    attempt(() => preferences?.()?.removeItem?.(key))
  }

  return { read, keep, flush, discard }
})

/** The draft in a stored text; null for whatever else somebody has put there. */
function draftIn(text: string): Draft | null {
  const found = attempt(() => JSON.parse(text) as unknown)
  if (typeof found !== 'object' || found === null) return null
  const whole = 'at' in found && 'base' in found && 'texts' in found
  return whole ? (found as Draft) : null // written by `keep` under a key of its own
}

/** Whatever touches localStorage throws where the browser forbids it, and where it is full. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use()
  } catch {
    return undefined
  }
}
