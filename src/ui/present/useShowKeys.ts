import { useSingleKeys } from '#state/singleKeys.ts'
import { useEventListener } from '@vueuse/core'
import { readStroke } from '../parts/keyStroke.ts'
import type { ShowAct } from './showSteps.ts'
import { actOf } from './showSteps.ts'

/** Keys by which a chart that has the focus is read. */
const CHART_KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

/**
 * Keys while slides are shown, wherever the focus is. A chart that has it keeps its arrows, a button Enter and the
 * space bar; on the page a presenter in the hand presses, the slides move.
 *
 * @param type given every digit and other sign; whether it took it
 * @param held whether the keys belong to something else at the moment
 */
export function useShowKeys(
  act: (act: ShowAct) => void,
  type: (key: string) => boolean,
  held: (event: KeyboardEvent) => boolean,
): void {
  const singleKeys = useSingleKeys()
  useEventListener(
    window,
    'keydown',
    (event) => {
      const stroke = readStroke(event)
      if (stroke === null || held(event) || belongsToFocus(event)) return
      const found = actOf(stroke, event.shiftKey, singleKeys.on)
      if (found === null && !type(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      if (found !== null) act(found)
    },
    { capture: true },
  )
}

function belongsToFocus({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.getAttribute('role') === 'slider') {
    if (key === 'Escape') target.blur()
    return key === 'Escape' || CHART_KEYS.includes(key)
  }
  return [' ', 'Enter'].includes(key) && target.closest('button, a[href]') !== null
}
