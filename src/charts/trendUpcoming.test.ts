import { describe, expect, it } from 'vitest'
import { CERTAINTIES } from '#model/records/meeting.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import { certaintyGlyphs } from './certaintyGlyph.ts'
import type { TrendInput, TrendMeeting } from './trendInput.ts'
import { upcomingLayer } from './trendUpcoming.ts'

const shown = { from: 100, to: 200 }
const plot = { x: 40, y: 20, width: 1000, height: 160 }
const example: TrendInput = { ...exampleTrend(), asOf: 150, window: shown, width: 1060 }

function meeting(
  id: string,
  days: readonly [number, number] | null,
  more: Partial<TrendMeeting> = {},
): TrendMeeting {
  const span = days && { from: days[0], to: days[1] }
  return { id, span, certainty: 'agreed', lines: [`Meeting ${id}`, 'detail'], ...more }
}

function drawn(upcoming: readonly TrendMeeting[], more: Partial<TrendInput> = {}) {
  return shapesOf(upcomingLayer({ ...example, upcoming, ...more }), shown, plot)
}

describe('upcomingLayer', () => {
  it('draws a day as its glyph with title and detail', () => {
    const shapes = drawn([meeting('a', [160, 160])])
    expect(shapes.map(({ type }) => type)).toEqual(['group', 'rect', 'text', 'text'])
    expect(shapes[0]).toMatchObject({ x: 640 - 7 })
    expect(wordsOf(shapes)).toEqual(['Meeting a', 'detail'])
    expect(shapes[2]).toMatchObject({ style: { fontWeight: 600, fill: example.palette.ink } })
    expect(shapes[3]).toMatchObject({ style: { fontWeight: 400, fill: example.palette.ink3 } })
  })

  it('draws a month as a bar with two caps', () => {
    const shapes = drawn([meeting('a', [160, 190])])
    expect(shapes.map(({ type }) => type)).toEqual(['line', 'line', 'line', 'group', 'rect', 'text', 'text'])
    expect(shapes[0]).toMatchObject({ shape: { x1: 640, x2: 940 } })
  })

  it('draws no date as a dotted line', () => {
    expect(drawn([meeting('a', null)])[0]).toMatchObject({ type: 'line', style: { lineDash: [0.1, 4] } })
  })

  it.each(CERTAINTIES)('has the glyph of %s', (certainty) => {
    const [glyph] = drawn([meeting('a', [170, 170], { certainty })])
    expect(glyph).toMatchObject({
      children: certaintyGlyphs[certainty].map(({ d }) => ({ shape: { pathData: d } })),
    })
  })

  it('names every meeting it draws, for a click on its bar or its words', () => {
    const shapes = drawn([meeting('a', [160, 190])])
    const marks = shapes.filter(({ type }) => type !== 'group' && type !== 'text')
    expect(marks.map(({ type }) => type)).toEqual(['line', 'line', 'line', 'rect'])
    expect(marks.every((one) => !one.silent && one.info?.id === 'a')).toBe(true)
  })

  it('counts those after the window and those without a place', () => {
    expect(wordsOf(drawn([meeting('a', [160, 160]), meeting('later', [300, 300])]))).toContain('+1 more')
    const many = Array.from({ length: 8 }, (_, i) => meeting(`m${i}`, null))
    const words = wordsOf(drawn(many))
    const named = words.filter((word) => word.startsWith('Meeting'))
    expect(words.at(-1)).toBe(`+${8 - named.length} more`)
  })

  it('keeps the value of the as-of date free', () => {
    const series = { from: 100, value: new Float64Array(51).fill(9), gap: new Uint8Array(51) }
    const at = (more: Partial<TrendInput>) => {
      const [glyph] = drawn([meeting('a', [152, 152])], more)
      return glyph?.type === 'group' ? glyph.y : NaN
    }
    expect(at({ series })).toBeGreaterThan(at({}))
  })

  it('draws nothing where there is no zone', () => {
    expect(drawn([meeting('a', [160, 160])], { asOf: 200 })).toEqual([])
  })

  it('takes a title as text', () => {
    const hostile = '<img src=x onerror=alert(1)>'
    expect(wordsOf(drawn([meeting('a', [160, 160], { lines: [hostile] })]))).toEqual([hostile])
  })
})
