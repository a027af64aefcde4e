import type { Palette } from '#charts/palette.ts'
import type { Box } from '#charts/shapes.ts'
import type { FactsPart, ProsePart, QuotesPart } from '../slideContent.ts'
import type { Paragraph, Pen } from './boxes.ts'
import { addParagraphs, addRule, addSideMark, heightOf } from './boxes.ts'

/** Up to four facts side by side, or one below the other where there is no room. */
export function addFacts(pen: Pen, { facts }: FactsPart, box: Box): void {
  const columns = Math.max(1, Math.min(facts.length, Math.floor((box.width + 32) / 272)))
  const said = facts.map(({ value, label }): Paragraph[] => [
    { text: value, face: 'serif', bold: true, size: 46, line: 54, colour: 'ink' },
    { text: label, face: 'sans', size: 20, line: 26, colour: 'ink2' },
  ])
  stacked(pen, said, { box, columns, gap: 32, above: 14, name: 'Fact', rule: 'rule2' })
}

interface Stack {
  readonly box: Box
  readonly columns: number
  readonly gap: number
  /** Pixels between the line across and its text. */
  readonly above: number
  readonly name: string
  readonly rule: keyof Palette
}

/** Texts in columns, each under a line across, as high as they are; where they have no room, all are set closer. */
function stacked(pen: Pen, texts: readonly Paragraph[][], stack: Stack): void {
  const { box, columns, gap, above, name, rule } = stack
  const rows = Math.ceil(texts.length / columns)
  const width = (box.width - gap * (columns - 1)) / columns
  const wanted = Array.from({ length: rows }, (_, row) => {
    const inRow = texts.slice(row * columns, (row + 1) * columns)
    return above + Math.max(...inRow.map((text) => heightOf(text, width, pen.measure))) * SPARE
  })
  const room = box.height - gap * (rows - 1)
  const shrink = Math.min(1, room / wanted.reduce((sum, height) => sum + height, 0))
  for (const [i, text] of texts.entries()) {
    const row = Math.floor(i / columns)
    const before = wanted.slice(0, row).reduce((sum, height) => sum + height * shrink + gap, 0)
    const cell = { x: box.x + (i % columns) * (width + gap), y: box.y + before, width }
    addRule(pen, cell, rule, 2)
    const height = wanted[row]! * shrink - above
    addParagraphs(pen, text, { ...cell, y: cell.y + above, height }, { name })
  }
}

/** Where another face stands in, a text is wider. */
const SPARE = 1.1

/** What both sides say, in columns of the same weight. */
export function addQuotes(pen: Pen, { columns }: QuotesPart, box: Box): void {
  for (const [i, { side, name, quotes }] of columns.entries()) {
    const width = (box.width - 48) / 2
    const cell = { ...box, x: box.x + i * (width + 48), width }
    addSideMark(pen, { x: cell.x, y: cell.y + 9 }, side)
    addParagraphs(
      pen,
      [{ text: name, face: 'sans', bold: true, size: 22, line: 30, colour: 'ink' }],
      { ...cell, x: cell.x + 24, width: width - 24, height: 30 },
      { name: 'Side' },
    )
    addRule(pen, { ...cell, y: cell.y + 38 }, 'ink', 2)
    const said = quotes.flatMap((quote, at): Paragraph[] => [
      { text: quote.text, face: 'serif', size: 26, line: 35, colour: 'ink', above: at === 0 ? 0 : 22 },
      { text: quote.said, face: 'sans', size: 18, line: 24, colour: 'ink3', above: 6 },
    ])
    addParagraphs(pen, said, { ...cell, y: cell.y + 54, height: cell.height - 54 }, { name: 'Quotes' })
  }
}

/** Paragraphs with headings, in up to three columns. */
export function addProse(pen: Pen, { paragraphs }: ProsePart, box: Box): void {
  const columns = Math.max(1, Math.min(paragraphs.length, Math.floor((box.width + 36) / 356)))
  const said = paragraphs.map(({ heading, text }): Paragraph[] => {
    const head: Paragraph[] =
      heading === '' ? [] : [{ text: heading, face: 'sans', bold: true, size: 22, line: 30, colour: 'ink' }]
    return [...head, { text, face: 'sans', size: 20, line: 28, colour: 'ink2', above: 6 }]
  })
  stacked(pen, said, { box, columns, gap: 36, above: 12, name: 'Text', rule: 'ink' })
}
