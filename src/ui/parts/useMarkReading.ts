import type { MarkPlace, ReadLane, ReadSpot } from '#charts/laneSteps.ts'
import { firstPlace, placeAfterKey, spotAt, spotOf } from '#charts/laneSteps.ts'
import { middleOf } from '#charts/placeMarks.ts'
import type { DayNumber } from '#model/day.ts'
import { around, moved, reaching, zoomed } from '#state/laneWindow.ts'
import type { DayWindow } from '#state/trendWindow.ts'
import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'

/** A window of days that can be moved. */
export interface MovableWindow {
  readonly window: ComputedRef<DayWindow>
  /** All that it can be moved over. */
  readonly whole: ComputedRef<DayWindow>
  readonly set: (window: DayWindow) => void
}

/** Lanes as they are drawn at the moment. */
export interface DrawnMarks<S extends ReadSpot> {
  readonly lanes: readonly ReadLane[]
  readonly asOf: DayNumber
  /** Id of the chosen mark. */
  readonly selected: string | null
  /** Where everything stands in a window. */
  readonly place: (window: DayWindow) => readonly S[]
}

/** Reading the lanes mark by mark, by pointer and by key. */
export interface MarkReading<S extends ReadSpot> {
  /** What stands in the lanes, where it stands. */
  readonly spots: ComputedRef<readonly S[]>
  /** What is being read; where nothing is, null. */
  readonly spot: ComputedRef<S | null>
  /** Where reading by key begins or goes on. */
  readonly next: ComputedRef<S | null>
  readonly byPointer: (x: number, y: number) => void
  readonly byKey: (event: KeyboardEvent) => void
  /** A mark or a cluster was clicked. */
  readonly pick: (key: string) => void
  /** A place was clicked where marks are not told apart. */
  readonly pickAt: (x: number, y: number) => void
  readonly end: () => void
}

/** Who hears what was chosen. */
export interface Told<S extends ReadSpot> {
  readonly open: (id: string) => void
  /** A cluster that zooming would not take apart. */
  readonly list: (marks: S['marks']) => void
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

/** Reads the lanes as they are drawn. */
export function useMarkReading<S extends ReadSpot>(
  drawn: () => DrawnMarks<S> | null,
  days: MovableWindow,
  told: Told<S>,
): MarkReading<S> {
  const { window, whole, set } = days
  const place = shallowRef<MarkPlace | null>(null)

  const spots = computed(() => drawn()?.place(window.value) ?? [])
  const spot = computed(() => (place.value && spotOf(spots.value, place.value)) ?? null)
  const start = computed(() => {
    const now = drawn()
    return now ? firstPlace(now.lanes, now.asOf, now.selected) : undefined
  })
  const next = computed(() => spot.value ?? (start.value && spotOf(spots.value, start.value)) ?? null)

  function read(found: S | undefined): void {
    const [mark] = found?.marks ?? []
    place.value = found && mark ? { lane: found.lane, id: mark.id } : null
  }

  function step(key: string): boolean {
    const now = drawn()
    const at = place.value
    if (!now || !start.value) return false
    const together = new Set(spot.value?.marks.map(({ id }) => id))
    const to = at ? placeAfterKey(key, at, now.lanes, together) : start.value
    const mark = to && now.lanes[to.lane]?.marks.find(({ id }) => id === to.id)
    if (!mark) return false
    place.value = to
    set(reaching(window.value, Math.round(middleOf(mark)), whole.value))
    return true
  }

  function byKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      if (!place.value) return
      place.value = null
    } else if (event.key === 'Enter' && next.value) choose(next.value, days, told)
    else {
      const [mark] = spot.value?.marks ?? []
      const to = windowAfterKey(event, days, mark && middleOf(mark))
      if (to) set(to)
      else if (STEPS.test(event.key)) step(event.key)
      else return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function chooseIf(found: S | undefined): void {
    if (found) choose(found, days, told)
  }

  return {
    spots,
    spot,
    next,
    byPointer: (x, y) => read(spotAt(spots.value, x, y)),
    byKey,
    pick: (key) => chooseIf(spots.value.find((one) => one.key === key)),
    pickAt: (x, y) => chooseIf(spotAt(spots.value, x, y)),
    end: () => (place.value = null),
  }
}

/** Opens a mark, or takes a cluster apart: by zooming, else as a list. */
function choose<S extends ReadSpot>({ marks }: S, days: MovableWindow, { open, list }: Told<S>): void {
  const [mark] = marks
  const closer = marks.length > 1 ? closerTo(marks, days) : undefined
  if (closer) days.set(closer)
  else if (marks.length === 1 && mark) open(mark.id)
  else list(marks)
}

/** A window on the days of a cluster; undefined where that would take little apart. */
function closerTo(marks: ReadSpot['marks'], { window, whole }: MovableWindow): DayWindow | undefined {
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
