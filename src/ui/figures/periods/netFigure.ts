import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { Period } from '#analysis/periods.ts'
import { FEWEST_PERIODS } from '#analysis/changePoints.ts'
import type { ChangePoint } from '#analysis/changePoints.ts'
import type { NetCooperationInput } from '#charts/netCooperation.ts'
import { netCooperation } from '#charts/netCooperation.ts'
import type { ReadoutLine } from '#charts/readout.ts'
import { isoDay } from '#model/day.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useOverview } from '#state/overview.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import type { Quantities } from '#state/useQuantities.ts'
import { useQuantities } from '#state/useQuantities.ts'
import { onScopeDispose, watch } from 'vue'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureContent, FigureEntry, FigureSpot, FigureTable } from '../figure.ts'
import { usePeriodPage } from './usePeriodPage.ts'
import type { MeasurePoint } from './periodFindings.ts'
import { seenSpan, usePeriodWords } from './usePeriodWords.ts'

/** Net cooperation as diverging bars, with changes of its level. */
export const netFigure: FigureEntry = {
  id: 'netCooperation',
  name: 'periods.net.name',
  group: 'periods',
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
  const { t, f } = useTexts()
  const measure = { name: t('periods.net.name'), write: f.score }
  const turns = useTurns()
  const drawingOf = useDrawing(turns)

  const subtitle = useSubtitle(quantities)
  const tableOf = useTableOf(quantities)
  return usePeriodPage((page) => {
    const common = words.pageOf(page)
    const limits = quantities.limits.value
    return {
      ...common,
      finding: words.findingOf(page, measure, pointsOf(page), quantities.change.value),
      subtitle: subtitle(page),
      criticism:
        `${t('periods.net.criticism')} ${page.changes.supported ? '' : t('periods.net.changes', { n: f.integer(page.changes.periods) })}`.trim(),
      method: 'net',
      ...(common.missing === undefined
        ? { draw: (frame: DrawingFrame) => drawingOf(frame, page, limits) }
        : {}),
      table: tableOf(page),
      alt: words.altOf(page, measure, pointsOf(page)),
    }
  })
}

/** Changes of level in words, with the largest items near each; their titles come when they have been read. */
function useTurns() {
  const overview = useOverview()
  const measures = useMeasures()
  const words = usePeriodWords()
  const { t, f } = useTexts()

  const idsOf = (page: MeasurePage, { largest }: ChangePoint): string[] =>
    largest.map((place) => page.columns.ids[page.columns.record[page.items.lead[place]!]!]!)
  watch(
    () =>
      measures.page?.changes.found.flatMap((found) => (measures.page ? idsOf(measures.page, found) : [])) ??
      [],
    (ids) => overview.want('turns', ids),
    { immediate: true },
  )
  onScopeDispose(() => overview.want('turns', []))

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
function useSaid(turns: ReturnType<typeof useTurns>) {
  const words = usePeriodWords()
  const { t, f } = useTexts()

  function saidOf(
    key: string,
    page: MeasurePage,
    limits: Quantities['limits']['value'],
  ): Pick<FigureSpot, 'readout' | 'opens'> {
    const turn = page.changes.found.find(({ day }) => key === `change ${day}`)
    if (turn) return { readout: turns.readout(page, turn), opens: null }
    const at = page.shown.findIndex(({ period }) => key === String(period.first))
    const viewed = page.shown[at]!
    const { period, blank } = viewed
    const { cooperation, conflict } = period.both
    const figures: ReadoutLine[] = [
      { kind: 'figure', text: `${t('periods.net.net')} ${f.score(net(period))}` },
      { kind: 'note', text: `${t('periods.cooperation')} ${f.score(cooperation)}` },
      { kind: 'note', text: `${t('periods.conflict')} ${f.score(conflict)}` },
      { kind: 'note', text: t('periods.items', { n: f.integer(period.items) }, period.items) },
    ]
    return {
      readout: {
        title: words.titleOf(viewed),
        lines: [
          ...(blank ? [] : figures),
          ...words.notesOf(viewed, limits?.[at], f.score),
          ...words.comparedNote(viewed.compared && net(viewed.compared), f.score),
        ],
      },
      opens: blank ? null : words.openingOf({ measure: 'net', ...seenSpan(period, page.asOf) }),
    }
  }

  return saidOf
}

/** The drawing with what each of its marks says. */
function useDrawing(turns: ReturnType<typeof useTurns>) {
  const words = usePeriodWords()
  const saidOf = useSaid(turns)
  const { t } = useTexts()

  return (frame: DrawingFrame, page: MeasurePage, limits: Quantities['limits']['value']): Drawing => {
    const chart = words.chartOf(frame, page)
    const first = page.shown[0]?.period.first ?? 0
    const found = page.changes.found.filter(({ day }) => day >= first && page.all.length >= FEWEST_PERIODS)
    const input: NetCooperationInput = {
      ...chart,
      periods: page.shown.map(({ period, compared }, i) => ({
        ...chart.periods[i]!,
        ...{ cooperation: period.both.cooperation, conflict: period.both.conflict, items: period.items },
        ...{ limits: limits?.[i] ?? null, compared: compared && net(compared) },
      })),
      changes: found,
      labels: {
        ...chart.labels,
        cooperation: t('periods.cooperation'),
        conflict: t('periods.conflict'),
        change: turns.label,
      },
    }
    const drawing = netCooperation(input)
    return {
      ...drawing,
      spots: drawing.spots.map((spot): FigureSpot => ({ ...spot, ...saidOf(spot.key, page, limits) })),
    }
  }
}

function useSubtitle(quantities: Quantities) {
  const words = usePeriodWords()
  const measures = useMeasures()
  const scoreTable = useScoreTable()
  const { t } = useTexts()

  function subtitle(page: MeasurePage): string {
    const interval = words.intervalOf(page, quantities.limits.value)
    return words.subtitleOf(
      t('periods.net.subtitle', {
        by: t(`periods.by.${page.unit}`),
        points: t(`words.points.${scoreTable.table.id}`),
        interval: interval === '' ? '' : t('periods.net.interval', { interval }),
        ring: measures.against === 'none' ? '' : t('periods.net.ring', { before: words.beforeOf() }),
        span: t('periods.span', words.spanOf(page)),
        n: words.itemsOf(page),
      }),
    )
  }

  return subtitle
}

function useTableOf(quantities: Quantities) {
  const rowOf = useRowOf()
  const { t } = useTexts()

  function tableOf(page: MeasurePage): FigureTable {
    const numeric = (key: string) => ({ label: t(key), numeric: true })
    return {
      columns: [
        { label: t('periods.column.period') },
        numeric('periods.net.net'),
        numeric('periods.cooperation'),
        numeric('periods.conflict'),
        numeric('periods.column.low'),
        numeric('periods.column.high'),
        numeric('periods.column.items'),
        numeric('periods.column.compared'),
      ],
      rows: page.shown
        .filter(({ period }) => period.first <= page.asOf)
        .map((viewed, i) => rowOf(viewed, page, quantities.limits.value?.[i] ?? null)),
    }
  }

  return tableOf
}

function useRowOf() {
  const words = usePeriodWords()
  const { t, f } = useTexts()

  function rowOf(viewed: ViewedPeriod, page: MeasurePage, limits: { low: number; high: number } | null) {
    const { period, blank, compared } = viewed
    const title = words.titleOf(viewed)
    const numbers = [
      ...(blank ? [null, null, null] : [net(period), period.both.cooperation, period.both.conflict]),
      ...(blank || !limits ? [null, null] : [limits.low, limits.high]),
    ]
    const count = blank ? null : period.items
    const before = compared && net(compared)
    return {
      cells: [
        blank ? `${title} (${t('periods.notMonitored')})` : title,
        ...numbers.map((value) => (value === null ? '–' : f.score(value))),
        count === null ? '–' : f.integer(count),
        before === null ? '–' : f.score(before),
      ],
      values: [isoDay(period.first), ...numbers, count, before],
      ...(blank
        ? {}
        : {
            opens: words.openingOf({ measure: 'net', ...seenSpan(period, page.asOf) }),
          }),
    }
  }

  return rowOf
}
