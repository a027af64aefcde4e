import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { Period } from '#analysis/periods.ts'
import { FEWEST_PERIODS } from '#analysis/changePoints.ts'
import type { ChangePoint } from '#analysis/changePoints.ts'
import { netCooperation } from '#charts/netCooperation.ts'
import type { NativeChart } from '#charts/nativeChart.ts'
import { NATIVE_FORMATS } from '#charts/nativeChart.ts'
import type { ReadoutLine } from '#charts/readout.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useOverview } from '#state/overview.ts'
import type { Quantities } from '#state/useQuantities.ts'
import { useQuantities } from '#state/useQuantities.ts'
import { onScopeDispose, watch } from 'vue'
import { useTexts } from '../../texts/i18n.ts'
import type {
  Drawing,
  DrawingFrame,
  FigureContent,
  FigureEntry,
  FigureSpot,
  FigureTable,
  FigureTarget,
} from '../figure.ts'
import { usePeriodPage } from './usePeriodPage.ts'
import type { MeasurePoint, MeasureWords } from './periodFindings.ts'
import { seenSpan, withSaid } from './periodMarks.ts'
import { usePeriodWords } from './usePeriodWords.ts'

/** Net cooperation as diverging bars, with changes of its level. */
export const netFigure: FigureEntry = {
  id: 'netCooperation',
  name: 'periods.net.name',
  group: 'periods',
  heeds: 'events',
  use: useNetFigure,
}

const net = ({ both }: Period): number => both.net

function pointsOf({ shown }: MeasurePage): readonly MeasurePoint[] {
  return shown.map(({ period, compared }) => ({
    value: period.items > 0 ? net(period) : null,
    n: period.items,
    compared: compared && net(compared),
  }))
}

function useNetFigure(): FigureContent {
  const words = usePeriodWords()
  const quantities = useQuantities('net')
  const measure = useMeasureWords()
  const subtitleOf = useSubtitle(quantities)
  const drawingOf = useDrawing(useTurns(), quantities)
  const tableOf = useTableOf(quantities)
  const nativeOf = useNativeOf(quantities)
  const { t, f } = useTexts()

  return usePeriodPage((page) => {
    const points = pointsOf(page)
    const { supported, periods } = page.changes
    return {
      finding: words.findingOf(page, measure, points, quantities.change.value, 'items'),
      subtitle: subtitleOf(page),
      criticism:
        `${t('periods.net.criticism')} ${supported ? '' : t('periods.net.changes', { n: f.integer(periods) })}`.trim(),
      notes: quantities.failed.value ? [t('periods.bandFailed')] : [],
      method: 'net',
      draw: (frame) => drawingOf(frame, page),
      native: () => nativeOf(page),
      table: tableOf(page),
      alt: words.altOf(page, [{ ...measure, points }]),
    }
  })
}

function useMeasureWords(): MeasureWords {
  const { t, f } = useTexts()
  return { name: t('periods.net.name'), write: f.score }
}

/** Changes of level in words, with the largest items near each; their titles come when they have been read. */
function useTurns() {
  const overview = useOverview()
  const measures = useMeasures()
  const words = usePeriodWords()
  const { t, f } = useTexts()

  const idsOf = (page: MeasurePage, { largest }: ChangePoint): string[] =>
    largest.map((place) => page.columns.ids[page.columns.record[page.items.lead[place]!]!]!)
  const asker = Symbol('turns')
  watch(
    () =>
      measures.page?.changes.found.flatMap((found) => (measures.page ? idsOf(measures.page, found) : [])) ??
      [],
    (ids) => overview.want(asker, ids),
    { immediate: true },
  )
  onScopeDispose(() => overview.want(asker, []))

  function linesOf(page: MeasurePage, found: ChangePoint): ReadoutLine[] {
    const [before, after] = [f.score(found.before), f.score(found.after)]
    return [
      { kind: 'figure', text: t('periods.net.changeMean', { before, after }) },
      ...idsOf(page, found).map((id, i): ReadoutLine => {
        const score = page.items.g[found.largest[i]!]!
        const sign = score >= 0.5 ? 1 : score <= -0.5 ? -1 : 0
        const title = overview.details.events.get(id)?.title ?? ''
        return { kind: 'event', text: title, score: { text: f.score(score), sign } }
      }),
    ]
  }

  return {
    readout: (page: MeasurePage, found: ChangePoint) => ({
      title: t('periods.net.changeTitle', { period: words.nameOf({ first: found.day }) }),
      lines: linesOf(page, found),
    }),
    label: ({
      day,
      before,
      after,
    }: {
      readonly day: number
      readonly before: number
      readonly after: number
    }) =>
      t('periods.net.change', {
        ...{ period: words.nameOf({ first: day }), before: f.score(before), after: f.score(after) },
      }),
  }
}

/** What a mark says, and where it leads. */
function useSaid(turns: ReturnType<typeof useTurns>, { limits }: Quantities) {
  const words = usePeriodWords()
  const targetOf = useTargetOf()
  const { f } = useTexts()

  function saidOf(key: string, page: MeasurePage): Pick<FigureSpot, 'readout' | 'opens'> {
    const turn = page.changes.found.find(({ day }) => key === `change ${day}`)
    if (turn) return { readout: turns.readout(page, turn), opens: null }
    const at = page.shown.findIndex(({ period }) => key === String(period.first))
    const viewed = page.shown[at]!
    const { period, compared } = viewed
    return {
      readout: words.readoutOf(viewed, {
        figures: [...words.sumsOf(period.both), words.countOf('items', period.items)],
        write: f.score,
        limits: limits.value?.[at],
        compared: compared && net(compared),
      }),
      opens: targetOf(viewed, page),
    }
  }

  return saidOf
}

function useTargetOf() {
  const words = usePeriodWords()

  function targetOf({ period, blank }: ViewedPeriod, page: MeasurePage): FigureTarget | null {
    return blank ? null : words.openingOf({ measure: 'net', ...seenSpan(period, page.asOf) })
  }

  return targetOf
}

/** The drawing with what each of its marks says. */
function useDrawing(turns: ReturnType<typeof useTurns>, quantities: Quantities) {
  const words = usePeriodWords()
  const saidOf = useSaid(turns, quantities)
  const { t } = useTexts()

  return (frame: DrawingFrame, page: MeasurePage): Drawing => {
    const chart = words.chartOf(frame, page)
    const limits = quantities.limits.value
    const first = page.shown[0]?.period.first ?? 0
    const drawing = netCooperation({
      ...chart,
      periods: page.shown.map(({ period, compared }, i) => ({
        ...chart.periods[i]!,
        ...{ cooperation: period.both.cooperation, conflict: period.both.conflict, items: period.items },
        ...{ limits: limits?.[i] ?? null, compared: compared && net(compared) },
      })),
      changes: page.changes.found.filter(({ day }) => day >= first && page.all.length >= FEWEST_PERIODS),
      labels: {
        ...chart.labels,
        cooperation: t('periods.cooperation'),
        conflict: t('periods.conflict'),
        change: turns.label,
      },
    })
    return withSaid(drawing, ({ key }) => saidOf(key, page))
  }
}

/** Both signs as bars, the net as a stroke across, with its interval. */
function useNativeOf({ limits }: Quantities) {
  const words = usePeriodWords()
  const { t } = useTexts()

  return (page: MeasurePage): NativeChart =>
    words.nativeOf(page, { valueName: t('periods.net.name'), format: NATIVE_FORMATS.score, bars: 'piled' }, [
      {
        ...{ name: t('periods.cooperation'), drawn: 'bars', colour: 'coop' },
        valueOf: ({ period }) => period.both.cooperation,
      },
      {
        ...{ name: t('periods.conflict'), drawn: 'bars', colour: 'conf' },
        valueOf: ({ period }) => period.both.conflict,
      },
      {
        ...{ name: t('periods.net.net'), drawn: 'strokes', colour: 'ink' },
        valueOf: ({ period }) => (period.items > 0 ? period.both.net : null),
      },
      ...words.limitSeries(limits.value),
      {
        ...{ name: words.beforeOf(), drawn: 'dots', colour: 'ink3' },
        valueOf: ({ compared }) => compared && net(compared),
      },
    ])
}

function useSubtitle(quantities: Quantities) {
  const words = usePeriodWords()
  const { t } = useTexts()

  function subtitleOf(page: MeasurePage): string {
    const interval = words.intervalOf(page, quantities.limits.value)
    return words.subtitleOf(page, 'periods.net.subtitle', 'items', {
      interval: interval === '' ? '' : t('periods.net.interval', { interval }),
      ring: page.shown.every(({ compared }) => compared === null)
        ? ''
        : t('periods.net.ring', { before: words.beforeOf() }),
    })
  }

  return subtitleOf
}

function useTableOf({ limits }: Quantities) {
  const words = usePeriodWords()
  const targetOf = useTargetOf()
  const { t, f } = useTexts()

  function tableOf(page: MeasurePage): FigureTable {
    const columns = [
      ...words.sumColumns(),
      ...words.limitColumns(f.score),
      { label: t('periods.column.items'), write: f.integer },
      words.comparedColumn(f.score),
    ]
    return {
      columns: words.columnsOf(columns),
      rows: words.rowsOf(page, columns, (viewed, i) => {
        const { both, items } = viewed.period
        const { low = null, high = null } = limits.value?.[i] ?? {}
        const before = viewed.compared && net(viewed.compared)
        return {
          numbers: [both.net, both.cooperation, both.conflict, low, high, items, before],
          opens: targetOf(viewed, page),
        }
      }),
    }
  }

  return tableOf
}
