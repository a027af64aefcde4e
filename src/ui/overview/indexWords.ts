import { dayNumber, partsOf } from '#model/day.ts'
import type { DayNumber } from '#model/day.ts'
import { useAsOf } from '#state/asOf.ts'
import { useOverview } from '#state/overview.ts'
import { useRelationships } from '#state/relationships.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'

/** What the page says of the index, in words that its numbers bear out. */
export interface IndexWords {
  /** Second half of the headline; empty while there is no index to speak of. */
  readonly clause: ComputedRef<string>
  /** The line under the headline. */
  readonly deck: ComputedRef<string>
  /** Title of the chart: the finding, at most 90 characters. */
  readonly finding: ComputedRef<string>
  /** Under the key figure: how much it moved since when; empty without a day to compare with. */
  readonly moved: ComputedRef<string>
  readonly nothingYet: ComputedRef<string>
  readonly goToFirst: () => void
}

export function useIndexWords(): IndexWords {
  const overview = useOverview()
  const relationships = useRelationships()
  const asOfStore = useAsOf()
  const names = useSideNames()
  const { t, f } = useTexts()

  const page = computed(() => overview.page)
  const asOf = computed((): DayNumber => page.value?.asOf ?? dayNumber('1970-01-01'))
  const year = computed(() => String(partsOf(asOf.value).year))

  /** "risen since its April low": only once the bootstrap has said whether the change is one. */
  const move = computed(() => {
    const clause = page.value?.clause
    const change = overview.change
    if (clause?.kind !== 'stands' || !clause.since || !change) return null
    const month = f.monthName(clause.since.day)
    const word = change.word === 'risen' ? 'risen' : change.word === 'fallen' ? 'fallen' : 'little'
    return { word, month, turn: clause.since, extreme: clause.extreme, value: change.value }
  })

  const clause = computed(() => {
    const now = page.value?.clause
    if (!now) return ''
    if (now.kind === 'few') return t('overview.index.few', { n: f.integer(now.items) }, now.items)
    if (now.kind === 'stopped') {
      return now.lastSupported === null
        ? t('overview.index.never')
        : t('overview.index.stopped', { day: f.dayMonth(now.lastSupported) })
    }
    const level = t(`overview.index.level.${now.level}`)
    const said = move.value
    if (!said) return level
    if (said.extreme && said.word !== 'little') {
      return t(`overview.index.extreme.${said.extreme}`, { level, year: year.value })
    }
    return t(`overview.index.move.${said.word}.${said.turn.kind}`, { level, month: said.month })
  })

  const deck = computed(() => {
    const said: string[] = []
    const now = page.value?.clause
    if (now?.kind === 'stands') {
      const value = f.score(now.value)
      const turn = now.since
      said.push(
        turn
          ? t(`overview.deck.${now.value >= turn.value ? 'up' : 'down'}.${turn.kind}`, {
              value,
              change: f.amount(now.value - turn.value),
              year: year.value,
              turn: f.score(turn.value),
              day: f.dayMonth(turn.day),
            })
          : t('overview.deck.stands', { value }),
      )
    }
    const share = page.value?.share
    if (share && share.nonNeutral > 0) {
      said.push(
        t(
          'overview.deck.share',
          { conflict: f.integer(share.conflict), n: f.integer(share.nonNeutral) },
          share.nonNeutral,
        ),
      )
    }
    const [a, b] = [page.value?.custody.a.length ?? 0, page.value?.custody.b.length ?? 0]
    if (page.value?.cases.length) {
      said.push(
        t(
          'overview.deck.custody',
          { n: f.integer(a + b), a: f.integer(a), b: f.integer(b), nameA: names.codeA, nameB: names.codeB },
          a + b,
        ),
      )
    }
    return said.join(' ')
  })

  const finding = computed(() => {
    const now = page.value?.clause
    if (!now || now.kind === 'few') return t('overview.finding.few')
    if (now.kind === 'stopped') return t('overview.finding.stopped')
    const said = move.value
    if (!said) return t(`overview.finding.level.${now.level}`)
    if (said.extreme && said.word !== 'little')
      return t(`overview.finding.extreme.${said.extreme}`, { year: year.value })
    return t(`overview.finding.${said.word}.${said.turn.kind}`, { month: said.month })
  })

  const moved = computed(() => {
    const now = page.value?.clause
    if (now?.kind !== 'stands' || !now.since) return ''
    const key = now.value >= now.since.value ? 'overview.kpi.up' : 'overview.kpi.down'
    return t(key, { change: f.amount(now.value - now.since.value), day: f.dayMonth(now.since.day) })
  })

  const nothingYet = computed(() => {
    const first = page.value?.firstRecordDay
    const day = f.day(asOf.value)
    return first
      ? t('overview.headline.nothingYet', { day, first: f.day(dayNumber(first)) })
      : t('overview.headline.nothing', { day, pair: relationships.current?.title ?? '' })
  })

  function goToFirst(): void {
    const first = page.value?.firstRecordDay
    if (first) asOfStore.choose(first)
  }

  return { clause, deck, finding, moved, nothingYet, goToFirst }
}
