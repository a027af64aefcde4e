import type { SlideContent, SlidePart, SlideTable } from './slideContent.ts'

/** What a slide says in numbers and words, line by line: what a later one is held against. */
export function slideValues({ subtitle, parts }: SlideContent): string[] {
  return [subtitle, ...parts.flatMap(partValues)].filter((line) => line !== '')
}

function partValues(part: SlidePart): string[] {
  switch (part.kind) {
    case 'chart':
      return [part.finding, ...tableValues(part.table)]
    case 'facts':
      return part.facts.map(({ value, label }) => `${value} ${label}`)
    case 'table':
      return tableValues(part)
    case 'quotes':
      return part.columns.flatMap(({ name, quotes }) =>
        quotes.map(({ text, said }) => `${name}: ${text} (${said})`),
      )
    case 'prose':
      return part.paragraphs.map(({ heading, text }) => (heading === '' ? text : `${heading}: ${text}`))
    case 'missing':
      return [part.text]
  }
}

function tableValues({ rows }: SlideTable): string[] {
  return rows.map((row) => row.map(({ text }) => text).join(' | '))
}
