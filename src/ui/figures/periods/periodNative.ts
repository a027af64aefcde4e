import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { NativeChart, NativeOver, NativeSeries } from '#charts/nativeChart.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import type { MeasurePage } from '#state/measures.ts'
import type { Limits } from '#state/useQuantities.ts'
import { useTexts } from '../../texts/i18n.ts'
import { usePeriodNames } from './periodNames.ts'

/** A series of periods, as it is read off each of them. */
export interface PeriodSeries extends Omit<NativeSeries, 'values'> {
  /** Null where there is none. @param at of the period among those shown */
  readonly valueOf: (viewed: ViewedPeriod, at: number) => number | null
}

export interface PeriodNative {
  /** A chart over the periods that have begun; nobody's monitoring leaves a gap. What has no value at all is left out. */
  readonly nativeOf: (
    page: MeasurePage,
    chart: Omit<NativeChart, 'along' | 'series'>,
    series: readonly PeriodSeries[],
  ) => NativeChart
  /** Ends of the interval as strokes. */
  readonly limitSeries: (limits: readonly (Limits | null)[] | null) => readonly PeriodSeries[]
}

/** Charts of periods for programs that draw charts themselves. */
export function usePeriodNative(): PeriodNative {
  const { titleOf } = usePeriodNames()
  const { t, f } = useTexts()

  function overOf(begun: readonly ViewedPeriod[], asOf: DayNumber): NativeOver {
    const last = begun.at(-1)?.period
    const share = last ? Math.min(1, (asOf - last.first + 1) / (last.last - last.first + 1)) : 1
    return {
      blank: begun.flatMap(({ blank }, at) => (blank ? [{ from: at, to: at + 1 }] : [])),
      blankWord: t('periods.notMonitored'),
      asOf: {
        at: Math.max(0, begun.length - 1 + share),
        tag: t('overview.trend.asOf', { day: f.dateNear(isoDay(asOf), asOf) }),
      },
      besides: '',
    }
  }

  function nativeOf(
    page: MeasurePage,
    chart: Omit<NativeChart, 'along' | 'series'>,
    series: readonly PeriodSeries[],
  ): NativeChart {
    const begun = page.shown.filter(({ period }) => period.first <= page.asOf)
    const found = series.map(({ valueOf, ...one }): NativeSeries => {
      const values = begun.map((viewed, at) => (viewed.blank ? null : known(valueOf(viewed, at))))
      return { ...one, values }
    })
    const [first, ...others] = found
    return {
      ...chart,
      over: overOf(begun, page.asOf),
      along: { kind: 'names', name: t('periods.column.period'), names: begun.map(titleOf) },
      series: [
        ...(first ? [first] : []),
        ...others.filter(({ values }) => values.some((value) => value !== null)),
      ],
    }
  }

  function limitSeries(limits: readonly (Limits | null)[] | null): readonly PeriodSeries[] {
    return (['low', 'high'] as const).map((end) => ({
      ...{ name: t(`periods.column.${end}`), drawn: 'ends', colour: 'ink3' },
      valueOf: (_, at) => limits?.[at]?.[end] ?? null,
    }))
  }

  return { nativeOf, limitSeries }
}

function known(value: number | null): number | null {
  return value === null || Number.isNaN(value) ? null : value
}
