import { palettes } from '#charts/palette.ts'
import type { ILevelsOptions, IRunOptions, IStylesOptions } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { isRightToLeft, officeText } from '../officeText.ts'
import type { SlideCell } from '../slideContent.ts'
import type { ListBlock, PictureBlock, TableBlock, TextBlock, WordsBlock } from '../textBlocks.ts'

/** A picture as Word has it: an SVG, and what stands in for it. */
export interface DocxPicture {
  readonly svg: string
  readonly png: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Width of the text in twentieths of a point, on any paper: as it stands on A4 between margins of 2 cm. */
export const TEXT_WIDTH = 9638
/** Papers in twentieths of a point. */
export const PAGES = { a4: page(11_906, 16_838), letter: page(12_240, 15_840) } as const
/** Pixels of a picture that is as wide as the text. */
const PICTURE_WIDTH = Math.floor(TEXT_WIDTH / 15)

function page(width: number, height: number) {
  const side = (width - TEXT_WIDTH) / 2
  return {
    size: { width, height },
    margin: { top: 1134, bottom: 1134, left: side, right: side, header: 567, footer: 567 },
  }
}

const { ink, ink2, ink3, rule, rule2 } = palettes.projector
const [SANS, SERIF] = ['Source Sans 3', 'Source Serif 4']
const colour = (one: string): string => one.slice(1)

/** Looks of headings and texts; sizes in half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: SANS, size: 21, color: colour(ink) }, paragraph: { spacing: { after: 120 } } },
    heading1: heading(40, 0),
    heading2: heading(28, 360),
    heading3: heading(23, 240),
  },
  paragraphStyles: [
    { id: 'Lead', name: 'Lead', basedOn: 'Normal', run: { font: SERIF, size: 25 } },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 18, color: colour(ink3) } },
    {
      ...{ id: 'Said', name: 'Said', basedOn: 'Normal', run: { font: SERIF, size: 23 } },
      paragraph: { indent: { left: 340 } },
    },
  ],
}

function heading(size: number, before: number) {
  return {
    run: { font: SERIF, size, bold: true, color: colour(ink) },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  }
}

const LEVEL: ILevelsOptions = {
  ...{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT },
  style: { paragraph: { indent: { left: 454, hanging: 454 } } },
}
export const NUMBERED = { reference: 'numbered', levels: [LEVEL] }

/** What a picture is of: a chart, or the strip of a cell. */
export type Pictured = PictureBlock['of'] | NonNullable<SlideCell['strip']>

/** What blocks share. */
export interface DocxSet {
  readonly pictures: ReadonlyMap<Pictured, DocxPicture>
  /** Numbered lists so far: each begins with 1. */
  readonly lists: { count: number }
}

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const
const LOOKS: Readonly<Record<WordsBlock['look'], string>> = {
  plain: 'Normal',
  lead: 'Lead',
  note: 'Note',
  quote: 'Said',
}

/** A block as paragraphs and tables of Word. @param before what it follows: a line under a heading belongs to it */
export function docxBlock(block: TextBlock, set: DocxSet, before?: TextBlock): (Paragraph | Table)[] {
  if (block.kind === 'heading') {
    // Said beside the style too: it holds where another template's styles take over.
    const heading = HEADINGS[block.level - 1] ?? HeadingLevel.HEADING_3
    return [paragraph(block.text, { heading, keepNext: true })]
  }
  if (block.kind === 'words') {
    const keepNext = block.look === 'note' && before?.kind === 'heading'
    return [paragraph(block.text, { style: LOOKS[block.look], keepNext })]
  }
  if (block.kind === 'list') return listOf(block, set)
  if (block.kind === 'table') return tableOf(block, set)
  const picture = set.pictures.get(block.of)
  if (picture) return [pictureOf(picture, block.alt)]
  return [paragraph(block.alt, {}), ...tableOf(block.table, set)]
}

function paragraph(text: string, look: ConstructorParameters<typeof Paragraph>[0] & object): Paragraph {
  return new Paragraph({ ...look, bidirectional: isRightToLeft(text), children: runs(text) })
}

/** Line breaks of the text stay. */
function runs(text: string, bold = false): TextRun[] {
  return officeText(text)
    .split(/\r?\n/)
    .map((line, i) => {
      const set: IRunOptions = { text: line, bold, rightToLeft: isRightToLeft(line) }
      return new TextRun(i > 0 ? { ...set, break: 1 } : set)
    })
}

function listOf({ numbered, items }: ListBlock, { lists }: DocxSet): Paragraph[] {
  const instance = numbered ? ++lists.count : 0
  return items.map((item) =>
    paragraph(
      item,
      numbered
        ? { numbering: { reference: NUMBERED.reference, level: 0, instance } }
        : { bullet: { level: 0 } },
    ),
  )
}

function tableOf({ columns, rows }: TableBlock, { pictures }: DocxSet): (Paragraph | Table)[] {
  const count = Math.max(columns.length, ...rows.map((row) => row.length))
  if (count === 0) return []
  const shares = Array.from({ length: count }, (_, i) => columns[i]?.share ?? 1)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / total))
  const line = (size: number, of: string) => ({ style: BorderStyle.SINGLE, size, color: colour(of) })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (
    children: (TextRun | ImageRun)[],
    i: number,
    below: ReturnType<typeof line>,
    span = 1,
  ): TableCell =>
    new TableCell({
      columnSpan: span,
      width: { size: span > 1 ? TEXT_WIDTH : (widths[i] ?? 0), type: WidthType.DXA },
      borders: { top: none, left: none, right: none, bottom: below },
      margins: { top: 50, bottom: 50, left: 0, right: 120 },
      children: [
        new Paragraph({
          spacing: { after: 0 },
          alignment: columns[i]?.numeric ? AlignmentType.RIGHT : AlignmentType.START,
          children,
        }),
      ],
    })
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(({ label }, i) =>
      cell([new TextRun({ text: officeText(label), size: 18, color: colour(ink2) })], i, line(8, rule2)),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        // A row of one cell says something of those below it.
        children: row.map((one, i) =>
          cell(cellRuns(one, pictures), i, line(4, rule), row.length === 1 ? count : 1),
        ),
      }),
  )
  return [
    new Table({
      ...{ rows: columns.every(({ label }) => label === '') ? body : [head, ...body], columnWidths: widths },
      ...{ layout: TableLayoutType.FIXED, width: { size: TEXT_WIDTH, type: WidthType.DXA } },
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ]
}

/** Words of a cell, or its strip where that is drawn. */
function cellRuns(
  { text, strong = false, strip }: SlideCell,
  pictures: DocxSet['pictures'],
): (TextRun | ImageRun)[] {
  const picture = strip && pictures.get(strip)
  return picture ? [imageOf(picture, 'Scores', text, STRIP_SCALE)] : runs(text, strong)
}

/** Of the strip on the slide: its column is as much narrower. */
const STRIP_SCALE = 0.5

function pictureOf(picture: DocxPicture, alt: string): Paragraph {
  return new Paragraph({
    children: [imageOf(picture, 'Chart', alt, Math.min(1, PICTURE_WIDTH / picture.width))],
  })
}

function imageOf(
  { svg, png, width, height }: DocxPicture,
  name: string,
  alt: string,
  scale: number,
): ImageRun {
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    fallback: { type: 'png', data: png },
    altText: { name, title: '', description: officeText(alt) },
  })
}
