import type { CumulativeSeries } from '#analysis/cumulativeScore.ts'
import { CUMULATIVE_BANDS, CUMULATIVE_END, bandOfScore, cumulativeSeries } from '#analysis/cumulativeScore.ts'
import { GAP } from '#analysis/indexSums.ts'
import { cumulative } from '#charts/cumulative.ts'
import { formatScore } from '#charts/formatScore.ts'
import type { DayReader, Readout } from '#charts/readout.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { useCumulativeChoice } from '#state/cumulativeChoice.ts'
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
import { usePeriodWords } from './usePeriodWords.ts'

/** The cumulative score over its bands. */
export const cumulativeFigure: FigureEntry = {
  id: 'cumulative',
  name: 'periods.cumulative.name',
  group: 'periods',
  use: useCumulativeFigure,
}

function useCumulativeFigure(): FigureContent {
  const words = usePeriodWords()
  const choice = useCumulativeChoice()
  const { t, intl } = useTexts()
  const findingOf = useFinding()
  const drawingOf = useDrawing()
  const tableOf = useTable()
  const plain = (value: number): string => value.toLocaleString(intl)

  return usePeriodPage((page) => {
    const common = words.pageOf(page)
    const series = seriesOf(page, choice)
    const finding = findingOf(page, series)
    return {
      ...common,
      finding,
      subtitle: words.subtitleOf(
        t('periods.cumulative.subtitle', {
          start: formatScore(choice.start, intl),
          scale: plain(choice.scale),
          span: t('periods.span', words.spanOf(page)),
          n: words.itemsOf(page),
        }),
      ),
      criticism: t('periods.cumulative.criticism'),
      method: 'cumulative',
      ...(common.missing === undefined
        ? { draw: (frame: DrawingFrame) => drawingOf(frame, page, series) }
        : {}),
      table: tableOf(page, series),
      alt: finding.text,
    }
  }, CumulativeControls)
}

/** The score from the first record on: what is shown of it is a part. */
function seriesOf(
  page: MeasurePage,
  { start, scale }: { readonly start: number; readonly scale: number },
): CumulativeSeries {
  const { items, coverage, asOf } = page
  const from = Math.min(page.shown[0]?.period.first ?? asOf, items.day[0] ?? asOf)
  return cumulativeSeries(items, { from, to: asOf, coverage, start, scale })
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

function useFinding(): (page: MeasurePage, series: CumulativeSeries) => Finding {
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

function useDrawing(): (frame: DrawingFrame, page: MeasurePage, series: CumulativeSeries) => Drawing {
  const words = usePeriodWords()
  const nameOf = useBandName()
  const readerOf = useReader()
  const opensDay = useOpening()
  const { t, f } = useTexts()
  return (frame, page, series) => {
    const chart = words.chartOf(frame, page)
    const drawing = cumulative({
      ...chart,
      ...{ from: series.from, value: series.value, limit: CUMULATIVE_END },
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

/** A day opens down to its items, from the start and by the scale of the reader. */
function useOpening(): (day: DayNumber) => FigureTarget {
  const words = usePeriodWords()
  const choice = useCumulativeChoice()
  return (day) => words.openingOf({ measure: 'cumulative', day, start: choice.start, scale: choice.scale })
}

function useReader(): (page: MeasurePage, series: CumulativeSeries) => DayReader {
  const nameOf = useBandName()
  const { t, f } = useTexts()
  const gaps = {
    [GAP.unsupported]: t('periods.cumulative.unsupported'),
    [GAP.notCovered]: t('periods.notMonitored'),
    [GAP.noItems]: t('periods.cumulative.noItems'),
  } as Readonly<Record<number, string>>

  return ({ shown, asOf }, { from, value, gap }) => {
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
              { kind: 'note', text: nameOf(bandOfScore(score)) },
            ]
          : [{ kind: 'note', text: gaps[gap[day - from] ?? GAP.noItems] ?? '' }],
      }
    }
    return { label: t('periods.cumulative.reader'), days: { from: first, to: asOf }, start: asOf, at }
  }
}

/** The score at the end of each period. */
function useTable(): (page: MeasurePage, series: CumulativeSeries) => FigureTable {
  const words = usePeriodWords()
  const opens = useOpening()
  const { t, f } = useTexts()
  return (page, { from, value }) => ({
    columns: [
      { label: t('periods.column.period') },
      { label: t('periods.column.to') },
      { label: t('periods.cumulative.name'), numeric: true },
    ],
    rows: page.shown
      .filter(({ period }) => period.first <= page.asOf)
      .map((viewed) => {
        const day = Math.min(viewed.period.last, page.asOf)
        const score = value[day - from] ?? NaN
        const known = !Number.isNaN(score)
        return {
          cells: [words.titleOf(viewed), f.day(day), known ? f.score(score) : '–'],
          values: [isoDay(viewed.period.first), isoDay(day), known ? score : null],
          ...(known ? { opens: opens(day) } : {}),
        }
      }),
  })
}
