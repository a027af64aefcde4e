import { useEventListener, useResizeObserver } from '@vueuse/core'
import type { ComputedRef, Ref } from 'vue'
import { computed, shallowRef } from 'vue'
import { WHOLE_DECK } from '../slides/useDeck.ts'

/** A slide of the rail that is drawn: its place, and the pixels that slides left out before and after it take. */
export interface RailPlace {
  readonly place: number
  readonly before: number
  readonly after: number
}

/** Slides drawn beyond either edge of what is seen, and as many as are taken to be seen until it is known. */
const BEYOND = 6
const AT_FIRST = 8

/**
 * The places of a long rail that lie in view or near it, and those that must be there: of the chosen slide, of one that is
 * to have the focus, of one that is dragged, each with its neighbours. A rail of an ordinary deck is drawn whole.
 *
 * @param list whose children are slides of one size; it or something around it scrolls
 * @param needed places that are drawn wherever they are; -1 for none
 */
export function useRailWindow(
  list: Readonly<Ref<HTMLElement | null>>,
  count: () => number,
  needed: () => readonly number[],
): ComputedRef<readonly RailPlace[]> {
  /** Pixels from the beginning of the list to what is seen of it, how many are seen, and from one slide to the next. */
  const seen = shallowRef({ from: 0, room: 0, step: 0 })

  function look(): void {
    const [all, one] = [list.value, list.value?.firstElementChild]
    if (!all || !one || count() <= WHOLE_DECK) return
    const { display, columnGap } = getComputedStyle(all)
    const [box, slide] = [all.getBoundingClientRect(), one.getBoundingClientRect()]
    const around = (all.parentElement ?? all).getBoundingClientRect()
    // On a narrow screen the slides lie side by side.
    seen.value =
      display === 'flex'
        ? { from: all.scrollLeft, room: box.width, step: slide.width + parseFloat(columnGap) }
        : { from: Math.max(0, around.top - box.top), room: around.height, step: slide.height }
  }
  useEventListener(window, 'scroll', look, { capture: true, passive: true })
  useResizeObserver(list, look)

  const places = computed((): readonly number[] => {
    const n = count()
    if (n <= WHOLE_DECK) return Array.from({ length: n }, (_, i) => i)
    const { from, room, step } = seen.value
    const first = step > 0 ? Math.floor(from / step) : 0
    const last = step > 0 ? Math.ceil((from + room) / step) : AT_FIRST
    const found = new Set<number>()
    const put = (low: number, high: number): void => {
      for (let i = Math.max(0, low); i <= Math.min(n - 1, high); i++) found.add(i)
    }
    put(first - BEYOND, last + BEYOND)
    for (const place of needed()) if (place >= 0) put(place - 1, place + 1)
    return [...found].toSorted((one, other) => one - other)
  })
  return computed(() =>
    places.value.map((place, i) => {
      const left = place - (places.value[i - 1] ?? -1) - 1
      const isLast = i === places.value.length - 1
      const { step } = seen.value
      return { place, before: left * step, after: isLast ? (count() - 1 - place) * step : 0 }
    }),
  )
}
