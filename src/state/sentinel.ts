import type { Opening } from '#storage/open.ts'
import type { Preferences } from './remembered.ts'

/** What is remembered of a pair outside the database. */
export interface RememberedPair {
  readonly id: string
  readonly title: string
  readonly records: number
  /** The last file that held all of it; null where there was none. */
  readonly lastBackup: { readonly fileName: string; readonly when: string } | null
}

/** What localStorage says of the database, for when that has vanished. */
export interface Sentinel {
  /** Whose shelves it tells of. */
  readonly installation: string
  readonly pairs: readonly RememberedPair[]
  /** Over all pairs. */
  readonly records: number
  /** When it was last so, ISO 8601 in UTC. */
  readonly when: string
  /** Pairs that vanished from an earlier database and have not been had back. */
  readonly missing: readonly RememberedPair[]
}

export const SENTINEL_KEY = 'bilat-sentinel'

/** What the sentinel says; null where there is none, or none that can be read. */
export function readSentinel(preferences: (() => Preferences | undefined) | undefined): Sentinel | null {
  try {
    const found = JSON.parse(preferences?.()?.getItem(SENTINEL_KEY) ?? 'null') as Partial<Sentinel> | null // checked next
    const { installation, pairs, missing, when } = found ?? {}
    if (typeof installation !== 'string' || typeof when !== 'string') return null
    return Array.isArray(pairs) && Array.isArray(missing) ? (found as Sentinel) : null // nobody else writes it
  } catch {
    return null
  }
}

/** Whether the browser has lost what was stored: the database is a new one, and the sentinel says that there was more. */
export function hasVanished(sentinel: Sentinel | null, opening: Opening): sentinel is Sentinel {
  if (!sentinel || opening.type !== 'ready' || sentinel.installation === opening.db.installation) return false
  return sentinel.pairs.length + sentinel.missing.length > 0
}
