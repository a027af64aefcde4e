import { defineStore } from 'pinia'
import { computed } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** What stands for a band in a choice: its level in percent, or none. */
export const BANDS = ['80', '95', 'none'] as const
export type BandChoice = (typeof BANDS)[number]

/** The interval that is drawn around the index, and by which a change is judged. */
export const useBandLevel = defineStore('bandLevel', () => {
  const { preferences } = useSurroundings()
  const stored = remembered(preferences, 'bilat-band')
  const choice = computed(() => BANDS.find((known) => known === stored.value) ?? '80')
  /** 0…1; null where none is to be shown. */
  const level = computed(() => (choice.value === 'none' ? null : Number(choice.value) / 100))
  /** The level at which a change is one: that of the band shown, 0.8 where none is. */
  const judging = computed(() => level.value ?? 0.8)

  function choose(wanted: BandChoice): void {
    stored.value = wanted
  }

  return { choice, level, judging, choose }
})
