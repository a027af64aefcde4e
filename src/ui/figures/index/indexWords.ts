import type { IndexClause, LineEnd, Turn } from '#analysis/indexClause.ts'
import type { DayNumber } from '#model/day.ts'
import { isoDay, partsOf } from '#model/day.ts'
import { useOverview } from '#state/overview.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useTexts } from '../../texts/i18n.ts'

/** What the page says of the index, in words that its numbers bear out. */
export interface IndexWords {
  /** Second half of the headline; empty while there is no index to speak of. */
  readonly clause: ComputedRef<string>
  /** Title of the chart: the finding, at most 90 characters. */
  readonly finding: ComputedRef<string>
  /** Value and change since the turn of the year; empty while there is no value. */
  readonly standing: ComputedRef<string>
  /** Under the key figure: how much it moved since when; empty without a day to compare with. */
  readonly moved: ComputedRef<string>
}

type Standing = Extract<IndexClause, { readonly kind: 'stands' }>

/** What may be said of a change once the bootstrap has spoken. */
interface Move {
  readonly word: 'risen' | 'fallen' | 'little'
  readonly turn: Turn
  readonly extreme: Standing['extreme']
}

/** Words for the index of the day on screen. */
export function useIndexWords(): IndexWords {
  const overview = useOverview()
  const { t, f } = useTexts()

  const stopped = useStoppedWords()
  const now = computed(() => overview.page?.clause)
  const year = computed(() => String(partsOf(overview.page?.asOf ?? 0).year))
  const move = computed(() => moveOf(now.value, overview.change?.word))
  const month = (day: DayNumber): string => f.monthName(day)

  const clause = computed(() => {
    if (!now.value) return ''
    if (now.value.kind === 'few')
      return t('overview.index.few', { n: f.integer(now.value.items) }, now.value.items)
    if (now.value.kind === 'stopped') return stopped.clause(now.value)
    const level = t(`overview.index.level.${now.value.level}`)
    if (!move.value) return level
    const { word, turn, extreme } = move.value
    if (extreme && word !== 'little')
      return t(`overview.index.extreme.${extreme}`, { level, year: year.value })
    return t(`overview.index.move.${word}.${turn.kind}`, { level, month: month(turn.day) })
  })

  const finding = computed(() => {
    if (!now.value || now.value.kind === 'few') return t('overview.finding.few')
    if (now.value.kind === 'stopped') return stopped.finding(now.value)
    if (!move.value) return t(`overview.finding.level.${now.value.level}`)
    const { word, turn, extreme } = move.value
    if (extreme && word !== 'little') return t(`overview.finding.extreme.${extreme}`, { year: year.value })
    return t(`overview.finding.${word}.${turn.kind}`, { month: month(turn.day) })
  })

  const standing = computed(() => {
    if (now.value?.kind !== 'stands') return ''
    const { value, since } = now.value
    const way = since && value < since.value ? 'down' : 'up'
    if (!since) return t('overview.deck.stands', { value: f.score(value) })
    return t(`overview.deck.${way}.${since.kind}`, {
      value: f.score(value),
      change: f.amount(value - since.value),
      year: year.value,
      turn: f.score(since.value),
      day: f.dayMonth(since.day),
    })
  })

  const moved = computed(() => {
    if (now.value?.kind !== 'stands' || !now.value.since) return ''
    const { value, since } = now.value
    const change = f.amount(value - since.value)
    return t(value >= since.value ? 'overview.kpi.up' : 'overview.kpi.down', {
      change,
      day: f.dayMonth(since.day),
    })
  })

  return { clause, finding, standing, moved }
}

/** What is said of a line that has stopped. */
function useStoppedWords() {
  const overview = useOverview()
  const { t, f } = useTexts()

  function clause({ lastSupported, silentSince }: LineEnd): string {
    if (lastSupported === null) return t('overview.index.never')
    const day = f.dateNear(isoDay(lastSupported), overview.page?.asOf ?? lastSupported)
    if (silentSince === null) return t('overview.index.stopped', { day })
    return t('overview.index.silent', { day, newest: f.day(silentSince) })
  }
  function finding({ lastSupported, silentSince }: LineEnd): string {
    if (silentSince === null || lastSupported === null) return t('overview.finding.stopped')
    return t('overview.finding.silent', { newest: f.day(silentSince), day: f.day(lastSupported) })
  }
  return { clause, finding }
}

/** Null until the bootstrap has said whether the change since the turn is one. */
function moveOf(now: IndexClause | undefined, word: string | undefined): Move | null {
  if (now?.kind !== 'stands' || !now.since || word === undefined || word === 'not supported') return null
  return {
    word: word === 'risen' || word === 'fallen' ? word : 'little',
    turn: now.since,
    extreme: now.extreme,
  }
}
