import { NEVER } from '#model/columns.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import type { Quantities } from '#state/useQuantities.ts'
import { useFilterWords } from '../../parts/filterWords.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigurePage } from '../figure.ts'
import { usePeriodNames } from './periodNames.ts'

/** What the frame of every figure of periods says. */
export interface PeriodFrameWords {
  /** Which interval is drawn, and that it is not drawn of every period where that is so; empty where none is. */
  readonly intervalOf: (page: MeasurePage, limits: Quantities['limits']['value']) => string
  /**
   * The figure's own subtitle, with the filter behind it.
   *
   * @param key of the text: it may name the periods `{by}`, the unit `{points}`, the days `{span}`, what counts `{n}`
   * @param said what else it names
   */
  readonly subtitleOf: (
    page: MeasurePage,
    key: string,
    counted: Counted,
    said?: Readonly<Record<string, string>>,
  ) => string
  /** Why there is nothing to draw; nothing where there is something. */
  readonly missingOf: (page: MeasurePage) => { readonly missing?: string }
  /** What a page of periods has whatever it shows. */
  readonly pageOf: (page: MeasurePage) => Pick<FigurePage, 'source' | 'days'> & { readonly missing?: string }
}

/** What a measure counts. */
export type Counted = 'items' | 'events'

/** The words of the frame, in the reader's language. */
export function usePeriodFrameWords(): PeriodFrameWords {
  const measures = useMeasures()
  const scoreTable = useScoreTable()
  const bandLevel = useBandLevel()
  const filterWords = useFilterWords()
  const { spanOf } = usePeriodNames()
  const { t, f } = useTexts()

  function intervalOf(page: MeasurePage, limits: Quantities['limits']['value']): string {
    if (bandLevel.level === null || !limits?.some((one) => one !== null)) return ''
    const all = page.shown.every(
      ({ period, blank }, i) => blank || period.first > page.asOf || limits[i] !== null,
    )
    return t(all ? 'periods.levelAll' : 'periods.levelSome', { level: f.integer(100 * bandLevel.level) })
  }

  function subtitleOf(
    page: MeasurePage,
    key: string,
    counted: Counted,
    said: Readonly<Record<string, string>> = {},
  ): string {
    const filter = filterWords(measures.asked)
    const n = page.shown.reduce((sum, { period, blank }) => sum + (blank ? 0 : period[counted]), 0)
    const own = t(key, {
      by: t(`periods.by.${page.unit}`),
      points: t(`words.points.${scoreTable.table.id}`),
      span: t('periods.span', spanOf(page)),
      n: t(`periods.${counted}`, { n: f.integer(n) }, n),
      ...said,
    })
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

  return { intervalOf, subtitleOf, missingOf, pageOf }
}
