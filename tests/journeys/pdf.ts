import { inflateSync } from 'node:zlib'

/** Width and height of each page of a PDF, in points. */
export function pdfPages(pdf: Buffer): readonly (readonly [number, number])[] {
  const pages = pdf.toString('latin1').matchAll(/\/Type \/Page\b[^]*?\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return Array.from(pages, ([, width, height]) => [Number(width), Number(height)] as const)
}

/** The letters of a PDF as a reader's program finds them, in the order in which they were drawn; runs by spaces. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const letters = new Map<string, ReadonlyMap<string, string>>()
  for (const text of objects.values()) {
    for (const [, name, font] of text.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font!) ?? '')?.[1]
      if (map !== undefined) letters.set(name!, lettersOf(objects.get(map) ?? ''))
    }
  }
  const drawn = [...objects.values()].filter((text) => / Tf\b/.test(text))
  return drawn.map((content) => textOf(content, letters)).join(' ')
}

/** The objects by number, streams unpacked after what is said of them: a drawing within a page names its fonts there. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, string> {
  const text = pdf.toString('latin1')
  const found = text.matchAll(/(?:^|\n)(\d+) 0 obj\n([^]*?)\nendobj/g)
  return new Map(
    Array.from(found, ([, number, body]) => {
      const at = body!.indexOf('stream\n')
      if (at < 0 || !body!.includes('/FlateDecode')) return [number!, body!] as const
      const packed = Buffer.from(body!.slice(at + 7, body!.lastIndexOf('endstream')), 'latin1')
      return [number!, body!.slice(0, at) + inflateSync(packed).toString('latin1')] as const
    }),
  )
}

/** What each glyph of a font reads as. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const read = new Map<string, string>()
  const hex = (code: string): string => Buffer.from(code, 'hex').swap16().toString('utf16le') // big-endian, as the format has it
  for (const [, block] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph, code] of block!.matchAll(/<(\w+)> <(\w+)>/g))
      read.set(glyph!.toUpperCase(), hex(code!))
  for (const [, block] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, first, last, code] of block!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [from, to, start] = [first!, last!, code!].map((digits) => parseInt(digits, 16))
      for (let glyph = from!; glyph <= to!; glyph++)
        read.set(digitsOf(glyph, first!.length), String.fromCodePoint(start! + glyph - from!))
    }
  return read
}

function textOf(content: string, letters: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  const runs: string[] = []
  for (const [, name, drawn] of content.matchAll(/\/(F\d+) [\d.]+ Tf|(\[[^\]]*\] TJ|<\w+> Tj)/g)) {
    if (name !== undefined) font = letters.get(name) ?? new Map()
    // A font of few glyphs names them by two digits, any other by four.
    const [length = 4] = Array.from(font.keys(), (key) => key.length)
    const glyphs = Array.from((drawn ?? '').matchAll(/<(\w+)>/g), ([, codes]) =>
      Array.from({ length: codes!.length / length }, (_, i) => codes!.slice(i * length, (i + 1) * length)),
    )
    runs.push(
      glyphs
        .flat()
        .map((glyph) => font.get(glyph.toUpperCase()) ?? '')
        .join(''),
    )
  }
  return runs.join(' ')
}

function digitsOf(glyph: number, length: number): string {
  return glyph.toString(16).toUpperCase().padStart(length, '0')
}
