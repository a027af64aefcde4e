import { describe, expect, it } from 'vitest'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import type { TrendInput, TrendStem } from './trendInput.ts'
import { trendLayout } from './trendLayout.ts'
import { stemLayer, thinned } from './trendStems.ts'

function stem(id: string, day: number, score: number, to = day): TrendStem {
  return { id, days: { from: day, to }, score }
}

const shown = { from: 100, to: 200 }
const example = exampleTrend()

function drawn(stems: readonly TrendStem[], more: Partial<TrendInput> = {}) {
  const input = { ...example, ...more, stems, window: shown }
  const layout = trendLayout(input, true)
  return { layout, shapes: shapesOf(stemLayer(input, layout), shown, layout.plot) }
}

/** Without the baseline and the name of the strip. */
function marks(stems: readonly TrendStem[]) {
  const { layout, shapes } = drawn(stems)
  return { baseline: layout.strip!.baseline, marks: shapes.filter((shape) => !shape.silent) }
}

describe('thinned', () => {
  it('keeps the longest of one pixel column and sign', () => {
    const stems = [stem('a', 100, 2), stem('b', 100, 5), stem('c', 100, -1), stem('d', 101, 1)]
    expect(thinned(stems, 4).map(({ id }) => id)).toEqual(['b', 'c', 'd'])
  })

  it('joins days where many share a pixel', () => {
    const stems = Array.from({ length: 40 }, (_, i) => stem(`s${i}`, 100 + i, 1 + (i % 5)))
    expect(thinned(stems, 0.25)).toHaveLength(10)
    expect(thinned(stems, 0.25).every(({ score }) => score >= 4)).toBe(true)
  })

  it('keeps spans apart from days', () => {
    expect(thinned([stem('a', 100, 5), stem('b', 100, 2, 130)], 0.1)).toHaveLength(2)
  })

  it('does not depend on the order', () => {
    const stems = [stem('b', 100, 3), stem('a', 100, 3), stem('c', 99, -1)]
    expect(thinned(stems.toReversed(), 4)).toEqual(thinned(stems, 4))
    expect(thinned(stems, 4).map(({ id }) => id)).toEqual(['c', 'a'])
  })
})

describe('stemLayer', () => {
  it('draws cooperation up and conflict down, 2.5 px a point', () => {
    const { baseline, marks: stems } = marks([stem('up', 120, 4), stem('down', 140, -8)])
    expect(stems).toMatchObject([
      { info: { id: 'up' }, shape: { y: baseline - 10, width: 3, height: 10 }, style: { fill: '#0B757F' } },
      { info: { id: 'down' }, shape: { y: baseline, width: 3, height: 20 }, style: { fill: '#B0440C' } },
    ])
  })

  it('reaches ±10 at the ends of the strip', () => {
    const { layout, shapes } = drawn([stem('up', 120, 10), stem('down', 140, -10)])
    const { top, bottom, baseline } = layout.strip!
    expect(shapes.filter((shape) => !shape.silent)).toMatchObject([
      { shape: { y: top, height: baseline - top } },
      { shape: { y: baseline, height: bottom - baseline } },
    ])
  })

  it('draws what is neither in ink, and never as nothing', () => {
    expect(marks([stem('zero', 120, 0)]).marks).toMatchObject([
      { style: { fill: example.palette.ink }, shape: { height: 2 } },
    ])
  })

  it('draws a date not known to the day as a capped span with its stem in the middle', () => {
    const { baseline, marks: parts } = marks([stem('month', 120, 4, 150)])
    expect(parts.map(({ type }) => type)).toEqual(['rect', 'line', 'line', 'line'])
    expect(parts.every((part) => !part.silent && part.info?.id === 'month')).toBe(true)
    const [bar] = parts
    const { x } = bar?.type === 'rect' ? bar.shape : { x: NaN }
    const perDay = trendLayout(example, true).plot.width / 100
    expect(x + 1.5).toBeCloseTo(40 + 35 * perDay, 6)
    expect(parts[1]).toMatchObject({
      shape: { y1: Math.round(baseline - 10), y2: Math.round(baseline - 10) },
    })
  })

  it('leaves out what is out of sight', () => {
    expect(marks([stem('before', 50, 4), stem('after', 250, 4)]).marks).toEqual([])
    expect(marks([stem('reaching in', 50, 4, 120)]).marks).not.toEqual([])
  })

  it('names the strip on a ground of its own, over bars however close they stand', () => {
    expect(wordsOf(drawn([]).shapes)).toEqual(['Events'])
    const { shapes } = drawn(Array.from({ length: 100 }, (_, i) => stem(`s${i}`, 100 + i, 10)))
    const [ground, name] = shapes.slice(-2)
    if (ground?.type !== 'rect' || name?.type !== 'text')
      throw new Error('the name comes last, on its ground')
    expect(ground).toMatchObject({ silent: true, style: { fill: example.palette.paper } })
    const width = example.measure('Events', name.style.fontSize, 400)
    expect(ground.shape.x).toBeLessThan(name.style.x)
    expect(ground.shape.x + ground.shape.width).toBeGreaterThan(name.style.x + width)
    expect(ground.shape.y).toBeLessThanOrEqual(name.style.y - name.style.fontSize / 2)
  })
})
