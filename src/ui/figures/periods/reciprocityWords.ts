import { answersOf, daysToAnswer } from '#analysis/answers.ts'
import { signHoweverMutualCounts } from '#analysis/directedFinding.ts'
import { laggedCorrelations } from '#analysis/laggedCorrelation.ts'
import { formatScore } from '#charts/formatScore.ts'
import { FLOW } from '#model/columns.ts'
import { inOrder } from '#model/sideOrder.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSpanQuantity } from '#state/useQuantities.ts'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import { usePeriodNames } from './periodNames.ts'

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

/** Lagged correlation, days to the answer, and who acted lower: what stands beside the symmetry. */
export function useReciprocityWords(): (page: MeasurePage) => string {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const lower = useLower()
  const { t, f, intl } = useTexts()

  function lagged(page: MeasurePage): string {
    const found = laggedCorrelations(page.all, page.asOf)
    const pairs = found.find(({ lag }) => lag === 0)?.n ?? 0
    const strongest = found
      .filter(({ lag, r }) => lag !== 0 && !Number.isNaN(r))
      .toSorted((one, other) => Math.abs(other.r) - Math.abs(one.r))[0]
    if (!strongest) return t('periods.reciprocity.noLag', { n: f.integer(pairs) })
    const later = strongest.lag > 0 ? names.b : names.a
    const lag = Math.abs(strongest.lag)
    return t(
      'periods.reciprocity.lag',
      { r: formatScore(strongest.r, intl, 2), side: later, lag: f.integer(lag), n: f.integer(strongest.n) },
      lag,
    )
  }

  function days(page: MeasurePage): string {
    const { columns, asOf } = page
    const answers = answersOf(columns, { asOf })
    const parts = inOrder(sideOrder.order, { a: 'ab', b: 'ba' } as const).map((way) => {
      const { n, median } = daysToAnswer(columns, answers, way)
      const side = way === 'ab' ? names.a : names.b
      return Number.isNaN(median)
        ? t('periods.reciprocity.fewAnswers', { side, n: f.integer(n) }, n)
        : t('periods.reciprocity.answers', { side, days: f.integer(median), n: f.integer(n) }, median)
    })
    return parts.join(' ')
  }

  return (page) => [lower(page), lagged(page), days(page)].join(' ').trim()
}

/** Who acted lower: only where counting mutual items otherwise would not turn it round, and chance hardly would. */
function useLower(): (page: MeasurePage) => string {
  const names = useSideNames()
  const apart = useSpanQuantity('netApart')
  const { spanOf } = usePeriodNames()
  const { t, f, intl } = useTexts()

  function lower(page: MeasurePage): string {
    const { items, shown, asOf } = page
    const first = shown[0]?.period.first ?? asOf
    const sign = signHoweverMutualCounts(items, ({ day, g, w, flow, length }) => {
      let difference = 0
      for (let i = 0; i < length; i++)
        if (day[i]! >= first) difference += (flow[i] === FLOW.ab ? 1 : -1) * w[i]! * g[i]!
      return difference
    })
    const days = spanOf(page)
    if (!shown.some(({ period, blank }) => !blank && period.items > 0)) return ''
    if (sign === 0) return t('periods.reciprocity.mutualDecides', days)
    const [one, other] = sign < 0 ? [names.a, names.b] : [names.b, names.a]
    const found = apart.value
    if (!found) return ''
    if (Number.isNaN(found.low)) return t('periods.reciprocity.noInterval', days)
    const [low, high] = sign < 0 ? [-found.high, -found.low] : [found.low, found.high]
    const interval = t('periods.interval', {
      ...{ level: f.integer(100 * found.level), low: f.score(low), high: f.score(high) },
    })
    const said = {
      ...days,
      one,
      other,
      points: Math.abs(found.value).toLocaleString(intl, ONE_DECIMAL),
      interval,
    }
    return t(low > 0 ? 'periods.reciprocity.lower' : 'periods.reciprocity.alike', said)
  }

  return lower
}
