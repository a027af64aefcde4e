import { describe, expect, it } from 'vitest'
import { shapesOf } from '../../tests/pictures/shapesOf.ts'
import type { View } from './scene.ts'
import { sceneSeries } from './scene.ts'
import { rect } from './shapes.ts'

function viewIn(shown: { from: number; to: number }, plot = { x: 40, y: 20, width: 200, height: 100 }): View {
  let seen: View | undefined
  shapesOf(sceneSeries({ id: 'x', z: 1, draw: (view) => ((seen = view), []) }), shown, plot)
  if (!seen) throw new Error('the layer was not drawn')
  return seen
}

describe('sceneSeries', () => {
  it('draws a layer as one group', () => {
    const box = { x: 1, y: 2, width: 3, height: 4 }
    const layer = sceneSeries({ id: 'x', z: 3, draw: () => [rect(box, {})] })
    expect(layer).toMatchObject({ id: 'x', type: 'custom', z: 3, clip: false })
    expect(shapesOf(layer, { from: 0, to: 10 })).toMatchObject([{ type: 'rect', shape: box }])
  })

  it('knows the days at the edges of the plot, to fractions while brushing', () => {
    const { shown } = viewIn({ from: 18_600, to: 18_700.5 })
    expect(shown.from).toBeCloseTo(18_600, 6)
    expect(shown.to).toBeCloseTo(18_700.5, 6)
  })

  it('takes days to pixels from left to right', () => {
    const { x } = viewIn({ from: 18_600, to: 18_700 })
    expect(x(18_600)).toBeCloseTo(40, 6)
    expect(x(18_650)).toBeCloseTo(140, 6)
    expect(x(18_700)).toBeCloseTo(240, 6)
  })

  it('takes scores to pixels from the top down', () => {
    const { y } = viewIn({ from: 0, to: 10 })
    expect(y(10)).toBeCloseTo(20, 6)
    expect(y(0)).toBeCloseTo(70, 6)
    expect(y(-10)).toBeCloseTo(120, 6)
  })

  it('hands on the box of the plot', () => {
    expect(viewIn({ from: 0, to: 10 }).plot).toEqual({ x: 40, y: 20, width: 200, height: 100 })
  })
})
