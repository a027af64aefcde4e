import { defineStore } from 'pinia'
import { computed } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** Days in which an item's weight in the index halves; automatic takes the shortest that is supported. */
export type HalfLifeChoice = 'automatic' | number

/** A tenth of a century: beyond it every item weighs the same. */
export const LONGEST_HALF_LIFE = 3650

/** Whether a number can be a half-life: whole days, 1–{@link LONGEST_HALF_LIFE}. */
export function isHalfLife(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= LONGEST_HALF_LIFE
}

/** The half-life of the index that the reader has chosen, for every relationship. */
export const useHalfLife = defineStore('halfLife', () => {
  const { preferences } = useSurroundings()
  const stored = remembered(preferences, 'bilat-half-life')
  const choice = computed((): HalfLifeChoice => {
    const days = Number(stored.value)
    return isHalfLife(days) ? days : 'automatic'
  })

  /** @param wanted a number that {@link isHalfLife}; any other leaves it to the rule */
  function choose(wanted: HalfLifeChoice): void {
    stored.value = wanted === 'automatic' ? '' : String(wanted)
  }

  return { choice, choose }
})
