import { describe, expect, it } from 'vitest'
import { FRAME_WORDS } from '../../tests/pictures/framedExample.ts'
import { wordsOf } from '../../tests/pictures/shapesOf.ts'
import { measureSourceSans } from '../../tests/pictures/sourceSans.ts'
import type { FrameInput } from './frameLayout.ts'
import { SLIDE, frameLayout, shownSizes } from './frameLayout.ts'
import { palettes } from './palette.ts'

function input(more: Partial<FrameInput> = {}): FrameInput {
  return {
    words: FRAME_WORDS,
    sizes: SLIDE,
    palette: palettes.projector,
    fonts: { sans: 'Sans', serif: 'Serif' },
    measure: { sans: measureSourceSans, serif: measureSourceSans },
    ...more,
  }
}
const long = 'a word and another one '.repeat(40)

describe('the frame of a picture', () => {
  it('says all its words, pair and day in one line', () => {
    const said = wordsOf(frameLayout(input()).shapes).join(' ')
    for (const text of Object.values(FRAME_WORDS).flat()) expect(said).toContain(text)
    expect(said).toContain('United States – Russia, as of 13 May 2021')
  })

  it('of a slide is 1280 × 720 with no letter under 18 px', () => {
    const { width, height, shapes } = frameLayout(input())
    expect([width, height]).toEqual([1280, 720])
    const sizes = shapes.flatMap((shape) => (shape.type === 'text' ? [shape.style.fontSize] : []))
    expect(Math.min(...sizes)).toBe(18)
  })

  it('breaks a title into two lines at most and leaves the chart the rest', () => {
    const [short, tall] = [
      frameLayout(input({ words: { ...FRAME_WORDS, title: 'Short' } })),
      frameLayout(input({ words: { ...FRAME_WORDS, title: long } })),
    ]
    expect(tall.chart.y - short.chart.y).toBe(2 * SLIDE.title.at(-1)!.line - SLIDE.title[0].line)
    expect(wordsOf(tall.shapes).filter((text) => text.endsWith('…'))).toHaveLength(1)
    expect(tall.chart.y + tall.chart.height).toBe(short.chart.y + short.chart.height)
  })

  it('sets a title smaller rather than in two lines', () => {
    const sizeOf = (title: string) =>
      frameLayout(input({ words: { ...FRAME_WORDS, title } })).shapes.flatMap((shape) =>
        shape.type === 'text' && shape.style.text === title ? [shape.style.fontSize] : [],
      )
    expect(sizeOf('a word and another one '.repeat(2).trim())).toEqual([42])
    expect(sizeOf('a word and another one '.repeat(3).trim())).toEqual([36])
  })

  it('keeps its words on the page and off the chart, however long they are', () => {
    const words = {
      title: long,
      subtitle: long,
      notes: [long],
      criticism: long,
      source: long,
      pair: long,
      asOf: 'as of 13 May 2021',
      marking: 'TLP:RED',
    }
    const { chart, shapes } = frameLayout(input({ words }))
    expect(wordsOf(shapes)).toContain('as of 13 May 2021')
    expect(wordsOf(shapes)).toContain('TLP:RED')
    expect(chart.height).toBeGreaterThan(100)
    for (const shape of shapes) {
      if (shape.type !== 'text') continue
      const { x, y, align, text, fontSize, fontWeight } = shape.style
      const width = measureSourceSans(text, fontSize, fontWeight === 600 ? 600 : 400)
      expect(align === 'left' ? x : x - width).toBeGreaterThanOrEqual(SLIDE.margin.x - 1)
      expect(align === 'left' ? x + width : x).toBeLessThanOrEqual(1280 - SLIDE.margin.x + 1)
      expect(y + fontSize / 2 < chart.y || y - fontSize / 2 > chart.y + chart.height).toBe(true)
    }
  })

  it('as on the screen is as high as what is in it', () => {
    const sizes = shownSizes(900)
    const [low, high] = [frameLayout(input({ sizes }), 200), frameLayout(input({ sizes }), 300)]
    expect(high.height - low.height).toBe(100)
    expect([low.chart.width, low.chart.height]).toEqual([900, 200])
    expect(low.width).toBe(948)
  })
})
