import type { Change } from '#analysis/change.ts'
import type { Items } from '#analysis/items.ts'
import type { DayNumber } from '#model/day.ts'
import type { Ref, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { OverviewDay } from './overviewPage.ts'
import { useBandLevel } from './bandLevel.ts'
import { follow } from './followQuestion.ts'
import { useSurroundings } from './surroundings.ts'
import type { DayWindow } from './trendWindow.ts'
import { bandDays, past } from './trendWindow.ts'

export type { Change } from '#analysis/change.ts'

/** The interval around the index on some days of the chart, the last of them the as-of day. */
export interface TrendBand {
  /** Share of the expected indexes that it shall hold, 0…1. */
  readonly level: number
  readonly asOf: DayNumber
  readonly days: readonly DayNumber[]
  /** Goldstein points; NaN where the index is not supported. */
  readonly low: Float64Array
  readonly high: Float64Array
}

/** What follows the page a moment later; null until it is there, and again when the day has moved on. */
export interface Uncertainty {
  /** Null as well where none is to be shown. */
  readonly band: Readonly<ShallowRef<TrendBand | null>>
  /** The change since the turn that the index clause names, from the same draws on both days. */
  readonly change: Readonly<ShallowRef<Change | null>>
  /** The last question got no answer: what computes it could not be fetched or broke. The next one may. */
  readonly uncertaintyFailed: Readonly<ShallowRef<boolean>>
}

/** What the band is asked for. */
interface BandQuestion {
  readonly asOf: DayNumber
  readonly items: Items
  readonly halfLife: number
  readonly level: number
  readonly days: readonly DayNumber[]
}

/** More days than this are not told apart on a screen. */
const MOST_DAYS = 400

/** Follows a day with the uncertainty of its index. Answers that come too late are dropped. */
export function useUncertainty(
  day: Readonly<Ref<OverviewDay | null>>,
  window: Readonly<Ref<DayWindow>>,
): Uncertainty {
  const surroundings = useSurroundings()
  const bandLevel = useBandLevel()
  const band = shallowRef<TrendBand | null>(null)
  const change = shallowRef<Change | null>(null)
  const uncertaintyFailed = shallowRef(false)
  let shown: Pick<BandQuestion, 'items' | 'level'> | null = null

  const ofBand = computed((): BandQuestion | null => {
    const { level } = bandLevel
    if (!day.value || level === null) return null
    const { asOf, items, halfLife } = day.value
    return { asOf, items, halfLife, level, days: bandDays(past(window.value, asOf), MOST_DAYS) }
  })
  const ofChange = computed(() => {
    if (day.value?.clause.kind !== 'stands' || !day.value.clause.since) return null
    const { asOf, items, halfLife, clause } = day.value
    return { items, halfLife, level: bandLevel.judging, from: clause.since?.day ?? asOf, to: asOf }
  })

  follow(
    ofBand,
    async ({ asOf, items, halfLife, level, days }) => {
      return { level, asOf, days, ...(await surroundings.band(items, { days, halfLife, level })) }
    },
    (answer, asked) => {
      // While only the window moves, the old band is still true.
      if (answer || !asked || asked.items !== shown?.items || asked.level !== shown.level) band.value = answer
      if (answer) shown = asked
    },
    uncertaintyFailed,
  )
  follow(
    ofChange,
    ({ items, ...options }) => surroundings.change(items, options),
    (answer) => {
      change.value = answer
    },
    uncertaintyFailed,
  )

  return { band, change, uncertaintyFailed }
}
