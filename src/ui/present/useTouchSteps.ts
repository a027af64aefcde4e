import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import type { Step } from './showSteps.ts'
import { touchStep } from './showSteps.ts'

/** Steps by swipes over an element and taps near its edges; a second finger is for enlarging. */
export function useTouchSteps(element: Readonly<Ref<HTMLElement | null>>, step: (step: Step) => void): void {
  let from: { readonly id: number; readonly x: number; readonly y: number } | null = null

  useEventListener(element, 'pointerdown', ({ pointerType, isPrimary, pointerId, clientX, clientY }) => {
    if (pointerType !== 'touch') return
    from = isPrimary ? { id: pointerId, x: clientX, y: clientY } : null
  })
  useEventListener(element, 'pointerup', ({ pointerId, clientX, clientY }) => {
    if (from?.id !== pointerId) return
    const found = touchStep(from, { x: clientX, y: clientY }, window.innerWidth)
    from = null
    if (found) step(found)
  })
  useEventListener(element, 'pointercancel', () => (from = null))
}
