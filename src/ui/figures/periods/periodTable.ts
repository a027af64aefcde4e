import type { ViewedPeriod } from '#analysis/periodView.ts'
import { isoDay } from '#model/day.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureRow, FigureTable, FigureTarget } from '../figure.ts'
import { usePeriodNames } from './periodNames.ts'

/** A column of numbers. */
export interface NumberColumn {
  readonly label: string
  readonly write: (value: number) => string
  /** Says something of other days: it stands though nobody monitored these. */
  readonly ofOthers?: true
}

/** What a table says of one period. */
export interface PeriodRow {
  /** One for each column of numbers; null where there is none. */
  readonly numbers: readonly (number | null)[]
  /** Where it leads, if it was monitored. */
  readonly opens: FigureTarget | null
  /** What stands between the period and its numbers, as it is shown and as it goes into a CSV. */
  readonly beside?: readonly [cell: string, value: string]
}

export interface PeriodTable {
  /** Net, and its sums above and below zero. */
  readonly sumColumns: () => readonly NumberColumn[]
  /** Ends of the interval. */
  readonly limitColumns: (write: NumberColumn['write']) => readonly NumberColumn[]
  /** The days that a period is compared with. */
  readonly comparedColumn: (write: NumberColumn['write']) => NumberColumn
  readonly columnsOf: (columns: readonly NumberColumn[], beside?: string) => FigureTable['columns']
  /** A row for each period that has begun. */
  readonly rowsOf: (
    page: MeasurePage,
    columns: readonly NumberColumn[],
    rowOf: (viewed: ViewedPeriod, at: number) => PeriodRow,
  ) => FigureRow[]
}

/** The frame of a table of periods: their names, days that nobody monitored, numbers as shown and as they are. */
export function usePeriodTable(): PeriodTable {
  const { titleOf } = usePeriodNames()
  const { t, f } = useTexts()

  const labelled = (keys: readonly string[], write: NumberColumn['write']): NumberColumn[] =>
    keys.map((key) => ({ label: t(key), write }))
  const sumColumns = (): readonly NumberColumn[] =>
    labelled(['periods.net.net', 'periods.cooperation', 'periods.conflict'], f.score)
  const limitColumns = (write: NumberColumn['write']): readonly NumberColumn[] =>
    labelled(['periods.column.low', 'periods.column.high'], write)
  const comparedColumn = (write: NumberColumn['write']): NumberColumn => ({
    label: t('periods.column.compared'),
    write,
    ofOthers: true,
  })

  function columnsOf(columns: readonly NumberColumn[], beside?: string): FigureTable['columns'] {
    return [
      { label: t('periods.column.period') },
      ...(beside === undefined ? [] : [{ label: beside }]),
      ...columns.map(({ label }) => ({ label, numeric: true })),
    ]
  }

  function rowsOf(
    page: MeasurePage,
    columns: readonly NumberColumn[],
    rowOf: (viewed: ViewedPeriod, at: number) => PeriodRow,
  ): FigureRow[] {
    return page.shown.flatMap((viewed, at): FigureRow[] => {
      const { period, blank } = viewed
      if (period.first > page.asOf) return []
      const { opens, beside, ...row } = rowOf(viewed, at)
      const numbers = row.numbers.map((value, i) => (blank && !columns[i]?.ofOthers ? null : value))
      const title = titleOf(viewed)
      return [
        {
          cells: [
            blank ? t('periods.unwatched', { period: title }) : title,
            ...(beside?.slice(0, 1) ?? []),
            ...numbers.map((value, i) => (value === null ? '–' : columns[i]!.write(value))),
          ],
          values: [isoDay(period.first), ...(beside?.slice(1) ?? []), ...numbers],
          ...(opens && !blank ? { opens } : {}),
        },
      ]
    })
  }

  return { sumColumns, limitColumns, comparedColumn, columnsOf, rowsOf }
}
