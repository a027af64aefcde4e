import type { MarkPlace, ReadSpot } from '#charts/laneSteps.ts'
import { firstPlace, spotAt, spotOf } from '#charts/laneSteps.ts'
import type { DayWindow } from '#state/trendWindow.ts'
import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { MovableWindow, SteppedLanes } from './markSteps.ts'
import { closerTo, stepByKey } from './markSteps.ts'

/** Lanes as they are drawn at the moment. */
export interface DrawnMarks<S extends ReadSpot> extends Omit<SteppedLanes, 'together'> {
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

/** Reads the lanes as they are drawn. */
export function useMarkReading<S extends ReadSpot>(
  drawn: () => DrawnMarks<S> | null,
  days: MovableWindow,
  told: Told<S>,
): MarkReading<S> {
  const place = shallowRef<MarkPlace | null>(null)

  const spots = computed(() => drawn()?.place(days.window.value) ?? [])
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

  function byKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') {
      if (!place.value) return
      place.value = null
    } else if (event.key === 'Enter' && next.value) choose(next.value, days, told)
    else {
      const now = drawn()
      const together = spot.value?.marks ?? []
      const to = now ? stepByKey(event, place.value, { ...now, together }, days) : undefined
      if (to === undefined) return
      place.value = to
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
