import { describe, expect, it } from 'vitest'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { compactTrend, exampleTrend } from '../../tests/pictures/trendExample.ts'
import { annotationLayer, annotationNeeds, setAnnotations } from './trendAnnotations.ts'
import type { TrendAnnotation, TrendInput } from './trendInput.ts'

const shown = { from: 100, to: 200 }
const plot = { x: 40, y: 20, width: 1000, height: 400 }
const value = Float64Array.from({ length: 51 }, (_, i) => (i < 20 ? 0 : i < 40 ? 2 : -2))
const example: TrendInput = {
  ...exampleTrend(),
  asOf: 150,
  window: shown,
  series: { from: 100, value, gap: new Uint8Array(51) },
}

function note(id: string, day: number, more: Partial<TrendAnnotation> = {}): TrendAnnotation {
  return { id, day, lines: ['1 May', 'Something happened'], score: 5, priority: 0, ...more }
}

function drawn(annotations: readonly TrendAnnotation[], input = example) {
  const wanted = { ...input, annotations }
  const layer = annotationLayer(setAnnotations(wanted), wanted, (view) => ({
    bounds: view.plot,
    asOfX: null,
    texts: [],
    curves: [],
    neutralY: view.y(0),
  }))
  return shapesOf(layer, shown, plot)
}

describe('setAnnotations', () => {
  it('takes side and value from the line', () => {
    const [rise, fall] = setAnnotations({
      ...example,
      annotations: [note('a', 120, { score: -5 }), note('b', 140)],
    })
    expect(rise).toMatchObject({ side: 'above', value: 2 })
    expect(fall).toMatchObject({ side: 'below', value: -2 })
  })

  it('leaves out days without a value and days after the as-of date', () => {
    expect(setAnnotations({ ...example, annotations: [note('a', 99), note('b', 151)] })).toEqual([])
    expect(setAnnotations({ ...example, asOf: 130, annotations: [note('a', 140)] })).toEqual([])
  })

  it('breaks the text into two lines, and has a longer one in reserve', () => {
    const long = note('a', 120, { lines: ['17 Mar', '“Killer” interview; ambassador recalled'] })
    const [set] = setAnnotations({ ...example, annotations: [long] })
    expect(set?.forms.map(({ lines }) => lines)).toEqual([
      ['17 Mar', '“Killer” interview;', 'ambassador recalled'],
      ['17 Mar', '“Killer” interview; ambassador recalled'],
    ])
    expect(set?.forms.map(({ height }) => height)).toEqual([42, 28])
  })

  it('has narrower lines on a small screen', () => {
    const long = note('a', 120, { lines: ['2 Mar', 'Sanctions over the poisoning of Navalny'] })
    const widths = [false, true].map(
      (compact) => setAnnotations({ ...example, compact, annotations: [long] })[0]?.forms[0]?.width ?? NaN,
    )
    expect(widths[0]).toBeLessThanOrEqual(150)
    expect(widths[1]).toBeLessThanOrEqual(112)
  })
})

describe('annotationNeeds', () => {
  it('are the room of the weightiest labels in the window', () => {
    const set = setAnnotations({ ...example, annotations: [note('a', 120), note('b', 140, { score: -9 })] })
    expect(annotationNeeds(set, example)).toMatchObject([
      { value: -2, side: 'below' },
      { value: 2, side: 'above' },
    ])
    expect(annotationNeeds(set, { ...example, window: { from: 130, to: 200 } })).toHaveLength(1)
  })

  it('are fewer on a small screen', () => {
    const set = setAnnotations({
      ...example,
      annotations: Array.from({ length: 9 }, (_, i) => note(`n${i}`, 110 + i)),
    })
    expect(annotationNeeds(set, example)).toHaveLength(6)
    expect(annotationNeeds(set, compactTrend())).toEqual([])
    expect(annotationNeeds(set, { ...example, compact: true })).toHaveLength(3)
  })
})

describe('annotationLayer', () => {
  it('draws leader, ring, date in bold and text', () => {
    const shapes = drawn([note('a', 120)])
    expect(shapes.map(({ type }) => type)).toEqual(['line', 'circle', 'rect', 'text', 'text'])
    expect(shapes[1]).toMatchObject({ shape: { cx: 240, cy: 180, r: 3.4 }, info: { id: 'a' } })
    expect(shapes[2]).toMatchObject({ info: { id: 'a' } })
    expect(shapes[3]).toMatchObject({ style: { text: '1 May', fontWeight: 600 } })
    expect(shapes[4]).toMatchObject({ style: { text: 'Something happened', fontWeight: 400 } })
  })

  it('draws none out of sight', () => {
    expect(drawn([note('a', 120)], { ...example, window: shown }).length).toBeGreaterThan(0)
    const wanted = { ...example, annotations: [note('a', 120)] }
    const layer = annotationLayer(setAnnotations(wanted), wanted, (view) => ({
      bounds: view.plot,
      asOfX: null,
      texts: [],
      curves: [],
      neutralY: 0,
    }))
    expect(shapesOf(layer, { from: 130, to: 200 }, plot)).toEqual([])
  })

  it('draws three at most on a small screen', () => {
    const many = Array.from({ length: 8 }, (_, i) => note(`n${i}`, 101 + i * 6, { lines: ['1 May', 'x'] }))
    const rings = (input: TrendInput) => drawn(many, input).filter(({ type }) => type === 'circle').length
    expect(rings(example)).toBe(6)
    expect(rings({ ...example, compact: true })).toBe(3)
  })

  it('takes a title as text', () => {
    const hostile = '<img src=x onerror=alert(1)>'
    expect(wordsOf(drawn([note('a', 120, { lines: ['1 May', hostile] })])).join(' ')).toContain('<img')
  })
})
