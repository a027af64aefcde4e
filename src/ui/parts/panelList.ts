import type { InjectionKey, ShallowRef } from 'vue'
import { inject, onScopeDispose, shallowRef, watchEffect } from 'vue'
import type { PanelTarget } from './panelTarget.ts'

/** The list through which the panel's arrows step: that of the page on screen, in its order. */
export const PANEL_LIST: InjectionKey<ShallowRef<readonly PanelTarget[]>> = Symbol('panel list')

/** Offers a page's list to the panel for as long as the page lives. */
export function offerPanelList(list: () => readonly PanelTarget[]): void {
  const shared = usePanelList()
  watchEffect(() => {
    shared.value = list()
  })
  onScopeDispose(() => {
    shared.value = []
  })
}

/** The list on offer; empty outside the app's frame. */
export function usePanelList(): ShallowRef<readonly PanelTarget[]> {
  return inject(PANEL_LIST, () => shallowRef<readonly PanelTarget[]>([]), true)
}
