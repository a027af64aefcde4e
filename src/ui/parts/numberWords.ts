import { CUMULATIVE_DEFAULTS } from '#analysis/cumulativeScore.ts'
import { MEASURES_VERSION } from '#analysis/measuresVersion.ts'
import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { OpenedNumber } from '#analysis/openNumber.ts'
import { useOverview } from '#state/overview.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import { useTexts } from '../texts/i18n.ts'
import { useFilterWords } from './filterWords.ts'
import { usePrecise } from './preciseNumbers.ts'
import { useSideNames } from './sideNames.ts'

/** Measures that count events, not items. */
export function countsEvents({ measure }: NumberQuestion): boolean {
  return measure === 'quad' || measure === 'balance'
}

/** Measures whose number is a share, in per cent. */
function isShare({ measure }: NumberQuestion): boolean {
  return measure === 'quad' || measure === 'conflictShare'
}

/** How the numbers of a measure are written. */
export interface NumberValues {
  /** The value as the figure has it. */
  readonly value: (question: NumberQuestion, value: number) => string
  /** What one term gives, or all of them, with the digits to add it up. */
  readonly gives: (question: NumberQuestion, value: number) => string
  readonly unit: (opened: OpenedNumber) => string
}

/** In the reader's language. */
export function useNumberValues(): NumberValues {
  const precise = usePrecise()
  const { t, f } = useTexts()

  function value(question: NumberQuestion, number: number): string {
    if (isShare(question)) return f.percent(number)
    if (question.measure === 'reciprocity') return precise.plain(number, 2)
    return question.measure === 'balance' ? precise.signed(number, 2) : f.score(number)
  }

  function gives(question: NumberQuestion, number: number): string {
    return isShare(question) ? precise.share(number) : precise.signed(number, 2)
  }

  function counted(kind: 'items' | 'events', n: number): string {
    return t('openNumber.unit.share', { n: t(`openNumber.facts.${kind}`, { n: f.integer(n) }, n) })
  }

  function unit({ question: { measure }, terms, sums }: OpenedNumber): string {
    if (measure === 'quad') return counted('events', terms.length)
    return measure === 'conflictShare' ? counted('items', sums.weight) : t(`openNumber.unit.${measure}`)
  }

  return { value, gives, unit }
}

/** Why an opened number has no value; empty where it has one. */
export function useWhyNone(): (opened: OpenedNumber) => string {
  const { t, f } = useTexts()
  return ({ question, sums, isSupported, end }) => {
    if (isSupported) return ''
    if (question.measure !== 'index') return t('openNumber.notComputable')
    const { lastSupported, silentSince } = end ?? { lastSupported: null, silentSince: null }
    if (lastSupported !== null && silentSince !== null)
      return t('openNumber.ended', { newest: f.day(silentSince), day: f.day(lastSupported) })
    return t('openNumber.notSupported', { weight: f.amount(sums.weight), items: f.amount(sums.effectiveN) })
  }
}

/** The formula of an opened number in words, with its numbers put in. */
export function useNumberFormula(): (opened: OpenedNumber) => string {
  const names = useSideNames()
  const precise = usePrecise()
  const { value } = useNumberValues()
  const { t, f } = useTexts()

  return (opened) => {
    const { question, sums, terms } = opened
    const { quad } = sums
    const [q1, q2, q3, q4] = quad
    const key = question.measure === 'quad' && question.quad === undefined ? 'quadAll' : question.measure
    const counts = {
      ...{ q1, q2, q3, q4, good: q1 + q2, bad: q3 + q4 },
      ...{ conflict: sums.conflict, neutral: sums.neutral },
      n: question.measure === 'conflictShare' ? sums.weight : terms.length,
      count: question.measure === 'quad' && question.quad ? quad[question.quad - 1]! : 0,
    }
    const points = {
      ...{ above: sums.above, below: sums.below, ab: sums.ab, ba: sums.ba },
      ...{ weighted: sums.weighted, moved: opened.value - opened.base },
    }
    const sizes = {
      ...{ weight: sums.weight, base: opened.base },
      ...{ apart: Math.abs(sums.ab - sums.ba), size: Math.abs(sums.ab) + Math.abs(sums.ba) },
    }
    return t(`openNumber.adds.${key}`, {
      ...mapped(counts, f.integer),
      ...mapped(points, (number) => precise.signed(number, 2)),
      ...mapped(sizes, (number) => precise.plain(number, 2)),
      value: value(question, opened.value),
      from: names.codes.a,
      to: names.codes.b,
    })
  }
}

function mapped(
  numbers: Readonly<Record<string, number>>,
  write: (number: number) => string,
): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, write(number)]))
}

/** What a reader must know to follow an opened number. */
export interface NumberNotes {
  readonly rules: (question: NumberQuestion) => readonly string[]
  /** The filter that it is asked under; none where there is none. */
  readonly filter: (question: NumberQuestion) => readonly string[]
  /** Score table, half-life and version. */
  readonly made: (question: NumberQuestion) => string
}

/** In the reader's language. */
export function useNumberNotes(): NumberNotes {
  const overview = useOverview()
  const scoreTable = useScoreTable()
  const filterWords = useFilterWords()
  const { t, f, intl } = useTexts()

  function rules(question: NumberQuestion): readonly string[] {
    const days = halfLifeOf(question)
    if (countsEvents(question)) return [t('openNumber.rule.events')]
    if (question.measure === 'conflictShare') return [t('openNumber.rule.items')]
    const half = t('openNumber.rule.half')
    if (question.measure === 'index') return [t('openNumber.rule.index', { n: f.integer(days) }, days), half]
    if (question.measure !== 'cumulative') return [half]
    const { scale = CUMULATIVE_DEFAULTS.scale } = question
    return [t('openNumber.rule.cumulative', { scale: scale.toLocaleString(intl) }), half]
  }

  function halfLifeOf(question: NumberQuestion): number {
    const usual = overview.page?.halfLife ?? 30
    return question.measure === 'index' ? (question.halfLife ?? usual) : usual
  }

  function made(question: NumberQuestion): string {
    const { page } = overview
    const scores = question.measure === 'index' ? question.scores : undefined
    const said = {
      table: t(`openNumber.table.${scores ?? scoreTable.table.id}`),
      version: f.integer(MEASURES_VERSION),
    }
    if (question.measure !== 'index') return t('openNumber.made', said)
    const usual = t(page?.halfLifeChosen ? 'openNumber.why.chosen' : 'openNumber.why.rule')
    const isOwn = question.halfLife === undefined && question.relationship === undefined
    const why = isOwn ? usual : t('openNumber.why.beside')
    return t('openNumber.madeIndex', { ...said, days: f.integer(halfLifeOf(question)), why })
  }

  function filter(question: NumberQuestion): readonly string[] {
    const asked = question.measure === 'index' ? undefined : question.filter
    return asked ? [t('periods.filter', { filter: filterWords(asked) })] : []
  }

  return { rules, filter, made }
}
