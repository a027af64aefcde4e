import type { BriefingRecord } from '#model/records/briefing.ts'
import { readList } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAsOf } from './asOf.ts'
import { briefingOn } from './briefingFields.ts'
import { useRelationships } from './relationships.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** The briefings of the current relationship that were there on the day, as they were then. */
export const useBriefings = defineStore('briefings', () => {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const asOf = useAsOf()

  const answer = useLive(
    () => relationships.currentId,
    async (rel) => ({ rel, records: rel === null ? [] : await readList(opening.db, rel, 'briefings') }),
  )
  /** Null until they have been read. */
  const list = computed((): readonly BriefingRecord[] | null => {
    if (answer.value.status !== 'ready' || answer.value.value.rel !== relationships.currentId) return null
    return answer.value.value.records.flatMap((record) => briefingOn(record, asOf.number) ?? [])
  })
  const failed = computed(() => answer.value.status === 'failed')

  return { list, failed }
})
