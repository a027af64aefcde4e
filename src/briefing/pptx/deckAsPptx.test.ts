import { describe, expect, it } from 'vitest'
import {
  exampleChart,
  exampleDays,
  exampleNative,
  exampleParts,
  exampleSlide,
  roughMeasure,
} from '../../../tests/exampleSlides.ts'
import { faultsOf, partsOf, relationsOf, textOf } from '../../../tests/officePackage.ts'
import type { SlideContent } from '../slideContent.ts'
import { deckAsPptx, picturesWanted } from './deckAsPptx.ts'
import type { PartPicture } from '../chartAlone.ts'

const facts = {
  ...{ title: 'Before Reykjavik', pair: 'United States – Russia', asOf: 'as of 13 May 2021' },
  marking: 'TLP:AMBER',
}
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const picture: PartPicture = {
  ...{ svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', png: PNG, width: 900, height: 400 },
}

const more = (rows: number): string => `And ${rows} more.`

async function deckOf(slides: readonly SlideContent[]) {
  const pictures = new Map(picturesWanted(slides, roughMeasure).map(({ place }) => [place, picture]))
  const bytes = await deckAsPptx(slides, { facts, measure: roughMeasure, pictures, more })
  return { bytes, parts: partsOf(bytes), faults: faultsOf(bytes) }
}

/** Words on a slide, in their order. */
function wordsOf(parts: ReadonlyMap<string, Uint8Array>, path: string): string[] {
  return [...textOf(parts, path).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => text)
}

/** Cells of the sheet in a workbook: numbers as numbers, words as words. */
function cellsOf(workbook: Uint8Array): Record<string, string | number> {
  const sheet = textOf(partsOf(workbook), 'xl/worksheets/sheet1.xml')
  return Object.fromEntries(
    [
      ...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)<\/c>/g),
    ].map(([, at = '', value, text = '']) => [at, value === undefined ? text : Number(value)]),
  )
}

const every = [
  exampleSlide({ layout: 'title', parts: [], title: 'Before Reykjavik', notes: 'Begin\nslowly.' }),
  exampleSlide({ number: 2, parts: [exampleChart(exampleNative)], notes: 'Say "why" & <how>.' }),
  exampleSlide({ number: 3, layout: 'two charts', parts: [exampleChart(exampleDays), exampleChart()] }),
  exampleSlide({ number: 4, layout: 'chart and facts', parts: [exampleChart(), exampleParts.facts] }),
  ...[
    exampleParts.table,
    exampleParts.quotes,
    exampleParts.prose,
    exampleParts.missing,
    exampleParts.strips,
  ].map((part, i) => exampleSlide({ number: 5 + i, parts: [part] })),
]

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

  it('plots the numbers of its charts from workbooks that hold the same; a gap stays one, a zero is a zero', async () => {
    const { parts } = await deckOf(every)
    const relations = relationsOf(parts, 'ppt/charts/_rels/chart1.xml.rels')
    const cells = cellsOf(parts.get(relations.get('rId1')!)!)
    expect(cells).toEqual({
      ...{ A1: 'Period', B1: 'Cooperation', C1: 'Conflict', D1: 'Net &quot;of both&quot;' },
      ...{ A2: 'Jan 2021', B2: 2.5, C2: -6.5, D2: -4 },
      ...{ A3: 'Feb 2021 &amp; &lt;more&gt;', B3: 0, C3: -1.25, D3: -1.25, A4: 'Mar 2021' },
    })
    const chart = textOf(parts, 'ppt/charts/chart1.xml')
    const plotted = [...chart.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([values]) =>
      [...values.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, i, value]) => [
        Number(i),
        Number(value),
      ]),
    )
    expect(plotted).toEqual([
      [
        [0, 2.5],
        [1, 0],
      ],
      [
        [0, -6.5],
        [1, -1.25],
      ],
      [
        [0, -4],
        [1, -1.25],
      ],
    ])
    expect(chart).toMatch(/<c:barChart>.*<c:grouping val="stacked"\/>.*<c:lineChart>/s)
    expect(chart).toContain('<c:f>Sheet1!$D$2:$D$4</c:f>')
    const days = textOf(parts, 'ppt/charts/chart2.xml')
    expect(days).toContain('<c:dateAx>')
    expect(days).toMatch(/<c:areaChart><c:grouping val="stacked"\/>.*<c:lineChart>/s)
    expect(days).toContain('<c:legendEntry><c:idx val="0"/><c:delete val="1"/>')
    expect(cellsOf(parts.get('ppt/embeddings/workbook2.xlsx')!)).toMatchObject({
      ...{ A2: 44_197, A4: 44_204, B2: -2, C4: 1.5 },
      D4: -1.25,
    })
  })

  it('draws over a chart, where its days are, what no chart has: what nobody monitored, and the as-of day', async () => {
    const { parts } = await deckOf(every)
    const relations = relationsOf(parts, 'ppt/charts/_rels/chart2.xml.rels')
    const over = textOf(parts, relations.get('rId2')!)
    const [, x, wide] = (
      /<c:layoutTarget val="inner"\/>.*<c:x val="([\d.]+)"\/>.*<c:w val="([\d.]+)"/s.exec(
        textOf(parts, 'ppt/charts/chart2.xml'),
      ) ?? []
    ).map(Number)
    const ends = [...over.matchAll(/<cdr:x>([\d.]+)<\/cdr:x>/g)].map(([, share]) => Number(share))
    expect(ends[0]).toBeCloseTo(x! + wide! / 3, 3)
    expect(ends[1]).toBeCloseTo(x! + (wide! * 2) / 3, 3)
    expect(ends[4]).toBeCloseTo(x! + wide!, 3)
    expect(over).toContain('<a:pattFill')
    expect(over).toContain('<a:t>As of 8 Jan</a:t>')
    expect(over).toContain('name="As-of line"')
    const words = wordsOf(parts, 'ppt/slides/slide3.xml')
    expect(words).toContain('Meetings are not in this chart')
    expect(textOf(parts, 'ppt/slides/slide3.xml')).toContain(
      'in &quot;January&quot;. Meetings are not in this chart',
    )
  })

  it('says what lies above and below zero at the axis, and the value at the end of its line', async () => {
    const { parts } = await deckOf(every)
    const drawings = ['chart2', 'chart3'].map((name) =>
      textOf(parts, relationsOf(parts, `ppt/charts/_rels/${name}.xml.rels`).get('rId2')!),
    )
    const [x, y, wide, high] = ['x', 'y', 'w', 'h'].map((side) =>
      Number(new RegExp(`<c:${side} val="([\\d.]+)"/>`).exec(textOf(parts, 'ppt/charts/chart2.xml'))?.[1]),
    )
    const boxOf = (text: string): number[] => {
      const whole = drawings[0]!
        .split('<cdr:relSizeAnchor>')
        .find((one) => one.includes(`<a:t>${text}</a:t>`))
      return [...(whole ?? '').matchAll(/<cdr:[xy]>([\d.]+)</g)].map(([, share]) => Number(share))
    }
    const [top, bottom, value] = ['Cooperation', 'Conflict', '−1.3'].map(boxOf)
    expect(top![0]).toBeGreaterThan(x!)
    expect(top![1]).toBeCloseTo(y!, 4)
    expect(bottom![3]).toBeCloseTo(y! + high!, 4)
    expect(value![0]).toBeGreaterThan(x! + wide!)
    expect((value![1]! + value![3]!) / 2).toBeCloseTo(y! + (high! * 11.25) / 20, 3)
    for (const word of ['Cooperation', '−1.3']) expect(drawings[1]).not.toContain(word)
  })

  it('has a chart below another in the same days, with a workbook of its own', async () => {
    const { parts } = await deckOf(every)
    const shares = ['chart2', 'chart3'].map((name) =>
      /<c:x val="([\d.]+)"\/><c:y val="[\d.]+"\/><c:w val="([\d.]+)"/
        .exec(textOf(parts, `ppt/charts/${name}.xml`))
        ?.slice(1),
    )
    expect(shares[0]).toEqual(shares[1])
    expect(cellsOf(parts.get('ppt/embeddings/workbook3.xlsx')!)).toMatchObject({ B3: 4 })
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
