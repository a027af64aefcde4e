import type { PeriodMeasure } from '#analysis/numberQuestion.ts'
import type { Quantity } from '#analysis/quantities.ts'
import type { Span } from '#analysis/windowCells.ts'
import type { NativeChart } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import type { PeriodLineInput } from '#charts/periodLine.ts'
import { periodLine } from '#charts/periodLine.ts'
import type { ValueAxis } from '#charts/valueAxis.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import type { Quantities } from '#state/useQuantities.ts'
import { useQuantities } from '#state/useQuantities.ts'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureSpot,
  FigureTable,
  FigureTarget,
} from '../figure.ts'
import type { MeasurePoint, MeasureWords } from './periodFindings.ts'
import type { Counted } from './periodFrameWords.ts'
import { seenSpan, withSaid } from './periodMarks.ts'
import { usePeriodPage } from './usePeriodPage.ts'
import { usePeriodWords } from './usePeriodWords.ts'

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
  /** How a spreadsheet writes it. */
  readonly format: keyof typeof NATIVE_FORMATS
  readonly tick: (value: number, axis: ValueAxis) => string
  /** What `n` counts: "items", "events". */
  readonly unit: Counted
  /** Further words of the subtitle. */
  readonly said?: Readonly<Record<string, string>>
  readonly ends?: Pick<PeriodLineInput['labels'], 'top' | 'bottom'>
  /** What else stands beside the chart, as sentences. */
  readonly beside?: (page: MeasurePage) => string
  /** What follows from what is drawn, as sentences. */
  readonly notesOf?: (page: MeasurePage) => readonly string[]
  /** Whether the axis shows less than all of the measure's scale. */
  readonly isCropped?: (axis: ValueAxis) => boolean
}

/** A figure of a measure that is drawn as a line. */
export function useLinePage(spec: LineMeasure): FigureContent {
  const words = usePeriodWords()
  const quantities = useQuantities(spec.quantity, spec.daysOf)
  const measure = useMeasureWords(spec)
  const subtitleOf = useSubtitleOf(spec, quantities)
  const drawingOf = useDrawingOf(spec, quantities)
  const tableOf = useTableOf(spec, quantities)
  const nativeOf = useNativeOf(spec, quantities)
  const { t } = useTexts()

  return usePeriodPage((page) => {
    const points = spec.pointsOf(page)
    const beside = spec.beside?.(page) ?? ''
    return {
      finding: words.findingOf(page, measure, points, quantities.change.value, spec.unit),
      subtitle: subtitleOf(page, points),
      criticism: `${t(`periods.${spec.key}.criticism`)} ${beside}`.trim(),
      notes: [...(spec.notesOf?.(page) ?? []), ...(quantities.failed.value ? [t('periods.bandFailed')] : [])],
      method: spec.measure,
      draw: (frame) => drawingOf(frame, page, points),
      native: () => nativeOf(page, points),
      table: tableOf(page, points),
      alt: words.altOf(page, [{ ...measure, points }]),
    }
  })
}

function useMeasureWords({ key, write }: LineMeasure): MeasureWords {
  const { t } = useTexts()
  return { name: t(`periods.${key}.name`), write }
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
  const linesOf = useLinesOf(quantities)
  const { t } = useTexts()

  function subtitleOf(page: MeasurePage, points: readonly MeasurePoint[]): string {
    const interval = words.intervalOf(page, quantities.limits.value)
    const lines = linesOf(page, points)
    const isDrawn = lines.some(({ value }) => value !== null)
    const cropped = isDrawn && (spec.isCropped?.(spec.axisOf(lines)) ?? false)
    return words.subtitleOf(page, `periods.${spec.key}.subtitle`, spec.unit, {
      band: interval === '' ? '' : t('periods.band', { interval }),
      dashed: lines.every(({ compared }) => compared === null)
        ? ''
        : t('periods.dashed', { before: words.beforeOf() }),
      cropped: cropped ? t('periods.cropped') : '',
      ...spec.said,
    })
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
    return withSaid(drawing, ({ key }) => saidOf(key, page, points))
  }

  return drawingOf
}

function useNativeOf(spec: LineMeasure, quantities: Quantities) {
  const words = usePeriodWords()
  const linesOf = useLinesOf(quantities)
  const { name } = useMeasureWords(spec)

  return (page: MeasurePage, points: readonly MeasurePoint[]): NativeChart => {
    const lines = linesOf(page, points)
    const axis = roundAxis(spec.axisOf(lines))
    return words.nativeOf(
      page,
      { valueName: name, format: NATIVE_FORMATS[spec.format], axis, bars: 'beside' },
      [
        { name, drawn: 'line', colour: 'ink', valueOf: (_, at) => lines[at]?.value ?? null },
        ...words.limitSeries(quantities.limits.value),
        {
          ...{ name: words.beforeOf(), drawn: 'dashed', colour: 'ink3' },
          valueOf: (_, at) => lines[at]?.compared ?? null,
        },
      ],
    )
  }
}

/** Ticks of other programs begin at the end of an axis: it goes on to the next of its own. */
function roundAxis({ min, max, ticks }: ValueAxis): NonNullable<NativeChart['axis']> {
  const step = (ticks[1] ?? max) - (ticks[0] ?? min)
  return { min: Math.floor(min / step) * step, max: Math.ceil(max / step) * step, step }
}

function useSaidOf(spec: LineMeasure, { limits }: Quantities) {
  const words = usePeriodWords()
  const { name, write } = useMeasureWords(spec)
  const targetOf = useTargetOf(spec)

  function saidOf(
    key: string,
    page: MeasurePage,
    points: readonly MeasurePoint[],
  ): Pick<FigureSpot, 'readout' | 'opens'> {
    const at = page.shown.findIndex(({ period }) => key === String(period.first))
    const [viewed, { value, n, compared }] = [page.shown[at]!, points[at]!]
    return {
      readout: words.readoutOf(viewed, {
        figures: [
          { kind: 'figure', text: `${name} ${value === null ? '–' : write(value)}` },
          words.countOf(spec.unit, n),
        ],
        write,
        limits: value === null ? undefined : limits.value?.[at],
        compared,
        ...(spec.daysOf ? { daysOf: spec.daysOf } : {}),
      }),
      opens: targetOf(page, at, value),
    }
  }

  return saidOf
}

function useTargetOf(spec: LineMeasure) {
  const words = usePeriodWords()

  function targetOf(page: MeasurePage, at: number, value: number | null): FigureTarget | null {
    const { period, blank } = page.shown[at]!
    if (blank || value === null) return null
    const seen = seenSpan(period, page.asOf)
    return words.openingOf({ measure: spec.measure, ...(spec.daysOf?.(seen) ?? seen) })
  }

  return targetOf
}

function useTableOf(spec: LineMeasure, { limits }: Quantities) {
  const words = usePeriodWords()
  const targetOf = useTargetOf(spec)
  const { name, write } = useMeasureWords(spec)
  const { t, f } = useTexts()

  function tableOf(page: MeasurePage, points: readonly MeasurePoint[]): FigureTable {
    const columns = [
      { label: name, write },
      ...words.limitColumns(write),
      { label: t(`periods.column.${spec.unit}`), write: f.integer },
      words.comparedColumn(write),
    ]
    return {
      columns: words.columnsOf(columns),
      rows: words.rowsOf(page, columns, (_, i) => {
        const { value, n, compared } = points[i]!
        const { low = null, high = null } = limits.value?.[i] ?? {}
        return { numbers: [value, low, high, n, compared], opens: targetOf(page, i, value) }
      }),
    }
  }

  return tableOf
}
