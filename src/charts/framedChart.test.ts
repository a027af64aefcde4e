import { describe, expect, it } from 'vitest'
import { annotation, exampleFramed } from '../../tests/pictures/framedExample.ts'
import { wordsOf } from '../../tests/pictures/shapesOf.ts'
import { shownSizes } from './frameLayout.ts'
import { shownChart, slideChart } from './framedChart.ts'
import { palettes } from './palette.ts'
import type { Shape } from './shapes.ts'

function words(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) => (shape.type === 'group' ? wordsOf(shape.children) : wordsOf([shape])))
}
const bare = (height: number) => ({
  draw: () => ({ option: {}, height, plot: { x: 0, y: 0, width: 10, height } }),
})

describe('a chart on a slide', () => {
  it('is drawn at two thirds of its size, so that its letters become 18 px high', () => {
    const { chart, isSmall } = slideChart(exampleFramed({ annotations: [] }))
    expect(chart?.scale).toBe(1.5)
    expect(chart?.width).toBe(768)
    expect(isSmall).toBe(false)
  })

  it('becomes smaller where it holds too much, never runs over, and says so', () => {
    const { chart, isSmall, height } = slideChart(exampleFramed({ ...bare(2000), annotations: [] }))
    expect(isSmall).toBe(true)
    expect(chart!.y + chart!.height * chart!.scale).toBeLessThan(height - 60)
  })

  it('has its annotations above it, on the same scale', () => {
    const { chart, under, over } = slideChart(exampleFramed())
    expect(chart!.y).toBeGreaterThan(slideChart(exampleFramed({ annotations: [] })).chart!.y)
    expect(words(over)).toEqual(expect.arrayContaining(['15 Jun 2020', 'Aug 2019']))
    expect(under).toHaveLength(1)
  })

  it('without an axis of days has none', () => {
    const { days: _days, ...without } = exampleFramed()
    expect(words(slideChart(without).over)).not.toContain('Aug 2019')
  })

  it('where there is nothing to draw says what is missing', () => {
    const { draw: _draw, ...empty } = exampleFramed()
    const { chart, over } = slideChart(empty)
    expect(chart).toBeNull()
    expect(words(over)).toContain('No case is recorded by 13 May 2021.')
  })
})

describe('a chart as on the screen', () => {
  const shown = { sizes: shownSizes(900), palette: palettes.light }

  it('has the size it has there, in a frame as high as what is in it', () => {
    const { chart, width, height } = shownChart(exampleFramed({ ...shown, ...bare(240), annotations: [] }))
    expect([chart?.width, chart?.height, chart?.scale]).toEqual([900, 240, 1])
    expect(width).toBe(948)
    expect(height).toBeGreaterThan(240 + 22 + 16)
  })

  it('grows by its annotations', () => {
    const annotations = [annotation('2020-06-15', '2020-06-15', '15 Jun 2020', 'Sentence')]
    const [with_, without] = [annotations, []].map((list) =>
      shownChart(exampleFramed({ ...shown, ...bare(240), annotations: list })),
    )
    expect(with_!.height).toBeGreaterThan(without!.height + 30)
    expect(with_!.chart!.y - without!.chart!.y).toBe(with_!.height - without!.height)
  })
})
