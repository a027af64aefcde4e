import type { TrendCompanion } from '#charts/trendInput.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { GAP } from '#analysis/indexSums.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import { useOverview } from '#state/overview.ts'
import { past } from '#state/trendWindow.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureRow, FigureTable, FigureTarget } from '../figure.ts'
import { opensBeside, opensIndex } from './indexTarget.ts'
import { useNoValue } from './trendWords.ts'

const NOTHING = { from: 0, value: new Float64Array(), gap: new Uint8Array() }

/** Days from row to row. */
const STEP = 7

/**
 * The chart of the index as a table: week by week back from the as-of day, with its band, the week's events and the
 * lines beside it.
 */
export function useIndexTable(companions: () => readonly TrendCompanion[]): () => FigureTable {
  const overview = useOverview()
  const bandLevel = useBandLevel()
  const noValue = useNoValue()
  const { t, f } = useTexts()

  function columns(): FigureTable['columns'] {
    const level = f.integer(100 * (bandLevel.level ?? 0))
    const limits = [t('overview.trend.tableLow', { level }), t('overview.trend.tableHigh', { level })]
    return [
      { label: t('overview.trend.tableDay') },
      { label: t('overview.trend.tableValue'), numeric: true },
      ...(bandLevel.level === null ? [] : limits.map((label) => ({ label, numeric: true }))),
      { label: t('overview.trend.tableEvents'), numeric: true },
      ...companions().map(({ label }) => ({ label, numeric: true })),
    ]
  }

  function rowOf(day: DayNumber): FigureRow {
    const { from, value: values, gap } = overview.page?.series ?? NOTHING
    const value = values[day - from] ?? NaN
    const limits = bandLevel.level === null ? [] : limitsAt(day)
    const events = (overview.page?.marks ?? []).filter(
      ({ last }) => last !== null && last <= day && last > day - STEP,
    ).length
    const beside = companions().map(({ series }) => series.value[day - series.from] ?? NaN)
    const write = (score: number): string => (Number.isNaN(score) ? '' : f.score(score))
    return {
      cells: [
        f.day(day),
        Number.isNaN(value) ? noValue(gap[day - from] ?? GAP.noItems) : f.score(value),
        ...limits.map(write),
        f.integer(events),
        ...beside.map(write),
      ],
      values: [isoDay(day), ...[value, ...limits].map(known), events, ...beside.map(known)],
      ...(Number.isNaN(value) ? {} : { opens: opensIndex(day) }),
      cellsOpen: [day, value, ...limits, events]
        .map((): FigureTarget | 'none' | null => null)
        .concat(companions().map((one) => opensBeside(one, day) ?? 'none')),
    }
  }

  function limitsAt(day: DayNumber): readonly [number, number] {
    const { band } = overview
    const at = band?.days.findLastIndex((one) => one <= day) ?? -1
    return [band?.low[at] ?? NaN, band?.high[at] ?? NaN]
  }

  return () => {
    const rows: FigureRow[] = []
    const { page, window } = overview
    for (let day = page ? past(window, page.asOf).to : -Infinity; day >= window.from; day -= STEP)
      rows.push(rowOf(day))
    return { columns: columns(), rows }
  }
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
