import type { IsoDay } from '#model/day.ts'
import { dayNumber, isIsoDay, isoDay } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { useIntervalFn } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { lastKnownDay } from './knownDays.ts'
import type { Notice } from './notice.ts'
import { useRelationships } from './relationships.ts'
import { useSteps } from './useSteps.ts'
import { useStored } from './stored.ts'
import { useTimeZone } from './timeZone.ts'
import { useSurroundings } from './surroundings.ts'

const MINUTE_MS = 60_000

/** The calendar begins with the year 1, and a screen looks back from its day. */
const FIRST: IsoDay = '0002-01-01'

/** Whether a text is a day that can be shown. */
export function isAsOfDay(text: string): text is IsoDay {
  return isIsoDay(text) && text >= FIRST
}

/** The day whose knowledge is shown: named by the address, else where the relationship opens, else today. */
export const useAsOf = defineStore('asOf', () => {
  const { address, now } = useSurroundings()
  const relationships = useRelationships()
  const stored = useStored()
  const timeZone = useTimeZone()

  const clock = shallowRef(now())
  useIntervalFn(() => {
    clock.value = now()
  }, MINUTE_MS)
  const today = computed(() => timeZone.dayAt(clock.value))

  const opens = computed(() => {
    const date = relationships.current?.opensAsOf
    if (date === undefined) return null
    const { first, last } = spanOf(date)
    return isoDay(last ?? first)
  })
  const opensAt = computed(() => opens.value ?? today.value)
  const day = computed(() => {
    const asked = address.query.value.asOf
    return asked !== undefined && isAsOfDay(asked) ? asked : opensAt.value
  })
  const number = computed(() => dayNumber(day.value))
  const isToday = computed(() => day.value === today.value)
  const notice = computed((): Notice | null => {
    const found = address.query.value.asOf
    if (found === undefined || isAsOfDay(found)) return null
    return { code: 'bad-as-of', found, used: day.value }
  })

  // A record of the past ends with the last thing known; one that is kept up ends today.
  const latest = computed(() => {
    const last = opens.value !== null && stored.glance ? lastKnownDay(stored.glance) : null
    return last === null ? opensAt.value : isoDay(last)
  })
  const isLatest = computed(() => day.value >= latest.value)

  function choose(wanted: IsoDay): void {
    address.change({ asOf: wanted })
  }

  /** Goes to the latest day; where the relationship opens there, the address stays clean and follows the calendar. */
  function toLatest(): void {
    address.change({ asOf: latest.value === opensAt.value ? null : latest.value })
  }

  return {
    day,
    number,
    today,
    isToday,
    opensAt,
    latest,
    isLatest,
    notice,
    choose,
    toLatest,
    ...useSteps(number, choose),
  }
})
