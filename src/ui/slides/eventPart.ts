import type { SlideCell } from '#briefing/slideContent.ts'
import { cameoCode } from '#model/cameo/codebook.ts'
import type { Citation } from '#model/records/base.ts'
import type { SlideView } from '#model/records/briefing.ts'
import type { EventRecord } from '#model/records/event.ts'
import { useOverview } from '#state/overview.ts'
import { onScopeDispose } from 'vue'
import { useActorName } from '../parts/actorName.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, SlidePartEntry } from './slidePart.ts'
import { useRecordPart } from './recordPart.ts'

/** One event: date, who and what, each version of it, and its sources. */
export const eventPart: SlidePartEntry = { id: 'event', name: 'slides.part.event', use: useEventPart }

function useEventPart({ of = '' }: SlideView): PartInView {
  const overview = useOverview()
  const rowsOf = useEventRows()
  const { t, f } = useTexts()

  const asker = Symbol('slide')
  overview.want(asker, [of])
  onScopeDispose(() => overview.want(asker, []))

  return useRecordPart(({ asOf }) => {
    const event = overview.details.events.get(of)
    if (!event && overview.details.pending) return null
    if (!event) {
      const text = t('slides.noRecord', { found: of, day: f.day(asOf) })
      return { part: { kind: 'missing', text }, finding: { text, facts: [] }, subtitle: '', source: '' }
    }
    const columns = [
      { label: t('slides.event.field'), share: 1 },
      { label: t('slides.event.recorded'), share: 4 },
    ]
    const n = event.citations.length
    return {
      part: { kind: 'table', columns, rows: rowsOf(event) },
      finding: { text: event.title, facts: [event.status, event.date] },
      subtitle: t('slides.event.subtitle', {
        status: t(`words.eventStatus.${event.status}`),
        day: f.date(event.date),
      }),
      source: t('slides.event.source', { n: f.integer(n) }, n),
    }
  })
}

function useEventRows(): (event: EventRecord) => readonly (readonly SlideCell[])[] {
  const overview = useOverview()
  const nameOf = useActorName()
  const { t, f } = useTexts()

  function sources(citations: readonly Citation[]): string {
    if (citations.length === 0) return t('words.notSourced')
    const named = citations.map(({ source }) => {
      const found = overview.details.sources.get(source)
      return [found?.publisher ?? source, found?.published ? f.date(found.published) : '']
        .filter(Boolean)
        .join(', ')
    })
    return [...new Set(named)].join('; ')
  }
  const row = (label: string, text: string): readonly SlideCell[] => [{ text: label, strong: true }, { text }]

  return (event) => {
    const { date, initiator, target, mutual, type, summary, claims, citations } = event
    const who = t(mutual ? 'slides.event.both' : 'slides.event.acts', {
      one: nameOf(initiator),
      other: nameOf(target),
    })
    return [
      row(t('slides.event.date'), f.date(date)),
      row(t('slides.event.who'), who),
      row(t('slides.event.type'), [type, cameoCode(type)?.name ?? ''].join(' ').trim()),
      ...(summary ? [row(t('slides.event.summary'), summary)] : []),
      ...claims.map(({ by, text, on, citations: cited }) =>
        row(t('slides.event.claim', { who: nameOf(by) }), `${text} (${f.date(on)}, ${sources(cited)})`),
      ),
      row(t('slides.event.sources'), sources(citations)),
    ]
  }
}
