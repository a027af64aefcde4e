import type { FramedChart } from '#charts/framedChart.ts'
import type { Shape } from '#charts/shapes.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figures } from '../src/ui/figures/list.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'
import { MADE_UP } from './pictures/madeUpPairs.ts'
import { renderSvg } from './pictures/renderSvg.ts'
import { collisionsOf } from './pictures/textBoxes.ts'

const LEAST = 18

/** Sizes of the letters of a frame, as they stand on the slide. */
function sizesOf(shapes: readonly Shape[], scale = 1): number[] {
  return shapes.flatMap((shape) => {
    if (shape.type === 'group') return sizesOf(shape.children, scale * shape.scaleX)
    return shape.type === 'text' ? [shape.style.fontSize * scale] : []
  })
}

/** What is wrong with a slide: letters that are too small in it, texts that lie on one another or leave the chart. */
function faultsOf({ chart, under, over, width }: FramedChart): readonly string[] {
  const svg = chart ? renderSvg(chart.option, chart.width, chart.height) : ''
  const drawn = [...svg.matchAll(/font-size:([\d.]+)px/g)].map(
    ([, size]) => Number(size) * (chart?.scale ?? 1),
  )
  const least = Math.min(...drawn, ...sizesOf([...under, ...over]))
  return [
    ...(width === 1280 ? [] : [`is ${width} wide`]),
    ...(least < LEAST ? [`has letters of ${least.toFixed(1)} px`] : []),
    ...(chart ? collisionsOf(svg, chart.width, chart.height) : []),
  ]
}

describe.each([
  ['the sample', undefined],
  ['a dense dataset', MADE_UP.dense()],
] as const)('on a slide, figures of %s', (name, dataset) => {
  let bench: FigureBench
  beforeAll(async () => {
    bench = await openFigures(figures, dataset)
  })
  afterAll(() => bench.end())

  it.each(['2021-05-13', '2021-12-31'])('have no letter under 18 px as of %s', async (day) => {
    await bench.goTo(day)
    const found = figures.flatMap(({ id }) => faultsOf(bench.slideOf(id)).map((fault) => `${id} ${fault}`))
    expect(found).toEqual([])
  })

  it('are drawn', async () => {
    await bench.goTo('2021-05-13')
    const isDrawn = figures.filter(({ id }) => bench.slideOf(id).chart !== null)
    expect(isDrawn.length, name).toBeGreaterThan(10)
  })
})
