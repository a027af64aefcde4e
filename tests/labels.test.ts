import { figures } from '../src/ui/figures/list.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureBench } from './pictures/figureBench.ts'
import { openFigures } from './pictures/figureBench.ts'
import { MADE_UP } from './pictures/madeUpPairs.ts'
import { collisionsOf, textBoxes } from './pictures/textBoxes.ts'

/** One day of each month, and those of the sample that show much at once. */
const DAYS = [
  '2021-01-28',
  '2021-02-18',
  '2021-03-18',
  '2021-04-16',
  '2021-05-13',
  '2021-06-16',
  '2021-07-09',
  '2021-08-31',
  '2021-09-30',
  '2021-10-19',
  '2021-11-15',
  '2021-12-31',
]
const FRAMES = ['wide', 'compact'] as const

/** All that can stand beside the index. */
const COMPANY = { half: ['14', '30', '90', '180'], known: 'then', scale: 'icews', shifts: '1' }

const grounds = [
  ['the sample', undefined, {}],
  ['the sample, the index in company', undefined, COMPANY],
  ...Object.entries(MADE_UP).map(([name, make]) => [`a ${name} dataset`, make(), {}] as const),
] as const

describe.each(grounds)('in figures of %s', (_name, dataset, parts) => {
  let bench: FigureBench
  beforeAll(async () => {
    bench = await openFigures(figures, dataset, parts)
  })
  afterAll(() => bench.end())

  it.each(DAYS)('no label lies on another or leaves the picture as of %s', async (day) => {
    await bench.goTo(day)
    const found = figures.flatMap(({ id }) =>
      FRAMES.flatMap((frame) => bench.collisions(id, frame).map((what) => `${id}, ${frame}: ${what}`)),
    )
    expect(found).toEqual([])
  })

  it('there is something to be read', async () => {
    await bench.goTo('2021-05-13')
    expect(bench.textsOf('index', 'wide')).toEqual(expect.arrayContaining(['Cooperation', 'As of 13 May']))
  })
})

describe('collisionsOf', () => {
  const text = (content: string, x: number, y: number) =>
    `<text text-anchor="start" style="font-size:12px;" x="${x}" y="${y}">${content}</text>`

  it('finds what lies on something and what leaves the picture', () => {
    const svg = text('abc', 10, 20) + text('def', 20, 24) + text('far', 10, 60) + text('out', 95, 60)
    expect(collisionsOf(svg, 100, 80)).toEqual(['“out” leaves the picture', '“abc” lies on “def”'])
  })

  it('measures from where the text hangs', () => {
    const end = text('abc', 50, 20).replace('"start"', '"end"')
    const [from, to] = [textBoxes(text('abc', 50, 20))[0], textBoxes(end)[0]]
    expect(from!.box.x).toBe(50)
    expect(to!.box.x + to!.box.width).toBeCloseTo(50)
  })
})
