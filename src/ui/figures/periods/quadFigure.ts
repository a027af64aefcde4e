import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { NativeChart } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import { PILE, eventsIn, quadShares } from '#charts/quadShares.ts'
import { isoDay } from '#model/day.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureEntry,
  FigureSpot,
  FigureTable,
  FigureTarget,
  Finding,
} from '../figure.ts'
import { seenSpan, withSaid } from './periodMarks.ts'
import { usePeriodPage } from './usePeriodPage.ts'
import { usePeriodWords } from './usePeriodWords.ts'

/** Shares of the quad classes. */
export const quadFigure: FigureEntry = {
  id: 'quadShares',
  name: 'periods.quad.name',
  group: 'periods',
  heeds: 'events',
  use: useQuadFigure,
}

/** Share of conflict among the events of a period; null without any. */
function conflictOf({ period: { quad, events } }: ViewedPeriod): number | null {
  return events > 0 ? (quad[2] + quad[3]) / events : null
}

function useQuadFigure(): FigureContent {
  const words = usePeriodWords()
  const findingOf = useFindingOf()
  const drawingOf = useDrawingOf()
  const tableOf = useTableOf()
  const nativeOf = useNativeOf()
  const { t, f } = useTexts()

  return usePeriodPage((page) => {
    const points = page.shown.map((viewed) => ({ value: conflictOf(viewed) }))
    return {
      finding: findingOf(page),
      subtitle: words.subtitleOf(page, 'periods.quad.subtitle', 'events'),
      criticism: t('periods.quad.criticism'),
      method: 'quad',
      draw: (frame) => drawingOf(frame, page),
      native: () => nativeOf(page),
      table: tableOf(page),
      alt: words.altOf(page, [{ name: t('periods.quad.conflict'), write: f.percent, points }]),
    }
  })
}

function useFindingOf() {
  const words = usePeriodWords()
  const { t, f } = useTexts()

  function findingOf(page: MeasurePage): Finding {
    const last = page.shown.findLast(({ blank, period }) => !blank && period.events > 0)
    if (!last) return words.nothingOf(page, t('periods.quad.name'))
    const percent = f.percent(conflictOf(last) ?? 0)
    const n = f.integer(last.period.events)
    const text = t('periods.quad.finding', { percent, n, period: words.inPeriod(last) }, last.period.events)
    return { text, facts: [percent, n, isoDay(last.period.first)] }
  }

  return findingOf
}

/** Names of the classes by their numbers. */
function useClassNames(): readonly string[] {
  const { t } = useTexts()
  return ['', ...[1, 2, 3, 4].map((quad) => t(`words.quad.${quad}`))]
}

function useDrawingOf() {
  const saidOf = useSaidOf()
  const words = usePeriodWords()
  const names = useClassNames()
  const { t, f } = useTexts()

  function drawingOf(frame: DrawingFrame, page: MeasurePage): Drawing {
    const chart = words.chartOf(frame, page)
    const drawing = quadShares({
      ...chart,
      periods: page.shown.map(({ period }, i) => ({ ...chart.periods[i]!, quad: period.quad })),
      labels: { ...chart.labels, quad: names, percent: f.percent, count: f.integer, n: t('periods.quad.n') },
    })
    return withSaid(drawing, ({ key }) => saidOf(key, page))
  }

  return drawingOf
}

/** Shares of all, piled as in the drawing: filled is material, outlined verbal. */
function useNativeOf() {
  const words = usePeriodWords()
  const names = useClassNames()
  const { t } = useTexts()

  return (page: MeasurePage): NativeChart =>
    words.nativeOf(
      page,
      { valueName: t('periods.quad.name'), format: NATIVE_FORMATS.count, bars: 'shares' },
      PILE.map((quad) => ({
        name: names[quad] ?? '',
        drawn: quad % 2 === 0 ? 'bars' : 'outlined',
        colour: quad <= 2 ? 'coop' : 'conf',
        valueOf: ({ period }) => period.quad[quad - 1]!,
      })),
    )
}

function useSaidOf() {
  const words = usePeriodWords()
  const names = useClassNames()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()

  function saidOf(key: string, page: MeasurePage): Pick<FigureSpot, 'readout' | 'opens'> {
    const viewed = page.shown.find(({ period }) => key === String(period.first))!
    const { period } = viewed
    const shares = PILE.toReversed().map((quad) => {
      const n = period.quad[quad - 1]!
      const said = { name: names[quad], percent: f.percent(n / eventsIn(period)), n: f.integer(n) }
      return { kind: 'figure' as const, text: t('periods.quad.share', said) }
    })
    const figures = [...(period.events > 0 ? shares : []), words.countOf('events', period.events)]
    return {
      readout: words.readoutOf(viewed, { figures, write: f.percent }),
      opens: targetOf(viewed, page),
    }
  }

  return saidOf
}

function useTargetOf() {
  const words = usePeriodWords()

  function targetOf({ period, blank }: ViewedPeriod, page: MeasurePage): FigureTarget | null {
    if (blank || period.events === 0) return null
    return words.openingOf({ measure: 'quad', ...seenSpan(period, page.asOf) })
  }

  return targetOf
}

function useTableOf() {
  const words = usePeriodWords()
  const names = useClassNames()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()

  function tableOf(page: MeasurePage): FigureTable {
    const order = PILE.toReversed()
    const labels = [...order.map((quad) => names[quad] ?? ''), t('periods.column.events')]
    const columns = labels.map((label) => ({ label, write: f.integer }))
    return {
      columns: words.columnsOf(columns),
      rows: words.rowsOf(page, columns, (viewed) => ({
        numbers: [...order.map((quad) => viewed.period.quad[quad - 1]!), viewed.period.events],
        opens: targetOf(viewed, page),
      })),
    }
  }

  return tableOf
}
