import { defineStore } from 'pinia'
import { useRelationships } from './relationships.ts'
import { useScoredGlance } from './useScoredGlance.ts'

/**
 * What is stored of the current relationship besides its events' texts: columns and short lists, with all that
 * became known later. Only other stores read it; the screen gets what they show of it as of the day.
 */
export const useStored = defineStore('stored', () => {
  const relationships = useRelationships()
  const { failure, glance } = useScoredGlance(() => relationships.currentId)
  return { failure, glance }
})
