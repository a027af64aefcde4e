import type { QuantityChange } from '#analysis/quantityBand.ts'
import { FEWEST_ITEMS } from '#analysis/relationshipIndex.ts'
import { isoDay } from '#model/day.ts'
import type { MeasurePage } from '#state/measures.ts'
import { useTexts } from '../../texts/i18n.ts'
import type { Finding } from '../figure.ts'
import { usePeriodNames } from './periodNames.ts'
import type { Counted } from './periodFrameWords.ts'
import { usePeriodFrameWords } from './periodFrameWords.ts'

/** How a measure is called and its values are written. */
export interface MeasureWords {
  readonly name: string
  readonly write: (value: number) => string
}

/** A measure in each period, for who does not see the drawing. */
export interface MeasureSeen extends MeasureWords {
  readonly points: readonly Pick<MeasurePoint, 'value'>[]
}

/** A measure of one period; null where it cannot be computed. */
export interface MeasurePoint {
  readonly value: number | null
  /** What it rests on. */
  readonly n: number
  /** The same of the days that it is compared with. */
  readonly compared: number | null
}

/** What is found, in words. */
export interface PeriodFindings {
  /** The last value, and whether it has moved, by the same rule for every measure. */
  readonly findingOf: (
    page: MeasurePage,
    measure: MeasureWords,
    points: readonly MeasurePoint[],
    change: QuantityChange | null,
    counted: Counted,
  ) => Finding
  /** The finding where nothing is recorded. */
  readonly nothingOf: (page: MeasurePage, name: string) => Finding
  /** From the highest to the lowest value of each measure, for who does not see the drawing. */
  readonly altOf: (page: MeasurePage, measures: readonly MeasureSeen[]) => string
}

/** Findings in neutral words, the same for every measure. */
export function usePeriodFindings(): PeriodFindings {
  const { beforeOf, inPeriod, spanOf } = usePeriodNames()
  const { missingOf } = usePeriodFrameWords()
  const { t, f } = useTexts()

  function nothingOf(page: MeasurePage, name: string): Finding {
    return { text: t('periods.nothing', { measure: name, ...spanOf(page) }), facts: ['0'] }
  }

  function findingOf(
    page: MeasurePage,
    { name, write }: MeasureWords,
    points: readonly MeasurePoint[],
    change: QuantityChange | null,
    counted: Counted,
  ): Finding {
    const total = points.reduce((sum, { n }, i) => sum + (page.shown[i]?.blank ? 0 : n), 0)
    if (total === 0) return nothingOf(page, name)
    const at = points.findLastIndex(({ value, n }, i) => !page.shown[i]?.blank && value !== null && n > 0)
    const [last, point] = [page.shown[at], points[at]]
    if (!last || !point || total < FEWEST_ITEMS) {
      const text = t(`periods.few.${counted}`, { measure: name, n: f.integer(total) }, total)
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

  function extremesOf(page: MeasurePage, { name, write, points }: MeasureSeen): string[] {
    const known = page.shown.flatMap((viewed, i) => {
      const value = points[i]?.value ?? null
      return viewed.blank || viewed.period.first > page.asOf || value === null ? [] : [{ viewed, value }]
    })
    const sorted = known.toSorted((one, other) => other.value - one.value)
    const [high, low] = [sorted[0], sorted.at(-1)]
    if (!high || !low) return []
    return [
      t('periods.extremes', {
        measure: name,
        ...{ high: write(high.value), highAt: inPeriod(high.viewed) },
        ...{ low: write(low.value), lowAt: inPeriod(low.viewed) },
      }),
    ]
  }

  function altOf(page: MeasurePage, measures: readonly MeasureSeen[]): string {
    const extremes = measures.flatMap((measure) => extremesOf(page, measure))
    if (extremes.length === 0) return missingOf(page).missing ?? ''
    return t('periods.alt', { ...spanOf(page), extremes: extremes.join(' ') })
  }

  return { findingOf, nothingOf, altOf }
}
