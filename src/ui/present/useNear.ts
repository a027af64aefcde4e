import { useIntersectionObserver } from '@vueuse/core'
import type { Ref } from 'vue'
import { shallowRef, triggerRef } from 'vue'
import { WHOLE_DECK } from '../slides/useDeck.ts'

/** How far from what is seen a slide is drawn: a quick finger finds it there. */
const AROUND = '400px 0px'

/**
 * Which slides of a long deck have come near to what is seen; those of an ordinary deck are all near.
 *
 * @param within what scrolls
 * @param elements one for each slide, in their order
 */
export function useNear(
  {
    within,
    elements,
  }: {
    readonly within: Readonly<Ref<HTMLElement | null>>
    readonly elements: Readonly<Ref<HTMLElement[] | null>>
  },
  count: () => number,
): (place: number) => boolean {
  const near = shallowRef(new Set<Element>())
  if (count() > WHOLE_DECK)
    useIntersectionObserver(
      elements,
      (changes) => {
        const come = changes.filter(({ isIntersecting }) => isIntersecting)
        if (come.length === 0) return
        for (const { target } of come) near.value.add(target)
        triggerRef(near)
      },
      { root: within, rootMargin: AROUND },
    )
  return (place) => {
    const element = elements.value?.[place]
    return count() <= WHOLE_DECK || (element !== undefined && near.value.has(element))
  }
}
