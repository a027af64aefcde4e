import type { Ref } from 'vue'
import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import { isDrawn } from '../slides/drawnSlides.ts'
import { pause } from '../slides/going.ts'
import { WHOLE_DECK } from '../slides/useDeck.ts'

/** So many pages are drawn at the same time: the page answers between them. */
const BESIDE = 6
/** Milliseconds between two looks at pages that are drawn, and after which one that does not come holds no other up. */
const LOOK_EVERY = 20
const PATIENCE = 10_000

/**
 * Pages of slides that are drawn one after the other where there are many; those of an ordinary deck all at once.
 *
 * @param host of the pages, in their order
 * @param isThere whether what a slide shows is known
 */
export function useDrawnPages(
  host: Readonly<Ref<HTMLElement | null>>,
  count: () => number,
  isThere: (place: number) => boolean,
): {
  /** How many slides may be on their pages. */
  readonly begun: Readonly<Ref<number>>
  /** How many of them are there in full. */
  readonly drawn: Readonly<Ref<number>>
} {
  const isLong = computed(() => count() > WHOLE_DECK)
  const [begun, drawn] = [shallowRef(0), shallowRef(0)]
  let [isOver, isDrawing] = [false, false]
  onScopeDispose(() => (isOver = true))

  async function draw(): Promise<void> {
    if (!isLong.value || isDrawing) return
    isDrawing = true
    let since = performance.now()
    while (!isOver && drawn.value < count()) {
      const mayBegin = begun.value < Math.min(count(), drawn.value + BESIDE)
      if (mayBegin && isThere(begun.value)) begun.value++
      await pause(LOOK_EVERY)
      const isLate = performance.now() - since > PATIENCE && begun.value > drawn.value
      if (!isLate && !isOnPage(drawn.value)) continue
      drawn.value++
      since = performance.now()
    }
    isDrawing = false
  }
  /** A slide whose notes go on has its frame on the first of its pages. */
  function isOnPage(place: number): boolean {
    const sheet = host.value?.querySelectorAll('.frame')[place]?.querySelector('article.slide')
    return place < begun.value && !!sheet && isDrawn(sheet)
  }
  watch(count, draw, { immediate: true })
  return {
    begun: computed(() => (isLong.value ? begun.value : count())),
    drawn: computed(() => (isLong.value ? drawn.value : wholeThere())),
  }

  function wholeThere(): number {
    let there = 0
    while (there < count() && isThere(there)) there++
    return there
  }
}
