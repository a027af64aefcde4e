import type { IRunOptions } from 'docx'
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { strToU8, unzipSync } from 'fflate'
import type { DocumentFacts } from '../office/documentFacts.ts'
import { appXml, coreXml } from '../office/documentFacts.ts'
import { AT_ONCE, packedInTurns } from '../office/packed.ts'
import { officeText } from '../officeText.ts'
import type { TextBlock } from '../textBlocks.ts'
import type { DocxPicture, Pictured } from './docxBlocks.ts'
import { NUMBERED, PAGES, STYLES, TEXT_WIDTH, docxBlock } from './docxBlocks.ts'

export interface DocxOptions {
  /** What the file says of itself; pair, day and marking stand at the head of each page. */
  readonly facts: DocumentFacts
  readonly paper: keyof typeof PAGES
  /** "Page 2 of 5" in words. */
  readonly page: (n: number, of: number) => string
  readonly pictures: ReadonlyMap<Pictured, DocxPicture>
  /** Comes between steps: the page has its turn. Throws where the file is not wanted any more. */
  readonly turn?: () => Promise<void>
}

/**
 * Running text as a Word file: headings are headings, tables tables, numbered lists lists of Word. A picture that
 * is not given stands in words, with its numbers as a table.
 */
export async function asDocx(blocks: readonly TextBlock[], options: DocxOptions): Promise<Uint8Array> {
  const { facts, page, paper, pictures, turn = AT_ONCE } = options
  const lists = { count: 0 }
  const children: ReturnType<typeof docxBlock> = []
  for (const [i, block] of blocks.entries()) {
    children.push(...docxBlock(block, { pictures, lists }, blocks[i - 1]))
    await turn()
  }
  const file = new Document({
    styles: STYLES,
    numbering: { config: [NUMBERED] },
    sections: [
      {
        properties: { page: PAGES[paper] },
        headers: { default: new Header({ children: [headOf(facts)] }) },
        footers: { default: new Footer({ children: [footOf(page)] }) },
        children,
      },
    ],
  })
  const bytes = unzipSync(new Uint8Array(await Packer.toArrayBuffer(file)))
  const parts = new Map(Object.entries(bytes).filter(([path]) => !path.endsWith('/')))
  parts.set('docProps/core.xml', strToU8(coreXml(facts)))
  parts.set('docProps/app.xml', strToU8(appXml()))
  return packedInTurns(parts, turn)
}

function headOf({ pair, asOf, marking }: DocumentFacts): Paragraph {
  const strong: IRunOptions = { text: `\t${officeText(marking)}`, bold: true }
  return new Paragraph({
    style: 'Note',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun({ text: officeText(`${pair}, ${asOf}`) }), new TextRun(strong)],
  })
}

/** Numbers that the words of a page are tried with: where they stand, Word sets its own. */
const TRIED = [7, 9] as const

function footOf(page: DocxOptions['page']): Paragraph {
  const said = officeText(page(...TRIED))
  const [before = '', between = '', after = ''] = said.split(/[79]/)
  return new Paragraph({
    style: 'Note',
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] }),
    ],
  })
}
