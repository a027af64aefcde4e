import type { ReadoutWords } from '#charts/trendReadout.ts'
import { GAP } from '#analysis/indexSums.ts'
import { useOverview } from '#state/overview.ts'
import { useTexts } from '../../texts/i18n.ts'

/** What the chart says of one day, by pointer, by key and to a reader by ear. */
export function useTrendWords(): ReadoutWords {
  const overview = useOverview()
  const { t, f } = useTexts()

  function noValue(gap: number): string {
    if (gap === GAP.notCovered) return t('overview.trend.notCovered')
    return t(gap === GAP.noItems ? 'overview.trend.noItems' : 'overview.trend.unsupported')
  }

  return {
    label: t('overview.trend.reader'),
    date: (day) => f.weekdayYear(day),
    index: (value) => t('overview.trend.readIndex', { value }),
    band: (low, high) =>
      t('overview.kpi.band', { level: f.integer(100 * (overview.band?.level ?? 0)), low, high }),
    noValue,
    eventTitle: (id) => overview.details.events.get(id)?.title ?? '',
    meeting: (id) => overview.page?.meetings.find((meeting) => meeting.id === id)?.title ?? '',
    moreEvents: (n) => t('overview.trend.moreEvents', { n: f.integer(n) }, n),
  }
}
