import { dayNumber } from '#model/day.ts'
import type { CustomSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { exampleCustody, laneOf } from '../../tests/pictures/custodyExample.ts'
import { renderSvg } from '../../tests/pictures/renderSvg.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { tooClose } from './boxes.ts'
import { custodyOption } from './custody.ts'
import type { CustodyInput } from './custodyInput.ts'
import { custodyWindow } from './custodyInput.ts'
import { custodyLayout, custodyRoom } from './custodyLayout.ts'
import { palettes } from './palette.ts'
import type { Box, Shape } from './shapes.ts'

const { light } = palettes
const day = (iso: string) => ({ first: dayNumber(iso), last: dayNumber(iso) })

/** What a layer of the chart draws. */
function drawn(input: CustodyInput, id: string): Shape[] {
  const layers = [custodyOption(input).series ?? []].flat() as CustomSeriesOption[]
  const layer = layers.find((one) => one.id === id)
  return layer ? shapesOf(layer, input.window, custodyLayout(input).plot) : []
}

/** The pieces of bars, without what only catches clicks and what lies under words. */
function bars(input: CustodyInput): { readonly fill: string | undefined; readonly shape: Box }[] {
  return drawn(input, 'custody').flatMap((shape) =>
    shape.type === 'rect' && shape.style.stroke === light.ink
      ? [{ fill: shape.style.fill, shape: shape.shape }]
      : [],
  )
}

function textBoxes(shapes: readonly Shape[], input: CustodyInput): Box[] {
  return shapes.flatMap((shape) => {
    if (shape.type !== 'text') return []
    const { text, x, y, align, fontSize } = shape.style
    const width = input.measure(text, fontSize, 400)
    return [
      {
        x: align === 'left' ? x : align === 'right' ? x - width : x - width / 2,
        y: y - 6,
        width,
        height: 12,
      },
    ]
  })
}

describe('custodyOption', () => {
  it('outlines the days before a verdict and fills those after it, up to the as-of line', () => {
    const input = exampleCustody({ lanes: [laneOf('whelan')] })
    const [before, after] = bars(input)
    expect([before?.fill, after?.fill]).toEqual([light.surface, light.ink])
    expect(before!.shape.x + before!.shape.width).toBeCloseTo(after!.shape.x, 5)
    const { plot } = custodyLayout(input)
    const perDay = plot.width / (input.window.to - input.window.from)
    expect(after!.shape.x + after!.shape.width).toBeCloseTo(
      plot.x + (input.asOf - input.window.from) * perDay,
      5,
    )
    expect(before!.shape.width / perDay).toBeCloseTo(535, 5)
  })

  it('hatches a beginning that is not known to the day, as wide as it may be', () => {
    const input = exampleCustody()
    const hatched = drawn(input, 'custody').filter((shape) => shape.type === 'path')
    expect(hatched).toHaveLength(1)
    const perDay = custodyLayout(input).plot.width / (input.window.to - input.window.from)
    expect(bars(input)[2]!.shape.width / perDay).toBeCloseTo(30, 5)
  })

  it('hatches all of a custody whose verdict has no day, and says so', () => {
    const course = {
      start: day('2019-01-01'),
      verdict: 'unrecorded',
      end: day('2021-05-13'),
      goesOn: true,
    } as const
    const input = exampleCustody({ lanes: [laneOf('c', { course, verdict: 'Sentenced, day not recorded' })] })
    expect(bars(input)).toHaveLength(1)
    expect(drawn(input, 'custody').filter((shape) => shape.type === 'path')).toHaveLength(1)
    expect(wordsOf(drawn(input, 'custody'))).toContain('Sentenced, day not recorded')
  })

  it('goes on after the day as a dotted arrow only for a sentence that goes on', () => {
    const arrows = (input: CustodyInput) =>
      drawn(input, 'custody').filter((shape) => shape.type === 'line' && shape.style.lineDash)
    expect(arrows(exampleCustody())).toHaveLength(2)
    const ended = {
      start: day('2019-01-01'),
      verdict: day('2020-01-01'),
      end: day('2021-02-01'),
      goesOn: false,
    }
    const untried = { start: day('2019-01-01'), verdict: null, end: day('2021-05-13'), goesOn: true }
    const lanes = [ended, untried].map((course, i) =>
      laneOf(`c${i}`, { course, verdict: '', end: 'Released' }),
    )
    expect(arrows(exampleCustody({ lanes }))).toEqual([])
  })

  it('says what it says beside nothing else: no text meets another, or the as-of line, at any width', () => {
    for (const width of [358, 600, 760, 960, 1400]) {
      const input = exampleCustody({
        width,
        compact: width < 700,
        window: { from: dayNumber('2010-01-01'), to: dayNumber('2022-05-01') },
      })
      const texts = [...drawn(input, 'custody'), ...drawn(input, 'days')].filter(
        (shape) => shape.type === 'text',
      )
      const boxes = textBoxes(texts, input)
      boxes.forEach((box, i) =>
        boxes.slice(i + 1).forEach((other) => expect(tooClose(box, other, 0)).toBe(false)),
      )
      const { plot } = custodyLayout(input)
      const line =
        plot.x + ((input.asOf - input.window.from) / (input.window.to - input.window.from)) * plot.width
      for (const box of boxes) expect(box.x >= line || box.x + box.width <= line, `${width}`).toBe(true)
    }
  })

  it('leaves out whole what has no room, the day of the verdict first', () => {
    const narrow = exampleCustody({ width: 358, compact: true })
    const words = wordsOf(drawn(narrow, 'custody'))
    expect(words).toContain('Detained 28 Dec 2018; Sentenced 15 Jun 2020; 16 years')
    expect(words).toContain('Detained August 2019, day not recorded; 9 years')
  })

  it('sets the days large at the right, on a small screen in the line of the name', () => {
    const wide = drawn(exampleCustody(), 'days')
    expect(wordsOf(wide)).toEqual(['867', 'days in custody', '621–651', 'days in custody'])
    expect(wide[0]).toMatchObject({
      style: { fontSize: 28, align: 'right', x: 960, fontFamily: 'Source Serif 4' },
    })
    expect(wordsOf(drawn(exampleCustody({ compact: true, width: 358 }), 'days'))).toEqual(['867', '621–651'])
  })

  it('names the case that a click on its lane means', () => {
    const areas = drawn(exampleCustody(), 'custody').flatMap((shape) =>
      'info' in shape ? [shape.info.id] : [],
    )
    expect(areas).toEqual(['whelan', 'reed'])
  })

  it('has the tag and nothing else without a case', () => {
    const input = exampleCustody({ lanes: [] })
    expect(drawn(input, 'custody')).toEqual([])
    expect(wordsOf(drawn(input, 'tag'))).toEqual(['As of 13 May'])
  })
})

describe('custodyWindow', () => {
  it('begins before the first custody and leaves room after the day', () => {
    const { from, to } = custodyWindow([laneOf('whelan').course], dayNumber('2021-05-13'))
    expect(from).toBe(dayNumber('2018-12-28') - 14)
    expect(to).toBe(dayNumber('2021-05-13') + 79)
  })

  it('shows some months at least, of a custody that has just begun and of none', () => {
    const asOf = dayNumber('2021-05-13')
    expect(custodyWindow([], asOf)).toEqual({ from: asOf - 122, to: asOf + 11 })
  })
})

describe('custodyLayout', () => {
  it('gives charts beside each other the same plot, whatever their own numbers', () => {
    const [one, two] = ['867', '3,786–4,150'].map((days) =>
      custodyLayout(exampleCustody({ lanes: [laneOf('c', { days })], letters: 11 })),
    )
    expect(one!.plot).toEqual(two!.plot)
  })

  it('keeps a name on a small screen clear of its number', () => {
    const { names, plot } = custodyLayout(exampleCustody({ width: 358, compact: true }))
    expect(names).toBeLessThan(plot.width)
    expect(names).toBeGreaterThan(180)
  })
})

describe('the picture of custodies', () => {
  it.each([
    ['light', {}],
    ['dark', { palette: palettes.dark }],
    ['compact', { width: 358, compact: true }],
  ] as const)('is drawn as before: %s', async (name, more) => {
    const input = exampleCustody(more)
    const svg = renderSvg(custodyOption(input), input.width, custodyLayout(input).height)
    await expect(svg).toMatchFileSnapshot(`../../tests/pictures/custody-${name}.svg`)
  })
})

describe('a wanted height', () => {
  const lanes = ['one', 'two', 'three', 'four', 'five'].map((id) => laneOf(id))

  it('makes lanes lower as far as their words stand under one another', () => {
    const [own, low] = [undefined, 313].map((height) =>
      custodyLayout(exampleCustody({ lanes, ...(height === undefined ? {} : { height }) })),
    )
    expect(own!.rows[0]!.height).toBe(58)
    expect(low!.height).toBeLessThanOrEqual(313)
    expect(low!.rows[0]!.height).toBeGreaterThanOrEqual(48)
    expect(low!.rows[0]!.under + 7).toBeLessThanOrEqual(low!.rows[1]!.top)
  })

  it('holds so many lanes and no more', () => {
    expect(custodyRoom({ compact: false })).toBe(Infinity)
    const most = custodyRoom({ compact: false, height: 313 })
    expect(most).toBe(5)
    const layout = (n: number) =>
      custodyLayout(
        exampleCustody({ lanes: Array.from({ length: n }, (_, i) => laneOf(`${i}`)), height: 313 }),
      )
    expect(layout(most).height).toBeLessThanOrEqual(313)
    expect(layout(most + 1).height).toBeGreaterThan(313)
    expect(custodyRoom({ compact: true, height: 10 })).toBe(1)
  })

  it('says how many it holds', () => {
    const labels = { ...exampleCustody().labels, cut: 'In this picture: 5 of 12' }
    expect(wordsOf(drawn(exampleCustody({ labels }), 'cut'))).toEqual(['In this picture: 5 of 12'])
    expect(drawn(exampleCustody(), 'cut')).toEqual([])
  })
})
