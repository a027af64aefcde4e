import type { ViewedPeriod } from '#analysis/periodView.ts'
import { activeParts } from '#analysis/eventFilter.ts'
import type { FilteredQuestion } from '#analysis/numberQuestion.ts'
import type { PeriodChartInput, PeriodLabels } from '#charts/periodChart.ts'
import type { ReadoutLine } from '#charts/readout.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import type { Limits } from '#state/useQuantities.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { DrawingFrame, FigureTarget } from '../figure.ts'
import { usePeriodNames } from './periodNames.ts'

/** What every drawing of periods is made of, and what its marks say. */
export interface PeriodMarks {
  /**
   * What every readout of a period ends with.
   *
   * @param limits undefined while they are computed, or where none are to be shown
   */
  readonly notesOf: (
    viewed: ViewedPeriod,
    limits: Limits | null | undefined,
    write: (value: number) => string,
  ) => ReadoutLine[]
  readonly comparedNote: (compared: number | null, write: (value: number) => string) => ReadoutLine[]
  /** Where a number leads: down to its items, by the filter that it is made under. */
  readonly openingOf: (question: FilteredQuestion) => FigureTarget
  readonly chartOf: (frame: DrawingFrame, page: MeasurePage) => PeriodChartInput
}

/** What marks say and where they lead, in the reader's language. */
export function usePeriodMarks(): PeriodMarks {
  const measures = useMeasures()
  const asOf = useAsOf()
  const bandLevel = useBandLevel()
  const { beforeOf } = usePeriodNames()
  const { t, f, intl } = useTexts()

  function notesOf(
    { period, blank }: ViewedPeriod,
    /** Undefined while it is computed, or where none is to be shown. */
    limits: Limits | null | undefined,
    write: (value: number) => string,
  ): ReadoutLine[] {
    if (blank) return [{ kind: 'note', text: t('periods.notMonitored') }]
    const days = Math.min(period.last, measures.page?.asOf ?? period.last) - period.first + 1
    const level = f.integer(100 * (bandLevel.level ?? 0))
    const note = (text: string): ReadoutLine => ({ kind: 'note', text })
    return [
      ...(limits
        ? [note(t('periods.interval', { level, low: write(limits.low), high: write(limits.high) }))]
        : []),
      ...(limits === null && bandLevel.level !== null ? [note(t('periods.noInterval'))] : []),
      ...(period.covered < days
        ? [note(t('periods.partly', { n: f.integer(period.covered), all: f.integer(days) }))]
        : []),
    ]
  }

  function comparedNote(compared: number | null, write: (value: number) => string): ReadoutLine[] {
    if (compared === null) return []
    const before = capital(beforeOf(), intl)
    return [{ kind: 'note', text: t('periods.compared', { before, value: write(compared) }) }]
  }

  function openingOf(question: FilteredQuestion): FigureTarget {
    const filter = measures.asked
    const isFiltered = activeParts(filter).length > 0
    return { kind: 'number', question: isFiltered ? { ...question, filter } : question }
  }

  function chartOf(frame: DrawingFrame, page: MeasurePage): PeriodChartInput {
    const labels: PeriodLabels = {
      asOf: t('lanes.asOf', { day: f.dateNear(isoDay(page.asOf), page.asOf) }),
      notCovered: t('periods.notMonitored'),
    }
    return {
      ...frame,
      ...{ locale: intl, asOf: page.asOf, asOfIsToday: asOf.isToday, labels },
      periods: page.shown.map(({ period, blank }) => ({ first: period.first, last: period.last, blank })),
      uncovered: page.uncovered.map(({ first, last }) => ({ from: first, to: last })),
    }
  }

  return { notesOf, comparedNote, openingOf, chartOf }
}

function capital(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}
