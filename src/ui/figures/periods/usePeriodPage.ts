import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import type { Component } from 'vue'
import { computed } from 'vue'
import type { Drawing, DrawingFrame, FigureContent, FigurePage } from '../figure.ts'
import PeriodControls from './PeriodControls.vue'
import { usePeriodFrameWords } from './periodFrameWords.ts'

/** What a figure of periods says and shows of its own; source, days and what is missing follow for all alike. */
export interface PeriodFigure extends Omit<FigurePage, 'source' | 'days' | 'missing' | 'draw'> {
  readonly draw: (frame: DrawingFrame) => Drawing
}

/** A figure of periods: its page follows the measures, its controls are those of all of them. */
export function usePeriodPage(
  figureOf: (page: MeasurePage) => PeriodFigure,
  controls: Component = PeriodControls,
): FigureContent {
  const measures = useMeasures()
  const { pageOf } = usePeriodFrameWords()
  useEventFilter().attend()
  const page = computed((): FigurePage | null => {
    if (!measures.page) return null
    const common = pageOf(measures.page)
    const { draw, ...said } = figureOf(measures.page)
    return { ...said, ...common, ...(common.missing === undefined ? { draw } : {}) }
  })
  return {
    get page() {
      return page.value
    },
    controls,
  }
}
