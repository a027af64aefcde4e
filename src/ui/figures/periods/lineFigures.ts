import { answersOf, daysToAnswer } from '#analysis/answers.ts'
import { signHoweverMutualCounts } from '#analysis/directedFinding.ts'
import { laggedCorrelations } from '#analysis/laggedCorrelation.ts'
import type { Period } from '#analysis/periods.ts'
import { SHARE_DAYS, shareSeries } from '#analysis/shareSeries.ts'
import type { Span } from '#analysis/windowCells.ts'
import { formatScore } from '#charts/formatScore.ts'
import { lineAxis } from '#charts/periodLine.ts'
import { fixedAxis } from '#charts/valueAxis.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { inOrder } from '#model/sideOrder.ts'
import { useSideOrder } from '#state/sideOrder.ts'
import { useSideNames } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureContent, FigureEntry } from '../figure.ts'
import { useLinePage } from './useLinePage.ts'
import type { MeasurePoint } from './periodFindings.ts'

export const meanFigure: FigureEntry = {
  id: 'meanConduct',
  name: 'periods.mean.name',
  group: 'periods',
  use: useMeanFigure,
}
export const balanceFigure: FigureEntry = {
  id: 'balance',
  name: 'periods.balance.name',
  group: 'periods',
  use: useBalanceFigure,
}
export const shareFigure: FigureEntry = {
  id: 'conflictShare',
  name: 'periods.share.name',
  group: 'periods',
  use: useShareFigure,
}
export const reciprocityFigure: FigureEntry = {
  id: 'reciprocity',
  name: 'periods.reciprocity.name',
  group: 'periods',
  use: useReciprocityFigure,
}

/** Points of what a period itself says. */
function pointsBy(of: (period: Period) => number, count: (period: Period) => number) {
  const known = (value: number): number | null => (Number.isNaN(value) ? null : value)
  return ({ shown }: MeasurePage): readonly MeasurePoint[] =>
    shown.map(({ period, compared }) => ({
      value: known(of(period)),
      n: count(period),
      compared: compared && known(of(compared)),
    }))
}

/** The words for the two signs at the ends of an axis. */
function useEnds() {
  const { t } = useTexts()
  return {
    top: { text: t('periods.cooperation'), tone: 'cooperation' },
    bottom: { text: t('periods.conflict'), tone: 'conflict' },
  } as const
}

function useMeanFigure(): FigureContent {
  const scoreTable = useScoreTable()
  const { t, f, intl } = useTexts()
  return useLinePage({
    key: 'mean',
    measure: 'mean',
    quantity: 'mean',
    unit: 'items',
    pointsOf: pointsBy(
      ({ mean }) => mean,
      ({ items }) => items,
    ),
    axisOf: (lines) => lineAxis(lines, -10, 10),
    isCropped: ({ min, max }) => min > -10 || max < 10,
    write: f.score,
    tick: (value, { digits }) => formatScore(value, intl, digits),
    said: () => ({ points: t(`words.points.${scoreTable.table.id}`) }),
    ends: useEnds(),
  })
}

function useBalanceFigure(): FigureContent {
  const { intl } = useTexts()
  const write = (value: number): string => formatScore(value, intl, 2)
  return useLinePage({
    key: 'balance',
    measure: 'balance',
    quantity: 'balance',
    unit: 'events',
    pointsOf: pointsBy(
      ({ balance }) => balance,
      ({ events }) => events,
    ),
    axisOf: () => fixedAxis(-1, 1, 0.5),
    write,
    tick: (value) => formatScore(value, intl, 1),
    ends: useEnds(),
  })
}

/** The 90 days up to the end of a span. */
function shareDays({ last }: Span): Span {
  return { first: last - SHARE_DAYS + 1, last }
}

function sharePoints({ shown, items, coverage, asOf }: MeasurePage): readonly MeasurePoint[] {
  const at = (days: readonly number[]) => shareSeries(items, days, coverage)
  const now = at(shown.map(({ period }) => Math.min(period.last, asOf)))
  return shown.map(({ compared }, i) => {
    const n = now.nonNeutral[i]!
    const before = compared && at([compared.last])
    const share = before?.share[0] ?? NaN
    return {
      value: n > 0 ? now.conflict[i]! / n : null,
      n,
      compared: Number.isNaN(share) ? null : share,
    }
  })
}

function useShareFigure(): FigureContent {
  const { f } = useTexts()
  return useLinePage({
    key: 'share',
    measure: 'conflictShare',
    quantity: 'conflictShare',
    unit: 'items',
    daysOf: shareDays,
    pointsOf: sharePoints,
    axisOf: () => fixedAxis(0, 1, 0.25),
    write: f.percent,
    tick: f.percent,
    said: () => ({ days: f.integer(SHARE_DAYS) }),
  })
}

function useReciprocityFigure(): FigureContent {
  const { intl } = useTexts()
  const beside = useReciprocityWords()
  const write = (value: number): string => value.toLocaleString(intl, DECIMALS)
  return useLinePage({
    key: 'reciprocity',
    measure: 'reciprocity',
    quantity: 'symmetry',
    unit: 'items',
    pointsOf: pointsBy(
      ({ symmetry }) => symmetry,
      ({ items }) => items,
    ),
    axisOf: () => fixedAxis(0, 1, 0.25),
    write,
    tick: write,
    beside,
  })
}

const DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/** Lagged correlation, days to the answer, and who acted lower: what stands beside the symmetry. */
function useReciprocityWords(): (page: MeasurePage) => string {
  const names = useSideNames()
  const sideOrder = useSideOrder()
  const { t, f, intl } = useTexts()

  function lagged(page: MeasurePage): string {
    const found = laggedCorrelations(page.all, page.asOf)
    const pairs = found.find(({ lag }) => lag === 0)?.n ?? 0
    const strongest = found
      .filter(({ lag, r }) => lag !== 0 && !Number.isNaN(r))
      .toSorted((one, other) => Math.abs(other.r) - Math.abs(one.r))[0]
    if (!strongest) return t('periods.reciprocity.noLag', { n: f.integer(pairs) })
    const later = strongest.lag > 0 ? names.b : names.a
    const lag = Math.abs(strongest.lag)
    return t(
      'periods.reciprocity.lag',
      { r: formatScore(strongest.r, intl, 2), side: later, lag: f.integer(lag), n: f.integer(strongest.n) },
      lag,
    )
  }

  function days(page: MeasurePage): string {
    const { columns, asOf } = page
    const answers = answersOf(columns, { asOf })
    const parts = inOrder(sideOrder.order, { a: 'ab', b: 'ba' } as const).map((way) => {
      const { n, median } = daysToAnswer(columns, answers, way)
      const side = way === 'ab' ? names.a : names.b
      return Number.isNaN(median)
        ? t('periods.reciprocity.fewAnswers', { side, n: f.integer(n) }, n)
        : t('periods.reciprocity.answers', { side, days: f.integer(median), n: f.integer(n) }, median)
    })
    return parts.join(' ')
  }

  /** Only where counting mutual items otherwise would not turn it round. */
  function lower({ items, shown, asOf }: MeasurePage): string {
    const first = shown[0]?.period.first ?? asOf
    const sign = signHoweverMutualCounts(items, ({ day, g, w, flow, length }) => {
      let difference = 0
      for (let i = 0; i < length; i++)
        if (day[i]! >= first) difference += (flow[i] === 1 ? 1 : -1) * w[i]! * g[i]!
      return difference
    })
    if (sign === 0) return t('periods.reciprocity.mutualDecides')
    const [one, other] = sign < 0 ? [names.a, names.b] : [names.b, names.a]
    return t('periods.reciprocity.lower', { one, other })
  }

  return (page) => [lower(page), lagged(page), days(page)].join(' ')
}
