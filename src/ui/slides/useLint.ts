import { slideFacts } from '#analysis/slideFacts.ts'
import type { LintWarning, SlideToCheck } from '#analysis/slideLint.ts'
import { slideLint } from '#analysis/slideLint.ts'
import type { SlidePart } from '#briefing/slideContent.ts'
import { SLIDE_HEIGHT, SLIDE_WIDTH } from '#briefing/slideContent.ts'
import { fitChart } from '#charts/fitChart.ts'
import { palettes } from '#charts/palette.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { AnyRecord, Dataset } from '#model/records/dataset.ts'
import { viewDataset } from '#model/view.ts'
import { useAsOf } from '#state/asOf.ts'
import { useKnown } from '#state/useKnown.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTitleDoubts } from '../figures/useTitleDoubts.ts'
import { CHART_FONTS, canvasMeasure } from '../parts/chartFonts.ts'
import { useTexts } from '../texts/i18n.ts'
import { slideParts } from './list.ts'
import type { ShownPart } from './slidePart.ts'
import type { DeckSlide } from './useDeck.ts'

/** Pixels that margins, title and foot of a slide leave, and what else stands beside a chart. */
const ROOM = { width: SLIDE_WIDTH - 128, height: SLIDE_HEIGHT - 230 }
const GAP = 40
const FACTS_WIDTH = 270

/** What should be looked at before the slides of a deck are shown; those that are not there yet are not judged. */
export function useLint(deck: () => readonly DeckSlide[]): ComputedRef<readonly LintWarning[]> {
  const { whole } = useKnown()
  const asOf = useAsOf()
  const doubtsOf = useTitleDoubts()
  const { t } = useTexts()

  const views = new Map<DayNumber, Dataset>()
  function factsOn(data: Dataset, day: DayNumber): Dataset {
    const known = views.get(day) ?? viewDataset(data, day)
    views.set(day, known)
    return known
  }

  function checked({ slide, shown, content }: DeckSlide, i: number, data: Dataset): SlideToCheck | null {
    if (!content) return null
    const parts = shown.filter((part) => part !== null)
    const [first] = parts
    const own =
      slide.title === ''
        ? undefined
        : { text: slide.title, facts: slide.titleFacts ?? first?.finding.facts ?? [] }
    const slideViews = slide.views ?? []
    const dayOf = (at: number): DayNumber => parts[at]?.day ?? asOf.number
    return {
      ...{ id: slide.id, number: i + 1, title: content.title, isOwn: own !== undefined },
      isTitle: content.layout === 'title',
      names: slideViews.flatMap(({ shows }) => {
        const name = slideParts.find(({ id }) => id === shows)?.name
        return name === undefined ? [] : [t(name)]
      }),
      doubts: first && own && content.layout !== 'title' ? doubtsOf(own, groundOf(parts, first)) : [],
      source: content.foot.source,
      days: parts.map(({ day }) => day),
      marks: slideViews.flatMap(({ marks }, at) =>
        marks.map(({ date, text }) => ({ day: spanOf(date).first, asOf: dayOf(at), text })),
      ),
      scales: content.parts.flatMap((part) => scaleOf(part, content.parts)),
      facts: slideViews.flatMap((view, at): readonly AnyRecord[] =>
        slideFacts(factsOn(data, dayOf(at)), view),
      ),
    }
  }

  return computed(() => {
    const data = whole.value
    if (!data) return []
    views.clear()
    const today = dayNumber(asOf.today)
    return deck().flatMap((one, i) => {
      const slide = checked(one, i, data)
      return slide ? slideLint(slide, today) : []
    })
  })
}

/** Of several things shown, a title may speak of any. */
function groundOf(parts: readonly ShownPart[], first: ShownPart) {
  return { finding: first.finding, numbers: parts.flatMap(({ numbers }) => numbers) }
}

/** How many pixels of the slide one of a chart's own takes; nothing for what is no chart. */
function scaleOf(part: SlidePart, all: readonly SlidePart[]): number[] {
  if (part.kind !== 'chart') return []
  const charts = all.filter(({ kind }) => kind === 'chart').length
  const beside = all.some(({ kind }) => kind === 'facts') ? FACTS_WIDTH + GAP : 0
  const width = (ROOM.width - beside - GAP * (charts - 1)) / charts
  const { draw, annotations, days } = part
  const measure = canvasMeasure(CHART_FONTS.sans)
  const chart = {
    draw,
    annotations,
    measure,
    palette: palettes.projector,
    fonts: CHART_FONTS,
    compact: false,
  }
  return [fitChart({ ...chart, ...(days ? { days } : {}) }, { width, height: ROOM.height }).scale]
}
