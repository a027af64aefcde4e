import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Actor, Person } from '#model/records/relationship.ts'
import { isSame } from '#storage/same.ts'
import { defineStore } from 'pinia'
import type { Preferences } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'
import { useTab } from './useTab.ts'

/** Whose draft it is. */
export interface DraftOf {
  readonly rel: string
  readonly list: ListName | 'people' | 'actors'
  readonly id: string
}

/** What was typed into a form and not yet saved. */
export interface Draft {
  /** The instant of the last keystroke, ISO 8601 in UTC. */
  readonly at: string
  /** The record as it was when the edit began. */
  readonly base: AnyRecord | Person | Actor
  /** The texts of the form's fields. */
  readonly texts: Readonly<Record<string, string>>
}

/** A draft that another tab has left. */
export interface LeftDraft {
  readonly draft: Draft
  /** Names it: the installation, {@link DraftOf} as a list in JSON, and the tab, with slashes between. */
  readonly key: string
}

/** Milliseconds without a keystroke after which a draft is written down. */
const QUIET = 300

/**
 * Drafts of forms, kept in localStorage: that alone can still be written while a page is being closed. Where the
 * browser has none, or none left, they live as long as the page. Each tab has its own, also of the same record.
 */
export const useDrafts = defineStore('drafts', () => {
  const { opening, preferences, now } = useSurroundings()
  const tab = useTab()
  const { textAt, draftsUnder, write, forget } = useShelf(preferences)
  let waiting: { readonly key: string; readonly text: string } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const shelf = `bilat-draft/${opening.db.installation}/`
  const prefixOf = ({ rel, list, id }: DraftOf): string => `${shelf}${JSON.stringify([rel, list, id])}`
  const keyOf = (of: DraftOf): string => `${prefixOf(of)}/${tab.id()}`

  /** This tab's own. */
  async function read(of: DraftOf): Promise<Draft | null> {
    await tab.known
    flush()
    const text = textAt(keyOf(of))
    return text === null ? null : draftIn(text)
  }

  /** What other tabs have left, the newest first: not those of tabs that are known to be open. */
  async function readLeft(of: DraftOf): Promise<readonly LeftDraft[]> {
    await tab.known
    const living = await tab.living()
    const prefix = prefixOf(of)
    return draftsUnder(prefix).filter(
      ({ key }) => key !== keyOf(of) && !living?.has(key.slice(prefix.length + 1)),
    )
  }

  /** All drafts, of this tab and of others, the newest first. */
  function readAll(): readonly LeftDraft[] {
    flush()
    return draftsUnder(shelf)
  }

  /** Makes a draft that another tab has left one's own; what was one's own takes its place. */
  function takeUp(of: DraftOf, { key, draft }: LeftDraft): void {
    flush()
    const own = textAt(keyOf(of))
    if (!write(keyOf(of), JSON.stringify(draft))) return
    if (own === null) forget(key)
    else write(key, own)
  }

  /** Keeps what a form holds; a moment after the last keystroke, or at once with {@link flush}. */
  function keep(of: DraftOf, base: Draft['base'], texts: Draft['texts']): void {
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
    write(key, text)
  }

  /**
   * Only this tab's own.
   *
   * @param texts what is settled of it: one in which something else has been typed since stays
   */
  function discard(of: DraftOf, texts?: Draft['texts']): void {
    const key = keyOf(of)
    flush()
    if (texts && !isSame(draftIn(textAt(key) ?? '')?.texts, texts)) return
    forget(key)
  }

  const discardLeft = ({ key }: LeftDraft): void => forget(key)
  return { read, readLeft, readAll, takeUp, keep, flush, discard, discardLeft }
})

/** Texts by key, in localStorage as far as that goes. */
function useShelf(preferences: (() => Preferences | undefined) | undefined) {
  const held = new Map<string, string>()

  function textAt(key: string): string | null {
    return held.get(key) ?? attempt(() => preferences?.()?.getItem(key)) ?? null
  }

  /** @returns whether it outlives the page */
  function write(key: string, text: string): boolean {
    const written = attempt(() => {
      const storage = preferences?.()
      storage?.setItem(key, text)
      return storage !== undefined
    })
    if (written) held.delete(key)
    else held.set(key, text)
    return written === true
  }

  function forget(key: string): void {
    held.delete(key)
    attempt(() => preferences?.()?.removeItem?.(key))
  }

  function keys(): readonly string[] {
    const kept = attempt(() => {
      const storage = preferences?.()
      return Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key?.(i) ?? '')
    })
    return [...new Set([...held.keys(), ...(kept ?? [])])]
  }

  /** The newest first. */
  function draftsUnder(prefix: string): readonly LeftDraft[] {
    const found = keys().flatMap((key) => {
      const draft = key.startsWith(prefix) ? draftIn(textAt(key) ?? '') : null
      return draft ? [{ key, draft }] : []
    })
    return found.toSorted((one, two) => two.draft.at.localeCompare(one.draft.at))
  }

  return { textAt, draftsUnder, write, forget }
}

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
