import { activeParts } from '#analysis/eventFilter.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { ViewedPeriod } from '#analysis/periodView.ts'
import type { Period } from '#analysis/periods.ts'
import type { QuantityChange } from '#analysis/quantityBand.ts'
import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import type { PeriodChartInput, PeriodLabels } from '#charts/periodChart.ts'
import type { ReadoutLine } from '#charts/readout.ts'
import { NEVER } from '#model/columns.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay, partsOf } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useMeasures } from '#state/measures.ts'
import type { Limits } from '#state/useQuantities.ts'
import { useFilterWords } from '../../parts/filterWords.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { DrawingFrame, FigurePage, FigureTarget, Finding } from '../figure.ts'

/** How a measure is called and its values are written. */
export interface MeasureWords {
  readonly name: string
  readonly write: (value: number) => string
}

/** A question about a period. */
type PeriodQuestionOf = Extract<NumberQuestion, { readonly first: DayNumber }>

/** A measure of one period; null where it cannot be computed. */
export interface MeasurePoint {
  readonly value: number | null
  /** What it rests on. */
  readonly n: number
  /** The same of the days that it is compared with. */
  readonly compared: number | null
}

/** What figures of periods say alike, in the reader's language. */
export function usePeriodWords() {
  const measures = useMeasures()
  const asOf = useAsOf()
  const bandLevel = useBandLevel()
  const filterWords = useFilterWords()
  const { t, f, intl } = useTexts()

  /** "May 2021", "Q2 2021", "week of 10 May 2021", "2021". */
  function nameOf({ first }: Pick<Period, 'first'>, unit = measures.unit): string {
    const year = String(partsOf(first).year)
    if (unit === 'year') return year
    if (unit === 'month') return f.month(first)
    if (unit === 'week') return t('periods.week', { day: f.day(first) })
    return t('periods.quarter', { n: f.integer(Math.ceil(partsOf(first).month / 3)), year })
  }

  /** The same, and that it goes on. */
  function titleOf({ period, open }: ViewedPeriod): string {
    return open ? t('periods.soFar', { period: nameOf(period) }) : nameOf(period)
  }

  /** What periods are compared with: "the month before". */
  function beforeOf(): string {
    const { against, unit } = measures
    return against === 'none' ? '' : t(`periods.before.${against}.${unit}`)
  }

  /** The period in a sentence, after "in". */
  function inPeriod(viewed: ViewedPeriod): string {
    return t(`periods.inPeriod.${measures.unit}`, { period: titleOf(viewed) })
  }

  function spanOf(page: MeasurePage): { readonly from: string; readonly to: string } {
    const [first, last] = [page.shown[0], page.shown.at(-1)]
    return {
      from: f.day(first?.period.first ?? page.asOf),
      to: f.day(Math.min(last?.period.last ?? page.asOf, page.asOf)),
    }
  }

  /** Number of items, in words. */
  function itemsOf(page: MeasurePage): string {
    const n = countOf(page, ({ items }) => items)
    return t('periods.items', { n: f.integer(n) }, n)
  }

  function eventsOf(page: MeasurePage): string {
    const n = countOf(page, ({ events }) => events)
    return t('periods.events', { n: f.integer(n) }, n)
  }

  /** What of the subtitle is the same in every figure, behind its own words. */
  function subtitleOf(own: string): string {
    const filter = filterWords(measures.asked)
    return filter === '' ? own : `${own} ${t('periods.filter', { filter })}`
  }

  /** What a figure rests on. */
  function sourceOf(page: MeasurePage): string {
    const { coverage, members, asOf: day } = page
    const spans = coverage
      .filter(({ first }) => first <= day)
      .map(({ first, last }) => `${f.day(first)} – ${f.day(Math.min(last === NEVER ? day : last, day))}`)
    const covered =
      spans.length === 0 ? t('periods.coveredAll') : t('periods.covered', { spans: f.list(spans) })
    return t('periods.source', { n: f.integer(members.length), covered }, members.length)
  }

  /** Why there is nothing to draw; undefined where there is something. */
  function missingOf(page: MeasurePage): { readonly missing?: string } {
    const some = page.shown.some(({ blank, period }) => !blank && (period.items > 0 || period.events > 0))
    if (some) return {}
    const key = filterWords(measures.asked) === '' ? 'periods.missing' : 'periods.missingFilter'
    return { missing: t(key, spanOf(page)) }
  }

  /** The last value, and whether it has moved, by the same rule for every measure. */
  function findingOf(
    page: MeasurePage,
    { name, write }: MeasureWords,
    points: readonly MeasurePoint[],
    change: QuantityChange | null,
  ): Finding {
    const total = points.reduce((sum, { n }, i) => sum + (page.shown[i]?.blank ? 0 : n), 0)
    const at = points.findLastIndex(({ value, n }, i) => !page.shown[i]?.blank && value !== null && n > 0)
    const [last, point] = [page.shown[at], points[at]]
    if (!last || !point || total < FEWEST_ITEMS) {
      const text = t('periods.few', { measure: name, n: f.integer(total) }, total)
      return { text, facts: [String(total)] }
    }
    const said = { measure: name, value: write(point.value ?? 0), period: inPeriod(last) }
    const facts = [said.value, isoDay(last.period.first)]
    const word = last === page.shown.at(-1) && change ? change.word : 'not supported'
    if (word === 'not supported') return { text: t('periods.finding', said), facts }
    const move = ({ risen: 'up', fallen: 'down', 'little changed': 'none' } as const)[word]
    const text = t('periods.findingMove', { ...said, word: t(`periods.word.${word}`), before: beforeOf() })
    return { text, facts: [...facts, word], move }
  }

  /** What every readout of a period ends with. */
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

  /** From the highest to the lowest value, for who does not see the drawing. */
  function altOf(page: MeasurePage, { write }: MeasureWords, points: readonly MeasurePoint[]): string {
    const known = page.shown.flatMap((viewed, i) => {
      const value = points[i]?.value ?? null
      return viewed.blank || viewed.period.first > page.asOf || value === null ? [] : [{ viewed, value }]
    })
    const sorted = known.toSorted((one, other) => other.value - one.value)
    const [high, low] = [sorted[0], sorted.at(-1)]
    if (!high || !low) return missingOf(page).missing ?? ''
    const extremes = t('periods.extremes', {
      ...{ high: write(high.value), highAt: inPeriod(high.viewed) },
      ...{ low: write(low.value), lowAt: inPeriod(low.viewed) },
    })
    return t('periods.alt', { ...spanOf(page), extremes })
  }

  /** Where a number leads: down to its items, or under a filter, which no number knows of, to the events left of it. */
  function openingOf(page: MeasurePage, question: PeriodQuestionOf, title: string): FigureTarget {
    if (activeParts(measures.asked).length === 0) return { kind: 'number', question }
    const { columns, members } = page
    const rows = members.filter((row) => {
      const day = columns.last[row]!
      return question.first <= day && day <= question.last
    })
    return { kind: 'events', title, ids: [...rows].map((row) => columns.ids[columns.record[row]!]!) }
  }

  /** What charts of periods are drawn from, whatever they show. */
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

  /** What a page of periods has whatever it shows. */
  function pageOf(page: MeasurePage): Pick<FigurePage, 'source' | 'days'> & { readonly missing?: string } {
    const [first, last] = [page.shown[0], page.shown.at(-1)]
    return {
      source: sourceOf(page),
      days: { from: first?.period.first ?? page.asOf, to: last?.period.last ?? page.asOf },
      ...missingOf(page),
    }
  }

  return {
    ...{ nameOf, titleOf, beforeOf, inPeriod, spanOf, itemsOf, eventsOf, subtitleOf, findingOf, notesOf },
    ...{ comparedNote, openingOf, altOf, chartOf, pageOf },
  }
}

function countOf(page: MeasurePage, of: (period: Period) => number): number {
  return page.shown.reduce((sum, { period, blank }) => sum + (blank ? 0 : of(period)), 0)
}

function capital(text: string, locale: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1)
}

/** The days of a period that have been seen. */
export function seenSpan({ first, last }: Pick<Period, 'first' | 'last'>, asOf: DayNumber) {
  return { first, last: Math.min(last, asOf) }
}
