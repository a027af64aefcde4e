import { useSurroundings } from '#state/surroundings.ts'
import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, shallowRef } from 'vue'
import type { Step } from './showSteps.ts'
import { placeOf, stepped, typedAfter } from './showSteps.ts'
import type { ShowTimer } from './showTimer.ts'
import { elapsed, startedAt } from './showTimer.ts'

/** What hides the slide. */
export type Cover = 'black' | 'white' | null

/** Where a presentation stands. */
export interface Show {
  /** Of the slide, from 0 on. */
  readonly at: Readonly<ShallowRef<number>>
  readonly cover: Readonly<ShallowRef<Cover>>
  readonly overview: ShallowRef<boolean>
  readonly notes: ShallowRef<boolean>
  readonly pointer: ShallowRef<boolean>
  /** The digits of a number to jump to. */
  readonly typed: Readonly<ShallowRef<string>>
  readonly timer: ShallowRef<ShowTimer>
  /** Milliseconds. */
  readonly elapsed: ComputedRef<number>
  readonly go: (place: number) => void
  readonly step: (step: Step) => void
  readonly hide: (cover: Cover) => void
  /** @returns false for a key that is no digit */
  readonly type: (key: string) => boolean
  /** Jumps to the number that was typed; a number that no slide has is forgotten. */
  readonly jump: () => void
  /** Takes away the last thing that lies over the slide. @returns false where there was nothing */
  readonly close: () => boolean
}

/** How long digits wait for the next one, in milliseconds. */
const PATIENCE = 4000
const TICK = 250

export function useShow(count: number, start: number): Show {
  const { now } = useSurroundings()
  const at = shallowRef(start)
  const cover = shallowRef<Cover>(null)
  const [overview, notes, pointer] = [shallowRef(false), shallowRef(false), shallowRef(false)]
  const typed = shallowRef('')
  let typedAt = 0
  const timer = shallowRef(startedAt(now().getTime()))
  const clock = shallowRef(now().getTime())
  useIntervalFn(() => {
    clock.value = now().getTime()
    if (clock.value - typedAt > PATIENCE) typed.value = ''
  }, TICK)

  function go(place: number): void {
    at.value = Math.max(0, Math.min(count - 1, place))
    cover.value = null
    overview.value = false
    typed.value = ''
  }

  function type(key: string): boolean {
    const after = typedAfter(typed.value, key)
    if (after === null) return false
    typed.value = after
    typedAt = now().getTime()
    return true
  }

  function jump(): void {
    const place = placeOf(typed.value, count)
    typed.value = ''
    if (place !== null) go(place)
  }

  function close(): boolean {
    if (typed.value !== '') typed.value = ''
    else if (overview.value) overview.value = false
    else if (cover.value !== null) cover.value = null
    else if (notes.value) notes.value = false
    else return false
    return true
  }

  return {
    ...{ at, cover, overview, notes, pointer, typed, timer, go, type, jump, close },
    elapsed: computed(() => elapsed(timer.value, Math.max(clock.value, timer.value.since ?? 0))),
    step: (step) => go(stepped(at.value, count, step)),
    hide: (wanted) => (cover.value = cover.value === wanted ? null : wanted),
  }
}
