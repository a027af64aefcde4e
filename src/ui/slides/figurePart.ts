import type { SlideTable } from '#briefing/slideContent.ts'
import type { SlideView } from '#model/records/briefing.ts'
import { computed } from 'vue'
import { custodyFigureOf } from '../figures/custody/custodyFigure.ts'
import type { FigureEntry, FigurePage, FigureTable } from '../figures/figure.ts'
import { indexFigureWithout } from '../figures/index/indexFigure.ts'
import { issueFigureOf } from '../figures/issue/issueFigure.ts'
import { groundOf } from '../figures/useTitleDoubts.ts'
import type { PartInView, ShownPart, SlidePartEntry } from './slidePart.ts'
import { usePlace } from './usePlace.ts'

/** A chart of the list of charts as a part of slides. */
export function figurePart(entry: FigureEntry): SlidePartEntry {
  const { id, name, heeds } = entry
  return { id, name, ...(heeds ? { heeds } : {}), use: (view) => useFigurePart(ofView(entry, view)) }
}

/** The chart of the one record that a view is about, where it is about one; the index without what it leaves out. */
function ofView(entry: FigureEntry, { of, hides = [] }: SlideView): FigureEntry {
  if (entry.id === 'index' && hides.length > 0) return indexFigureWithout(hides)
  if (of === undefined) return entry
  if (entry.id === 'issueStrip') return issueFigureOf(of)
  return entry.id === 'custody' ? custodyFigureOf({ issue: of }) : entry
}

function useFigurePart(entry: FigureEntry): PartInView {
  const content = entry.use()
  const place = usePlace()

  const shown = computed((): ShownPart | null => {
    const { page } = content
    if (!page || !place.value) return null
    const { subtitle, source } = page
    return {
      ...place.value,
      ...{ subtitle, source, ...groundOf(page) },
      part: partOf(entry.id, page),
    }
  })
  return {
    get shown() {
      return shown.value
    },
  }
}

function partOf(id: string, page: FigurePage): ShownPart['part'] {
  const { draw, drawBare, missing = '', finding, subtitle, notes = [], criticism, days, sample = '' } = page
  const { table, native } = page
  if (!draw) return { kind: 'missing', text: missing }
  return {
    kind: 'chart',
    ...{ id, finding: finding.text, subtitle, draw, annotations: [], sample },
    said: [...notes, criticism],
    alt: page.alt,
    table: slideTable(table),
    ...(drawBare ? { drawBare } : {}),
    ...(days ? { days } : {}),
    ...(native ? { native } : {}),
  }
}

function slideTable({ columns, rows }: FigureTable): SlideTable {
  return { columns, rows: rows.map(({ cells }) => cells.map((text) => ({ text }))) }
}
