import { describe, expect, it } from 'vitest'
import { GAP } from '#analysis/indexSums.ts'
import { shapesOf } from '../../tests/pictures/shapesOf.ts'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import { asOfLayer, endLayer } from './trendAsOf.ts'
import type { TrendInput } from './trendInput.ts'
import { trendLayout } from './trendLayout.ts'

const shown = { from: 100, to: 200 }
const input: TrendInput = {
  ...exampleTrend(),
  asOf: 150,
  window: shown,
  series: { from: 100, value: new Float64Array(51).fill(-2), gap: new Uint8Array(51) },
}
const layout = trendLayout(input, true)
const x = layout.plot.x + layout.plot.width / 2

function line(more: Partial<TrendInput> = {}) {
  return shapesOf(asOfLayer({ ...input, ...more }, layout), shown, layout.plot)
}

function ends(more: Partial<TrendInput> = {}) {
  return shapesOf(endLayer({ ...input, ...more }), shown, layout.plot)
}

describe('asOfLayer', () => {
  it('is a yellow tag over a line of 1.5 px down to the x axis', () => {
    const [tag, needle] = line()
    expect(tag).toMatchObject({ type: 'rect', style: { fill: input.palette.mark } })
    expect(needle).toMatchObject({
      type: 'line',
      shape: { y1: 0, y2: layout.axisY },
      style: { lineWidth: 1.5 },
    })
  })

  it('has no yellow when the as-of date is today', () => {
    const [tag] = line({ asOfIsToday: true })
    expect(tag).toMatchObject({ style: { fill: input.palette.surface, stroke: input.palette.rule2 } })
  })

  it('is not drawn out of sight', () => {
    expect(line({ asOf: 99 })).toEqual([])
  })
})

describe('endLayer', () => {
  it('ends the line in a filled dot on the as-of date', () => {
    const [dot] = ends()
    expect(dot).toMatchObject({
      type: 'circle',
      style: { fill: input.palette.ink, stroke: input.palette.paper },
    })
    expect(dot?.type === 'circle' && dot.shape.cx).toBeCloseTo(x, 6)
  })

  it('ends a line without support in an open ring, and has no dot then', () => {
    const value = new Float64Array(51).fill(-2)
    const gap = new Uint8Array(51)
    value.fill(NaN, 30)
    gap.fill(GAP.unsupported, 30)
    const shapes = ends({ series: { from: 100, value, gap } })
    expect(shapes).toHaveLength(1)
    expect(shapes[0]).toMatchObject({ style: { fill: input.palette.paper, stroke: input.palette.ink } })
  })

  it('has neither out of sight', () => {
    expect(ends({ asOf: 250 })).toEqual([])
  })
})
