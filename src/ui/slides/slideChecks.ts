import { mayBeDoubtful } from '#analysis/doubtfulFacts.ts'
import { slideFacts } from '#analysis/slideFacts.ts'
import type { LintWarning, SlideToCheck, ViewToCheck } from '#analysis/slideLint.ts'
import { slideLint } from '#analysis/slideLint.ts'
import type { ChartPart } from '#briefing/slideContent.ts'
import { SLIDE_HEIGHT, SLIDE_WIDTH } from '#briefing/slideContent.ts'
import { fitChart } from '#charts/fitChart.ts'
import { palettes } from '#charts/palette.ts'
import { seriesAlike } from '#charts/seriesAlike.ts'
import type { DayNumber } from '#model/day.ts'
import { dayNumber } from '#model/day.ts'
import { spanOf } from '#model/edtf.ts'
import type { SlideView } from '#model/records/briefing.ts'
import type { AnyRecord } from '#model/records/dataset.ts'
import { viewRecord } from '#model/view.ts'
import { useAsOf } from '#state/asOf.ts'
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

type Stored = Parameters<typeof slideFacts>[0]

/** Looks at a slide that is all there, as it is shown now: its charts are drawn as large as the slide draws them. */
export function useSlideChecks(): (slide: DeckSlide, stored: Stored) => readonly LintWarning[] {
  const asOf = useAsOf()
  const doubtsOf = useTitleDoubts()
  const { t } = useTexts()

  function ownTitle({ slide, shown }: DeckSlide): Pick<SlideToCheck, 'isOwn' | 'doubts'> {
    const [first] = shown
    const isOwn = slide.title !== ''
    if (!isOwn || !first || slide.layout === 'title') return { isOwn, doubts: [] }
    const { finding } = first
    // Of several things shown, a title may speak of any.
    const ground = { finding, numbers: shown.flatMap((part) => part?.numbers ?? []) }
    return {
      isOwn,
      doubts: doubtsOf({ text: slide.title, facts: slide.titleFacts ?? finding.facts }, ground),
    }
  }

  return (one, stored) => {
    const { slide, shown, content } = one
    if (!content) return []
    const views = slide.views ?? []
    const toCheck: SlideToCheck = {
      ...{ id: slide.id, number: content.number, title: content.title, source: content.foot.source },
      ...ownTitle(one),
      isTitle: content.layout === 'title',
      names: views.flatMap(({ shows }) => {
        const name = slideParts.find(({ id }) => id === shows)?.name
        return name === undefined ? [] : [t(name)]
      }),
      views: views.map((view, i) => viewToCheck(view, shown[i] ?? null, shown, asOf.number, stored)),
    }
    return slideLint(toCheck, { today: dayNumber(asOf.today), asOf: asOf.number })
  }
}

function viewToCheck(
  view: SlideView,
  part: ShownPart | null,
  all: readonly (ShownPart | null)[],
  today: DayNumber,
  stored: Stored,
): ViewToCheck {
  const day = part?.day ?? today
  const [chart, missing] = part?.part.kind === 'chart' ? [part.part, null] : [null, missingIn(part)]
  // What is not there rests on nothing.
  const facts = missing === null ? slideFacts(stored, view) : []
  return {
    day,
    isOfRecord: facts.length > 0,
    marks: view.marks.map(({ id, date, text }) => ({ id, day: spanOf(date).first, text })),
    scale: chart && scaleOf(chart, all),
    failed: part?.failed ?? null,
    missing,
    alike: chart?.native ? seriesAlike(chart.native(), palettes.projector) : [],
    facts: facts.filter(mayBeDoubtful).flatMap((fact) => asOfDay(fact, day) ?? []),
  }
}

function missingIn(part: ShownPart | null): string | null {
  return part?.part.kind === 'missing' ? part.part.text : null
}

/** Nothing in it is hidden: who prepares a briefing sees what it rests on. */
function asOfDay(fact: AnyRecord, asOf: DayNumber): AnyRecord | null {
  return viewRecord(fact, { asOf, upTo: 'RED', hides: () => false })
}

/** How many pixels of the slide one of a chart's own takes. */
function scaleOf({ draw, annotations, days }: ChartPart, all: readonly (ShownPart | null)[]): number {
  const kinds = all.map((shown) => shown?.part.kind)
  const charts = kinds.filter((kind) => kind === 'chart').length
  const beside = kinds.includes('facts') ? FACTS_WIDTH + GAP : 0
  const width = (ROOM.width - beside - GAP * (charts - 1)) / charts
  const chart = {
    ...{ draw, annotations, measure: canvasMeasure(CHART_FONTS.sans) },
    ...{ palette: palettes.projector, fonts: CHART_FONTS, compact: false },
    ...(days ? { days } : {}),
  }
  return fitChart(chart, { width, height: ROOM.height }).scale
}
