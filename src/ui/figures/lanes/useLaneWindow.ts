import type { DayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import { useKeptLanes } from '#state/keptLanes.ts'
import type { LaneMoment } from '#state/keptWindow.ts'
import type { LaneSpan } from '#state/laneWindow.ts'
import { LANE_SPANS, laneSpan, wholeOf } from '#state/laneWindow.ts'
import type { DayWindow } from '#state/trendWindow.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { LanesSource } from './useLanesContent.ts'

/** The span of days that the lanes show. */
export interface LaneWindow {
  readonly window: ComputedRef<DayWindow>
  readonly whole: ComputedRef<DayWindow>
  /** The span of a name, where it is just that. */
  readonly named: ComputedRef<LaneSpan | undefined>
  readonly choose: (name: LaneSpan) => void
  readonly set: (window: DayWindow) => void
}

/** Days shown beyond the last date that is ahead. */
const BEYOND = 14

/**
 * The window as it was chosen, else the span of a name up to the day.
 *
 * @param least the shortest span while nothing has been chosen: it is longer where that would show no event
 * @param period days that a filter names: the window follows them
 */
export function useLaneWindow(
  source: () => LanesSource,
  least: () => LaneSpan,
  period: () => { readonly from: DayNumber; readonly to: DayNumber } | null,
): LaneWindow {
  const kept = useKeptLanes()
  const moment = (): LaneMoment => ({ asOf: source().asOf, period: period() })
  const chosen = computed(() => kept.chosen(moment()) ?? period())

  const whole = computed(() => {
    const { marks, asOf, upcoming } = source()
    const dates = [...upcoming.meetings, ...upcoming.dates].flatMap(({ date }) => date ?? [])
    const ahead = dates.map((date) => {
      const { first, last } = spanOf(date)
      return (last ?? first) + BEYOND
    })
    return wholeOf(marks, asOf, ahead)
  })
  const usual = computed(() => {
    const { marks, asOf } = source()
    return LANE_SPANS.slice(LANE_SPANS.indexOf(least())).find((name) => {
      const { from, to } = laneSpan(name, asOf, whole.value)
      return marks.some(({ first, last }) => first <= to && (last ?? asOf) >= from)
    })
  })
  const window = computed(() => {
    const wanted = chosen.value ?? usual.value ?? least()
    const { from, to } = typeof wanted === 'string' ? laneSpan(wanted, source().asOf, whole.value) : wanted
    const all = whole.value
    return to > all.from && from < all.to ? { from: Math.max(from, all.from), to: Math.min(to, all.to) } : all
  })
  const named = computed(() =>
    LANE_SPANS.find((name) => {
      const { from, to } = laneSpan(name, source().asOf, whole.value)
      return (
        Math.max(from, whole.value.from) === window.value.from &&
        Math.min(to, whole.value.to) === window.value.to
      )
    }),
  )
  return {
    window,
    whole,
    named,
    choose: (name) => kept.choose(name, moment()),
    set: (wanted) => kept.choose(wanted, moment()),
  }
}
