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
import type { DrawingFrame, FigurePage, Finding } from '../figure.ts'

/** How a measure is called and its values are written. */
export interface MeasureWords {
  readonly name: string
  readonly write: (value: number) => string
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
    value: (period: Period) => number,
    count: (period: Period) => number,
    change: QuantityChange | null,
  ): Finding {
    const total = countOf(page, count)
    const last = page.shown.findLast(
      ({ period, blank }) => !blank && !Number.isNaN(value(period)) && count(period) > 0,
    )
    if (!last || total < FEWEST_ITEMS) {
      return { text: t('periods.few', { measure: name, n: f.integer(total) }, total), facts: [String(total)] }
    }
    const said = { measure: name, value: write(value(last.period)), period: inPeriod(last) }
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

  function comparedNote(
    viewed: ViewedPeriod,
    value: (period: Period) => number,
    write: (value: number) => string,
  ): ReadoutLine[] {
    if (!viewed.compared || Number.isNaN(value(viewed.compared))) return []
    const before = capital(beforeOf(), intl)
    return [{ kind: 'note', text: t('periods.compared', { before, value: write(value(viewed.compared)) }) }]
  }

  /** From the highest to the lowest value, for who does not see the drawing. */
  function altOf(page: MeasurePage, { write }: MeasureWords, value: (period: Period) => number): string {
    const known = page.shown.filter(
      ({ blank, period }) => !blank && period.first <= page.asOf && !Number.isNaN(value(period)),
    )
    const sorted = known.toSorted((one, other) => value(other.period) - value(one.period))
    const [high, low] = [sorted[0], sorted.at(-1)]
    if (!high || !low) return missingOf(page).missing ?? ''
    const extremes = t('periods.extremes', {
      ...{ high: write(value(high.period)), highAt: inPeriod(high) },
      ...{ low: write(value(low.period)), lowAt: inPeriod(low) },
    })
    return t('periods.alt', { ...spanOf(page), extremes })
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
    ...{ comparedNote, altOf, chartOf, pageOf },
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
