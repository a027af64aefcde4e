import type { Hideable } from '#model/records/briefing.ts'
import { useIndexCompany, windowBack } from '#state/indexCompany.ts'
import { useOverview } from '#state/overview.ts'
import { computed, onScopeDispose, watch } from 'vue'
import { fetchedPart, useTexts } from '../../texts/i18n.ts'
import type { FigureContent, FigureEntry, FigurePage } from '../figure.ts'
import { useIndexCompanions } from './indexCompanions.ts'
import { useIndexNative } from './indexNative.ts'
import { useIndexNotes } from './indexNotes.ts'
import { useIndexPage } from './indexPage.ts'

/** The relationship index day by day, with the lines that the reader wants beside it. */
export const indexFigure: FigureEntry = {
  id: 'index',
  name: 'indexFigure.name',
  group: 'index',
  use: () => useIndexFigure([]),
}

/** The same without what a slide leaves out. */
export function indexFigureWithout(hides: readonly Hideable[]): FigureEntry {
  return { ...indexFigure, use: () => useIndexFigure(hides) }
}

const IndexControls = fetchedPart(() => import('./IndexControls.vue'))

function useIndexFigure(hides: readonly Hideable[]): FigureContent {
  const { companions, shifts } = useIndexCompanions()
  const alone = useIndexPage(() => ({ companions: companions.value, shifts: shifts.value }), hides)
  const notes = useIndexNotes()
  const native = useIndexNative(() => companions.value, hides)
  const brushed = useShownSpan()
  const company = useIndexCompany()
  const { t, f } = useTexts()

  const page = computed((): FigurePage | null => {
    if (!alone.value) return null
    const names = companions.value.map(({ label }) => label)
    const beside = names.length === 0 ? '' : `. ${t('indexFigure.with', { list: f.list(names) })}`
    const { subtitle, notes: before = [], table, alt, ...rest } = alone.value
    return {
      ...rest,
      subtitle: subtitle + beside,
      ...(company.pairLine ? { marking: company.pairLine.marking } : {}),
      notes: [...before, ...notes.value],
      brushed,
      native: native(),
      table,
      alt: [alt, ...notes.value].join(' '),
    }
  })
  return {
    get page() {
      return page.value
    },
    controls: IndexControls,
  }
}

/**
 * Shows the days that the address asks for, whatever the as-of date, until others are brushed or the figure is left.
 *
 * @returns takes what was brushed
 */
function useShownSpan(): NonNullable<FigurePage['brushed']> {
  const overview = useOverview()
  const company = useIndexCompany()
  watch(
    // Each by itself: a window makes a new page, which must not ask for a window again.
    [() => overview.page?.asOf, () => company.show] as const,
    ([asOf, show]) => {
      if (asOf !== undefined && show) overview.setWindow(windowBack(asOf, show))
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    if (company.show) overview.setWindow(null)
  })
  return (window) => {
    if (company.show) company.setShow(null)
    overview.setWindow(window)
  }
}
