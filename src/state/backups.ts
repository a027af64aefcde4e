import type { BackupState } from '#storage/backups.ts'
import { readBackups } from '#storage/backups.ts'
import { useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useAuthor } from './author.ts'
import { isBackupDue } from './backupDue.ts'
import type { Exported } from './exporting.ts'
import { exportDataset } from './exporting.ts'
import { useRelationships } from './relationships.ts'
import { remembered } from './remembered.ts'
import { useStatus } from './status.ts'
import { useTimeZone } from './timeZone.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

export type { BackupState } from '#storage/backups.ts'

const MINUTE = 60_000

/** How far the relationships are kept outside the browser, and keeping them there. */
export const useBackups = defineStore('backups', () => {
  const { opening, readFile, now, preferences } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const timeZone = useTimeZone()
  const author = useAuthor()

  const answer = useLive(
    () => null,
    () => readBackups(db),
  )
  const { suspect } = useStatus()
  const status = computed(() => answer.value.status)
  const list = computed((): readonly BackupState[] =>
    answer.value.status === 'ready' ? answer.value.value : [],
  )
  const current = computed(() => list.value.find(({ rel }) => rel === relationships.currentId) ?? null)

  const clock = shallowRef(now())
  useIntervalFn(() => {
    clock.value = now()
  }, MINUTE)

  const postponed = remembered(preferences, 'bilat-backup-postponed')
  /** The relationship of which to remind, that on screen before all others; null for none, and until tomorrow. */
  const due = computed(() => {
    if (opening.type !== 'ready' || postponed.value === timeZone.dayAt(clock.value)) return null
    const all = list.value.filter((state) => isBackupDue(state, clock.value.getTime()))
    return all.find(({ rel }) => rel === relationships.currentId) ?? all[0] ?? null
  })

  /** No reminder until tomorrow. */
  function postpone(): void {
    postponed.value = timeZone.today()
  }

  /** All of a relationship as the text of a file, proven; it is a backup once it has been handed over. @param passphrase seals it */
  async function backUp(rel: string, passphrase?: string): Promise<Exported> {
    const found = opening.type === 'read-only' ? { found: opening.found } : {}
    const day = timeZone.today()
    const how = { day, what: 'all', stamp: author.stamp(), passphrase } as const
    const made = await exportDataset(db, readFile, { rel, ...how, ...found })
    if (made.type === 'exported' && made.mended) suspect('')
    return made
  }

  return { status, list, current, clock, due, postpone, backUp }
})
