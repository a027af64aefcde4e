import { dayNumber } from '#model/day.ts'
import type { CustomSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { markOn } from '../../tests/pictures/lanesExample.ts'
import { renderSvg } from '../../tests/pictures/renderSvg.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { measureSourceSans } from '../../tests/pictures/sourceSans.ts'
import { tooClose } from './boxes.ts'
import type { StripInput } from './issueStrip.ts'
import { STRIP_HEIGHT, stripHeight, stripOption, stripWindow } from './issueStrip.ts'
import type { LaneMark } from './lanesInput.ts'
import { palettes } from './palette.ts'
import { plotArea } from './plotArea.ts'
import type { Shape, TextShape } from './shapes.ts'

const ASOF = dayNumber('2021-05-13')
const TITLES: Readonly<Record<string, string>> = {
  whelan: 'Moscow City Court sentences Paul Whelan to 16 years',
  reed: 'Moscow court sentences Trevor Reed to 9 years',
  asks: 'US asks for release of Whelan and Reed',
  talks: 'Blinken–Lavrov phone call',
}
const MARKS = [
  markOn('whelan', '2020-06-15', -5, { direction: 'left', material: true }),
  markOn('reed', '2020-07-30', -5, { direction: 'left', material: true }),
  markOn('asks', '2021-05-12', -2),
]

function strip(marks: readonly LaneMark[], more: Partial<StripInput> = {}): StripInput {
  return {
    width: 1200,
    compact: false,
    palette: palettes.light,
    fonts: { sans: 'Source Sans 3', serif: 'Source Serif 4' },
    measure: measureSourceSans,
    locale: 'en-GB',
    asOf: ASOF,
    asOfIsToday: false,
    window: stripWindow(marks, ASOF),
    selected: null,
    marks,
    titleOf: (id) => TITLES[id],
    labels: { asOf: 'As of 13 May', noDate: 'no date', count: String },
    ...more,
  }
}

function drawn(input: StripInput, id: string): Shape[] {
  const option = stripOption(input)
  const layers = [option.series ?? []].flat() as CustomSeriesOption[]
  const layer = layers.find((one) => one.id === id)
  const plot = plotArea(option)
  return layer && plot ? shapesOf(layer, input.window, plot) : []
}

function texts(shapes: readonly Shape[]): TextShape['style'][] {
  return shapes.flatMap((shape) => (shape.type === 'text' ? [shape.style] : []))
}

describe('stripOption', () => {
  it('puts the titles of events beside their marks: right of them, left of one at the as-of line', () => {
    const [whelan, reed, asks] = texts(drawn(strip(MARKS), 'titles'))
    expect([whelan?.text, reed?.text, asks?.text].map((text) => text?.slice(0, 6))).toEqual([
      'Moscow',
      'Moscow',
      'US ask',
    ])
    const plot = plotArea(stripOption(strip(MARKS)))!
    const { from, to } = strip(MARKS).window
    const x = (day: number) => plot.x + ((day - from) / (to - from)) * plot.width
    expect(whelan!.x).toBeGreaterThan(x(MARKS[0]!.first))
    expect(asks!.x + measureSourceSans(asks!.text, 12, 400)).toBeLessThan(x(MARKS[2]!.first))
  })

  it('lets no title meet another or the as-of line, however many events there are, at any width', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      markOn(`e${i}`, `2021-0${1 + (i % 4)}-${10 + (i % 18)}`, ((i * 7) % 19) - 9),
    )
    for (const width of [358, 760, 1400]) {
      const input = strip(many, { width, titleOf: (id) => `Something that happened, ${id}` })
      const labels = texts(drawn(input, 'titles')).map(({ text, x, y }) => ({
        x,
        y: y - 7,
        width: measureSourceSans(text, 12, 400),
        height: 14,
      }))
      if (width > 1000) expect(labels.length).toBeGreaterThan(0)
      expect(labels.length).toBeLessThanOrEqual(8)
      labels.forEach((one, i) =>
        labels.slice(i + 1).forEach((other) => expect(tooClose(one, other, 3)).toBe(false)),
      )
    }
  })

  it('puts the title of what is not known to the day beyond its bar', () => {
    const span = markOn('talks', '2021-02-01', -4, { last: dayNumber('2021-02-28') })
    const input = strip([MARKS[0]!, span])
    const plot = plotArea(stripOption(input))!
    const perDay = plot.width / (input.window.to - input.window.from)
    const label = texts(drawn(input, 'titles')).find(({ text }) => text === TITLES['talks'])
    expect(label!.x).toBeGreaterThan(plot.x + (dayNumber('2021-02-28') - input.window.from) * perDay)
  })

  it('leaves out the title of what has not been read, and of what lies on one another', () => {
    const twins = Array.from({ length: 6 }, (_, i) => markOn(`t${i}`, '2021-03-01', 4))
    expect(drawn(strip(twins, { titleOf: (id) => id }), 'titles')).toEqual([])
    expect(drawn(strip(MARKS, { titleOf: () => undefined }), 'titles')).toEqual([])
  })

  it('scales to the scores there are: without one above zero, zero is at the top', () => {
    const below = drawn(strip(MARKS), 'ground')
    expect(wordsOf(below)).toEqual(['0', '−5'])
    const both = [...MARKS, markOn('talks', '2021-05-12', 1)]
    expect(wordsOf(drawn(strip(both), 'ground'))).toEqual(['+2', '0', '−5'])
    const neutral = drawn(strip([markOn('talks', '2021-02-02', 0)]), 'ground')
    expect(wordsOf(neutral)).toEqual(['+2', '0', '−2'])
    for (const { y } of texts([...below, ...neutral])) {
      expect(y).toBeGreaterThan(20)
      expect(y).toBeLessThan(STRIP_HEIGHT - 20)
    }
  })

  it('grows to the height that is wanted, within reason', () => {
    const heights = [100, 220, 900].map((height) => {
      const { y, height: inner } = plotArea(stripOption(strip(MARKS, { height })))!
      return [stripHeight({ height }), y + inner + 24]
    })
    expect(heights).toEqual([
      [172, 172],
      [220, 220],
      [260, 260],
    ])
  })

  it('draws the marks of the timeline’s lanes: a filled one for what is material', () => {
    const groups = drawn(strip(MARKS), 'marks').flatMap((shape) =>
      shape.type === 'group' ? shape.children : [],
    )
    expect(groups.map((shape) => 'style' in shape && 'fill' in shape.style && shape.style.fill)).toEqual([
      palettes.light.conf,
      palettes.light.conf,
      palettes.light.paper,
    ])
  })
})

describe('stripWindow', () => {
  it('reaches from before the first event until after the day, three months at least', () => {
    const { from, to } = stripWindow(MARKS, ASOF)
    expect(from).toBe(dayNumber('2020-06-15') - 10)
    expect(to).toBe(ASOF + 10)
    expect(stripWindow([], ASOF)).toEqual({ from: ASOF - 93, to: ASOF + 3 })
  })
})

describe('the picture of the scores of an issue', () => {
  it.each([
    ['light', {}],
    ['dark', { palette: palettes.dark }],
    ['compact', { width: 358, compact: true }],
  ] as const)('is drawn as before: %s', async (name, more) => {
    const input = strip(MARKS, more)
    const svg = renderSvg(stripOption(input), input.width, STRIP_HEIGHT)
    await expect(svg).toMatchFileSnapshot(`../../tests/pictures/issueStrip-${name}.svg`)
  })
})
