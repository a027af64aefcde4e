import { describe, expect, it } from 'vitest'
import { partMarker } from './markedPart.ts'
import type { ShownPart } from './slidePart.ts'

const shown: ShownPart = {
  part: {
    ...{
      kind: 'chart',
      id: 'index',
      finding: 'It stands',
      subtitle: '',
      said: [],
      annotations: [],
      sample: '',
    },
    ...{ alt: 'A line', table: { columns: [], rows: [] } },
    draw: () => ({ option: {}, height: 1, plot: { x: 0, y: 0, width: 1, height: 1 }, spots: [] }),
  },
  ...{ finding: { text: 'It stands', facts: [] }, subtitle: '', source: '', pair: 'A – B', day: 1 },
  ...{ level: 'CLEAR', numbers: [] },
}
const mark = { id: 'm-1', date: '2021-04-15/2021-04-18', text: 'Sanctions' } as const

describe('what a view shows', () => {
  it('has the annotations of its slide, at their days and where a hand has put them', () => {
    const marked = partMarker((date) => `on ${date}`)
    const { part } = marked(shown, { marks: [mark, { ...mark, id: 'm-2', at: { x: 3, y: -40 } }] })
    expect(part.kind === 'chart' && part.annotations).toMatchObject([
      { id: 'm-1', first: 18_732, last: 18_735, date: 'on 2021-04-15/2021-04-18', text: 'Sanctions' },
      { id: 'm-2', at: { x: 3, y: -40 } },
    ])
  })

  it('loses the annotations that it finds by itself to those of the slide', () => {
    if (shown.part.kind !== 'chart') throw new Error('a chart')
    const { draw } = shown.part
    const drawBare: typeof draw = (frame) => draw(frame)
    const two = { ...shown, part: { ...shown.part, drawBare } }
    const drawOf = (marks: readonly (typeof mark)[], alt?: string) => {
      const { part } = partMarker(String)(two, { marks, ...(alt === undefined ? {} : { alt }) })
      return part.kind === 'chart' ? part.draw : null
    }
    expect(drawOf([mark])).toBe(drawBare)
    expect(drawOf([], 'Up')).toBe(draw)
  })

  it('has the slide’s own description', () => {
    const { part } = partMarker(String)(shown, { marks: [], alt: 'Up, then down' })
    expect(part.kind === 'chart' && part.alt).toBe('Up, then down')
  })

  it('stays the same thing while its words do, and without any is itself', () => {
    const marked = partMarker(String)
    expect(marked(shown, { marks: [] })).toBe(shown)
    const one = marked(shown, { marks: [mark] })
    expect(marked(shown, { marks: [{ ...mark }] })).toBe(one)
    expect(marked(shown, { marks: [{ ...mark, text: 'Talks' }] })).not.toBe(one)
  })

  it('is left alone where it is no chart', () => {
    const table = { ...shown, part: { kind: 'missing', text: 'Nothing' } } as const
    expect(partMarker(String)(table, { marks: [mark] })).toBe(table)
  })
})
