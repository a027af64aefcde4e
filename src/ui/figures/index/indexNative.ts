import type { NativeChart, NativeSeries } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import { SCORE_LIMIT, scoreAxis } from '#charts/scoreAxis.ts'
import { bandRuns } from '#charts/trendBand.ts'
import type { TrendCompanion, TrendSeries } from '#charts/trendInput.ts'
import { shownExtent } from '#charts/trendLine.ts'
import type { Hideable } from '#model/records/briefing.ts'
import { past } from '#state/trendWindow.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { TrendContent } from './trendContent.ts'
import { useTrendContent, without } from './trendContent.ts'

/**
 * The index day by day for programs that draw charts themselves: its line, the ends of its band, the lines beside it;
 * events as bars behind.
 *
 * @returns takes what is drawn at the moment; the chart made of it follows nothing any more
 */
export function useIndexNative(
  companions: () => readonly TrendCompanion[],
  hides: readonly Hideable[],
): () => () => NativeChart {
  const drawn = useTrendContent()
  const { t } = useTexts()
  return () => {
    const [content, beside] = [without(hides, drawn.value), companions()]
    return () => nativeOf(content, beside, t)
  }
}

function nativeOf(
  content: TrendContent,
  companions: readonly TrendCompanion[],
  t: (key: string) => string,
): NativeChart {
  const { window, asOf, series } = content
  const { from, to } = past(window, asOf)
  const days = Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i)
  const name = t('overview.trend.tableValue')
  const line: NativeSeries = { name, drawn: 'line', colour: 'ink', values: daily(series, days) }
  return {
    along: { kind: 'days', name: t('overview.trend.tableDay'), days },
    ...{ valueName: name, format: NATIVE_FORMATS.score, bars: 'beside' },
    axis: scoreAxis(...shownExtent({ ...content, companions })),
    ...eventScale(content),
    series: [
      ...eventSeries(content, days).map((values, i): NativeSeries => ({
        ...{
          name: t(i === 0 ? 'indexFigure.eventBars.above' : 'indexFigure.eventBars.below'),
          drawn: 'bars',
          values,
        },
        colour: i === 0 ? 'coopTint' : 'confTint',
      })),
      line,
      ...bandSeries(content, days).map((values, i): NativeSeries => ({
        ...{ name: t(i === 0 ? 'periods.column.low' : 'periods.column.high'), drawn: 'thin' },
        ...{ colour: 'rule2', values },
      })),
      ...companions.map(({ label, series: beside, look }): NativeSeries => ({
        ...{ name: label, drawn: look === 'heavy' ? 'line' : 'dashed' },
        ...{ colour: look === 'heavy' ? 'ink3' : 'ink2', values: daily(beside, days) },
      })),
    ],
  }
}

/** Scores of events have all of their scale, as below the line of the drawing. */
function eventScale({ stems }: TrendContent): Pick<NativeChart, 'barScale'> {
  if (stems.length === 0) return {}
  const axis = { min: -SCORE_LIMIT, max: SCORE_LIMIT, step: 5 }
  return { barScale: { axis, format: NATIVE_FORMATS.score } }
}

/** Of the events of each day the longest bar of either sign; of a span of days in its middle. */
function eventSeries({ stems }: TrendContent, days: readonly number[]): (number | null)[][] {
  if (stems.length === 0) return []
  const byDay = new Map<number, number[]>()
  for (const { days: span, score } of stems) {
    const day = Math.round((span.from + span.to) / 2)
    byDay.set(day, [...(byDay.get(day) ?? []), score])
  }
  return [1, -1].map((sign) =>
    days.map((day) => {
      const scores = (byDay.get(day) ?? []).filter((score) => score * sign > 0)
      return scores.length === 0 ? null : sign * Math.max(...scores.map(Math.abs))
    }),
  )
}

function daily({ from, value }: TrendSeries, days: readonly number[]): (number | null)[] {
  return days.map((day) => {
    const one = value[day - from] ?? NaN
    return Number.isNaN(one) ? null : one
  })
}

/** Both ends of the band on each day: straight from one day that it is known on to the next, as it is drawn. */
function bandSeries(content: TrendContent, days: readonly number[]): (number | null)[][] {
  const { band } = content
  if (!band) return []
  const ends = bandRuns(content).flatMap(([first, last]) =>
    Array.from({ length: last - first }, (_, i) => first + i),
  )
  const at = (values: Float64Array) =>
    days.map((day) => {
      const i = ends.find((one) => (band.days[one] ?? NaN) <= day && day <= (band.days[one + 1] ?? NaN))
      if (i === undefined) return null
      const [left, right] = [band.days[i] ?? NaN, band.days[i + 1] ?? NaN]
      const share = (day - left) / (right - left)
      return (values[i] ?? NaN) * (1 - share) + (values[i + 1] ?? NaN) * share
    })
  return [at(band.low), at(band.high)]
}
