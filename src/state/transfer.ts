import type { IsoDay } from '#model/day.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useAuthor } from './author.ts'
import type { Exported } from './exporting.ts'
import { useIncoming } from './useIncoming.ts'
import { useRelationships } from './relationships.ts'
import { useTimeZone } from './timeZone.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'

export type { Exported } from './exporting.ts'
export type { SaveFailure } from '#storage/saveFailure.ts'
export type { ForeignNote } from '#exchange/foreign.ts'
export type { DraftColumn, TableChange, TableDraft } from './tableDraft.ts'
export type { Preview } from './preview.ts'
export type { MendableFault, Previewed, Refused, TransferStep } from './transferStep.ts'
export type { BrokenRecord } from '#dataset/mixtureFaults.ts'
export type { FieldChange, FieldConflict, MergeEntry, MergeGroup } from '#dataset/mergeDatasets.ts'

const SAMPLE_NAME = 'us-russia-2021.bilat.json'

/** Files in and out: checked, compared, seen, applied; written and read back. */
export const useTransfer = defineStore('transfer', () => {
  const { opening, readFile, sampleText } = useSurroundings()
  const { db } = opening
  const relationships = useRelationships()
  const author = useAuthor()
  const timeZone = useTimeZone()
  const { suspect } = useStatus()
  const { takeInSample, ...incoming } = useIncoming()
  const { step } = incoming

  const isSampleComing = shallowRef(false)
  /** Whether what goes on needs no telling: the sample is taken in without a preview, unless it fails. */
  const quiet = computed(
    () =>
      isSampleComing.value && !['refused', 'unreadable', 'not-compared', 'failed'].includes(step.value.type),
  )

  /** Takes in the worked sample, marked as such. One that is there already is shown as it is. */
  async function loadSample(): Promise<void> {
    isSampleComing.value = true
    await takeInSample({ name: SAMPLE_NAME, text: sampleText })
    isSampleComing.value = false
    if (step.value.type === 'applied') incoming.cancel()
  }

  /** All of the current relationship as a file. @param passphrase seals it */
  function exportAll(passphrase?: string): Promise<Exported> {
    return exporting('all', timeZone.today(), passphrase)
  }

  /** What of the current relationship was known at the end of a day, as a file. It is no backup. */
  function exportAsOf(day: IsoDay, passphrase?: string): Promise<Exported> {
    return exporting('as-of', day, passphrase)
  }

  async function exporting(what: 'all' | 'as-of', day: IsoDay, passphrase?: string): Promise<Exported> {
    const rel = relationships.currentId
    if (rel === null) return { type: 'failed', why: 'gone', message: '' }
    const found = opening.type === 'read-only' ? { found: opening.found } : {}
    // Fetched when the first file is written: no first screen needs it.
    const { exportDataset } = await import('./exporting.ts')
    const stamp = author.stamp()
    const made = await exportDataset(db, readFile, { rel, day, what, stamp, passphrase, ...found })
    if (made.type === 'exported' && made.mended) suspect('')
    return made
  }

  return { ...incoming, quiet, loadSample, exportAll, exportAsOf }
})
