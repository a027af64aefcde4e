import { useSurroundings } from '#state/surroundings.ts'
import type { PicturedSlide } from '#briefing/slideContent.ts'
import { useIntervalFn } from '@vueuse/core'
import type { ComputedRef, ShallowRef } from 'vue'
import { computed, onBeforeUnmount, shallowRef } from 'vue'
import type { FromNotes, FromSlides, ShowState } from './notesChannel.ts'
import { lineToSlides } from './notesChannel.ts'
import type { ShowTimer } from './showTimer.ts'
import { elapsed } from './showTimer.ts'

/** The presentation in the other window. */
export interface NotedShow {
  readonly title: Readonly<ShallowRef<string>>
  readonly slides: Readonly<ShallowRef<readonly PicturedSlide[]>>
  /** Null until the other window has answered. */
  readonly state: Readonly<ShallowRef<ShowState | null>>
  /** The other window has ended it, or has not answered. */
  readonly isOver: Readonly<ShallowRef<boolean>>
  /** Milliseconds. */
  readonly elapsed: ComputedRef<number>
  /** The moment, ticking. */
  readonly clock: Readonly<ShallowRef<Date>>
  readonly ask: (message: FromNotes) => void
}

const TICK = 250
/** Milliseconds in which the other window makes its pictures. */
const PATIENCE = 20_000

/** @param show names the presentation */
export function useNotedShow(show: string): NotedShow {
  const { now } = useSurroundings()
  const [title, slides] = [shallowRef(''), shallowRef<readonly PicturedSlide[]>([])]
  const state = shallowRef<ShowState | null>(null)
  const isOver = shallowRef(false)
  const clock = shallowRef(now())
  const timer = shallowRef<ShowTimer>({ kept: 0, since: null })
  const asked = now().getTime()

  function hear(message: FromSlides): void {
    if (message.kind === 'ended') isOver.value = true
    else if (message.kind === 'deck') {
      title.value = message.title
      slides.value = message.slides
    } else {
      state.value = message.state
      const { isRunning, elapsed: kept } = message.state
      timer.value = { kept, since: isRunning ? now().getTime() : null }
      isOver.value = false
    }
  }

  const { say, close } = lineToSlides(show, hear)
  useIntervalFn(() => {
    clock.value = now()
    if (state.value === null && clock.value.getTime() - asked > PATIENCE) isOver.value = true
  }, TICK)
  say({ kind: 'hello' })
  onBeforeUnmount(close)
  return {
    ...{ title, slides, state, isOver, clock },
    elapsed: computed(() => elapsed(timer.value, clock.value.getTime())),
    ask: say,
  }
}
