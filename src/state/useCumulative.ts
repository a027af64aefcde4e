import type { CumulativeSeries } from '#analysis/cumulativeScore.ts'
import { cumulativeSeries } from '#analysis/cumulativeScore.ts'
import type { DayNumber } from '#model/day.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import { useBandLevel } from './bandLevel.ts'
import { useCumulativeChoice } from './cumulativeChoice.ts'
import { follow } from './followQuestion.ts'
import type { MeasurePage } from './measures.ts'
import { useMeasures } from './measures.ts'
import { useSurroundings } from './surroundings.ts'

/** Limits of the cumulative score for each day of its series; NaN on days before those shown, and in gaps. */
export interface CumulativeLimits {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** The cumulative score of the page by the reader's start and scale, and its interval, which follows a moment later. */
export interface Cumulative {
  readonly series: ComputedRef<CumulativeSeries | null>
  /** Null until it is there, and where none is wanted. */
  readonly limits: Readonly<ShallowRef<CumulativeLimits | null>>
  readonly failed: Readonly<ShallowRef<boolean>>
}

/** More days than this with items are not told apart on a screen. */
const MOST_DAYS = 400

/** Follows the page of measures with the cumulative score: from the first record on, for what is shown is a part. */
export function useCumulative(): Cumulative {
  const surroundings = useSurroundings()
  const measures = useMeasures()
  const choice = useCumulativeChoice()
  const bandLevel = useBandLevel()
  const limits = shallowRef<CumulativeLimits | null>(null)
  const failed = shallowRef(false)

  const series = computed(() => measures.page && seriesOf(measures.page, choice))
  const asked = computed(() => {
    const { page } = measures
    const { level } = bandLevel
    if (!page || !series.value || level === null) return null
    const { start, scale } = choice
    return { items: page.items, days: movingDays(page), series: series.value, start, scale, level }
  })
  follow(
    asked,
    async ({ items, days, series: score, ...options }) => {
      const { low, high } = await surroundings.cumulativeBand(items, { days, ...options })
      return { low: everyDay(score, days, low), high: everyDay(score, days, high) }
    },
    (answer) => {
      limits.value = answer
    },
    failed,
  )
  return { series, limits, failed }
}

function seriesOf(
  page: MeasurePage,
  { start, scale }: { readonly start: number; readonly scale: number },
): CumulativeSeries {
  const { items, coverage, asOf } = page
  const from = Math.min(page.shown[0]?.period.first ?? asOf, items.day[0] ?? asOf)
  return cumulativeSeries(items, { from, to: asOf, coverage, start, scale })
}

/** The first day shown, and those on which the score moves, ascending; of very many, as many as can be told apart. */
function movingDays({ shown, items, asOf }: MeasurePage): DayNumber[] {
  const first = shown[0]?.period.first ?? asOf
  const all = [...new Set([first, ...items.day])].filter((day) => day >= first && day <= asOf)
  const days = all.sort((one, two) => one - two)
  const each = Math.ceil(days.length / MOST_DAYS)
  return days.filter((_, i) => i % each === 0 || i === days.length - 1)
}

/** The limit of each day is that of the last day on which the score moved; none where there is no score. */
function everyDay(
  { from, value }: CumulativeSeries,
  days: readonly DayNumber[],
  limit: Float64Array,
): Float64Array {
  let at = -1
  return value.map((score, i) => {
    while (at + 1 < days.length && days[at + 1]! <= from + i) at++
    return Number.isNaN(score) ? NaN : (limit[at] ?? NaN)
  })
}
