import type { SlideFact } from '#briefing/slideContent.ts'
import { spanOf } from '#model/edtf.ts'
import { useKnown } from '#state/useKnown.ts'
import { useOverview } from '#state/overview.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useIndexWords } from '../figures/index/indexWords.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import type { PartInView, ShownPart, SlidePartEntry } from './slidePart.ts'
import { usePlace } from './usePlace.ts'

/** Three figures of the day, large: the next meeting, the index, and who is in custody of the other side. */
export const factsPart: SlidePartEntry = { id: 'facts', name: 'slides.part.facts', use: useFactsPart }

function useFactsPart(): PartInView {
  const overview = useOverview()
  const place = usePlace()
  const { known, status } = useKnown()
  const index = useIndexWords()
  const [meeting, standing, custody] = [useMeetingFact(), useIndexFact(), useCustodyFact()]
  const { t, f } = useTexts()

  const shown = computed((): ShownPart | null => {
    const { page } = overview
    if (!page || !place.value || status.value === 'reading') return null
    const facts = [meeting.value, standing.value, custody.value]
    return {
      ...place.value,
      part: { kind: 'facts', facts },
      finding: { text: index.finding.value, facts: facts.map(({ value }) => value) },
      subtitle: '',
      source: sourceOf(page.eventCount),
      numbers: facts.flatMap(({ value, label }) => [value, label]),
    }
  })
  /** Without the sources where what is stored could not be read. */
  function sourceOf(n: number): string {
    const events = t('overview.trend.events', { n: f.integer(n) }, n)
    const sources = known.value?.sources.length
    if (sources === undefined) return `${events}.`
    return t('slides.facts.source', { events, n: f.integer(sources) }, sources)
  }
  return {
    get shown() {
      return shown.value
    },
  }
}

/** Days to the first meeting that is agreed or confirmed; its date where it is not known to the day. */
function useMeetingFact(): ComputedRef<SlideFact> {
  const overview = useOverview()
  const { t, f } = useTexts()
  return computed(() => {
    const { asOf = 0, upcoming } = overview.page ?? {}
    const next = upcoming?.meetings.find(
      ({ certainty }) => certainty === 'agreed' || certainty === 'confirmed',
    )
    if (!next) return { value: t('slides.facts.noMeeting'), label: t('slides.facts.noMeetingNote') }
    const certainty = t(`slides.facts.certainty.${next.certainty}`)
    const label = t('slides.facts.meeting', { title: next.title, certainty })
    if (next.date === undefined) return { value: t('words.noDate'), label }
    const { precision, first } = spanOf(next.date)
    const days = first - asOf
    const value =
      precision === 'day' && days >= 0 ? t('words.days', { n: f.integer(days) }, days) : f.date(next.date)
    return {
      value,
      label: precision === 'day' && days >= 0 ? t('slides.facts.until', { what: label }) : label,
    }
  })
}

function useIndexFact(): ComputedRef<SlideFact> {
  const overview = useOverview()
  const { t, f } = useTexts()
  return computed(() => {
    const clause = overview.page?.clause
    const value = clause?.kind === 'stands' ? f.score(clause.value) : t('slides.facts.noIndex')
    return { value, label: t('slides.facts.index') }
  })
}

/** Both directions by the same rule, at zero too. */
function useCustodyFact(): ComputedRef<SlideFact> {
  const overview = useOverview()
  const names = useSideNames()
  const sides = useSideOrder()
  const { t, f } = useTexts()
  return computed(() => {
    const counts = sides.order.map((side) => ({
      name: names.codes[side],
      n: f.integer(overview.page?.custody[side].length ?? 0),
    }))
    const value = counts.map(({ n, name }) => `${n} ${name}`).join(', ')
    return { value, label: t('slides.facts.custody') }
  })
}
