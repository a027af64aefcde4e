import type { WordingMove } from '#analysis/comparedMoves.ts'
import type { TextBlock } from '#briefing/textBlocks.ts'
import type { ToldApart } from './useComparePage.ts'
import type { CompareRow, CompareWords } from './compareRows.ts'
import type { MeasureRow } from './measureRows.ts'
import { useSideNames } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import { useSlideMoveTitle } from './slideMoveTitle.ts'
import type { StatusRow } from './statusRows.ts'

/** A comparison as it stands on the page, in words. */
export interface ComparedWords {
  readonly title: string
  readonly deck: string
  readonly days: readonly [string, string, string]
  /** The earlier and the later day. */
  readonly from: string
  readonly to: string
  readonly same: boolean
  readonly measures: readonly MeasureRow[]
  readonly change: string
  readonly since: readonly CompareRow[]
  readonly statuses: readonly StatusRow[]
  readonly knowledge: readonly CompareRow[]
  readonly knowledgeStatuses: readonly StatusRow[]
  readonly told: ToldApart
}

/** The whole of a comparison as running text, for Markdown and rich text alike. */
export function useCompareText(words: CompareWords): (compared: ComparedWords) => readonly TextBlock[] {
  const slideTitle = useSlideMoveTitle()
  const { factLine, statusLine, wordingLine } = useLines(words)
  const { t } = useTexts()

  return (compared) => {
    const { title, deck, from, to, change, told } = compared
    const since = compared.since.map(factLine)
    const otherwise = [
      ...compared.knowledge.map(factLine),
      ...compared.knowledgeStatuses.map(statusLine),
      ...told.knowledge.wording.map(wordingLine),
    ]
    return [
      { kind: 'heading', level: 1, text: title },
      plain(deck),
      heading(t('compare.section.measures')),
      tableOf(compared, t('compare.measures.name')),
      ...(change === '' ? [] : [plain(change)]),
      heading(t('compare.section.since', { day: from })),
      since.length === 0 ? plain(t('compare.section.sinceNone', { from, to })) : list(since),
      ...section(t('compare.section.statuses'), compared.statuses.map(statusLine)),
      ...section(t('compare.section.wording'), told.wording.map(wordingLine)),
      heading(t('compare.section.knowledge', { day: from })),
      otherwise.length === 0 ? plain(t('compare.section.knowledgeNone', { day: from })) : list(otherwise),
      ...section(t('compare.section.decks'), (told.decks ?? []).map(slideTitle)),
    ]
  }
}

function heading(text: string): TextBlock {
  return { kind: 'heading', level: 2, text }
}
function plain(text: string): TextBlock {
  return { kind: 'words', look: 'plain', text }
}
function list(items: readonly string[]): TextBlock {
  return { kind: 'list', numbered: false, items }
}
function section(title: string, lines: readonly string[]): readonly TextBlock[] {
  return lines.length === 0 ? [] : [heading(title), list(lines)]
}

function tableOf({ days, same, measures }: ComparedWords, name: string): TextBlock {
  const places = (same ? [0, 2] : [0, 1, 2]) as readonly (0 | 1 | 2)[]
  const rows = measures.map((row) => [
    { text: [row.name, row.note].filter(Boolean).join('. ') },
    ...places.map((place) => ({
      text: [row.cells[place].value, row.cells[place].note].filter(Boolean).join(', '),
    })),
  ])
  const columns = [name, ...places.map((place) => days[place])].map((label) => ({ label, share: 1 }))
  return { kind: 'table', columns, rows }
}

function useLines(words: CompareWords) {
  const names = useSideNames()
  const { t, f } = useTexts()

  function factLine({
    list: of,
    date,
    what,
    title,
    marking,
    kind,
    fields,
    note,
    sources,
    score,
  }: CompareRow): string {
    const none = t('compare.none')
    const said = fields.map(({ name, before, after }) =>
      t('compare.text.field', { name, before: before || none, after: after || none }),
    )
    const scored = score && !Number.isNaN(score.after) ? f.score(score.after) : ''
    const cited = of === 'sources' ? '' : sources || t('words.notSourced')
    const head = t('compare.text.fact', { date, what, title, kind })
    const parts = [head, marking, scored, ...said, note, cited].filter((part) => part !== '')
    // A part that is a sentence has its own full stop.
    return parts.join('. ').replaceAll('.. ', '. ')
  }
  function statusLine({ title, before, after, steps }: StatusRow): string {
    return t('compare.text.status', { title, before: before.text, after: after.text, steps })
  }
  function wordingLine({ kind, issue, position, before }: WordingMove): string {
    const said = t('compare.text.said', {
      ...{ issue: issue.title, side: names[position.side], text: position.text },
      day: words.date(position.on),
      sources: words.sources(position.citations) || t('words.notSourced'),
    })
    if (kind === 'gone') return `${said} ${t('compare.said.gone')}`
    if (!before) return said
    return `${said} ${t('compare.text.before', { day: words.date(before.on), text: before.text })}`
  }
  return { factLine, statusLine, wordingLine }
}
