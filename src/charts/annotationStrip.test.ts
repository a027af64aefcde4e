import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../tests/pictures/shapesOf.ts'
import { measureSourceSans } from '../../tests/pictures/sourceSans.ts'
import type { DayAnnotation, StripInput } from './annotationStrip.ts'
import { annotationStrip } from './annotationStrip.ts'
import { inside, tooClose } from './boxes.ts'
import { palettes } from './palette.ts'
import type { Shape } from './shapes.ts'

/** A plot of 1 px a day from x = 40 on, its lower edge 200 px below the top of the chart. */
function strip(annotations: readonly DayAnnotation[], more: Partial<StripInput> = {}) {
  return annotationStrip({
    width: 480,
    compact: false,
    palette: palettes.light,
    fonts: { sans: 'Sans', serif: 'Serif' },
    measure: measureSourceSans,
    days: { from: 1000, to: 1400 },
    plot: { x: 40, y: 30, width: 400, height: 170 },
    annotations,
    ...more,
  })
}
function on(first: number, text = 'Call', last = first): DayAnnotation {
  return { first, last, date: 'A day', text }
}
function linesOf(shapes: readonly Shape[]) {
  return shapes.flatMap((shape) => (shape.type === 'line' ? [shape.shape] : []))
}

describe('annotations over a chart', () => {
  it('take no room where there are none, or none within the days', () => {
    expect(strip([])).toEqual({ height: 0, under: [], over: [], leftOut: 0, labels: [] })
    expect(strip([on(900), on(1500)])).toEqual({
      ...{ height: 0, under: [], over: [], leftOut: 2, labels: [] },
    })
  })

  it('stand at their day, with a line down to the foot of the plot', () => {
    const { height, under, over, leftOut } = strip([on(1100)])
    expect(leftOut).toBe(0)
    expect(wordsOf(over)).toEqual(['A day', 'Call'])
    const ring = over.find(({ type }) => type === 'circle')
    expect(ring).toMatchObject({ shape: { cx: 140 } })
    const [guide] = linesOf(under)
    expect(guide).toMatchObject({ x1: 140.5, x2: 140.5, y2: height + 200 })
  })

  it('bracket a span, as far as it is in sight, with a band through the plot', () => {
    const { height, under, over } = strip([on(1300, 'Build-up', 1500)])
    expect(under).toHaveLength(1)
    const [band] = under
    expect(band?.type === 'rect' && [band.shape.x, band.shape.width]).toEqual([340, 100])
    expect(band?.type === 'rect' && band.shape.y + band.shape.height).toBe(height + 200)
    expect(over.some(({ type }) => type === 'circle')).toBe(false)
  })

  it('keep apart, one over the other where they must, and leave out who finds no place', () => {
    const two = strip([on(1100, 'A first text of some length'), on(1110, 'A second one')])
    expect(two.leftOut).toBe(0)
    expect(two.height).toBeGreaterThan(strip([on(1100, 'A first text of some length')]).height)
    const many = strip(Array.from({ length: 12 }, (_, i) => on(1100 + i, `Text number ${i} of many`)))
    expect(many.leftOut).toBeGreaterThan(5)
    expect(wordsOf(many.over)).toContain('Text number 0 of many')
  })

  it('take no rows that help none of them', () => {
    const two = strip([on(1100, 'A first text of some length'), on(1110, 'A second one')])
    const same = Array.from({ length: 8 }, () => on(1100, 'A text of some length'))
    const many = strip(same)
    const shown = same.length - many.leftOut
    expect(strip(same.slice(0, shown)).height).toBe(many.height)
    expect(many.height).toBeLessThanOrEqual(two.height + 2 * (two.height - strip([on(1100)]).height))
  })

  it('stand close over the chart, whatever rows were tried', () => {
    const same = Array.from({ length: 6 }, (_, i) => on(1100 + 4 * i, 'A text of some length'))
    const { over } = strip(same)
    const rings = over.flatMap((shape) => (shape.type === 'circle' ? [shape.shape.cy] : []))
    const words = over.flatMap((shape) => (shape.type === 'text' ? [shape.style.y] : []))
    expect(rings.length).toBeGreaterThan(0)
    expect(Math.min(...rings) - Math.max(...words)).toBeLessThan(40)
  })

  it('stand where a hand has put them, seen from their ring, and the others keep off them', () => {
    const by = (x: number, y: number) => ({ ...on(1100), id: 'm-1', at: { x, y } })
    const { labels, height } = strip([by(-60, -80), { ...on(1102), id: 'm-2' }])
    const [mine, other] = labels
    expect(mine).toMatchObject({ id: 'm-1', ring: { x: 140 } })
    expect(mine!.box.x - mine!.ring.x).toBe(-60)
    expect(mine!.box.y - mine!.ring.y).toBe(-80)
    expect(mine!.box.y).toBeGreaterThanOrEqual(0)
    expect(other).toMatchObject({ id: 'm-2', ring: { x: 142, y: mine!.ring.y } })
    expect(tooClose(mine!.box, other!.box, 0)).toBe(false)
    const [down] = strip([by(20, 60)]).labels
    expect(down!.box.y).toBe(down!.ring.y + 60)
    expect(strip([by(20, 60)]).height).toBeLessThan(height)
  })

  it('stay over the chart, however far a hand has thrown them', () => {
    for (const [x, y] of [
      [2000, 2000],
      [-2000, 30],
    ] as const) {
      const { labels, height } = strip([{ ...on(1100), id: 'm-1', at: { x, y } }])
      const { box } = labels[0]!
      expect(inside(box, { x: 0, y: 0, width: 480, height: height + 200 })).toBe(true)
    }
  })

  it('stay within the width, where a label would stick out too', () => {
    const { over } = strip([on(1000, 'At the very left'), on(1400, 'At the very right')])
    for (const shape of over) {
      if (shape.type !== 'text') continue
      const { x, align, text } = shape.style
      const width = measureSourceSans(text, 12, 600)
      expect(align === 'left' ? x : x - width).toBeGreaterThanOrEqual(0)
      expect(align === 'left' ? x + width : x).toBeLessThanOrEqual(480)
    }
  })
})
