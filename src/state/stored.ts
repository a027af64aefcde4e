import { readGlance } from '#storage/read.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useRelationships } from './relationships.ts'
import { useScoreTable } from './scoreTable.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/**
 * What is stored of the current relationship besides its events' texts: columns and short lists, with all that
 * became known later. Only other stores read it; the screen gets what they show of it as of the day.
 */
export const useStored = defineStore('stored', () => {
  const { opening } = useSurroundings()
  const relationships = useRelationships()
  const scoreTable = useScoreTable()

  const answer = useLive(
    () => relationships.currentId,
    (rel) => (rel === null ? Promise.resolve(null) : readGlance(opening.db, rel)),
  )
  const failure = computed(() => (answer.value.status === 'failed' ? { cause: answer.value.cause } : null))
  /** Its codes score by the reader's table. Null until it has been read. */
  const glance = computed(() => {
    if (answer.value.status !== 'ready') return null
    const { value } = answer.value
    if (value?.relationship.id !== relationships.currentId) return null
    const scores = scoreTable.tableFor(value.relationship)
    return scores && { ...value, columns: { ...value.columns, scores } }
  })

  return { failure, glance }
})
