import { sideLetters } from '#charts/glyphLetters.ts'
import { cellText } from './cellText.ts'
import type { BriefCited, BriefContent, BriefSection } from './briefContent.ts'
import type { ChartPart, SlideContent, SlideFoot, SlidePart, SlideTable } from './slideContent.ts'

/** What a running text is made of, for Markdown, rich text and Word alike. */
export type TextBlock = HeadingBlock | WordsBlock | ListBlock | TableBlock | PictureBlock

export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly text: string
}

export interface WordsBlock {
  readonly kind: 'words'
  /** A note is set smaller and paler; a quote is indented. */
  readonly look: 'plain' | 'lead' | 'note' | 'quote'
  readonly text: string
}

export interface ListBlock {
  readonly kind: 'list'
  readonly numbered: boolean
  readonly items: readonly string[]
}

/** Without a head where no column has a label. */
export interface TableBlock extends SlideTable {
  readonly kind: 'table'
}

export interface PictureBlock {
  readonly kind: 'picture'
  /** The picture in words. */
  readonly alt: string
  readonly of: ChartPart
  /** The same numbers, for where no picture can be. */
  readonly table: TableBlock
}

/** Words that the text of a deck needs besides its own. */
export interface TextWords {
  /** "Notes" */
  readonly notes: string
}

function words(text: string, look: WordsBlock['look'] = 'plain'): TextBlock[] {
  return text.trim() === '' ? [] : [{ kind: 'words', look, text }]
}

function heading(level: HeadingBlock['level'], text: string): TextBlock[] {
  return text.trim() === '' ? [] : [{ kind: 'heading', level, text }]
}

/** A slide as running text: title, line of measure, what it shows, source with pair, day and marking, notes. */
export function slideBlocks(content: SlideContent, said: TextWords): TextBlock[] {
  const { title, subtitle, parts, foot, notes } = content
  return [
    ...heading(2, title),
    ...words(subtitle, 'note'),
    ...parts.flatMap((part) => partBlocks(part, content.layout === 'two charts')),
    ...words(footOf(foot), 'note'),
    ...(notes.trim() === '' ? [] : [...heading(3, said.notes), ...words(notes)]),
  ]
}

/** "Source: 54 events. United States – Russia, as of 13 May 2021. TLP:AMBER" */
function footOf({ source, pair, asOf, marking }: SlideFoot): string {
  return [source, `${pair}, ${asOf}.`, marking].filter(Boolean).join(' ')
}

function partBlocks(part: SlidePart, beside: boolean): TextBlock[] {
  if (part.kind === 'chart') return chartBlocks(part, beside)
  if (part.kind === 'table') return [tableBlock(part)]
  if (part.kind === 'facts') {
    const items = part.facts.map(({ value, label }) => `${value}: ${label}`)
    return [{ kind: 'list', numbered: false, items }]
  }
  if (part.kind === 'quotes')
    return part.columns.flatMap(({ side, name, quotes }) => [
      ...heading(3, `${sideLetters[side]} ${name}`),
      ...quotes.flatMap(({ text, said }) => [...words(text, 'quote'), ...words(said, 'note')]),
    ])
  if (part.kind === 'prose')
    return part.paragraphs.flatMap((one) => [...heading(3, one.heading), ...words(one.text)])
  return words(part.text)
}

/** Signs of cells stand as letters in front of their words. */
function tableBlock({ columns, rows }: SlideTable): TableBlock {
  return {
    ...{ kind: 'table', columns },
    rows: rows.map((row) => row.map((cell) => ({ ...cell, text: cellText(cell) }))),
  }
}

function chartBlocks(part: ChartPart, beside: boolean): TextBlock[] {
  const { finding, subtitle, alt, table, annotations, said } = part
  const items = annotations.map(({ date, text }) => `${date}: ${text}`)
  return [
    ...(beside ? [...heading(3, finding), ...words(subtitle, 'note')] : []),
    { kind: 'picture', alt, of: part, table: { kind: 'table', ...table } },
    ...(items.length === 0 ? [] : [{ kind: 'list', numbered: false, items } as const]),
    ...words(said.join(' '), 'note'),
  ]
}

/** A deck as running text, its slides in their order. */
export function deckBlocks(title: string, slides: readonly SlideContent[], said: TextWords): TextBlock[] {
  return [...heading(1, title), ...slides.flatMap((slide) => slideBlocks(slide, said))]
}

/** A meeting brief as running text; numbers in brackets lead to its sources. */
export function briefBlocks(brief: BriefContent): TextBlock[] {
  const { head, title, standing, sections, sourcesTitle, sources, foot } = brief
  return [
    ...words(`${head.kind}. ${head.pair}, ${head.asOf}. ${head.marking}`, 'note'),
    ...heading(1, title),
    ...words(standing.map(cited).join(' · ')),
    ...sections.flatMap(sectionBlocks),
    ...(sources.length === 0
      ? []
      : [
          ...heading(2, sourcesTitle),
          {
            kind: 'list',
            numbered: true,
            items: sources.map(({ text, url }) => (url === undefined ? text : `${text} ${url}`)),
          } as const,
        ]),
    ...words(foot.made, 'note'),
  ]
}

function sectionBlocks(section: BriefSection): TextBlock[] {
  const head = [...heading(2, section.heading), ...words(section.note, 'note')]
  if (section.kind === 'lead') return [...head, ...words(withMarking(section), 'lead')]
  if (section.kind === 'chart') return [...head, ...chartBlocks(section.shown, false)]
  if (section.kind === 'points') {
    const items = section.points.map(({ grade, text, answer, marking }) => {
      const said = [grade === '' ? text : `${grade}: ${text}`, answer].filter(Boolean).join(' – ')
      return withMarking({ text: said, marking })
    })
    return [...head, { kind: 'list', numbered: true, items }]
  }
  if (section.kind === 'agenda') {
    // The names of issues find room in letters that stand in for those of the file, too.
    const columns = section.columns.map((label, i) => ({ label, share: i === 0 ? 1.25 : 1.3 }))
    const rows = section.rows.map(({ issue, status, positions, move }) => [
      { text: `${issue}\n${status.text}`, strong: true },
      ...[...positions, move].map((cell) => ({ text: cited(cell) })),
    ])
    return [...head, { kind: 'table', columns, rows }]
  }
  const rows = section.rows.map((row) =>
    row.map((cell) => ({ text: cited(cell), strong: cell.strong ?? false })),
  )
  const columns = section.columns.length === 0 ? HEADLESS : section.columns
  const table = rows.length === 0 ? [] : [{ kind: 'table', columns, rows } as const]
  return [...head, ...table, ...words(section.remark, 'note')]
}

/** What names a row, and what is said of it. */
const HEADLESS: TableBlock['columns'] = [
  { label: '', share: 1 },
  { label: '', share: 2.6 },
]

/** Text with the numbers of its sources, or that it has none. */
function cited({ text, sources, unsourced, before }: BriefCited): string {
  const rests = sources.length > 0 ? `[${sources.join(', ')}]` : unsourced ? `(${unsourced})` : ''
  const now = [text, rests].filter(Boolean).join(' ')
  return before === undefined ? now : `${now}\n${before}`
}

function withMarking({ text, marking }: { readonly text: string; readonly marking: string }): string {
  return marking === '' ? text : `${text} (${marking})`
}
