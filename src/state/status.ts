import type { SaveFailure, Saved } from '#storage/saveFailure.ts'
import { saveFailureOf } from '#storage/saveFailure.ts'
import type { Persistence, Space } from '#storage/space.ts'
import { estimate, persist, persisted } from '#storage/space.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** Whether what the reader did is committed. */
export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  | { readonly type: 'not-saved'; readonly failure: SaveFailure }

/** How things stand with the shelves: what was opened, whether all is saved, how long the browser keeps it. */
export const useStatus = defineStore('status', () => {
  const { opening, superseded, storageManager, preferences } = useSurroundings()
  const mode = opening.type
  const why = 'why' in opening ? opening.why : null

  const pending = shallowRef(0)
  const failure = shallowRef<SaveFailure | null>(null)
  const save = computed((): SaveState => {
    if (failure.value) return { type: 'not-saved', failure: failure.value }
    return { type: pending.value > 0 ? 'saving' : 'saved' }
  })

  const persistence = shallowRef<Persistence | 'not-asked'>('not-asked')
  const space = shallowRef<Space | null>(null)
  /** Of these shelves, once: a browser that asks its user in turn is not to do so at every start. */
  const askedOf = remembered(preferences, 'bilat-persistence-asked')
  const wasAsked = (): boolean => askedOf.value === opening.db.installation

  /** Follows a write: the answer is passed on, a failure stays on show until something is saved again. */
  async function follow<T>(write: Promise<Saved<T>>): Promise<Saved<T>> {
    pending.value++
    const saved = await write.finally(() => pending.value--)
    failure.value = failureAfter(saved, failure.value)
    return saved
  }

  /** The failure on show is settled otherwise than by saving: nothing is left to be said of it. */
  function forgetFailure(): void {
    failure.value = null
  }

  async function askToPersist(): Promise<void> {
    askedOf.value = opening.db.installation
    persistence.value = await persist(storageManager, undefined, (answer) => (persistence.value = answer))
  }

  /** Asks the browser to keep the data, if it has not been asked before. It is not to be waited for. */
  async function askToPersistOnce(): Promise<void> {
    if (mode === 'ready' && !wasAsked()) await askToPersist()
  }

  async function refreshSpace(): Promise<void> {
    const already = await persisted(storageManager)
    if (already === 'persisted') persistence.value = already
    // Asked in this tab and not told: what the browser then says of itself is no answer.
    else if (wasAsked() && persistence.value !== 'unknown') persistence.value = already
    space.value = await estimate(storageManager)
  }

  if (mode === 'ready') void refreshSpace()

  return {
    mode,
    why,
    save,
    ...useUnread(),
    superseded,
    persistence,
    space,
    follow,
    forgetFailure,
    askToPersist,
    askToPersistOnce,
    refreshSpace,
  }
})

/** What of all that is stored cannot be read, or nothing made of. */
function useUnread() {
  /** Why what is stored cannot be read at this moment; null while it can. */
  const readFailure = shallowRef<SaveFailure | null>(null)

  /** Who could make nothing of what is stored, though it is there, and what came of trying; the latest last. */
  const unread = shallowRef<ReadonlyMap<symbol, string>>(new Map())

  /**
   * Told by every question that could not be answered, and with null by every one that could.
   *
   * @param who asks, as {@link forgetUnread} knows it
   */
  function readingTold(who: symbol, cause: unknown): void {
    const next = cause === null ? null : saveFailureOf(cause)
    if (next?.type !== readFailure.value?.type) readFailure.value = next
    if (next?.type === 'unknown') unread.value = new Map(unread.value).set(who, next.message)
    else forgetUnread(who)
  }

  /** Told of what could not be drawn, or written to a file: what is stored may be why. */
  function suspect(cause: unknown): void {
    unread.value = new Map(unread.value).set(SUSPICION, String(cause))
  }

  /** Counts how often reading has begun to leave out something else: whatever was read before is read anew. */
  const reading = shallowRef(0)

  /** It is not asked any more. */
  function forgetUnread(who: symbol): void {
    if (unread.value.has(who)) unread.value = new Map([...unread.value].filter(([one]) => one !== who))
  }

  return { readFailure, readingTold, unread, forgetUnread, suspect, reading }
}

/** Whoever is no question, among those that make something of what is stored. */
export const SUSPICION = Symbol('suspicion')

const REFUSALS: readonly SaveFailure['type'][] = ['stale', 'conflict', 'unsound', 'unreadable']

/** What was refused for what it would have done is said by whoever asked for it, and leaves nothing unsaved. */
function failureAfter<T>(saved: Saved<T>, before: SaveFailure | null): SaveFailure | null {
  if (saved.type === 'saved') return null
  return REFUSALS.includes(saved.failure.type) ? before : saved.failure
}
