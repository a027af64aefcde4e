import type { Span } from '#analysis/windowCells.ts'
import { activeParts } from '#analysis/eventFilter.ts'
import type { FilteredQuestion } from '#analysis/numberQuestion.ts'
import type { ChartDrawing, ChartSpot } from '#charts/drawing.ts'
import type { PeriodChartInput, PeriodLabels } from '#charts/periodChart.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Drawing, DrawingFrame, FigureSpot, FigureTarget } from '../figure.ts'

/** Where the numbers of periods lead, and what every drawing of them is made of. */
export interface PeriodMarks {
  /** Where a number leads: down to its items, by the filter that it is made under. */
  readonly openingOf: (question: FilteredQuestion) => FigureTarget
  readonly chartOf: (frame: DrawingFrame, page: MeasurePage) => PeriodChartInput
}

/** The days of a period that have been seen. */
export function seenSpan({ first, last }: Span, asOf: DayNumber): Span {
  return { first, last: Math.min(last, asOf) }
}

/** A drawing with what each of its marks says and where it leads. */
export function withSaid(
  drawing: ChartDrawing,
  saidOf: (spot: ChartSpot) => Pick<FigureSpot, 'readout' | 'opens'>,
): Drawing {
  return { ...drawing, spots: drawing.spots.map((spot) => ({ ...spot, ...saidOf(spot) })) }
}

/** What marks say and where they lead, in the reader's language. */
export function usePeriodMarks(): PeriodMarks {
  const measures = useMeasures()
  const asOf = useAsOf()
  const { t, f, intl } = useTexts()

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

  return { openingOf, chartOf }
}
