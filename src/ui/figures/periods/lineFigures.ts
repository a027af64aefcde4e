import type { Period } from '#analysis/periods.ts'
import { SHARE_DAYS, shareSeries } from '#analysis/shareSeries.ts'
import type { Span } from '#analysis/windowCells.ts'
import { formatScore } from '#charts/formatScore.ts'
import { lineAxis } from '#charts/periodLine.ts'
import { fixedAxis } from '#charts/valueAxis.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureContent, FigureEntry } from '../figure.ts'
import { useLinePage } from './useLinePage.ts'
import type { MeasurePoint } from './periodFindings.ts'
import { seenSpan } from './periodMarks.ts'
import { usePeriodNames } from './periodNames.ts'
import { watchedDays } from './periodReadouts.ts'
import { useReciprocityWords } from './reciprocityWords.ts'

export const meanFigure: FigureEntry = {
  id: 'meanConduct',
  name: 'periods.mean.name',
  group: 'periods',
  heeds: 'events',
  use: useMeanFigure,
}
export const balanceFigure: FigureEntry = {
  id: 'balance',
  name: 'periods.balance.name',
  group: 'periods',
  heeds: 'events',
  use: useBalanceFigure,
}
export const shareFigure: FigureEntry = {
  id: 'conflictShare',
  name: 'periods.share.name',
  group: 'periods',
  heeds: 'events',
  use: useShareFigure,
}
export const reciprocityFigure: FigureEntry = {
  id: 'reciprocity',
  name: 'periods.reciprocity.name',
  group: 'periods',
  heeds: 'events',
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
  const { f, intl } = useTexts()
  return useLinePage({
    key: 'mean',
    format: 'score',
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
    ends: useEnds(),
  })
}

function useBalanceFigure(): FigureContent {
  const { intl } = useTexts()
  const write = (value: number): string => formatScore(value, intl, 2)
  return useLinePage({
    key: 'balance',
    format: 'signed',
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

/** More periods than this are counted, not named. */
const MOST_NAMED = 3

/** That the share of the first periods looks back into days that nobody monitored. */
function useLookingBack(): (page: MeasurePage) => readonly string[] {
  const { inPeriod } = usePeriodNames()
  const { t, f } = useTexts()
  return (page) => {
    const parts = page.shown.flatMap((viewed) => {
      const { n, all } = watchedDays(page, shareDays(seenSpan(viewed.period, page.asOf)))
      if (viewed.blank || viewed.period.first > page.asOf || n === all) return []
      return [{ n, said: t('periods.share.watched', { period: inPeriod(viewed), n: f.integer(n) }) }]
    })
    const days = f.integer(SHARE_DAYS)
    if (parts.length === 0) return []
    if (parts.length <= MOST_NAMED) {
      return [t('periods.share.looksBack', { days, parts: f.list(parts.map(({ said }) => said)) })]
    }
    const [fewest] = parts.toSorted((one, other) => one.n - other.n)
    return [t('periods.share.looksBackOften', { days, n: f.integer(parts.length), fewest: fewest?.said })]
  }
}

function useShareFigure(): FigureContent {
  const { f } = useTexts()
  return useLinePage({
    key: 'share',
    format: 'percent',
    measure: 'conflictShare',
    quantity: 'conflictShare',
    unit: 'items',
    daysOf: shareDays,
    pointsOf: sharePoints,
    axisOf: () => fixedAxis(0, 1, 0.25),
    write: f.percent,
    tick: f.percent,
    said: { days: f.integer(SHARE_DAYS) },
    notesOf: useLookingBack(),
  })
}

function useReciprocityFigure(): FigureContent {
  const { intl } = useTexts()
  const beside = useReciprocityWords()
  const write = (value: number): string => value.toLocaleString(intl, DECIMALS)
  return useLinePage({
    key: 'reciprocity',
    format: 'ratio',
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
