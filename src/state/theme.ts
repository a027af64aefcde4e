import { useMediaQuery, usePreferredDark } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

export type ThemeChoice = 'light' | 'dark' | 'system'

/** In the order in which {@link useTheme}'s `next` steps through them. */
const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Light or dark: what the reader chose, and what the system prefers where they leave it to it; light on paper. */
export const useTheme = defineStore('theme', () => {
  const { preferences } = useSurroundings()
  const prefersDark = usePreferredDark()
  const stored = remembered(preferences, 'bilat-theme')
  const choice = computed(() => CHOICES.find((known) => known === stored.value) ?? 'system')
  const isPrinted = useMediaQuery('print')
  const theme = computed(() => {
    if (isPrinted.value) return 'light'
    if (choice.value !== 'system') return choice.value
    return prefersDark.value ? 'dark' : 'light'
  })

  function choose(wanted: ThemeChoice): void {
    stored.value = wanted
  }

  function next(): void {
    choose(CHOICES[(CHOICES.indexOf(choice.value) + 1) % CHOICES.length] ?? 'system')
  }

  return { choice, theme, choose, next }
})
