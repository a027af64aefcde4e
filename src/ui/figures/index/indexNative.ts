import type { NativeChart, NativeDays, NativeOver, NativeSeries } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import { GAP } from '#analysis/indexSums.ts'
import { formatScore } from '#charts/formatScore.ts'
import { SCORE_LIMIT, scoreAxis } from '#charts/scoreAxis.ts'
import { bandRuns } from '#charts/trendBand.ts'
import type { TrendCompanion, TrendSeries } from '#charts/trendInput.ts'
import { shownExtent, valueAt } from '#charts/trendLine.ts'
import type { Hideable } from '#model/records/briefing.ts'
import { useOverview } from '#state/overview.ts'
import { past } from '#state/trendWindow.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { TrendContent } from './trendContent.ts'
import { useTrendContent, without } from './trendContent.ts'

/**
 * The index day by day for programs that draw charts themselves: its line over its band, the lines beside it, and
 * events as bars below.
 *
 * @returns takes what is drawn at the moment; the chart made of it follows nothing any more
 */
export function useIndexNative(
  companions: () => readonly TrendCompanion[],
  hides: readonly Hideable[],
): () => () => NativeChart {
  const drawn = useTrendContent()
  const overview = useOverview()
  const { t, f } = useTexts()
  return () => {
    const [content, beside] = [without(hides, drawn.value), companions()]
    const level = f.integer(100 * (overview.band?.level ?? 0))
    return () => nativeOf(content, beside, t, t('periods.levelAll', { level }))
  }
}

function nativeOf(
  content: TrendContent,
  companions: readonly TrendCompanion[],
  t: (key: string) => string,
  interval: string,
): NativeChart {
  const { window, asOf, series } = content
  const { from, to } = past(window, asOf)
  const days = Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i)
  const name = t('overview.trend.tableValue')
  const line: NativeSeries = { name, drawn: 'line', colour: 'ink', values: daily(series, days) }
  const along = { kind: 'days', name: t('overview.trend.tableDay'), days } as const
  const last = valueAt(series, to)
  const over: NativeOver = {
    blank: blankRuns(series, days),
    blankWord: content.labels.notCovered,
    asOf: { at: asOf - from + 1, tag: content.labels.asOf },
    besides: t('indexFigure.besides'),
    ends: { top: content.labels.cooperation, bottom: content.labels.conflict },
    ...(Number.isNaN(last) ? {} : { last: { value: last, text: formatScore(last, content.locale) } }),
  }
  const below = eventStrip(content, along, over, t)
  return {
    ...{ along, valueName: name, format: NATIVE_FORMATS.score, bars: 'beside', over },
    ...(below ? { below } : {}),
    axis: scoreAxis(...shownExtent({ ...content, companions })),
    series: [
      ...bandSeries(content, days).map((values, i): NativeSeries => ({
        name: i === 0 ? t('periods.column.low') : interval,
        ...(i === 0 ? { drawn: 'floor', colour: 'paper' } : { drawn: 'band', colour: 'band' }),
        values,
      })),
      line,
      ...companions.map(({ label, series: beside, look }): NativeSeries => ({
        ...{ name: label, drawn: look === 'heavy' ? 'line' : 'dashed' },
        ...{ colour: look === 'heavy' ? 'ink3' : 'ink2', values: daily(beside, days) },
      })),
    ],
  }
}

/** Events as bars below the line, as the drawing has them. */
function eventStrip(
  content: TrendContent,
  along: NativeDays,
  over: NativeOver,
  t: (key: string) => string,
): NativeChart | null {
  const bars = eventSeries(content, along.days)
  if (bars.length === 0) return null
  return {
    ...{ along, valueName: t('overview.trend.eventsAxis'), format: NATIVE_FORMATS.score, bars: 'piled' },
    axis: { min: -SCORE_LIMIT, max: SCORE_LIMIT, step: SCORE_LIMIT },
    over: { ...over, asOf: { ...over.asOf, tag: '' }, besides: '' },
    series: bars.map((values, i): NativeSeries => ({
      name: t(i === 0 ? 'indexFigure.eventBars.above' : 'indexFigure.eventBars.below'),
      ...{ drawn: 'bars', colour: i === 0 ? 'coop' : 'conf', values },
    })),
  }
}

/** Days that nobody monitored, as places among all. */
export function blankRuns(
  { from, gap }: Pick<TrendSeries, 'from' | 'gap'>,
  days: readonly number[],
): NativeOver['blank'] {
  const runs: { from: number; to: number }[] = []
  for (const [place, day] of days.entries()) {
    const known = gap[day - from]
    if (known !== undefined && known !== GAP.notCovered) continue
    const last = runs.at(-1)
    if (last?.to === place) last.to = place + 1
    else runs.push({ from: place, to: place + 1 })
  }
  return runs
}

/** Of the events of each day the longest bar of either sign; of a span of days in its middle. */
export function eventSeries(
  { stems }: Pick<TrendContent, 'stems'>,
  days: readonly number[],
): (number | null)[][] {
  if (stems.length === 0) return []
  return [1, -1].map((sign) => {
    const longest = new Map<number, number>()
    for (const { days: span, score } of stems) {
      if (!(score * sign > 0)) continue
      const day = Math.round((span.from + span.to) / 2)
      longest.set(day, Math.max(longest.get(day) ?? 0, score * sign))
    }
    return days.map((day) => {
      const bar = longest.get(day)
      return bar === undefined ? null : sign * bar
    })
  })
}

function daily({ from, value }: TrendSeries, days: readonly number[]): (number | null)[] {
  return days.map((day) => {
    const one = value[day - from] ?? NaN
    return Number.isNaN(one) ? null : one
  })
}

/** Where the band begins on each day and how wide it is: straight from one day that it is known on to the next, as it is drawn. */
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
  const [low, high] = [at(band.low), at(band.high)]
  const width = high.map((end, i) => (end === null ? null : end - (low[i] ?? end)))
  return [low, width]
}
