import type { CustomSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { LONG_TITLES, exampleHeat, gapHeat, sparseHeat } from '../../tests/pictures/heatExample.ts'
import { DARK, PHONE, besideKept } from '../../tests/pictures/periodsExample.ts'
import { shapesOf } from '../../tests/pictures/shapesOf.ts'
import type { HeatMapInput } from './heatMap.ts'
import { heatMap } from './heatMap.ts'
import { periodLayout } from './periodChart.ts'
import type { TextShape } from './shapes.ts'

const pictures: readonly (readonly [string, HeatMapInput])[] = [
  ['heat-light', exampleHeat()],
  ['heat-dark', exampleHeat(DARK)],
  ['heat-compact', exampleHeat(PHONE)],
  ['heat-gap', gapHeat()],
  ['heat-sparse', sparseHeat()],
  ['heat-long', exampleHeat({}, LONG_TITLES, 'month', '2018-01-01')],
  ['heat-long-compact', exampleHeat(PHONE, LONG_TITLES)],
]

describe('heatMap', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const { drawn, kept } = besideKept(name, input.width, heatMap(input))
    expect(drawn).toBe(kept)
  })

  it('hangs squares too small for a sign from the line of their issue, or stands them on it', () => {
    const input = exampleHeat({ width: 300 }, LONG_TITLES, 'month', '2018-01-01')
    const tones = new Map<string, number>(
      input.rows.flatMap(({ id, cells }) =>
        cells.map(({ tone }, i) => [`${id} ${input.periods[i]!.first}`, tone] as const),
      ),
    )
    const sides = heatMap(input).spots.map(({ key, box, ring }) => {
      const rise = box.y + box.height / 2 - ring!.y
      return { tone: tones.get(key)!, rise }
    })
    expect(sides.length).toBeGreaterThan(10)
    for (const { tone, rise } of sides) {
      if (tone >= 0.5) expect(rise).toBeGreaterThan(1)
      if (tone <= -0.5) expect(rise).toBeLessThan(-1)
    }
  })

  it('draws whatever number of issues', () => {
    const { periods, rows } = exampleHeat({}, LONG_TITLES, 'week', '2020-05-01')
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...rows[i % rows.length]!, id: `i${i}` }))
    const input = exampleHeat({ periods, rows: many, height: 400 })
    expect(heatMap(input).height).toBeLessThanOrEqual(400)
  })

  it('draws the hundred issues with most items where no height is wanted either', () => {
    const [row] = exampleHeat().rows
    const rows = Array.from({ length: 300 }, (_, i) => ({
      ...{ ...row!, id: `i${i}` },
      cells: row!.cells.map(() => ({ items: 1 + ((i * 7) % 300), tone: 1 })),
    }))
    const input = exampleHeat({ rows })
    const { spots, height } = heatMap(input)
    expect(height).toBe(42 + 30 + 100 * 36)
    const lanes = [...new Set(spots.map(({ lane }) => lane))]
    expect(lanes.toSorted((one, other) => one - other)).toEqual(lanes)
    expect(lanes).toHaveLength(100)
    expect(lanes.every((lane) => rows[lane]!.cells[0]!.items > 200)).toBe(true)
  })

  it('says how many issues are not drawn left of the tag of the day, on a phone too', () => {
    const [row] = exampleHeat().rows
    const rows = Array.from({ length: 300 }, (_, i) => ({ ...row!, id: `i${i}` }))
    const input = exampleHeat({ ...PHONE, rows })
    const fewer = (n: number): string => `${n} ${'issues with fewer items '.repeat(3)} are not drawn`
    const { option, plot } = heatMap({ ...input, labels: { ...input.labels, fewer } })
    const layers = [option.series ?? []].flat() as CustomSeriesOption[]
    const window = { from: input.periods[0]!.first, to: input.asOf }
    const [said] = shapesOf(
      layers.find(({ id }) => id === 'rows')!,
      window,
      plot,
    ).filter((shape): shape is TextShape => shape.type === 'text' && shape.style.text.startsWith('200 '))
    const { tag } = periodLayout({ ...input, height: 300 }, 0, 4)
    expect(input.measure(said!.style.text, 12, 400)).toBeLessThan(tag!.x)
  })

  it('keeps the issues with most items where a height is wanted that does not hold all', () => {
    const input = exampleHeat()
    const items = ({ cells }: HeatMapInput['rows'][number]): number =>
      cells.reduce((sum, cell) => sum + cell.items, 0)
    const { spots, height } = heatMap({ ...input, height: 42 + 30 + 5 * 28 })
    expect(height).toBe(42 + 30 + 5 * 28)
    const kept = new Set(spots.map(({ lane }) => lane))
    const sizes = input.rows.map(items)
    const least = Math.min(...[...kept].map((lane) => sizes[lane]!))
    expect(kept.size).toBe(5)
    expect(sizes.filter((size, lane) => !kept.has(lane) && size > least)).toEqual([])
  })
})
