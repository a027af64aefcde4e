import { expect, it } from 'vitest'
import { palettes } from '../src/charts/palette.ts'
import type { Dataset } from '../src/model/records/dataset.ts'
import { laneFigures } from '../src/ui/figures/lanes/lanesFigure.ts'
import { figures } from '../src/ui/figures/list.ts'
import { DAY, contentWith } from './hostile/markedTexts.ts'
import { ACCEPTED } from './hostile/wholeDataset.ts'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'
import { xmlFaults } from './officePackage.ts'

const ALL = [...figures, ...laneFigures]
/** Texts in one dataset: of more issues than a hundred a chart draws some. */
const AT_ONCE = 75
/** All that ECharts draws a chart of. */
const TAGS = [
  'svg',
  'rect',
  'path',
  'text',
  'polyline',
  'polygon',
  'g',
  'circle',
  'defs',
  'clipPath',
  'style',
]

/** What in a drawing is no part of it, or does something. Letters that XML lacks are left out of files alone. */
function foreignIn(svg: string): readonly string[] {
  const tags = Array.from(svg.matchAll(/<([a-z][\w:-]*)/gi), ([, tag = '']) => tag)
  const attributes = Array.from(
    svg.matchAll(/\s([\w:-]+)="([^"]*)"/g),
    ([, name = '', value = '']) => [name, value] as const,
  )
  return [
    ...tags.filter((tag) => !TAGS.includes(tag)),
    ...attributes.flatMap(([name, value]) =>
      /^on|href$|^src/i.test(name) || /url\((?!['"]?#)/i.test(value) ? [`${name} ${value}`] : [],
    ),
    ...xmlFaults(svg).filter((fault) => fault !== 'a sign that XML lacks'),
  ]
}

/** How many of the texts are drawn, by their first letters: what is too long for its room is cut. */
function drawnOf(texts: readonly string[], drawn: readonly string[]): number {
  return texts.filter((text) => drawn.some((label) => label.startsWith(text.trim().slice(0, 8)))).length
}

/** All figures over a dataset that begins its texts with some payloads. */
function benchOf(from: number): Promise<FigureBench> {
  const text = (_: string, n: number): string => ACCEPTED[(from + (n % AT_ONCE)) % ACCEPTED.length]!
  const { format: _format, version: _version, ...content } = contentWith(text, AT_ONCE)
  return openFigures(ALL, content as unknown as Dataset) // as the schema says
}

it('S01 every chart draws hostile texts as texts, and nothing else of them', async ({ task }) => {
  const inherited = Object.getOwnPropertyNames(Object.prototype)
  let drawn = 0
  for (let from = 0; from < ACCEPTED.length; from += AT_ONCE) {
    const bench = await benchOf(from)
    await bench.goTo(DAY)
    for (const { id } of ALL) {
      const svg = bench.picture(id, 'wide', palettes.light)
      expect(foreignIn(svg), id).toEqual([])
      expect(Object.getOwnPropertyNames(Object.prototype), id).toEqual(inherited)
      drawn += drawnOf(ACCEPTED.slice(from, from + AT_ONCE), bench.textsOf(id, 'wide'))
    }
    bench.end()
  }
  task.meta.times = drawn
  expect(drawn).toBeGreaterThan(1000)
}, 180_000)
