import type { Change } from '#analysis/change.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { Items } from '#analysis/items.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useBandLevel } from './bandLevel.ts'
import { useOverview } from './overview.ts'
import { useSurroundings } from './surroundings.ts'
import { follow } from './followQuestion.ts'

/** The interval of an opened index, and that of its change; null until they are there, and where there is none. */
export interface NumberInterval {
  readonly band: ComputedRef<{ readonly level: number; readonly low: number; readonly high: number } | null>
  readonly change: Readonly<ShallowRef<(Change & { readonly level: number }) | null>>
  /** It could not be computed. */
  readonly failed: Readonly<ShallowRef<boolean>>
}

interface Asked {
  readonly items: Items
  readonly halfLife: number
  readonly level: number
  readonly from: number
  readonly to: number
}

/** Follows a question with the uncertainty of its answer, computed off the page from the same draws as charts have. */
export function useNumberInterval(question: () => NumberQuestion): NumberInterval {
  const surroundings = useSurroundings()
  const overview = useOverview()
  const bandLevel = useBandLevel()
  const found = shallowRef<{ readonly level: number; readonly low: number; readonly high: number } | null>(
    null,
  )
  const change = shallowRef<(Change & { readonly level: number }) | null>(null)
  const failed = shallowRef(false)

  const asked = computed((): Asked | null => {
    const { page } = overview
    const wanted = question()
    if (!page || wanted.measure !== 'index') return null
    const { items, halfLife } = page
    return { items, halfLife, level: bandLevel.judging, from: wanted.since ?? wanted.day, to: wanted.day }
  })
  const ofChange = computed(() => (asked.value && asked.value.from < asked.value.to ? asked.value : null))

  follow(
    asked,
    async ({ items, halfLife, level, to }) => {
      const { low, high } = await surroundings.band(items, { days: [to], halfLife, level })
      return { level, low: low[0] ?? NaN, high: high[0] ?? NaN }
    },
    (answer) => {
      found.value = answer
    },
    failed,
  )
  follow(
    ofChange,
    async ({ items, ...options }) => ({
      ...(await surroundings.change(items, options)),
      level: options.level,
    }),
    (answer) => {
      change.value = answer
    },
    failed,
  )
  const band = computed(() =>
    found.value && bandLevel.level !== null && !Number.isNaN(found.value.low) ? found.value : null,
  )
  return { band, change, failed }
}
