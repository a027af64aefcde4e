import type { CumulativeSeries } from '#analysis/cumulativeScore.ts'
import { CUMULATIVE_BANDS, CUMULATIVE_END, bandOfScore } from '#analysis/cumulativeScore.ts'
import { GAP } from '#analysis/indexSums.ts'
import { cumulative } from '#charts/cumulative.ts'
import { formatScore } from '#charts/formatScore.ts'
import type { NativeChart, NativeSeries } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import type { DayReader, Readout } from '#charts/readout.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import { useCumulativeChoice } from '#state/cumulativeChoice.ts'
import type { CumulativeLimits } from '#state/useCumulative.ts'
import { useCumulative } from '#state/useCumulative.ts'
import type { Limits } from '#state/useQuantities.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureEntry,
  FigureTable,
  FigureTarget,
  Finding,
} from '../figure.ts'
import CumulativeControls from './CumulativeControls.vue'
import { usePeriodPage } from './usePeriodPage.ts'
import { blankRuns } from '../index/indexNative.ts'
import { usePeriodWords } from './usePeriodWords.ts'

/** The cumulative score over its bands. */
export const cumulativeFigure: FigureEntry = {
  id: 'cumulative',
  name: 'periods.cumulative.name',
  group: 'periods',
  heeds: 'events',
  use: useCumulativeFigure,
}

function useCumulativeFigure(): FigureContent {
  const words = usePeriodWords()
  const choice = useCumulativeChoice()
  const bandLevel = useBandLevel()
  const { series: found, limits, failed } = useCumulative()
  const { t, f, intl } = useTexts()
  const findingOf = useFinding()
  const drawingOf = useDrawing()
  const tableOf = useTable()
  const nativeOf = useNative()

  return usePeriodPage((page) => {
    const score: Score = { ...found.value!, limits: limits.value }
    const finding = findingOf(page, score)
    const isDrawn = limits.value?.low.some((one) => !Number.isNaN(one)) ?? false
    const level = isDrawn ? bandLevel.level : null
    const interval = level ? t('periods.levelAll', { level: f.integer(100 * level) }) : ''
    return {
      finding,
      subtitle: words.subtitleOf(page, 'periods.cumulative.subtitle', 'items', {
        start: formatScore(choice.start, intl),
        scale: choice.scale.toLocaleString(intl),
        interval: interval === '' ? '' : t('periods.cumulative.interval', { interval }),
      }),
      criticism: t('periods.cumulative.criticism'),
      notes: failed.value ? [t('periods.bandFailed')] : [],
      method: 'cumulative',
      draw: (frame) => drawingOf(frame, page, score),
      native: () => nativeOf(page, score, interval),
      table: tableOf(page, score),
      alt: finding.text,
    }
  }, CumulativeControls)
}

/** The score with its interval. */
interface Score extends CumulativeSeries {
  /** Null until it is there, and where none is wanted. */
  readonly limits: CumulativeLimits | null
}

function limitsOn(limits: CumulativeLimits | null, at: number): Limits | null {
  const [low, high] = [limits?.low[at] ?? NaN, limits?.high[at] ?? NaN]
  return Number.isNaN(low) || Number.isNaN(high) ? null : { low, high }
}

/** Ends of a band, in words. */
function useBandName(): (band: number) => string {
  const { t, intl } = useTexts()
  return (band) => {
    const from = CUMULATIVE_BANDS[band] ?? 0
    return t('periods.cumulative.band', {
      from: formatScore(from, intl, 0),
      to: formatScore(from + 3, intl, 0),
    })
  }
}

function useFinding(): (page: MeasurePage, series: Score) => Finding {
  const nameOf = useBandName()
  const { t, f } = useTexts()
  return ({ asOf }, { from, value }) => {
    const at = value.findLastIndex((score) => !Number.isNaN(score))
    if (at < 0) return { text: t('periods.cumulative.none'), facts: [] }
    const said = {
      value: f.score(value[at]!),
      day: f.day(from + at),
      band: nameOf(bandOfScore(value[at]!)),
    }
    const facts = [said.value, isoDay(from + at)]
    const key = from + at < asOf ? 'periods.cumulative.stopped' : 'periods.cumulative.finding'
    return { text: t(key, said), facts }
  }
}

function useDrawing(): (frame: DrawingFrame, page: MeasurePage, series: Score) => Drawing {
  const words = usePeriodWords()
  const nameOf = useBandName()
  const readerOf = useReader()
  const opensDay = useOpening()
  const { t, f } = useTexts()
  return (frame, page, series) => {
    const chart = words.chartOf(frame, page)
    const drawing = cumulative({
      ...chart,
      ...{ from: series.from, value: series.value, limits: series.limits, limit: CUMULATIVE_END },
      labels: {
        ...chart.labels,
        bands: CUMULATIVE_BANDS.map((_, band) => nameOf(band)),
        lastSupported: (day) => t('periods.cumulative.lastSupported', { day: f.day(day) }),
      },
    })
    return {
      ...drawing,
      spots: [],
      reader: readerOf(page, series),
      opensDay: (day) => (Number.isNaN(series.value[day - series.from] ?? NaN) ? null : opensDay(day)),
    }
  }
}

/** The score day by day with the ends of its interval, over all of its scale. */
function useNative(): (page: MeasurePage, series: Score, interval: string) => NativeChart {
  const { t, f } = useTexts()
  return ({ shown, asOf }, { from, value, gap, limits }, interval) => {
    const first = shown[0]?.period.first ?? asOf
    const days = Array.from({ length: asOf - first + 1 }, (_, i) => first + i)
    const along = { kind: 'days', name: t('periods.column.to'), days } as const
    const read = (values: Float64Array | undefined) =>
      days.map((day) => {
        const one = values?.[day - from] ?? NaN
        return Number.isNaN(one) ? null : one
      })
    const [low, high] = [read(limits?.low), read(limits?.high)]
    const width = high.map((end, i) => (end === null ? null : end - (low[i] ?? end)))
    const band: readonly NativeSeries[] = [
      { name: t('periods.column.low'), drawn: 'floor', colour: 'paper', values: low },
      { name: interval, drawn: 'band', colour: 'band', values: width },
    ]
    return {
      ...{ along, valueName: t('periods.cumulative.name'), format: NATIVE_FORMATS.score },
      ...{ axis: { min: -CUMULATIVE_END, max: CUMULATIVE_END, step: 3 }, bars: 'beside' },
      series: [
        ...(interval === '' ? [] : band),
        { name: t('periods.cumulative.name'), drawn: 'line', colour: 'ink', values: read(value) },
      ],
      over: {
        ...{ blank: blankRuns({ from, gap }, days), blankWord: t('periods.notMonitored'), besides: '' },
        asOf: { at: days.length, tag: t('overview.trend.asOf', { day: f.dateNear(isoDay(asOf), asOf) }) },
      },
    }
  }
}

/** A day opens down to its items, from the start and by the scale of the reader. */
function useOpening(): (day: DayNumber) => FigureTarget {
  const words = usePeriodWords()
  const choice = useCumulativeChoice()
  return (day) => words.openingOf({ measure: 'cumulative', day, start: choice.start, scale: choice.scale })
}

function useReader(): (page: MeasurePage, series: Score) => DayReader {
  const words = usePeriodWords()
  const nameOf = useBandName()
  const { t, f } = useTexts()
  const gaps = {
    [GAP.unsupported]: t('periods.cumulative.unsupported'),
    [GAP.notCovered]: t('periods.notMonitored'),
    [GAP.noItems]: t('periods.cumulative.noItems'),
  } as Readonly<Record<number, string>>

  return ({ shown, asOf }, { from, value, gap, limits }) => {
    const first = shown[0]?.period.first ?? asOf
    const at = (day: DayNumber): Readout => {
      const score = value[day - from] ?? NaN
      const known = !Number.isNaN(score)
      return {
        day,
        value: null,
        title: f.weekdayYear(day),
        lines: known
          ? [
              { kind: 'figure', text: `${t('periods.cumulative.name')} ${f.score(score)}` },
              ...words.intervalNote(limitsOn(limits, day - from), f.score),
              { kind: 'note', text: nameOf(bandOfScore(score)) },
            ]
          : [{ kind: 'note', text: gaps[gap[day - from] ?? GAP.noItems] ?? '' }],
      }
    }
    return { label: t('periods.cumulative.reader'), days: { from: first, to: asOf }, start: asOf, at }
  }
}

/** The score at the end of each period. */
function useTable(): (page: MeasurePage, series: Score) => FigureTable {
  const words = usePeriodWords()
  const opens = useOpening()
  const { t, f } = useTexts()
  return (page, { from, value, limits }) => {
    const columns = [{ label: t('periods.cumulative.name'), write: f.score }, ...words.limitColumns(f.score)]
    return {
      columns: words.columnsOf(columns, t('periods.column.to')),
      rows: words.rowsOf(page, columns, ({ period }) => {
        const day = Math.min(period.last, page.asOf)
        const score = value[day - from] ?? NaN
        const known = !Number.isNaN(score)
        const { low = null, high = null } = limitsOn(limits, day - from) ?? {}
        return {
          beside: [f.day(day), isoDay(day)],
          numbers: [known ? score : null, low, high],
          opens: known ? opens(day) : null,
        }
      }),
    }
  }
}
