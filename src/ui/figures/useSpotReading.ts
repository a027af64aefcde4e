import type { ComputedRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { Drawing, FigureSpot, FigureTarget } from './figure.ts'
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
  /** The keys go elsewhere: reading ends, and `resume` takes it up at the same mark. */
  readonly leave: () => void
  readonly resume: () => void
}

/**
 * Reads the spots of a drawing.
 *
 * @param drawing as it stands at the moment; the spot being read is kept by its key when it is drawn anew
 * @param open hears what was chosen by Enter
 */
export function useSpotReading(
  drawing: () => Pick<Drawing, 'spots' | 'start' | 'keys'> | null,
  open: (target: FigureTarget) => void,
): SpotReading {
  const key = shallowRef<string | null>(null)
  /** The mark at which the keys left. */
  let left: string | null = null
  const spots = (): readonly FigureSpot[] => drawing()?.spots ?? []
  const spotOf = (wanted: string | null): FigureSpot | undefined =>
    spots().find((one) => one.key === wanted || (wanted !== null && one.holds?.includes(wanted)))
  const spot = computed(() => spotOf(key.value) ?? null)
  const next = computed(
    () => spot.value ?? spotOf(drawing()?.start ?? null) ?? lastOfFirstLane(spots()) ?? null,
  )

  function byKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !next.value) return
    if (event.key === 'Escape') {
      if (key.value === null) return
      key.value = null
    } else if (event.key === 'Enter') {
      if (next.value.opens) open(next.value.opens)
    } else {
      const to = keyAfter(event)
      if (to === undefined) return
      key.value = to
    }
    event.preventDefault()
    event.stopPropagation()
  }

  function keyAfter(event: KeyboardEvent): string | null | undefined {
    const beyond = drawing()?.keys
    if (beyond) return beyond.after(event, key.value)
    if (!STEPS.test(event.key)) return undefined
    const to = spot.value ? spotAfterKey(spots(), spot.value, event.key) : next.value
    return to ? to.key : key.value
  }

  return {
    spot,
    next,
    byPointer: (x, y) => (key.value = spotUnder(spots(), x, y)?.key ?? null),
    byKey,
    end: () => (key.value = null),
    leave: () => {
      left = key.value
      key.value = null
    },
    resume: () => (key.value = left),
  }
}

const STEPS = /^(Arrow(Left|Right|Up|Down)|Home|End)$/

function lastOfFirstLane(spots: readonly FigureSpot[]): FigureSpot | undefined {
  const first = spots.reduce((least, { lane }) => Math.min(least, lane), Infinity)
  return spots.findLast(({ lane }) => lane === first)
}
