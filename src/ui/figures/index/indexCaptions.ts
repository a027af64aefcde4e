import { coverageSpans } from '#analysis/coverage.ts'
import type { LineEnd } from '#analysis/indexClause.ts'
import { placeAfter } from '#analysis/orderByDay.ts'
import { isBorneOut } from '#analysis/relationshipIndex.ts'
import type { Hideable } from '#model/records/briefing.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import type { OverviewPage } from '#state/overview.ts'
import { useOverview } from '#state/overview.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../../texts/i18n.ts'

/** What stands above and below the chart of the index, apart from its title. */
export interface IndexCaptions {
  /** Measure, unit, limits of the scale, half-life, band, days shown, items. */
  readonly subtitle: ComputedRef<string>
  /** What the index rests on. */
  readonly source: ComputedRef<string>
  /** That the half-life is a choice, and whose. */
  readonly criticism: ComputedRef<string>
  /** How old the newest item is, once that is old, and where the line has ended with it; empty while it is not. */
  readonly newest: ComputedRef<string>
  /** That the band which the subtitle names could not be had; empty where it could. */
  readonly failure: ComputedRef<string>
}

/** An item older than this is said to be, however long the half-life is. Days. */
const OLD = 30

/** The captions of the chart of the index, of the day on screen. @param hides what is left out */
export function useIndexCaptions(hides: readonly Hideable[] = []): IndexCaptions {
  const overview = useOverview()
  const bandLevel = useBandLevel()
  const scoreTable = useScoreTable()
  const { t, f } = useTexts()

  const subtitle = computed(() => {
    const days = overview.page?.halfLife ?? 30
    const { level } = bandLevel
    const said = {
      n: f.integer(days),
      points: t(`words.points.${scoreTable.table.id}`),
      cropped: t('overview.trend.cropped'),
    }
    const hasBand = level !== null && !hides.includes('band')
    return [
      t('overview.trend.subtitle', said, days),
      hasBand ? t('overview.trend.bandNote', { level: f.integer(100 * level) }) : '',
      hides.includes('events') ? '' : t('overview.trend.barsNote'),
      shownOf(overview.page),
    ]
      .filter(Boolean)
      .join('. ')
  })
  const source = computed(() => {
    const { page } = overview
    if (!page) return ''
    const { coverage } = page.relationship
    const covered = coverage.length
      ? t('overview.trend.coveredAll', { date: f.list(coverage.map((one) => f.date(one.date))) })
      : t('overview.trend.notCoveredAll')
    const n = page.unscored
    return t('overview.trend.source', {
      unscored: n === 0 ? '' : `, ${t('words.unscored', { n: f.integer(n) }, n)}`,
      events: t('overview.trend.events', { n: f.integer(page.eventCount) }, page.eventCount),
      covered,
    })
  })
  /** The rule takes the slowest though it is not supported on as many days as it asks for. */
  const isBorne = computed(() => {
    const { page } = overview
    if (!page) return true
    return isBorneOut(page.items, coverageSpans(page.relationship.coverage), page.asOf, page.halfLife)
  })
  const criticism = computed(() => {
    if (overview.page?.halfLifeChosen) return t('overview.trend.chosen')
    return t(isBorne.value ? 'overview.trend.criticism' : 'overview.trend.noneSupported')
  })

  /** The days in sight up to the as-of date, and how many items the index of the last of them rests on. */
  function shownOf(page: OverviewPage | null): string {
    if (!page) return ''
    const { from, to } = overview.window
    const last = Math.min(to, page.asOf)
    const n = placeAfter(page.items.day, last)
    return t('overview.trend.shown', { from: f.day(from), to: f.day(last), n: f.integer(n) }, n)
  }

  const failure = computed(() => {
    const { level } = bandLevel
    if (level === null || hides.includes('band') || !overview.uncertaintyFailed) return ''
    return `${t('overview.kpi.bandFailed', { level: f.integer(100 * level) })}.`
  })

  return { subtitle, source, criticism, newest: useNewest(), failure }
}

/** How old the newest item is, once that is old, and where the line has ended with it; empty while it is not. */
function useNewest(): IndexCaptions['newest'] {
  const overview = useOverview()
  const { t, f } = useTexts()

  // A slow half-life lets a record that has stopped stand for long: the reader is told that nothing is new in it.
  const newest = computed(() => {
    const { page } = overview
    const day = page?.items.day[page.items.length - 1]
    if (!page || day === undefined) return ''
    const ended = page.clause.kind === 'stopped' ? endedOf(page, page.clause) : ''
    if (ended !== '') return ended
    const age = page.asOf - day
    if (age <= Math.min(OLD, page.halfLife)) return ''
    return t('overview.trend.newest', { day: f.day(day), n: f.integer(age) }, age)
  })

  function endedOf({ halfLife }: OverviewPage, { lastSupported, silentSince }: LineEnd): string {
    if (lastSupported === null || silentSince === null) return ''
    return t('overview.trend.ended', {
      ...{ newest: f.day(silentSince), day: f.day(lastSupported), n: f.integer(halfLife) },
    })
  }
  return newest
}
