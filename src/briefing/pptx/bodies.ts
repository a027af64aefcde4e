import type { Palette } from '#charts/palette.ts'
import type { Box } from '#charts/shapes.ts'
import type { FactsPart, ProsePart, QuotesPart, SlideCell, TablePart } from '../slideContent.ts'
import { isRightToLeft, officeText } from '../officeText.ts'
import type { Paragraph, Pen } from './boxes.ts'
import { FACES, addParagraphs, addRule, heightOf, hex, inches, points } from './boxes.ts'

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
    const colour = side === 'a' ? 'sideA' : 'sideB'
    addParagraphs(
      pen,
      [{ text: name, face: 'sans', bold: true, size: 22, line: 30, colour }],
      { ...cell, height: 30 },
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

const CELL_GAP = 18

/** A table of its own rows, which PowerPoint edits as one. */
export function addTable(pen: Pen, part: TablePart, box: Box): void {
  const { palette, slide } = pen
  const widths = columnWidths(part, box.width)
  const { scale, height } = tableSize(pen, part, widths, box.height)
  const look = (i: number) => ({
    fontFace: FACES.sans,
    align: part.columns[i]?.numeric ? ('right' as const) : ('left' as const),
    valign: 'top' as const,
  })
  const ruled = (colour: 'ink' | 'rule', pt: number) => {
    const none = { type: 'none' as const }
    const below = { type: 'solid' as const, pt, color: hex(palette, colour) }
    return { border: [none, none, below, none] as [typeof none, typeof none, typeof below, typeof none] }
  }
  const head = part.columns.map(({ label }, i) => ({
    text: officeText(label),
    options: { ...look(i), ...ruled('ink', 1.5), fontSize: points(18 * scale), color: hex(palette, 'ink2') },
  }))
  const rows = part.rows.map((row) =>
    row.map((cell, i) => ({
      text: officeText(cell.text),
      options: {
        ...{ ...look(i), ...ruled('rule', 0.75), fontSize: points(20 * scale) },
        ...{ color: cellColour(pen, cell), bold: cell.strong ?? false, rtlMode: isRightToLeft(cell.text) },
      },
    })),
  )
  slide.addTable([head, ...rows], {
    ...inches({ ...box, height: (rows.length + 1) * ROW * scale }),
    colW: widths.map((width) => width / 96),
    rowH: [...[0], ...rows].map(() => (ROW * scale) / 96),
    margin: [(8 * scale) / 96, CELL_GAP / 96, (8 * scale) / 96, 0],
    objectName: 'Table',
  })
  if (part.more === '') return
  addParagraphs(
    pen,
    [{ text: part.more, face: 'sans', size: 18, line: 24, colour: 'ink3' }],
    { ...box, y: box.y + height + 10, height: 24 },
    { name: 'More' },
  )
}

/** Height of a row of one line. */
const ROW = 44

function cellColour({ palette }: Pen, { mark }: SlideCell): string {
  return hex(palette, mark && mark.colour !== 'ink' ? mark.colour : 'ink')
}

function columnWidths({ columns }: TablePart, width: number): number[] {
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  return columns.map(({ share = 1 }) => (width * share) / total)
}

/** How much smaller a table is set so that all rows stay on the slide, and about how high it is then. */
function tableSize(
  { measure }: Pen,
  part: TablePart,
  widths: readonly number[],
  height: number,
): { readonly scale: number; readonly height: number } {
  const room = height - (part.more === '' ? 0 : 34)
  const at = (scale: number): number =>
    part.rows.reduce((sum, row) => {
      const heights = row.map(({ text, strong = false }, i) =>
        heightOf(
          [{ text, face: 'sans', bold: strong, size: 20 * scale, line: 26 * scale, colour: 'ink' }],
          (widths[i] ?? 0) - CELL_GAP,
          measure,
        ),
      )
      return sum + Math.max(26 * scale, ...heights) + 18 * scale
    }, ROW * scale)
  let scale = 1
  while (scale > 0.5 && at(scale) > room) scale -= 0.05
  return { scale, height: Math.min(room, at(scale)) }
}
