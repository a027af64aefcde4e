import { computed } from 'vue'
import { fetchedPart, useTexts } from '../../texts/i18n.ts'
import type { FigureContent, FigureEntry, FigurePage } from '../figure.ts'
import { useIndexCompanions } from './indexCompanions.ts'
import { useIndexNotes } from './indexNotes.ts'
import { useIndexPage } from './indexPage.ts'

/** The relationship index day by day, with the lines that the reader wants beside it. */
export const indexFigure: FigureEntry = {
  id: 'index',
  name: 'indexFigure.name',
  group: 'index',
  use: useIndexFigure,
}

const IndexControls = fetchedPart(() => import('./IndexControls.vue'))

function useIndexFigure(): FigureContent {
  const { companions, shifts } = useIndexCompanions()
  const alone = useIndexPage(() => ({ companions: companions.value, shifts: shifts.value }))
  const notes = useIndexNotes()
  const { t, f } = useTexts()

  const page = computed((): FigurePage | null => {
    if (!alone.value) return null
    const names = companions.value.map(({ label }) => label)
    const beside = names.length === 0 ? '' : `. ${t('indexFigure.with', { list: f.list(names) })}`
    const { subtitle, table, alt, ...rest } = alone.value
    return {
      ...rest,
      subtitle: subtitle + beside,
      notes: notes.value,
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
