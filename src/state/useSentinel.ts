import type { BackupState } from '#storage/backups.ts'
import { watchDebounced } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useBackups } from './backups.ts'
import type { RememberedPair, Sentinel } from './sentinel.ts'
import { SENTINEL_KEY, hasVanished, readSentinel } from './sentinel.ts'
import { useSurroundings } from './surroundings.ts'

/** Milliseconds after a change until it is remembered. */
const CALM = 300

/** Remembers outside the database what is in it, and what of it has vanished. */
export const useSentinel = defineStore('sentinel', () => {
  const { opening, preferences, now } = useSurroundings()
  const { installation } = opening.db
  const backups = useBackups()

  const sentinel = shallowRef(readSentinel(preferences))
  /** What the browser has lost, while nothing of it has been had back and nobody has started anew. */
  const vanished = computed(() => (hasVanished(sentinel.value, opening) ? sentinel.value : null))
  /** Pairs that vanished and are still missing beside those that are here. */
  const missing = computed(() =>
    sentinel.value?.installation === installation ? sentinel.value.missing : [],
  )

  function write(next: Sentinel): void {
    try {
      preferences?.()?.setItem(SENTINEL_KEY, JSON.stringify(next))
    } catch (cause) {
      // Where the browser forbids it or is full, a vanished database looks like a first run: no worse than without.
      if (!(cause instanceof DOMException)) throw cause
    }
    sentinel.value = next
  }

  function remember(list: readonly BackupState[]): void {
    const before = readSentinel(preferences)
    // An empty database that is not the one remembered says nothing of what was there.
    if (list.length === 0 && hasVanished(before, opening)) return
    write(nextSentinel(before, installation, list, now().toISOString()))
  }

  /** Lets go of what has vanished. */
  function forgetMissing(): void {
    const pairs = sentinel.value?.installation === installation ? sentinel.value.pairs : []
    const records = pairs.reduce((sum, pair) => sum + pair.records, 0)
    write({ installation, pairs, records, when: now().toISOString(), missing: [] })
  }

  if (opening.type === 'ready') {
    watchDebounced(
      () => (backups.status === 'ready' ? backups.list : null),
      (list) => {
        if (list) remember(list)
      },
      { debounce: CALM, immediate: true },
    )
  }

  return { vanished, missing, forgetMissing }
})

/** What is to be remembered now: what is here, and what was there before another database took its place. */
export function nextSentinel(
  before: Sentinel | null,
  installation: string,
  list: readonly BackupState[],
  when: string,
): Sentinel {
  const pairs = list.map(({ rel, title, records, last }): RememberedPair => {
    const lastBackup = last && { fileName: last.fileName, when: last.when }
    return { id: rel, title, records, lastBackup }
  })
  const lost = before?.installation === installation ? [] : (before?.pairs ?? [])
  const missing = [...lost, ...(before?.missing ?? [])].filter(
    ({ id }) => !pairs.some((pair) => pair.id === id),
  )
  return { installation, pairs, records: pairs.reduce((sum, pair) => sum + pair.records, 0), when, missing }
}
