import { defineStore } from 'pinia'
import { computed } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/** Whether single keys act (WCAG 2.1.4): on until the reader switches them off on this device. */
export const useSingleKeys = defineStore('singleKeys', () => {
  const { preferences } = useSurroundings()
  const stored = remembered(preferences, 'bilat-keys')
  const on = computed(() => stored.value !== 'off')

  function switchTo(wanted: boolean): void {
    stored.value = wanted ? 'on' : 'off'
  }

  return { on, switchTo }
})
