import type { InjectionKey, ShallowRef } from 'vue'
import { inject, shallowRef } from 'vue'

/** What can be asked for from anywhere and lies over the page: one at a time. */
export type Overlay = 'palette' | 'keys' | 'as-of' | 'new-pair'

/** Which of them is open. */
export const OVERLAY: InjectionKey<ShallowRef<Overlay | null>> = Symbol('overlay')

/** What lies over the page; nothing does outside the app's frame. */
export function useOverlay(): ShallowRef<Overlay | null> {
  return inject(OVERLAY, () => shallowRef<Overlay | null>(null), true)
}
