import { useMediaQuery } from '@vueuse/core'
import type { InjectionKey, Ref } from 'vue'
import { inject, shallowRef } from 'vue'

/** Provided where a figure is shown at the same size whatever the screen: on a slide. */
export const SAME_ON_EVERY_SCREEN: InjectionKey<true> = Symbol('same on every screen')

/** Whether a figure is to show what a small screen has room for. */
export function useCompact(): Readonly<Ref<boolean>> {
  return inject(SAME_ON_EVERY_SCREEN, false) ? shallowRef(false) : useMediaQuery('(max-width: 699px)')
}
