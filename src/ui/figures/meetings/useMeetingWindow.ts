import type { MeetingMark } from '#charts/meetingLanesInput.ts'
import type { DayNumber } from '#model/day.ts'
import { useKeptMeetings } from '#state/keptMeetings.ts'
import type { LaneMoment } from '#state/keptWindow.ts'
import type { LaneSpan } from '#state/laneWindow.ts'
import { LANE_SPANS, laneSpan, wholeOf } from '#state/laneWindow.ts'
import type { DayWindow } from '#state/trendWindow.ts'
import { defaultWindow } from '#state/trendWindow.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import type { MovableWindow } from '../../parts/markSteps.ts'

/** The days that the lanes by level show. */
export interface MeetingWindow extends MovableWindow {
  /** The span of a name, where it is just that. */
  readonly named: ComputedRef<LaneSpan | undefined>
  readonly choose: (name: LaneSpan) => void
}

/** Days shown beyond the last date that is ahead. */
const BEYOND = 14
/** Whole months back, and days ahead, while nothing has been chosen: what is to come has more room than with events. */
const WIDE = { back: 4, ahead: 80 } as const
const COMPACT = { back: 1, ahead: 62 } as const

export function useMeetingWindow(
  marks: () => readonly MeetingMark[],
  asOf: () => DayNumber,
  compact: () => boolean,
): MeetingWindow {
  const kept = useKeptMeetings()
  const moment = (): LaneMoment => ({ asOf: asOf(), period: null })
  const chosen = computed(() => kept.chosen(moment()))

  const whole = computed(() => {
    const { ahead } = WIDE
    const days = marks().flatMap((mark) => (mark.isAhead && mark.span ? mark.span.to + BEYOND : []))
    const past = marks().filter(({ isAhead }) => !isAhead)
    return wholeOf(past, asOf(), [...days, asOf() + ahead])
  })
  const window = computed(() => {
    const wanted = chosen.value ?? usual(asOf(), compact())
    return within(typeof wanted === 'string' ? laneSpan(wanted, asOf(), whole.value) : wanted, whole.value)
  })
  const named = computed(() => {
    if (typeof chosen.value === 'string') return chosen.value
    return LANE_SPANS.find((name) => {
      const { from, to } = within(laneSpan(name, asOf(), whole.value), whole.value)
      return from === window.value.from && to === window.value.to
    })
  })
  return {
    window,
    whole,
    named,
    choose: (name) => kept.choose(name, moment()),
    set: (wanted) => kept.choose(wanted, moment()),
  }
}

function usual(asOf: DayNumber, compact: boolean): DayWindow {
  const { back, ahead } = compact ? COMPACT : WIDE
  return { from: defaultWindow(asOf, undefined, back).from, to: asOf + ahead }
}

function within({ from, to }: DayWindow, whole: DayWindow): DayWindow {
  return { from: Math.max(from, whole.from), to: Math.min(to, whole.to) }
}
