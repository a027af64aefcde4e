import type { ComputedRef } from 'vue'
import { computed, onScopeDispose, shallowRef } from 'vue'

const shown = shallowRef<readonly symbol[]>([])

/** Whether the calling figure is the first of those on screen: keys are for that one. */
export function useIsFirstFigure(): ComputedRef<boolean> {
  const own = Symbol('figure')
  shown.value = [...shown.value, own]
  onScopeDispose(() => {
    shown.value = shown.value.filter((one) => one !== own)
  })
  return computed(() => shown.value[0] === own)
}
