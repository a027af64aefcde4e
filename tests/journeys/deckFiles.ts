import { expect } from './guard.ts'
import { faultsOf, partsOf, textOf } from '../officePackage.ts'

/** A slide in a file: all that it says, and what its speaker does. */
export interface SlideInFile {
  readonly text: string
  readonly notes: string
  /** What its charts plot, in all their digits. */
  readonly plotted: readonly number[]
}

/**
 * Letters alone, as they can be compared between formats that part words and lines in ways of their own. A PDF knows
 * a letter by its shape, and U+02BC has that of an apostrophe.
 */
export function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u00AD\u200B-\u200F\u2060-\u2069]+/g, '').replaceAll('\u02BC', '’')
}

/** The text between the tags of XML or HTML. */
export function textOfMarkup(xml: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
  return xml
    .replaceAll(/<(style|script)\b[^]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, digits?: string, hex?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits))
        : (named[name] ?? whole),
    )
}

/** The slides of a PowerPoint file in their order, with the charts, the drawings and the notes that belong to each. */
export function pptxSlides(bytes: Buffer): readonly SlideInFile[] {
  expect(faultsOf(bytes)).toEqual([])
  const parts = partsOf(bytes)
  const said = (path: string): string => textOfMarkup(textOf(parts, path))
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length
  return Array.from({ length: count }, (_, i) => {
    const related = textOf(parts, `ppt/slides/_rels/slide${i + 1}.xml.rels`).matchAll(
      /Target="(?:\.\.|\/ppt)\/([^"]+)"/g,
    )
    const paths = Array.from(related, ([, path]) => `ppt/${path}`)
    const shown = paths.filter((path) => /\/charts\/chart\d+\.xml$|\.svg$/.test(path))
    return {
      plotted: shown.flatMap((path) =>
        Array.from(textOf(parts, path).matchAll(/<c:v>([^<]+)<\/c:v>/g), ([, value]) => Number(value)),
      ),
      text: lettersOf([`ppt/slides/slide${i + 1}.xml`, ...shown].map(said).join(' ')),
      notes: lettersOf(
        paths
          .filter((path) => path.includes('/notesSlides/'))
          .map(said)
          .join(' '),
      ),
    }
  })
}

/** The running text of a Word file, with the drawings in it and what they say to who cannot see them. */
export function docxLetters(bytes: Buffer): string {
  expect(faultsOf(bytes)).toEqual([])
  const parts = partsOf(bytes)
  const document = textOf(parts, 'word/document.xml')
  const spoken = Array.from(document.matchAll(/ descr="([^"]*)"/g), ([, text = '']) => text)
  const drawn = [...parts.keys()].filter((path) => path.endsWith('.svg')).map((path) => textOf(parts, path))
  return lettersOf([document, ...spoken, ...drawn].map(textOfMarkup).join(' '))
}
