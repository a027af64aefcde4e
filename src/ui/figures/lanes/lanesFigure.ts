import { useAskedDays } from '#state/askedDays.ts'
import type { EventMark } from '#state/eventMark.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import type { LanesBy } from '#state/keptLanes.ts'
import { useOverview } from '#state/overview.ts'
import { computed } from 'vue'
import type { FigureContent, FigureEntry } from '../figure.ts'
import type { LaneWindow } from './useLaneWindow.ts'
import { useLaneWindow } from './useLaneWindow.ts'
import type { LanesSource } from './useLanesContent.ts'
import { useLanesContent } from './useLanesContent.ts'
import { useLanesPage } from './useLanesPage.ts'

/** Events over time in lanes by issue or by direction, for who does not move them. */
export const laneFigures: readonly FigureEntry[] = [
  {
    id: 'timeline',
    name: 'lanes.figure',
    group: 'issues',
    heeds: 'events',
    use: () => useLanesOfStores('issue'),
  },
  {
    id: 'timelineByDirection',
    name: 'lanes.figureByDirection',
    group: 'issues',
    heeds: 'events',
    use: () => useLanesOfStores('direction'),
  },
]

/** The lanes with the events that are drawn now, and the days that they show. */
export function useEventLanes(
  marks: () => readonly EventMark[],
  by: () => LanesBy,
  least: () => '3m' | '6m',
  selected: () => string | null,
): { readonly content: Pick<FigureContent, 'page'>; readonly days: LaneWindow } {
  const [filter, overview] = [useEventFilter(), useOverview()]
  const period = useAskedDays()
  const source = computed((): LanesSource => ({
    marks: marks(),
    issues: overview.page?.issues ?? [],
    upcoming: overview.page?.upcoming ?? { meetings: [], dates: [] },
    ...{ asOf: overview.page?.asOf ?? 0, by: by(), only: filter.filter.issue },
  }))
  const content = useLanesContent(() => source.value)
  const days = useLaneWindow(
    () => source.value,
    least,
    () => period.value,
  )
  const page = useLanesPage(() => ({ content: content.value, marks: marks(), by: by() }), days, selected)
  return {
    days,
    content: {
      get page() {
        return page.value
      },
    },
  }
}

function useLanesOfStores(by: LanesBy): FigureContent {
  const [filter, overview] = [useEventFilter(), useOverview()]
  filter.attend()
  const { content } = useEventLanes(
    () => filter.marks,
    () => by,
    () => '6m',
    () => null,
  )
  return {
    get page() {
      return filter.isReady && overview.page ? content.page : null
    },
  }
}
