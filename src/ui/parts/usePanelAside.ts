import { useOverview } from '#state/overview.ts'
import { useMediaQuery } from '@vueuse/core'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { PanelTarget } from './panelTarget.ts'
import { usePanel } from './panelTarget.ts'

/** From this width on a page has room to show what is chosen among its own records. */
export const ROOM_INSIDE = '(min-width: 1200px)'

/** What stands at the side of the page: nothing where the page itself shows it. What is not known is said there. */
export function usePanelAside(): ComputedRef<PanelTarget | null> {
  const panel = usePanel()
  const route = useRoute()
  const overview = useOverview()
  const hasRoom = useMediaQuery(ROOM_INSIDE)

  return computed(() => {
    const target = panel.target.value
    const kind = route.meta.panelKind
    if (!hasRoom.value || route.meta.showsPanel !== true || target?.kind !== kind) return target
    const isKnown = kind === 'meetings' && overview.page?.meetings.some(({ id }) => id === target?.id)
    return isKnown ? null : target
  })
}
