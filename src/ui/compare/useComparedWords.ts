import type { NumberQuestion } from '#analysis/numberQuestion.ts'
import type { TextBlock } from '#briefing/textBlocks.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { namesIn } from '../parts/comparedFields.ts'
import { useTexts } from '../texts/i18n.ts'
import type { CompareRow, CompareWords } from './compareRows.ts'
import { useCompareWords } from './compareRows.ts'
import type { ComparedWords } from './compareText.ts'
import { useCompareText } from './compareText.ts'
import { isToldTheSame, useChangeWords, useMeasureRows } from './measureRows.ts'
import { useStatusRows } from './statusRows.ts'
import type { ComparePage, ToldApart } from './useComparePage.ts'
import type { FrozenSide } from './useFrozenSide.ts'

/** A comparison in words, with what only the page shows. */
export interface PageWords extends ComparedWords {
  readonly sources: readonly CompareRow[]
  /** Something of the earlier day is told otherwise. */
  readonly isOtherwise: boolean
}

export interface ComparedPage {
  readonly words: CompareWords
  /** Null while nothing is compared. */
  readonly compared: ComputedRef<PageWords | null>
  readonly above: ComputedRef<readonly CompareRow[]>
  /** What the change of the index opens down to; null where it cannot be opened here. */
  readonly moved: ComputedRef<NumberQuestion | null>
  readonly fileWords: (file: FrozenSide | null) => string
  /** The same as running text. */
  readonly blocks: () => readonly TextBlock[]
}

/** Puts a comparison into words. */
export function useComparedWords(page: ComparePage): ComparedPage {
  const { comparison, measures, bands, told, sides, earlier, later } = page
  const { t, f } = useTexts()
  const called = computed(() => {
    const views = comparison.value?.views
    return namesIn(views ? [views.told, views.known, views.now] : [])
  })
  const words = useCompareWords(() => called.value)
  const measureRows = useMeasureRows()
  const changeWords = useChangeWords()
  const statusRow = useStatusRows(words)
  const text = useCompareText(words)
  const isOwn = computed(() => later.found.value === null)

  const titleOf = useTitle(page)

  const compared = computed((): PageWords | null => {
    const [found, apart, measured, both] = [comparison.value, told.value, measures.value, sides.value]
    if (!found || !apart || !measured || !both) return null
    const [from, to] = [f.day(found.from), f.day(found.to)]
    // A day of one's own is measured as it opens only where all of it is compared.
    const known = isOwn.value && found.upTo === 'RED'
    const isDay = earlier.found.value === null && page.issuedId.value === null
    const own = { told: known && isDay, known, now: isOwn.value }
    const rows = measureRows(measured, bands.value, own)
    const { facts, statuses, wording } = apart.knowledge
    return {
      ...{ from, to, measures: rows, told: apart },
      title: titleOf(from, to),
      deck: t('compare.deck', { from, to, low: both[0].upTo, high: both[1].upTo }),
      days: [
        earlier.found.value || page.issuedId.value !== null
          ? t('compare.measures.told', { day: from })
          : from,
        t('compare.measures.known', { day: from }),
        to,
      ],
      same: isToldTheSame(measured, rows),
      change: found.from === found.to ? '' : changeWords(measured, bands.value),
      since: apart.since.map((fact) => words.since(fact)),
      sources: apart.sources.map((fact) => words.since(fact)),
      statuses: apart.statuses.map(statusRow),
      knowledge: facts.map((fact) => words.knowledge(fact)),
      knowledgeStatuses: statuses.map(statusRow),
      isOtherwise: facts.length + statuses.length + wording.length > 0,
    }
  })

  return {
    words,
    compared,
    above: computed(() => (comparison.value?.above ?? []).map((fact) => words.above(fact))),
    moved: computed(() => {
      const found = comparison.value
      return found && isOwn.value && bands.value && bands.value.change.word !== 'not supported'
        ? { measure: 'index', day: found.to, since: found.from, halfLife: measures.value?.halfLife ?? 0 }
        : null
    }),
    fileWords: useFileWords(),
    blocks: () => (compared.value ? text(compared.value) : []),
  }
}

/** What is new, changed, struck and told otherwise, counted. */
function useTitle({ told, earlier, issuedId }: ComparePage): (from: string, to: string) => string {
  const { t, f } = useTexts()
  return (from, to) => {
    if (!told.value) return ''
    const said = Object.entries(countsOf(told.value))
      .filter(([, n]) => n > 0)
      .map(([kind, n]) => t(`compare.title.${kind}`, { n: f.integer(n) }, n))
    if (said.length === 0) return t('compare.title.nothing', { from, to })
    const key = earlier.found.value || issuedId.value !== null ? 'briefed' : 'plain'
    return t('compare.title.counts', { when: t(`compare.title.${key}`, { day: from }), counts: f.list(said) })
  }
}

/** Each record counts once. */
function countsOf({ since, statuses, wording, knowledge }: ToldApart): Readonly<Record<string, number>> {
  const of = (kind: string): number => since.filter((fact) => fact.kind === kind).length
  const listed = new Set(since.map(({ id }) => id))
  const elsewhere = [...statuses.map(({ fact }) => fact.id), ...wording.map(({ issue }) => issue.id)]
  const otherwise = [
    ...knowledge.facts.map(({ id }) => id),
    ...knowledge.statuses.map(({ fact }) => fact.id),
    ...knowledge.wording.map(({ issue }) => issue.id),
  ]
  return {
    new: of('new'),
    changed: of('changed') + new Set(elsewhere.filter((id) => !listed.has(id))).size,
    struck: of('struck'),
    otherwise: new Set(otherwise).size,
  }
}

function useFileWords(): (file: FrozenSide | null) => string {
  const { t, f } = useTexts()
  return (file) => {
    if (!file) return ''
    const { side, title, made } = file
    const said = t('compare.file', { title, when: f.instant(made) })
    return t('compare.fileOf', { day: f.day(side.asOf), marking: side.upTo, file: said })
  }
}
