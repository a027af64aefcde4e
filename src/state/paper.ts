import { defineStore } from 'pinia'
import { computed } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** Papers that briefs and decks are printed on. */
export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** The reader's paper; A4 until another is chosen. */
export const usePaper = defineStore('paper', () => {
  const { preferences } = useSurroundings()
  const stored = remembered(preferences, 'bilat-paper')
  const choice = computed(() => PAPERS.find((known) => known === stored.value) ?? 'a4')

  function choose(wanted: Paper): void {
    stored.value = wanted
  }

  return { choice, choose }
})
