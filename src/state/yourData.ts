import { eraseShelves } from '#storage/eraseShelves.ts'
import type { HandedOut } from '#storage/handedOut.ts'
import { readHandedOut } from '#storage/handedOut.ts'
import type { Saved } from '#storage/saveFailure.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { Preferences } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

export type { HandedOut } from '#storage/handedOut.ts'

/** What begins the name of everything that the app keeps beside its database. */
const OWN = 'bilat-'

/** Where the data lies, what of it went out, and how all of it is deleted. */
export interface YourData {
  /** Name of the database; null where there is none but in memory. */
  readonly database: string | null
  /** Path of the file that the app was opened from; null where it is served. */
  readonly place: string | null
  /** Whatever left this browser, newest first; null until it has been read. */
  readonly handedOut: ComputedRef<readonly HandedOut[] | null>
  /** How many texts lie beside the database: preferences, drafts, what was there last. */
  readonly beside: () => number
  /**
   * Deletes the database and whatever lies beside it, for good. Afterwards the page must be loaded anew.
   *
   * @returns `held` where another tab does not let go: it goes once that is closed
   */
  readonly erase: () => Promise<Saved<'erased' | 'held'>>
}

/** All that can be said of the reader's data at this moment. */
export function useYourData(): YourData {
  const { opening, preferences, place } = useSurroundings()
  const { db } = opening
  const answer = useLive(
    () => null,
    () => readHandedOut(db),
  )
  const kept = [preferences, (): Preferences | undefined => globalThis.sessionStorage]

  async function erase(): Promise<Saved<'erased' | 'held'>> {
    const erased = await eraseShelves(db)
    // What tells of a database that was there would call it lost.
    if (erased.type === 'saved') kept.forEach(forgetOwn)
    return erased
  }

  return {
    database: opening.type === 'memory' ? null : db.name,
    place,
    handedOut: computed(() => (answer.value.status === 'ready' ? answer.value.value : null)),
    beside: () => ownKeys(preferences).length,
    erase,
  }
}

/** Names of what the app has put there; none where the browser forbids to look. */
function ownKeys(preferences: (() => Preferences | undefined) | undefined): string[] {
  try {
    const storage = preferences?.()
    const keys = Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key?.(i) ?? '')
    return keys.filter((key) => key.startsWith(OWN))
  } catch {
    return []
  }
}

function forgetOwn(preferences: (() => Preferences | undefined) | undefined): void {
  for (const key of ownKeys(preferences)) preferences?.()?.removeItem?.(key)
}
