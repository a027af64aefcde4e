import { describe, expect, it } from 'vitest'
import {
  exampleChart,
  exampleNative,
  exampleParts,
  exampleSlide,
  roughMeasure,
} from '../../../tests/exampleSlides.ts'
import { faultsOf, partsOf, relationsOf, textOf } from '../../../tests/officePackage.ts'
import { deckAsPptx, picturesWanted } from './deckAsPptx.ts'
import { deckOf, every, facts, more, picture, wordsOf } from './deckAsPptx.fixture.ts'

describe('a deck as a PowerPoint file', () => {
  it('is a package that nothing is wrong with', async () => {
    const { faults, parts } = await deckOf(every)
    expect(faults).toEqual([])
    expect([...parts.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path))).toHaveLength(9)
  })

  it('has every text as text, with source, pair, day, marking and number at the foot of each slide', async () => {
    const { parts } = await deckOf(every)
    for (const i of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const words = wordsOf(parts, `ppt/slides/slide${i}.xml`)
      expect(words).toEqual(
        expect.arrayContaining([
          every[i - 1]!.foot.source,
          'TLP:AMBER',
          'United States – Russia, as of 13 May 2021',
        ]),
      )
      expect(words).toContain(String(i))
      expect(words[0]).toBe(every[i - 1]!.title)
    }
    expect(wordsOf(parts, 'ppt/slides/slide5.xml')).toEqual(
      expect.arrayContaining(['Issue', '▽ Arms control', '−3.5']),
    )
    expect(wordsOf(parts, 'ppt/slides/slide6.xml')).toEqual(
      expect.arrayContaining(['Russia', 'It is open to talks', 'not sourced']),
    )
    expect(textOf(parts, 'ppt/slides/slide5.xml')).toContain('<a:tbl>')
    expect(textOf(parts, 'ppt/slides/slide1.xml').match(/<p:ph type="title"\/>/g)).toHaveLength(1)
  })

  it('has the rows of a table that a slide has room for, and says how many there are besides', async () => {
    const [first] = exampleParts.table.rows
    const long = { ...exampleParts.table, rows: Array.from({ length: 40 }, () => first) }
    const { parts } = await deckOf([exampleSlide({ parts: [long] })])
    const shown = wordsOf(parts, 'ppt/slides/slide1.xml').filter((word) => word === '▽ Arms control').length
    expect(shown).toBeGreaterThan(6)
    expect(shown).toBeLessThan(14)
    expect(wordsOf(parts, 'ppt/slides/slide1.xml')).toContain(`And ${40 - shown} more.`)
  })

  it('has what the speaker says under its slide', async () => {
    const { parts } = await deckOf(every)
    expect(wordsOf(parts, 'ppt/notesSlides/notesSlide1.xml').join('')).toMatch(/^Begin\s+slowly\./)
    expect(wordsOf(parts, 'ppt/notesSlides/notesSlide2.xml')[0]).toBe(
      'Say &quot;why&quot; &amp; &lt;how&gt;.',
    )
  })

  it('shows what PowerPoint cannot draw as a drawing with a picture behind it, and says both in words', async () => {
    const { parts } = await deckOf(every)
    const slide = textOf(parts, 'ppt/slides/slide3.xml')
    const relations = relationsOf(parts, 'ppt/slides/_rels/slide3.xml.rels')
    const [, back = '', front = ''] =
      /<a:blip r:embed="(\w+)">.*svgBlip[^>]*r:embed="(\w+)"/s.exec(slide) ?? []
    expect(relations.get(back)).toMatch(/\.png$/)
    expect(textOf(parts, relations.get(front)!)).toBe(picture.svg)
    expect(slide.match(/descr="Net cooperation: −4\.0 in &quot;January&quot;/g)).toHaveLength(3)
  })

  it('tells sides and signs apart without colour: by shapes, and by letters in tables', async () => {
    const { parts } = await deckOf(every)
    const quotes = textOf(parts, 'ppt/slides/slide6.xml')
    const marks = [...quotes.matchAll(/name="Mark of the side".*?<\/p:sp>/gs)].map(([one]) => one)
    expect(marks).toHaveLength(3)
    expect(marks.map((mark) => mark.replace(/<a:ln.*/s, '').includes('<a:solidFill>'))).toEqual([
      true,
      false,
      false,
    ])
    expect(marks[2]).toMatch(/flipV="1".*prst="line"/s)
    const strips = textOf(parts, 'ppt/slides/slide9.xml')
    const paths = [...strips.matchAll(/name="Scores (above|below) zero: ([^"]*)".*?<\/p:sp>/gs)]
    expect(paths.map(([one, where, said]) => [where, said, one.match(/<a:moveTo>/g)?.length])).toEqual([
      ['above', '−5.0 to +3.4', 2],
      ['below', '−5.0 to +3.4', 1],
    ])
  })

  it('shows a chart on two slides in the room that it has on each', async () => {
    const chart = exampleChart()
    const slides = [
      exampleSlide({ number: 1, parts: [chart] }),
      exampleSlide({ number: 2, layout: 'two charts', parts: [chart, chart] }),
    ]
    const wanted = picturesWanted(slides, roughMeasure)
    expect(wanted.map(({ place }) => place)).toEqual(['1.0', '2.0', '2.1'])
    const pictures = new Map(
      wanted.map(({ place, room }) => [place, { ...picture, width: room.width, height: 300 }]),
    )
    const parts = partsOf(await deckAsPptx(slides, { facts, measure: roughMeasure, pictures, more }))
    const wide = (path: string) =>
      [...textOf(parts, path).matchAll(/<p:pic>.*?<a:ext cx="(\d+)"/gs)].map(([, cx]) => Number(cx) / 9525)
    expect(wide('ppt/slides/slide1.xml')).toEqual([1152])
    expect(wide('ppt/slides/slide2.xml')).toEqual([556, 556])
  })

  it('says of itself its title, pair, day and marking, and nothing of the machine or the hour', async () => {
    const { parts, bytes } = await deckOf(every)
    const core = textOf(parts, 'docProps/core.xml')
    for (const said of Object.values(facts)) expect(core).toContain(said)
    const all = [...parts]
      .map(([path, part]) => path + String.fromCharCode(...part.slice(0, 60_000)))
      .join('')
    expect(all).not.toMatch(/PptxGenJS|Macintosh|Microsoft Office PowerPoint|dcterms:created/i)
    expect((await deckOf(every)).bytes).toEqual(bytes)
  })
})

describe('texts that mean no good', () => {
  const hostile = [
    '</a:t></a:r><a:r><a:t>',
    'a\u0000b\u0007c\u001Bd\uFFFEe\uD83Df',
    'شكرا جزيلا',
    'Talks 🕊️👩‍👩‍👧',
    `=cmd|' /C calc'!A0 ]]> <!-- & "quoted" 'single'`,
    'Long '.repeat(2000),
    'A'.repeat(10_000),
  ]

  it('stay text wherever they stand', async () => {
    const slides = hostile.map((text, i) =>
      exampleSlide({
        ...{ number: i + 1, title: text, subtitle: text, notes: text },
        foot: { ...every[0]!.foot, source: text },
        parts: [
          {
            ...exampleChart({
              ...exampleNative,
              valueName: text,
              along: { kind: 'names', name: text, names: [text, text, text] },
            }),
            alt: text,
          },
          { kind: 'table', columns: [{ label: text }], rows: [[{ text }]] },
        ],
      }),
    )
    const { faults, parts } = await deckOf(slides)
    expect(faults).toEqual([])
    for (const [path, part] of parts) if (path.endsWith('.xlsx')) expect(faultsOf(part)).toEqual([])
    expect(wordsOf(parts, 'ppt/slides/slide1.xml')[0]).toBe('&lt;/a:t&gt;&lt;/a:r&gt;&lt;a:r&gt;&lt;a:t&gt;')
    expect(wordsOf(parts, 'ppt/slides/slide2.xml')[0]).toBe('abcdef')
    expect(textOf(parts, 'ppt/slides/slide3.xml')).toContain('rtl="1"')
    expect(wordsOf(parts, 'ppt/slides/slide4.xml')[0]).toBe(hostile[3])
    expect(wordsOf(parts, 'ppt/slides/slide7.xml')[0]).toHaveLength(10_000)
  }, 60_000)
})
