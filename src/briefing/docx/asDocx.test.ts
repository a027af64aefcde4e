import { describe, expect, it } from 'vitest'
import { exampleBrief } from '../../../tests/exampleBrief.ts'
import { exampleChart, exampleParts, exampleSlide } from '../../../tests/exampleSlides.ts'
import { faultsOf, partsOf, textOf } from '../../../tests/officePackage.ts'
import type { TextBlock } from '../textBlocks.ts'
import { briefBlocks, deckBlocks } from '../textBlocks.ts'
import { asDocx } from './asDocx.ts'
import type { DocxPicture, Pictured } from './docxBlocks.ts'

const facts = {
  ...{ title: 'Before Reykjavik', pair: 'United States – Russia', asOf: 'as of 13 May 2021' },
  marking: 'TLP:AMBER',
}

async function fileOf(
  blocks: readonly TextBlock[],
  drawn: readonly Pictured[] = [],
  paper: 'a4' | 'letter' = 'a4',
) {
  const picture: DocxPicture = {
    ...{ svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', png: new Uint8Array([137, 80, 78, 71]) },
    ...{ width: 1152, height: 400 },
  }
  const pictures = new Map(drawn.map((one) => [one, picture]))
  const bytes = await asDocx(blocks, { facts, paper, pictures, page: (n, of) => `Page ${n} of ${of}` })
  const parts = partsOf(bytes)
  return { faults: faultsOf(bytes), parts, text: textOf(parts, 'word/document.xml') }
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('\n')
}

describe('a Word file', () => {
  const chart = exampleChart()
  const deck = deckBlocks(
    'Before Reykjavik',
    [
      exampleSlide({ parts: [chart, exampleParts.facts], notes: 'Say it.' }),
      ...Object.values(exampleParts).map((part) => exampleSlide({ parts: [part] })),
    ],
    { notes: 'Notes' },
  )

  it('of a deck is a package that nothing is wrong with, with every text in it', async () => {
    const { faults, text } = await fileOf(deck)
    expect(faults).toEqual([])
    const words = wordsOf(text)
    for (const said of [
      'Net cooperation fell to −4.0 in April',
      'Say it.',
      'Jan 2021',
      'Arms control',
      'We will talk.',
    ])
      expect(words).toContain(said)
    expect(text).toContain('w:val="Heading2"')
    expect(text).toContain('<w:tblHeader')
  })

  it.each([
    ['a4', '11906', '16838'],
    ['letter', '12240', '15840'],
  ] as const)('is set for %s, with the text as wide as its tables', async (paper, width, height) => {
    const { faults, text } = await fileOf(deck, [], paper)
    expect(faults).toEqual([])
    const size = /<w:pgSz [^>]*w:w="(\d+)" w:h="(\d+)"/.exec(text)
    expect(size?.slice(1)).toEqual([width, height])
    const margins = /<w:pgMar [^>]*w:right="(\d+)"[^>]*w:left="(\d+)"/.exec(text)?.slice(1).map(Number) ?? []
    const table = Number(/<w:tblW [^>]*w:w="(\d+)"/.exec(text)?.[1])
    expect(Number(width) - margins.reduce((sum, side) => sum + side, 0)).toBe(table)
  })

  it('tells sides and signs apart by letters, and draws scores in their cells', async () => {
    const [strip] = exampleParts.strips.rows.flat().flatMap((cell) => ('strip' in cell ? [cell.strip] : []))
    const { faults, text } = await fileOf(deck, [strip!])
    expect(faults).toEqual([])
    const words = wordsOf(text)
    for (const said of ['▽ Arms control', '■ United States', '▨ Russia']) expect(words).toContain(said)
    expect(text.match(/descr="−5\.0 to \+3\.4"/g)).toHaveLength(1)
    expect(wordsOf((await fileOf(deck)).text)).toContain('−5.0 to +3.4')
  })

  it('has charts as drawings with a picture behind, in words too', async () => {
    const { faults, text, parts } = await fileOf(deck, [chart])
    expect(faults).toEqual([])
    expect(text).toContain('svgBlip')
    expect(text).toContain('descr="Net cooperation: −4.0 in &quot;January&quot;"')
    expect(wordsOf(text)).not.toContain('Jan 2021')
    expect([...parts.keys()].filter((path) => /^word\/media\/.*\.(svg|png)$/.test(path))).toHaveLength(2)
  })

  it('keeps heading and line of measure with what follows, and no other note', async () => {
    const { text } = await fileOf(deckBlocks('One', [exampleSlide({ parts: [chart] })], { notes: '' }), [
      chart,
    ])
    const paragraphs = text.split('<w:p>')
    const headings = paragraphs.filter((one) => /w:val="Heading\d"/.test(one))
    expect(headings).toHaveLength(2)
    expect(headings.filter((one) => !one.includes('<w:keepNext/>'))).toEqual([])
    const notes = paragraphs.filter((one) => one.includes('w:val="Note"'))
    expect(notes.length).toBeGreaterThan(1)
    expect(notes.map((one) => one.includes('<w:keepNext/>'))).toEqual(notes.map((_, i) => i === 0))
  })

  it('of a brief has its tables, its points numbered from 1 in each list, and its sources', async () => {
    const { faults, text } = await fileOf(briefBlocks(exampleBrief))
    expect(faults).toEqual([])
    const words = wordsOf(text)
    for (const said of [
      'Agenda',
      'Wait [1, 2]',
      'Certain: Ask for consuls – They come in June',
      'Ministry',
      'None else.',
    ])
      expect(words).toContain(said)
    // The agenda has a head; cases, of which no column is named, have none, and name and said share the width.
    expect([...text.matchAll(/<w:tblHeader/g)]).toHaveLength(1)
    expect(text).toMatch(/<w:gridCol w:w="(\d+)"\/><w:gridCol w:w="(\d+)"\/><\/w:tblGrid>/)
    const lists = [...text.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(lists).size).toBe(2)
  })

  it('has pair, day and marking at the head of each page, and its number at the foot', async () => {
    const { parts } = await fileOf(deck)
    const head = [...parts.keys()].find((path) => /^word\/header\d+\.xml$/.test(path)) ?? ''
    const foot = [...parts.keys()].find((path) => /^word\/footer\d+\.xml$/.test(path)) ?? ''
    expect(wordsOf(textOf(parts, head))).toContain('United States – Russia, as of 13 May 2021')
    expect(wordsOf(textOf(parts, head))).toContain('TLP:AMBER')
    expect(wordsOf(textOf(parts, foot))).toBe('Page \n of \n')
    expect(textOf(parts, foot)).toMatch(/PAGE<.*NUMPAGES</s)
  })

  it('says of itself nothing but title, pair, day and marking', async () => {
    const { parts } = await fileOf(deck)
    const core = textOf(parts, 'docProps/core.xml')
    for (const said of Object.values(facts)) expect(core).toContain(said)
    expect(core).not.toMatch(/Un-named|created|modified/i)
  })

  it.each(
    ['</w:t><w:t>', 'a\u0000b\uD83D', 'شكرا', '🕊️', 'A'.repeat(10_000)].map((text) => [
      text.slice(0, 12),
      text,
    ]),
  )('holds %j as text', async (_, text) => {
    const { faults } = await fileOf([
      { kind: 'heading', level: 1, text },
      { kind: 'words', look: 'quote', text },
      { kind: 'list', numbered: true, items: [text] },
      { kind: 'table', columns: [{ label: text }], rows: [[{ text }]] },
    ])
    expect(faults).toEqual([])
  })
})
