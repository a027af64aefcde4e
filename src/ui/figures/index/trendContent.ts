import type { TrendInput } from '#charts/trendInput.ts'
import type { EventMark } from '#state/overview.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import { spanOf } from '#model/edtf.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import type { Hideable } from '#model/records/briefing.ts'
import type { MeetingRecord } from '#model/records/meeting.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../../texts/i18n.ts'

/** What the chart needs besides what it is drawn in. */
export type TrendContent = Omit<
  TrendInput,
  'width' | 'height' | 'compact' | 'palette' | 'fonts' | 'measure' | 'still'
>

/** Days that can be brushed beyond the as-of date. */
const AHEAD = 60

/** The page's data in the terms of the chart, with every word in the reader's language. */
export function useTrendContent(): ComputedRef<TrendContent> {
  const overview = useOverview()
  const asOf = useAsOf()
  const { intl } = useTexts()
  const labels = useTrendLabels()
  const { annotation, meeting } = useTrendTexts()

  return computed((): TrendContent => {
    const page = overview.page
    const day = page?.asOf ?? asOf.number
    const from = page?.series.from ?? day
    return {
      locale: intl,
      asOf: day,
      asOfIsToday: asOf.isToday,
      window: overview.window,
      whole: { from: Math.min(from, overview.window.from), to: Math.max(day + AHEAD, overview.window.to) },
      series: page?.series ?? { from: day, value: new Float64Array(), gap: new Uint8Array() },
      items: page?.items.length ?? 0,
      band: overview.band,
      stems: (page?.marks ?? []).flatMap(stemOf),
      annotations: (page?.annotations ?? []).flatMap(annotation),
      upcoming: (page?.upcoming.meetings ?? []).map(meeting),
      labels: labels(day),
    }
  })
}

/** The same without what a slide leaves out. */
export function without(hides: readonly Hideable[], content: TrendContent): TrendContent {
  return {
    ...content,
    ...(hides.includes('band') ? { band: null } : {}),
    ...(hides.includes('events') ? { stems: [], withoutEvents: true } : {}),
    ...(hides.includes('upcoming') ? { upcoming: [] } : {}),
  }
}

/** Context, what counts for nothing and what has no score has no stem: the chart shows what the index is made of. */
function stemOf(mark: EventMark): TrendInput['stems'] {
  if (mark.last === null || mark.context || mark.struck || Number.isNaN(mark.score)) return []
  return [{ id: mark.id, days: { from: mark.first, to: mark.last }, score: mark.score }]
}

/** What events and meetings are called in the chart. */
function useTrendTexts() {
  const overview = useOverview()
  const asOf = useAsOf()
  const { t, f, intl } = useTexts()

  function annotation({ id, last: day, score }: EventMark): TrendInput['annotations'] {
    const title = overview.details.events.get(id)?.title
    if (title === undefined || day === null) return []
    return [{ id, day, lines: [f.dayMonth(day), title], score, priority: Math.abs(score) }]
  }

  function meeting(one: MeetingRecord): TrendInput['upcoming'][number] {
    const span = one.date === undefined ? null : spanOf(one.date)
    return {
      id: one.id,
      span: span && { from: span.first, to: span.last ?? span.first },
      certainty: one.certainty,
      // Put into words where it finds a place: of thousands, few do.
      get lines() {
        const date = one.date === undefined ? t('overview.trend.noDate') : f.dateNear(one.date, asOf.number)
        return [one.title, `${date}, ${this.word}`]
      },
      get word() {
        return t(`words.certainty.${one.certainty}`).toLocaleLowerCase(intl)
      },
    }
  }

  return { annotation, meeting }
}

function useTrendLabels(): (day: DayNumber) => TrendInput['labels'] {
  const { t, f } = useTexts()
  return (day) => ({
    cooperation: t('overview.trend.cooperation'),
    conflict: t('overview.trend.conflict'),
    events: t('overview.trend.eventsAxis'),
    asOf: t('overview.trend.asOf', { day: f.dateNear(isoDay(day), day) }),
    notCovered: t('overview.trend.notCovered'),
    lastSupported: (at) => t('overview.trend.lastSupported', { day: f.dateNear(isoDay(at), day) }),
    noItemSince: (at) => t('overview.trend.noItemSince', { day: f.day(at) }),
    unsupported: t('overview.trend.unsupported'),
    placeholder: (n) => t('overview.trend.placeholder', { n: f.integer(n) }),
    more: (n) => t('overview.trend.more', { n: f.integer(n) }),
  })
}
