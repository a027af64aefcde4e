import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import type { Component } from 'vue'
import { computed } from 'vue'
import type { FigureContent, FigurePage } from '../figure.ts'
import PeriodControls from './PeriodControls.vue'

/** A figure of periods: its page follows the measures, its controls are those of all of them. */
export function usePeriodPage(
  pageOf: (page: MeasurePage) => FigurePage,
  controls: Component = PeriodControls,
): FigureContent {
  const measures = useMeasures()
  useEventFilter().attend()
  const page = computed(() => measures.page && pageOf(measures.page))
  return {
    get page() {
      return page.value
    },
    controls,
  }
}
