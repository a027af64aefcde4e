import type { MarkPlace, ReadLane, ReadSpot } from '#charts/laneSteps.ts'
import { firstPlace, placeAfterKey } from '#charts/laneSteps.ts'
import { middleOf } from '#charts/placeMarks.ts'
import type { DayNumber } from '#model/day.ts'
import { around, moved, reaching, zoomed } from '#state/laneWindow.ts'
import type { DayWindow } from '#state/trendWindow.ts'
import type { ComputedRef } from 'vue'

/** A window of days that can be moved. */
export interface MovableWindow {
  readonly window: ComputedRef<DayWindow>
  /** All that it can be moved over. */
  readonly whole: ComputedRef<DayWindow>
  readonly set: (window: DayWindow) => void
}

/** Lanes that are stepped through, in sight or not. */
export interface SteppedLanes {
  readonly lanes: readonly ReadLane[]
  readonly asOf: DayNumber
  /** Id of the chosen mark. */
  readonly selected: string | null
  /** What is drawn as one with the mark that is being read: it is passed over. */
  readonly together: ReadSpot['marks']
}

/** How far keys zoom. */
const FACTOR = 1.6
/** Shares of the window's length by which keys move it. */
const MOVES: Readonly<Record<string, number>> = {
  'Shift ArrowLeft': -0.25,
  'Shift ArrowRight': 0.25,
  PageUp: -1,
  PageDown: 1,
}
const STEPS = /^(Arrow(Left|Right|Up|Down)|Home|End)$/
/** A window must become at least so much narrower for a cluster to be zoomed into. */
const NARROWER = 0.8

/**
 * Zooms or moves the window, or goes on to another mark and brings it into sight.
 *
 * @param at what is being read; null for nothing
 * @returns where reading goes on; undefined for a key that means nothing here
 */
export function stepByKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  at: MarkPlace | null,
  { lanes, asOf, selected, together }: SteppedLanes,
  days: MovableWindow,
): MarkPlace | null | undefined {
  const markOf = (place: MarkPlace | undefined) =>
    place && lanes[place.lane]?.marks.find(({ id }) => id === place.id)
  const here = at ? markOf(at) : undefined
  const shown = windowAfterKey(event, days, here && middleOf(here))
  if (shown) {
    days.set(shown)
    return at
  }
  if (!STEPS.test(event.key)) return undefined
  const passed = new Set(together.map(({ id }) => id))
  const to = at ? placeAfterKey(event.key, at, lanes, passed) : firstPlace(lanes, asOf, selected)
  const mark = markOf(to)
  if (!to || !mark) return at
  days.set(reaching(days.window.value, Math.round(middleOf(mark)), days.whole.value))
  return to
}

/** A window on the days of a cluster; undefined where that would take little apart. */
export function closerTo(marks: ReadSpot['marks'], { window, whole }: MovableWindow): DayWindow | undefined {
  const middles = marks.map(middleOf)
  const closer = around(
    middles.reduce((least, day) => Math.min(least, day), Infinity),
    middles.reduce((most, day) => Math.max(most, day), -Infinity),
    whole.value,
  )
  const { from, to } = window.value
  return closer.to - closer.from < (to - from) * NARROWER ? closer : undefined
}

/**
 * The window after a key that zooms or moves it.
 *
 * @param at the day that keeps its place; the middle without one
 */
function windowAfterKey(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { window, whole }: MovableWindow,
  at: DayNumber | undefined,
): DayWindow | undefined {
  const { from, to } = window.value
  const centre = at ?? (from + to) / 2
  if (key === '+' || key === '=') return zoomed(window.value, 1 / FACTOR, centre, whole.value)
  if (key === '-' || key === '\u2212') return zoomed(window.value, FACTOR, centre, whole.value)
  const share = MOVES[shiftKey ? `Shift ${key}` : key]
  return share === undefined ? undefined : moved(window.value, share, whole.value)
}
