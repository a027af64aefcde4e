import type { DayNumber, IsoDay } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import type { ComputedRef, Ref } from 'vue'
import { computed } from 'vue'
import { eventDays, neighbour } from './knownDays.ts'
import type { StepUnit } from './stepDay.ts'
import { stepDay } from './stepDay.ts'
import { useStored } from './stored.ts'

/** Steps from the as-of day. */
export interface Steps {
  /** The nearest earlier day on which an event became known; null where there is none. */
  readonly previousEventDay: ComputedRef<IsoDay | null>
  readonly nextEventDay: ComputedRef<IsoDay | null>
  /** A month keeps the date where it exists. */
  readonly step: (unit: StepUnit, by: 1 | -1) => void
  readonly toPreviousEvent: () => void
  readonly toNextEvent: () => void
}

/** Part of the as-of store: steps by the calendar, and to the days on which events became known. */
export function useSteps(day: Readonly<Ref<DayNumber>>, choose: (day: IsoDay) => void): Steps {
  const stored = useStored()
  const days = computed(() => (stored.glance ? eventDays(stored.glance.columns) : new Int32Array()))
  const previousEventDay = computed(() => neighbourDay(-1))
  const nextEventDay = computed(() => neighbourDay(1))

  function neighbourDay(by: 1 | -1): IsoDay | null {
    const found = neighbour(days.value, day.value, by)
    return found === null ? null : isoDay(found)
  }

  function step(unit: StepUnit, by: 1 | -1): void {
    choose(isoDay(stepDay(day.value, unit, by)))
  }

  function toPreviousEvent(): void {
    if (previousEventDay.value !== null) choose(previousEventDay.value)
  }

  function toNextEvent(): void {
    if (nextEventDay.value !== null) choose(nextEventDay.value)
  }

  return { previousEventDay, nextEventDay, step, toPreviousEvent, toNextEvent }
}
