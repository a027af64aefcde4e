import { coveredDays } from '#analysis/coverage.ts'
import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { Net } from '#analysis/periods.ts'
import type { Span } from '#analysis/windowCells.ts'
import type { ReadoutLine } from '#charts/readout.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import type { Limits } from '#state/useQuantities.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { FigureSpot } from '../figure.ts'
import type { Counted } from './periodFrameWords.ts'
import { seenSpan } from './periodMarks.ts'
import { usePeriodNames } from './periodNames.ts'

/** What is read of a period, and the lines that it is made of. */
export interface PeriodReadouts {
  /** What is read of a period: its name, its figures if it was monitored, and what qualifies them. */
  readonly readoutOf: (viewed: ViewedPeriod, said: PeriodSaid) => FigureSpot['readout']
  /** The limits as a line of a readout; none where there are none. */
  readonly intervalNote: (
    limits: Limits | null | undefined,
    write: (value: number) => string,
  ) => ReadoutLine[]
  /** Net, and its sums above and below zero. */
  readonly sumsOf: (net: Net) => readonly ReadoutLine[]
  /** How many items or events there are. */
  readonly countOf: (counted: Counted, n: number) => ReadoutLine
}

/** What a readout says of a period. */
export interface PeriodSaid {
  /** The value, and what it is made of. */
  readonly figures: readonly ReadoutLine[]
  readonly write: (value: number) => string
  /** Undefined while they are computed, or where none are to be shown. */
  readonly limits?: Limits | null | undefined
  /** The value of the days that it is compared with. */
  readonly compared?: number | null
  /** The days that the value looks at, where they are others than the period's own. */
  readonly daysOf?: (seen: Span) => Span
  /** Put after the name of the period: the direction, the issue. */
  readonly of?: string
}

/** How many days of a span somebody monitored, and how many there are. */
export function watchedDays(
  page: Pick<MeasurePage, 'coverage'> | null,
  { first, last }: Span,
): { readonly n: number; readonly all: number } {
  return { n: coveredDays(page?.coverage ?? [], first, last), all: last - first + 1 }
}

/** What marks of periods say, in the reader's language. */
export function usePeriodReadouts(): PeriodReadouts {
  const measures = useMeasures()
  const bandLevel = useBandLevel()
  const { beforeOf, titleOf } = usePeriodNames()
  const { t, f, intl } = useTexts()

  function readoutOf(viewed: ViewedPeriod, said: PeriodSaid): FigureSpot['readout'] {
    const { period, blank } = viewed
    const { figures, write, limits, compared = null, of, daysOf = (seen: Span) => seen } = said
    const { n, all } = watchedDays(
      measures.page,
      daysOf(seenSpan(period, measures.page?.asOf ?? period.last)),
    )
    const title = titleOf(viewed)
    const notes = [
      ...(blank ? [t('periods.notMonitored')] : []),
      ...(!blank && limits === null && bandLevel.level !== null ? [t('periods.noInterval')] : []),
      ...(!blank && n < all ? [t('periods.partly', { n: f.integer(n), all: f.integer(all) })] : []),
      ...(compared === null
        ? []
        : [t('periods.compared', { before: capital(beforeOf(), intl), value: write(compared) })]),
    ]
    return {
      title: of === undefined ? title : t('periods.titleOf', { of, period: title }),
      lines: [
        ...(blank ? [] : [...figures, ...intervalNote(limits, write)]),
        ...notes.map((text) => ({ kind: 'note' as const, text })),
      ],
    }
  }

  function sumsOf({ net, cooperation, conflict }: Net): readonly ReadoutLine[] {
    return [
      { kind: 'figure', text: `${t('periods.net.net')} ${f.score(net)}` },
      { kind: 'note', text: `${t('periods.cooperation')} ${f.score(cooperation)}` },
      { kind: 'note', text: `${t('periods.conflict')} ${f.score(conflict)}` },
    ]
  }

  function countOf(counted: Counted, n: number): ReadoutLine {
    return { kind: 'note', text: t(`periods.${counted}`, { n: f.integer(n) }, n) }
  }

  function intervalNote(limits: Limits | null | undefined, write: (value: number) => string): ReadoutLine[] {
    if (!limits) return []
    const level = f.integer(100 * (bandLevel.level ?? 0))
    const said = { level, low: write(limits.low), high: write(limits.high) }
    return [{ kind: 'note', text: t('periods.interval', said) }]
  }

  return { readoutOf, sumsOf, intervalNote, countOf }
}

function capital(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}
