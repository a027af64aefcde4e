import type { ViewedPeriod } from '#analysis/periodView.ts'
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
import { usePeriodPage } from './usePeriodPage.ts'
import { seenSpan, usePeriodWords } from './usePeriodWords.ts'

/** Shares of the quad classes. */
export const quadFigure: FigureEntry = {
  id: 'quadShares',
  name: 'periods.quad.name',
  group: 'periods',
  use: useQuadFigure,
}

/** Share of conflict among the events of a period; NaN without any. */
function conflictOf({ period: { quad, events } }: ViewedPeriod): number {
  return (quad[2] + quad[3]) / events
}

function useQuadFigure(): FigureContent {
  const words = usePeriodWords()
  const { t, f } = useTexts()

  const findingOf = useFindingOf()
  const drawingOf = useDrawingOf()
  const tableOf = useTableOf()
  return usePeriodPage((page) => {
    const common = words.pageOf(page)
    const points = page.shown.map((viewed) => {
      const share = conflictOf(viewed)
      return { value: Number.isNaN(share) ? null : share, n: viewed.period.events, compared: null }
    })
    return {
      ...common,
      finding: findingOf(page),
      subtitle: words.subtitleOf(
        t('periods.quad.subtitle', {
          by: t(`periods.by.${page.unit}`),
          span: t('periods.span', words.spanOf(page)),
          n: words.eventsOf(page),
        }),
      ),
      criticism: t('periods.quad.criticism'),
      method: 'quad',
      ...(common.missing === undefined ? { draw: (frame: DrawingFrame) => drawingOf(frame, page) } : {}),
      table: tableOf(page),
      alt: words.altOf(page, { name: '', write: f.percent }, points),
    }
  })
}

function useFindingOf() {
  const words = usePeriodWords()
  const { t, f } = useTexts()

  function findingOf(page: MeasurePage): Finding {
    const last = page.shown.findLast(({ blank, period }) => !blank && period.events > 0)
    if (!last) {
      const text = t('periods.few', { measure: t('periods.quad.name'), n: f.integer(0) }, 0)
      return { text, facts: ['0'] }
    }
    const percent = f.percent(conflictOf(last))
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
    return {
      ...drawing,
      spots: drawing.spots.map((spot): FigureSpot => ({ ...spot, ...saidOf(spot.key, page) })),
    }
  }

  return drawingOf
}

function useSaidOf() {
  const words = usePeriodWords()
  const names = useClassNames()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()

  function saidOf(key: string, page: MeasurePage): Pick<FigureSpot, 'readout' | 'opens'> {
    const viewed = page.shown.find(({ period }) => key === String(period.first))!
    const { period, blank } = viewed
    const shares = PILE.toReversed().map((quad) => {
      const n = period.quad[quad - 1]!
      const said = { name: names[quad], percent: f.percent(n / eventsIn(period)), n: f.integer(n) }
      return { kind: 'figure' as const, text: t('periods.quad.share', said) }
    })
    const count = t('periods.events', { n: f.integer(period.events) }, period.events)
    return {
      readout: {
        title: words.titleOf(viewed),
        lines: [
          ...(blank || period.events === 0 ? [] : shares),
          ...(blank ? [] : [{ kind: 'note' as const, text: count }]),
          ...words.notesOf(viewed, undefined, f.percent),
        ],
      },
      opens: blank || period.events === 0 ? null : targetOf(viewed, page),
    }
  }

  return saidOf
}

function useTargetOf() {
  const words = usePeriodWords()

  function targetOf(viewed: ViewedPeriod, page: MeasurePage): FigureTarget {
    const question = { measure: 'quad', ...seenSpan(viewed.period, page.asOf) } as const
    return words.openingOf(question)
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
    return {
      columns: [
        { label: t('periods.column.period') },
        ...order.map((quad) => ({ label: names[quad] ?? '', numeric: true })),
        { label: t('periods.column.events'), numeric: true },
      ],
      rows: page.shown
        .filter(({ period }) => period.first <= page.asOf)
        .map((viewed) => {
          const { period, blank } = viewed
          const title = words.titleOf(viewed)
          const counts = [...order.map((quad) => period.quad[quad - 1]!), period.events]
          return {
            cells: [
              blank ? `${title} (${t('periods.notMonitored')})` : title,
              ...counts.map((n) => (blank ? '–' : f.integer(n))),
            ],
            values: [isoDay(period.first), ...counts.map((n) => (blank ? null : n))],
            ...(blank || period.events === 0 ? {} : { opens: targetOf(viewed, page) }),
          }
        }),
    }
  }

  return tableOf
}
