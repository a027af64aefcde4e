import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { FigureSpot, FigureTarget } from './figure.ts'
import { spotAfterKey, spotUnder } from './spotSteps.ts'

/** Reading a drawing mark by mark, by pointer and by key. */
export interface SpotReading {
  /** What is being read; where nothing is, null. */
  readonly spot: ComputedRef<FigureSpot | null>
  /** Where reading by key begins or goes on. */
  readonly next: ComputedRef<FigureSpot | null>
  readonly byPointer: (x: number, y: number) => void
  readonly byKey: (event: KeyboardEvent) => void
  readonly end: () => void
}

/**
 * Reads the spots of a drawing.
 *
 * @param spots as they stand at the moment; the one being read is kept by its key when they are drawn anew
 * @param start key of the spot where the keyboard begins; the last of the first lane without one
 * @param open hears what was chosen by Enter
 */
export function useSpotReading(
  spots: () => readonly FigureSpot[],
  open: (target: FigureTarget) => void,
): SpotReading {
  const key = shallowRef<string | null>(null)
  const spot = computed(() => spots().find((one) => one.key === key.value) ?? null)
  const next = computed(() => spot.value ?? lastOfFirstLane(spots()) ?? null)

  function byKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !next.value) return
    if (event.key === 'Escape') {
      if (key.value === null) return
      key.value = null
    } else if (event.key === 'Enter') {
      if (next.value.opens) open(next.value.opens)
    } else {
      const to = spot.value ? spotAfterKey(spots(), spot.value, event.key) : next.value
      if (!STEPS.test(event.key)) return
      if (to) key.value = to.key
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return {
    spot,
    next,
    byPointer: (x, y) => (key.value = spotUnder(spots(), x, y)?.key ?? null),
    byKey,
    end: () => (key.value = null),
  }
}

const STEPS = /^(Arrow(Left|Right|Up|Down)|Home|End)$/

function lastOfFirstLane(spots: readonly FigureSpot[]): FigureSpot | undefined {
  const first = spots.reduce((least, { lane }) => Math.min(least, lane), Infinity)
  return spots.findLast(({ lane }) => lane === first)
}
