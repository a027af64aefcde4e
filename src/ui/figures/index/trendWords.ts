import type { ReadoutWords } from '#charts/trendReadout.ts'
import { lineEnd } from '#analysis/indexClause.ts'
import { GAP } from '#analysis/indexSums.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../../texts/i18n.ts'

/** Why a day without a value has none, as the line says it. */
export function useNoValue(): (gap: number) => string {
  const overview = useOverview()
  const { t, f } = useTexts()
  return (gap) => {
    const { page } = overview
    if (gap === GAP.notCovered) return t('overview.trend.notCovered')
    if (gap === GAP.noItems) return t('overview.trend.noItems')
    if (gap !== GAP.silent || !page) return t('overview.trend.unsupported')
    const { lastSupported } = lineEnd(page.series, page.asOf)
    const said = {
      newest: f.day(page.series.newest),
      day: lastSupported === null ? '' : f.day(lastSupported),
    }
    return t(lastSupported === null ? 'overview.trend.silentNever' : 'overview.trend.silent', said)
  }
}

/** What the chart says of one day, by pointer, by key and to a reader by ear. */
export function useTrendWords(): ReadoutWords {
  const overview = useOverview()
  const { t, f } = useTexts()
  const noValue = useNoValue()

  return {
    label: t('overview.trend.reader'),
    date: (day) => f.weekdayYear(day),
    index: (value) => t('overview.trend.readIndex', { value }),
    band: (low, high) =>
      t('overview.kpi.band', { level: f.integer(100 * (overview.band?.level ?? 0)), low, high }),
    noValue,
    lines: t('overview.trend.lines'),
    eventTitle: (id) => overview.details.events.get(id)?.title ?? '',
    meeting: (id) => overview.page?.meetings.find((meeting) => meeting.id === id)?.title ?? '',
    moreEvents: (n) => t('overview.trend.moreEvents', { n: f.integer(n) }, n),
  }
}
