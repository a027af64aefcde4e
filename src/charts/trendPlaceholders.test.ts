import { describe, expect, it } from 'vitest'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { emptyTrend } from '../../tests/pictures/trendExample.ts'
import type { TrendInput } from './trendInput.ts'
import { placeholderLayer } from './trendPlaceholders.ts'

const shown = { from: 100, to: 200 }
const plot = { x: 50, y: 20, width: 1000, height: 400 }
const empty: TrendInput = { ...emptyTrend(), asOf: 250, window: shown }

function drawn(more: Partial<TrendInput> = {}) {
  return shapesOf(placeholderLayer({ ...empty, ...more }), shown, plot)
}

describe('placeholderLayer', () => {
  it('keeps five places free in an empty relationship, on the neutral line', () => {
    const shapes = drawn()
    expect(wordsOf(shapes)).toEqual(['Event 1', 'Event 2', 'Event 3', 'Event 4', 'Event 5'])
    expect(shapes[0]).toMatchObject({ type: 'circle', shape: { cx: 245, cy: 220, r: 7 } })
    expect(shapes[0]).toHaveProperty('style.lineDash')
  })

  it('draws what is there at its score, and names only what is missing', () => {
    const stems = [
      { id: 'a', days: { from: 120, to: 120 }, score: 4 },
      { id: 'b', days: { from: 150, to: 160 }, score: -6 },
    ]
    const shapes = drawn({ items: 2, stems })
    expect(wordsOf(shapes)).toEqual(['Event 3', 'Event 4', 'Event 5'])
    expect(shapes.slice(-2)).toMatchObject([
      { info: { id: 'a' }, shape: { cx: 250, cy: 140 }, style: { fill: empty.palette.coop } },
      { info: { id: 'b' }, shape: { cx: 600, cy: 340 }, style: { fill: empty.palette.conf } },
    ])
  })

  it('names every second place where the names of all would collide', () => {
    const close = { ...plot, width: 250 }
    const layer = placeholderLayer(empty)
    expect(wordsOf(shapesOf(layer, shown, close))).toEqual(['Event 1', 'Event 3', 'Event 5'])
  })

  it('keeps the places left of the as-of line', () => {
    const rings = drawn({ asOf: 150 }).flatMap((shape) => (shape.type === 'circle' ? [shape.shape.cx] : []))
    expect(Math.max(...rings)).toBeLessThan(550)
  })
})
