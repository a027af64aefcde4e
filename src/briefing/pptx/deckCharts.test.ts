import { describe, expect, it } from 'vitest'
import { relationsOf, textOf } from '../../../tests/officePackage.ts'
import { cellsOf, deckOf, every, wordsOf } from './deckAsPptx.fixture.ts'

describe('charts of a deck in PowerPoint', () => {
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
})
