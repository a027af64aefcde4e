import type { IsoDay } from '#model/day.ts'
import { localDay } from '#model/day.ts'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { remembered } from './remembered.ts'
import { useSurroundings } from './surroundings.ts'

/**
 * The reader's time zone: it decides which day is today, and beside which clock that of a meeting is shown. The days
 * of records never move with it.
 */
export const useTimeZone = defineStore('timeZone', () => {
  const { preferences, now } = useSurroundings()
  const stored = remembered(preferences, 'bilat-zone')
  /** An IANA zone; undefined leaves it to the browser, as does one that this browser does not know. */
  const chosen = computed(() => (isKnown(stored.value) ? stored.value : undefined))
  const zone = computed(() => chosen.value ?? new Intl.DateTimeFormat().resolvedOptions().timeZone)

  function choose(wanted: string | undefined): void {
    stored.value = wanted ?? ''
  }

  /** The reader's calendar day at an instant. */
  function dayAt(instant: Date): IsoDay {
    return localDay(instant, chosen.value)
  }

  return { chosen, zone, choose, dayAt, today: () => dayAt(now()) }
})

function isKnown(zone: string): boolean {
  if (zone === '') return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    // What another browser, or another year, called a zone.
    return false
  }
}
