import type { Period } from '#analysis/periods.ts'
import type { ViewedPeriod } from '#analysis/periodView.ts'
import { partsOf } from '#model/day.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useTexts } from '../../texts/i18n.ts'

/** How periods are called. */
export interface PeriodNames {
  /** "May 2021", "Q2 2021", "week of 10 May 2021", "2021". */
  readonly nameOf: (period: Pick<Period, 'first'>) => string
  /** The same, and that it goes on. */
  readonly titleOf: (viewed: ViewedPeriod) => string
  /** What periods are compared with: "the month before". */
  readonly beforeOf: () => string
  /** The period in a sentence, after "in". */
  readonly inPeriod: (viewed: ViewedPeriod) => string
  /** First and last day shown. */
  readonly spanOf: (page: MeasurePage) => { readonly from: string; readonly to: string }
}

/** Names of the periods of the unit that is chosen, in the reader's language. */
export function usePeriodNames(): PeriodNames {
  const measures = useMeasures()
  const { t, f } = useTexts()

  function nameOf({ first }: Pick<Period, 'first'>): string {
    const { unit } = measures
    const year = String(partsOf(first).year)
    if (unit === 'year') return year
    if (unit === 'month') return f.month(first)
    if (unit === 'week') return t('periods.week', { day: f.day(first) })
    return t('periods.quarter', { n: f.integer(Math.ceil(partsOf(first).month / 3)), year })
  }

  function titleOf({ period, open }: ViewedPeriod): string {
    return open ? t('periods.soFar', { period: nameOf(period) }) : nameOf(period)
  }

  function beforeOf(): string {
    const { against, unit } = measures
    return against === 'none' ? '' : t(`periods.before.${against}.${unit}`)
  }

  function inPeriod(viewed: ViewedPeriod): string {
    return t(`periods.inPeriod.${measures.unit}`, { period: titleOf(viewed) })
  }

  function spanOf(page: MeasurePage): { readonly from: string; readonly to: string } {
    const [first, last] = [page.shown[0], page.shown.at(-1)]
    return {
      from: f.day(first?.period.first ?? page.asOf),
      to: f.day(Math.min(last?.period.last ?? page.asOf, page.asOf)),
    }
  }

  return { nameOf, titleOf, beforeOf, inPeriod, spanOf }
}
