import type { SlideCell } from '#briefing/slideContent.ts'
import { useEventFilter } from '#state/eventFilter.ts'
import type { EventRow } from '#state/eventRow.ts'
import { useDirectionWords } from '../parts/directionWords.ts'
import { useEventsTitle } from '../parts/eventsTitle.ts'
import { useFilterWords } from '../parts/filterWords.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart } from './recordPart.ts'

/** The events that pass the filter as a table, in the order of the list. */
export const eventsPart: SlidePartEntry = {
  id: 'events',
  name: 'slides.part.events',
  heeds: 'events',
  use: useEventsPart,
}

function useEventsPart(): PartInView {
  const filter = useEventFilter()
  const titleOf = useEventsTitle()
  const filterWords = useFilterWords()
  const wordsOf = useDirectionWords()
  const { t, f } = useTexts()
  filter.attend()

  function cellsOf(row: EventRow): readonly SlideCell[] {
    const isDoubtful = ['disputed', 'denied', 'retracted'].includes(row.status)
    const status = isDoubtful ? ` (${t(`words.eventStatus.${row.status}`)})` : ''
    return [
      { text: f.date(row.date) },
      { text: `${row.title}${status}`, strong: true },
      { text: wordsOf(row).said },
      { text: f.score(row.score) },
    ]
  }

  return useRecordPart(({ asOf }) => {
    if (!filter.isReady) return null
    const n = filter.count
    const columns = [
      { label: t('timeline.column.date'), share: 2 },
      { label: t('timeline.column.event'), share: 6 },
      { label: t('timeline.column.direction'), share: 2.6 },
      { label: t('timeline.column.score'), share: 1.2, numeric: true },
    ]
    const rows = Array.from({ length: n }, (_, place) => filter.rowAt(place))
    const asked = filterWords(filter.filter)
    const none = filter.total === 0 ? t('timeline.nothing', { day: f.day(asOf) }) : titleOf()
    const said = t('slides.events.subtitle', { day: f.day(asOf) })
    return {
      part:
        n === 0
          ? { kind: 'missing', text: none }
          : { kind: 'table', columns, rows: rows.flatMap((row) => (row ? [cellsOf(row)] : [])) },
      finding: { text: n === 0 ? none : titleOf(), facts: [f.integer(n), f.integer(filter.total)] },
      subtitle: asked === '' ? said : `${said}. ${t('periods.filter', { filter: asked })}`,
      source: t('slides.events.source', { n: f.integer(n) }, n),
    }
  })
}
