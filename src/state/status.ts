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

  /** Why what is stored cannot be read at this moment; null while it can. */
  const readFailure = shallowRef<SaveFailure | null>(null)

  /** Told by every question that could not be answered, and with null by every one that could. */
  function readingTold(cause: unknown): void {
    const next = cause === null ? null : saveFailureOf(cause)
    if (next?.type !== readFailure.value?.type) readFailure.value = next
  }

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
    readFailure,
    readingTold,
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

const REFUSALS: readonly SaveFailure['type'][] = ['stale', 'conflict', 'unsound']

/** What was refused for what it would have done is said by whoever asked for it, and leaves nothing unsaved. */
function failureAfter<T>(saved: Saved<T>, before: SaveFailure | null): SaveFailure | null {
  if (saved.type === 'saved') return null
  return REFUSALS.includes(saved.failure.type) ? before : saved.failure
}
