import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { exampleLanes, manyLanes, markOn } from '../../tests/pictures/lanesExample.ts'
import { renderSvg } from '../../tests/pictures/renderSvg.ts'
import { lanesOption } from './lanes.ts'
import type { LanesInput } from './lanesInput.ts'
import { lanesLayout } from './lanesLayout.ts'
import { palettes } from './palette.ts'

const direction = exampleLanes({
  lanes: [
    {
      id: 'right',
      title: 'United States acts on Russia',
      marks: exampleLanes().lanes[2]!.marks,
      upcoming: [],
    },
    {
      id: 'left',
      title: 'Russia acts on United States',
      marks: exampleLanes().lanes[3]!.marks,
      upcoming: [],
    },
    { ...exampleLanes().lanes[4]!, id: 'both', title: 'Both sides' },
  ],
})
const pictures: readonly (readonly [string, LanesInput])[] = [
  ['lanes-light', exampleLanes()],
  ['lanes-direction-dark', { ...direction, palette: palettes.dark }],
  ['lanes-compact', exampleLanes({ width: 358, compact: true })],
]

function drawn(input: LanesInput): string {
  return renderSvg(lanesOption(input), input.width, lanesLayout(input).height)
}

function words(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>\s*([^<]*?)\s*<\/text>/g)].map(([, word = '']) => word)
}

describe('lanesOption', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const file = new URL(`../../tests/pictures/${name}.svg`, import.meta.url)
    const svg = drawn(input)
    // After a change that is meant: run once with BILAT_PICTURES=write, look at every picture, then commit.
    if (process.env['BILAT_PICTURES'] === 'write') writeFileSync(file, svg)
    expect(svg).toBe(readFileSync(file, 'utf8'))
  })

  it('draws the same twice, whatever the order of the events', () => {
    const input = exampleLanes()
    const turned = input.lanes.map((lane) => ({ ...lane, marks: lane.marks.toReversed() }))
    expect(drawn({ ...input, lanes: turned })).toBe(drawn(input))
  })

  it('names each lane with the number of its events in sight, the months and what is to come', () => {
    const found = words(drawn(exampleLanes({ lanes: exampleLanes().lanes.slice(0, 1) })))
    expect(found).toEqual(expect.arrayContaining(['Ukraine', '5', 'Dec 2020', '2021', 'As of 13 May']))
    const april = { from: dayNumber('2021-04-01'), to: dayNumber('2021-04-30') }
    const inApril = exampleLanes({ lanes: exampleLanes().lanes.slice(0, 1), window: april })
    expect(words(drawn(inApril))).toEqual(expect.arrayContaining(['Ukraine', '2']))
  })

  it('needs no yellow tag on today', () => {
    expect(drawn(exampleLanes({ selected: null }))).toContain(palettes.light.mark)
    expect(drawn(exampleLanes({ selected: null, asOfIsToday: true }))).not.toContain(
      `fill="${palettes.light.mark}"`,
    )
  })

  it('writes a hostile title as text', () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const [lane] = exampleLanes().lanes
    const svg = drawn(exampleLanes({ lanes: [{ ...lane!, title: hostile }] }))
    expect(svg).not.toContain('<img')
    expect(svg).toContain('&lt;img')
  })

  it('is drawn without any event, and on a very narrow screen', () => {
    const empty = exampleLanes({ lanes: [{ id: 'a', title: 'Space', marks: [], upcoming: [] }] })
    expect(words(drawn(empty))).toEqual(expect.arrayContaining(['Space', '0']))
    expect(drawn(exampleLanes({ width: 200, compact: true }))).toContain('<svg')
  })

  it('can be moved with two fingers, by dragging and with Ctrl and the wheel; a bare wheel scrolls the page', () => {
    expect(lanesOption(exampleLanes()).dataZoom).toMatchObject([
      { type: 'inside', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: 'shift', moveOnMouseMove: true },
      { type: 'slider', filterMode: 'none' },
    ])
    expect(lanesOption(exampleLanes({ still: true })).dataZoom).toEqual([])
    expect(lanesOption(exampleLanes({ compact: true })).dataZoom).toHaveLength(1)
  })

  it('draws no more marks than there is room for, however many events there are', () => {
    const svg = drawn(manyLanes(50_000))
    expect([...svg.matchAll(/<path/g)].length).toBeLessThan(2500)
  })

  it('keeps a mark of the as-of date left of its line', () => {
    const on = markOn('now', '2021-05-13', 4)
    const lane = { id: 'l', title: 'L', marks: [on], upcoming: [] }
    expect(drawn(exampleLanes({ lanes: [lane] }))).toContain(palettes.light.coop)
  })
})
