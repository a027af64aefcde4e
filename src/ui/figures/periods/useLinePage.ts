import type { PeriodMeasure } from '#analysis/numberQuestion.ts'
import type { Quantity } from '#analysis/quantities.ts'
import type { Span } from '#analysis/windowCells.ts'
import type { PeriodLineInput } from '#charts/periodLine.ts'
import { periodLine } from '#charts/periodLine.ts'
import type { ValueAxis } from '#charts/valueAxis.ts'
import { isoDay } from '#model/day.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import type { Quantities } from '#state/useQuantities.ts'
import { useQuantities } from '#state/useQuantities.ts'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureRow,
  FigureSpot,
  FigureTable,
  FigureTarget,
} from '../figure.ts'
import { usePeriodPage } from './usePeriodPage.ts'
import type { MeasurePoint } from './periodFindings.ts'
import { seenSpan, usePeriodWords } from './usePeriodWords.ts'

/** A measure that is drawn as a line, period by period. */
export interface LineMeasure {
  /** Under which its texts stand: name, subtitle, criticism. */
  readonly key: string
  readonly measure: PeriodMeasure
  readonly quantity: Quantity
  /** Days that it looks at, where they are others than the period's own. */
  readonly daysOf?: (span: Span) => Span
  readonly pointsOf: (page: MeasurePage) => readonly MeasurePoint[]
  readonly axisOf: (lines: PeriodLineInput['periods']) => ValueAxis
  readonly write: (value: number) => string
  readonly tick: (value: number, axis: ValueAxis) => string
  /** What `n` counts: "items", "events". */
  readonly unit: 'items' | 'events'
  /** Further words of the subtitle. */
  readonly said?: (page: MeasurePage) => Readonly<Record<string, string>>
  readonly ends?: Pick<PeriodLineInput['labels'], 'top' | 'bottom'>
  /** What else stands beside the chart, as sentences. */
  readonly beside?: (page: MeasurePage) => string
  /** Whether the axis shows less than all of the measure's scale. */
  readonly isCropped?: (axis: ValueAxis) => boolean
}

/** A figure of a measure that is drawn as a line. */
export function useLinePage(spec: LineMeasure): FigureContent {
  const words = usePeriodWords()
  const quantities = useQuantities(spec.quantity, spec.daysOf)
  const { t } = useTexts()
  const measure = { name: t(`periods.${spec.key}.name`), write: spec.write }

  const subtitleOf = useSubtitleOf(spec, quantities)
  const drawingOf = useDrawingOf(spec, quantities)
  const tableOf = useTableOf(spec, quantities)
  return usePeriodPage((page) => {
    const common = words.pageOf(page)
    const points = spec.pointsOf(page)
    const beside = spec.beside?.(page) ?? ''
    return {
      ...common,
      finding: words.findingOf(page, measure, points, quantities.change.value),
      subtitle: subtitleOf(page, points),
      criticism: `${t(`periods.${spec.key}.criticism`)} ${beside}`.trim(),
      method: spec.measure,
      ...(common.missing === undefined
        ? { draw: (frame: DrawingFrame) => drawingOf(frame, page, points) }
        : {}),
      table: tableOf(page, points),
      alt: words.altOf(page, measure, points),
    }
  })
}

function useLinesOf(quantities: Quantities) {
  const measures = useMeasures()

  function linesOf(page: MeasurePage, points: readonly MeasurePoint[]): PeriodLineInput['periods'] {
    return page.shown.map(({ period, blank }, i) => ({
      ...{ first: period.first, last: period.last, blank },
      ...(points[i] ?? { value: null, n: 0, compared: null }),
      limits: quantities.limits.value?.[i] ?? null,
      // Beside the line, the period before would be the same line once more.
      ...(measures.against === 'year' ? {} : { compared: null }),
    }))
  }

  return linesOf
}

function useSubtitleOf(spec: LineMeasure, quantities: Quantities) {
  const words = usePeriodWords()
  const measures = useMeasures()
  const linesOf = useLinesOf(quantities)
  const { t } = useTexts()

  function subtitleOf(page: MeasurePage, points: readonly MeasurePoint[]): string {
    const interval = words.intervalOf(page, quantities.limits.value)
    const cropped = spec.isCropped?.(spec.axisOf(linesOf(page, points))) ?? false
    const own = t(`periods.${spec.key}.subtitle`, {
      by: t(`periods.by.${page.unit}`),
      band: interval === '' ? '' : t('periods.band', { interval }),
      dashed: measures.against !== 'year' ? '' : t('periods.dashed', { before: words.beforeOf() }),
      cropped: cropped ? t('periods.cropped') : '',
      span: t('periods.span', words.spanOf(page)),
      n: spec.unit === 'items' ? words.itemsOf(page) : words.eventsOf(page),
      ...spec.said?.(page),
    })
    return words.subtitleOf(own)
  }

  return subtitleOf
}

function useDrawingOf(spec: LineMeasure, quantities: Quantities) {
  const saidOf = useSaidOf(spec, quantities)
  const words = usePeriodWords()
  const linesOf = useLinesOf(quantities)

  function drawingOf(frame: DrawingFrame, page: MeasurePage, points: readonly MeasurePoint[]): Drawing {
    const chart = words.chartOf(frame, page)
    const periods = linesOf(page, points)
    const axis = spec.axisOf(periods)
    const drawing = periodLine({
      ...chart,
      ...{ periods, axis },
      labels: {
        ...chart.labels,
        ...spec.ends,
        tick: (value) => spec.tick(value, axis),
        value: spec.write,
        compared: words.beforeOf(),
      },
    })
    const spots = drawing.spots.map((spot): FigureSpot => ({ ...spot, ...saidOf(spot.key, page, points) }))
    return { ...drawing, spots }
  }

  return drawingOf
}

function useSaidOf(spec: LineMeasure, quantities: Quantities) {
  const words = usePeriodWords()
  const countWords = useCountWords(spec)
  const targetOf = useTargetOf(spec)
  const { t } = useTexts()
  const measure = { name: t(`periods.${spec.key}.name`), write: spec.write }

  function saidOf(
    key: string,
    page: MeasurePage,
    points: readonly MeasurePoint[],
  ): Pick<FigureSpot, 'readout' | 'opens'> {
    const at = page.shown.findIndex(({ period }) => key === String(period.first))
    const [viewed, point] = [page.shown[at]!, points[at]!]
    const isKnown = !viewed.blank && point.value !== null
    return {
      readout: {
        title: words.titleOf(viewed),
        lines: [
          ...(viewed.blank
            ? []
            : [
                {
                  kind: 'figure' as const,
                  text: `${measure.name} ${point.value === null ? '–' : spec.write(point.value)}`,
                },
                { kind: 'note' as const, text: countWords(point.n) },
              ]),
          ...words.notesOf(viewed, isKnown ? quantities.limits.value?.[at] : undefined, spec.write),
          ...words.comparedNote(point.compared, spec.write),
        ],
      },
      opens: isKnown ? targetOf(page, at) : null,
    }
  }

  return saidOf
}

function useCountWords(spec: LineMeasure) {
  const { t, f } = useTexts()

  function countWords(n: number): string {
    return t(`periods.${spec.unit}`, { n: f.integer(n) }, n)
  }

  return countWords
}

function useTargetOf(spec: LineMeasure) {
  const words = usePeriodWords()

  function targetOf(page: MeasurePage, at: number): FigureTarget {
    const seen = seenSpan(page.shown[at]!.period, page.asOf)
    const question = { measure: spec.measure, ...(spec.daysOf?.(seen) ?? seen) }
    return words.openingOf(question)
  }

  return targetOf
}

function useTableOf(spec: LineMeasure, quantities: Quantities) {
  const words = usePeriodWords()
  const targetOf = useTargetOf(spec)
  const { t, f } = useTexts()
  const measure = { name: t(`periods.${spec.key}.name`), write: spec.write }

  function tableOf(page: MeasurePage, points: readonly MeasurePoint[]): FigureTable {
    const numeric = (label: string) => ({ label, numeric: true })
    return {
      columns: [
        { label: t('periods.column.period') },
        numeric(measure.name),
        numeric(t('periods.column.low')),
        numeric(t('periods.column.high')),
        numeric(t(`periods.column.${spec.unit}`)),
        numeric(t('periods.column.compared')),
      ],
      rows: page.shown.flatMap((viewed, i): FigureRow[] => {
        const [point, limits] = [points[i]!, quantities.limits.value?.[i]]
        if (viewed.period.first > page.asOf) return []
        const title = words.titleOf(viewed)
        const value = viewed.blank ? null : point.value
        const numbers = [value, limits?.low ?? null, limits?.high ?? null]
        const written = [...numbers, point.compared].map((one) => (one === null ? '–' : spec.write(one)))
        return [
          {
            cells: [
              viewed.blank ? `${title} (${t('periods.notMonitored')})` : title,
              ...written.slice(0, 3),
              viewed.blank ? '–' : f.integer(point.n),
              written[3]!,
            ],
            values: [isoDay(viewed.period.first), ...numbers, viewed.blank ? null : point.n, point.compared],
            ...(value === null ? {} : { opens: targetOf(page, i) }),
          },
        ]
      }),
    }
  }

  return tableOf
}
