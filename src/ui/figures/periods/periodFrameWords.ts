import type { Period } from '#analysis/periods.ts'
import { NEVER } from '#model/columns.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import type { Quantities } from '#state/useQuantities.ts'
import { useFilterWords } from '../../parts/filterWords.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigurePage } from '../figure.ts'
import { usePeriodNames } from './periodNames.ts'

/** What the frame of every figure of periods says. */
export interface PeriodFrameWords {
  /** Number of items, in words. */
  readonly itemsOf: (page: MeasurePage) => string
  readonly eventsOf: (page: MeasurePage) => string
  /** Which interval is drawn, and that it is not drawn of every period where that is so; empty where none is. */
  readonly intervalOf: (page: MeasurePage, limits: Quantities['limits']['value']) => string
  /** The figure's own subtitle with the filter behind it. */
  readonly subtitleOf: (own: string) => string
  /** Why there is nothing to draw; nothing where there is something. */
  readonly missingOf: (page: MeasurePage) => { readonly missing?: string }
  /** What a page of periods has whatever it shows. */
  readonly pageOf: (page: MeasurePage) => Pick<FigurePage, 'source' | 'days'> & { readonly missing?: string }
}

/** The words of the frame, in the reader's language. */
export function usePeriodFrameWords(): PeriodFrameWords {
  const measures = useMeasures()
  const bandLevel = useBandLevel()
  const filterWords = useFilterWords()
  const { spanOf } = usePeriodNames()
  const { t, f } = useTexts()

  function itemsOf(page: MeasurePage): string {
    const n = countOf(page, ({ items }) => items)
    return t('periods.items', { n: f.integer(n) }, n)
  }

  function eventsOf(page: MeasurePage): string {
    const n = countOf(page, ({ events }) => events)
    return t('periods.events', { n: f.integer(n) }, n)
  }

  function intervalOf(page: MeasurePage, limits: Quantities['limits']['value']): string {
    if (bandLevel.level === null || !limits?.some((one) => one !== null)) return ''
    const all = page.shown.every(
      ({ period, blank }, i) => blank || period.first > page.asOf || limits[i] !== null,
    )
    return t(all ? 'periods.levelAll' : 'periods.levelSome', { level: f.integer(100 * bandLevel.level) })
  }

  function subtitleOf(own: string): string {
    const filter = filterWords(measures.asked)
    return filter === '' ? own : `${own} ${t('periods.filter', { filter })}`
  }

  function sourceOf(page: MeasurePage): string {
    const { coverage, members, asOf: day } = page
    const spans = coverage
      .filter(({ first }) => first <= day)
      .map(({ first, last }) => `${f.day(first)} – ${f.day(Math.min(last === NEVER ? day : last, day))}`)
    const covered =
      spans.length === 0 ? t('periods.coveredAll') : t('periods.covered', { spans: f.list(spans) })
    return t('periods.source', { n: f.integer(members.length), covered }, members.length)
  }

  function missingOf(page: MeasurePage): { readonly missing?: string } {
    const some = page.shown.some(({ blank, period }) => !blank && (period.items > 0 || period.events > 0))
    if (some) return {}
    const key = filterWords(measures.asked) === '' ? 'periods.missing' : 'periods.missingFilter'
    return { missing: t(key, spanOf(page)) }
  }

  function pageOf(page: MeasurePage): Pick<FigurePage, 'source' | 'days'> & { readonly missing?: string } {
    const [first, last] = [page.shown[0], page.shown.at(-1)]
    return {
      source: sourceOf(page),
      days: { from: first?.period.first ?? page.asOf, to: last?.period.last ?? page.asOf },
      ...missingOf(page),
    }
  }

  return { itemsOf, eventsOf, intervalOf, subtitleOf, missingOf, pageOf }
}

function countOf(page: MeasurePage, of: (period: Period) => number): number {
  return page.shown.reduce((sum, { period, blank }) => sum + (blank ? 0 : of(period)), 0)
}
