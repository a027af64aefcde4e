import { describe, expect, it } from 'vitest'
import { shapesOf } from '../../tests/pictures/shapesOf.ts'
import { compactTrend, exampleSeries, exampleTrend } from '../../tests/pictures/trendExample.ts'
import { brush, brushLayer, NARROWEST_WINDOW } from './trendBrush.ts'
import type { TrendInput } from './trendInput.ts'
import { trendLayout } from './trendLayout.ts'

const input = exampleTrend()
const layout = trendLayout(input, true)

function drawn(more: Partial<TrendInput> = {}) {
  const wanted = { ...input, ...more }
  return shapesOf(brushLayer(wanted, trendLayout(wanted, true)), wanted.window, layout.plot)
}

function pointsOf(shapes: ReturnType<typeof drawn>) {
  return shapes.flatMap((shape) =>
    shape.type === 'polyline' || shape.type === 'polygon' ? shape.shape.points : [],
  )
}

describe('brush', () => {
  it('is a slider of 22 px under the plot, over days in the window', () => {
    expect(brush(input, layout)).toMatchObject([
      {
        type: 'slider',
        filterMode: 'none',
        startValue: input.window.from,
        endValue: input.window.to,
        minValueSpan: NARROWEST_WINDOW,
        left: layout.plot.x,
        height: 22,
        showDataShadow: false,
      },
    ])
  })

  it('marks the selected span with a quarter of yellow', () => {
    expect(brush(input, layout)[0]?.fillerColor).toBe('rgba(255,221,85,0.25)')
  })

  it('is missing on a small screen and while there is no line', () => {
    expect(brush(input, trendLayout(compactTrend(), true))).toEqual([])
    expect(brush(input, trendLayout(input, false))).toEqual([])
  })
})

describe('brushLayer', () => {
  it('draws the series faint outside the window and in ink inside', () => {
    const strokes = drawn().map(({ type, ...shape }) =>
      'style' in shape && 'stroke' in shape.style ? shape.style.stroke : type,
    )
    expect(strokes).toEqual(['rect', 'polygon', input.palette.ink3, input.palette.ink])
  })

  it('stays inside the slider', () => {
    const { x, y, width, height } = layout.brush!
    for (const [px, py] of pointsOf(drawn())) {
      expect(px).toBeGreaterThanOrEqual(x - 1e-6)
      expect(px).toBeLessThanOrEqual(x + width + 1e-6)
      expect(py).toBeGreaterThanOrEqual(y)
      expect(py).toBeLessThanOrEqual(y + height)
    }
  })

  it('goes by days: the line ends at the as-of date, not at the edge', () => {
    const { x, width } = layout.brush!
    const share = (input.asOf - input.whole.from) / (input.whole.to - input.whole.from)
    expect(Math.max(...pointsOf(drawn()).map(([px]) => px))).toBeCloseTo(x + width * share, 3)
  })

  it('breaks in gaps', () => {
    const series = exampleSeries({ from: '2021-02-10', to: '2021-03-01' })
    const inked = drawn({ series }).filter(
      (shape) => 'style' in shape && 'stroke' in shape.style && shape.style.stroke === input.palette.ink,
    )
    expect(inked).toHaveLength(2)
  })

  it('is empty without a slider or without a series', () => {
    expect(shapesOf(brushLayer(compactTrend(), trendLayout(compactTrend(), true)), input.window)).toEqual([])
    expect(drawn({ series: { from: 1, value: new Float64Array(), gap: new Uint8Array() } })).toEqual([])
  })
})
