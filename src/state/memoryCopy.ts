import type { Dataset } from '#model/records/dataset.ts'
import { readWhole } from '#storage/read.ts'
import type { Counts } from '#storage/rows.ts'
import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'

/** Records up to which a relationship is kept in memory besides: beyond, reading it all again takes too long. */
const MOST = 20_000

/** Milliseconds of quiet after a change before it is read again. */
const QUIET = 3000

/**
 * A copy of the current relationship in memory, for the case that the database is lost under the page. Read some
 * seconds after the start and after each change, when nothing else goes on; never where the screen waits for it.
 */
export const useMemoryCopy = defineStore('memory copy', () => {
  const { opening } = useSurroundings()
  const relationships = useRelationships()

  const copy = shallowRef<Dataset | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function read(rel: string): Promise<void> {
    try {
      const whole = await readWhole(opening.db, rel)
      if (whole) copy.value = whole
    } catch {
      // It is then that the copy of before is wanted.
    }
  }

  const seqOf = (rel: string | null): number | undefined =>
    relationships.list.find(({ relationship }) => relationship.id === rel)?.seq

  // What is gone from the list may have been lost with the database: what is held of it stays until another comes.
  watch(
    () => [relationships.currentId, seqOf(relationships.currentId)] as const,
    ([rel]) => {
      clearTimeout(timer)
      const counts = relationships.counts
      if (rel !== null && counts && totalOf(counts) <= MOST) timer = setTimeout(() => void read(rel), QUIET)
      else if (rel !== null) copy.value = null
    },
    { immediate: true },
  )

  return { copy }
})

function totalOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
