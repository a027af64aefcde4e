import { levelOf } from '#analysis/indexClause.ts'
import { FEWEST_PERIODS } from '#analysis/changePoints.ts'
import { useBandLevel } from '#state/bandLevel.ts'
import { dayBack, useIndexCompany } from '#state/indexCompany.ts'
import { useOverview } from '#state/overview.ts'
import { useScoreTable } from '#state/scoreTable.ts'
import type { ChangeAnswer } from '#state/useIndexChange.ts'
import { useIndexChange } from '#state/useIndexChange.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useShownTitle } from '../../parts/sideNames.ts'
import { useTexts } from '../../texts/i18n.ts'
import { useScaleNames } from './indexCompanions.ts'

/** What is said under the chart: the change and what it is made of, and what follows from the lines beside the index. */
export function useIndexNotes(): ComputedRef<readonly string[]> {
  const change = useChangeNote()
  const scale = useScaleNote()
  const pair = usePairNote()
  const shifts = useShiftNote()
  return computed(() => [change.value, scale.value, pair.value, shifts.value].filter((note) => note !== ''))
}

/** Since a day so long before: by how much, whether that is a change, and its split. */
function useChangeNote(): ComputedRef<string> {
  const overview = useOverview()
  const company = useIndexCompany()
  const bandLevel = useBandLevel()
  const titleSpan = useTitleSpan()
  const { t, f } = useTexts()
  const answer = useIndexChange(() => {
    const { page } = overview
    if (page?.clause.kind !== 'stands') return null
    const { items, halfLife, asOf } = page
    return { items, halfLife, from: dayBack(asOf, company.back), to: asOf }
  })
  return computed(() => {
    if (!answer.value) return ''
    const { change, from } = answer.value
    const day = f.day(from)
    if (change.word === 'not supported') return t('indexFigure.change.unsupported', { day })
    const title = titleSpan()
    const word = wordOf(change)
    // Two spans may end in two words: one sentence says both.
    const key = title && title.word !== word ? 'two' : 'change'
    return t(`indexFigure.${key}.${word}`, {
      ...{ day, turn: title?.turn ?? '', word: t(`indexFigure.word.${title?.word ?? word}`) },
      value: change.word === 'little changed' ? f.score(change.value) : f.amount(change.value),
      low: f.score(change.low),
      high: f.score(change.high),
      level: f.integer(100 * bandLevel.judging),
      newItems: f.score(change.newItems),
      ageing: f.score(change.ageing),
    })
  })
}

/** What the title says of the index since the turn of the year, once that is known. */
function useTitleSpan(): () => { readonly turn: string; readonly word: Word } | null {
  const overview = useOverview()
  const { t, f } = useTexts()
  return () => {
    const { page, change } = overview
    const since = page?.clause.kind === 'stands' ? page.clause.since : null
    if (!since || !change || change.word === 'not supported') return null
    return { turn: t(`indexFigure.turn.${since.kind}`, { day: f.day(since.day) }), word: wordOf(change) }
  }
}

type Word = 'risen' | 'fallen' | 'little'

function wordOf(change: ChangeAnswer['change']): Word {
  return change.word === 'risen' || change.word === 'fallen' ? change.word : 'little'
}

const WORDS: Readonly<Record<ChangeAnswer['change']['word'], string>> = {
  risen: 'risen',
  fallen: 'fallen',
  'little changed': 'little',
  'not supported': 'unsupported',
}

/** Whether the finding would be another by the second table of scores. */
function useScaleNote(): ComputedRef<string> {
  const overview = useOverview()
  const company = useIndexCompany()
  const scoreTable = useScoreTable()
  const nameOf = useScaleNames()
  const { t, f } = useTexts()
  const answer = useIndexChange(() => {
    const { page } = overview
    const other = company.scaleLine
    if (!other || page?.clause.kind !== 'stands' || !page.clause.since) return null
    return { items: other.items, halfLife: page.halfLife, from: page.clause.since.day, to: page.asOf }
  })
  return computed(() => {
    if (company.scaleFailed) return t('indexFigure.scaleFailed')
    const { page, change } = overview
    const other = company.scaleLine
    if (!other || page?.clause.kind !== 'stands') return ''
    const value = other.series.value[page.asOf - other.series.from] ?? NaN
    const names = { one: nameOf(scoreTable.table.id), two: nameOf(other.id) }
    if (Number.isNaN(value)) return t('indexFigure.scaleNone', names)
    const levels = [page.clause.level, levelOf(value)].map((level) => t(`indexFigure.level.${level}`))
    if (levels[0] !== levels[1]) return t('indexFigure.scaleLevel', { ...names, a: levels[0], b: levels[1] })
    const word = change?.word
    if (!answer.value || word === undefined || word === 'not supported') return ''
    const [a, b] = [word, answer.value.change.word]
      .map((one) => WORDS[one])
      .map((one) => t(`indexFigure.word.${one}`))
    const said = { ...names, a, b, level: levels[0], day: f.day(answer.value.from) }
    return t(a === b ? 'indexFigure.scaleSame' : 'indexFigure.scaleWord', said)
  })
}

/** What the other relationship's line rests on: its own items, coverage and support. */
function usePairNote(): ComputedRef<string> {
  const company = useIndexCompany()
  const titleOf = useShownTitle()
  const { t, f } = useTexts()
  return computed(() => {
    const { pairLine } = company
    if (!pairLine) return ''
    const { relationship, items } = pairLine
    const { coverage } = relationship
    return t(
      coverage.length > 0 ? 'indexFigure.pairNote' : 'indexFigure.pairNoteOpen',
      {
        pair: titleOf(relationship),
        n: f.integer(items.length),
        covered: f.list(coverage.map((one) => f.date(one.date))),
      },
      items.length,
    )
  })
}

/** Shifts of the mean of net cooperation, or why none can be had. */
function useShiftNote(): ComputedRef<string> {
  const company = useIndexCompany()
  const { t, f } = useTexts()
  return computed(() => {
    const points = company.changePoints
    if (!points) return ''
    const fewest = f.integer(FEWEST_PERIODS)
    if (!points.supported) return t('indexFigure.shiftsFew', { fewest, n: f.integer(points.periods) })
    if (points.found.length === 0) return t('indexFigure.shiftsNone', { n: f.integer(points.periods) })
    const each = points.found.map(({ day, before, after }) =>
      t('indexFigure.shiftAt', { month: f.month(day), before: f.score(before), after: f.score(after) }),
    )
    return t('indexFigure.shiftsFound', { list: f.list(each) })
  })
}
