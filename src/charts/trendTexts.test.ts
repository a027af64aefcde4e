import { describe, expect, it } from 'vitest'
import { GAP } from '#analysis/indexSums.ts'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import type { View } from './scene.ts'
import type { TrendInput, TrendSeries } from './trendInput.ts'
import { fixedTexts, tagBox } from './trendTexts.ts'
import { asOfX } from './trendAxes.ts'

const example = exampleTrend()
const { NaN: none } = Number

/** Ten pixels a day from day 100, ten pixels a point from +10 at y 20. */
function view(days = 80): View {
  return {
    plot: { x: 40, y: 20, width: days * 10, height: 200 },
    shown: { from: 100, to: 100 + days },
    x: (day) => 40 + (day - 100) * 10,
    y: (score) => 20 + (10 - score) * 10,
  }
}

function input(value: readonly number[], gap: readonly number[], more: Partial<TrendInput> = {}): TrendInput {
  const series: TrendSeries = { from: 100, value: Float64Array.from(value), gap: Uint8Array.from(gap) }
  return { ...example, series, asOf: 100 + value.length - 1, ...more }
}

function days(count: number, value: number): number[] {
  return new Array<number>(count).fill(value)
}

const steady = input(days(51, -1.3), days(51, 0))

function textAt(content: string, texts = fixedTexts(view(), steady)) {
  return texts.find((one) => one.content === content)
}

describe('fixedTexts', () => {
  it('say cooperation at the top and conflict at the bottom, in their colours', () => {
    const [up, down] = [textAt('Cooperation'), textAt('Conflict')]
    expect(up).toMatchObject({ fill: example.palette.coop, fontWeight: 600, box: { x: 46 } })
    expect(down).toMatchObject({ fill: example.palette.conf, fontWeight: 600, box: { x: 46 } })
    expect(up!.box.y).toBeLessThan(40)
    expect(down!.box.y).toBeGreaterThan(200)
  })

  it('give the value of the as-of date right of its line', () => {
    expect(textAt('−1.3')).toMatchObject({ fontSize: 15, fontWeight: 600, box: { x: 540 + 10 } })
  })

  it('put it left of the line where nothing fits at the right', () => {
    const value = textAt('−1.3', fixedTexts(view(50), { ...steady, width: 545 }))
    expect(value!.box.x + value!.box.width).toBe(532)
  })

  it('have no value without an index on the as-of date', () => {
    const stopped = input([...days(40, 2), ...days(11, none)], [...days(40, 0), ...days(11, GAP.unsupported)])
    expect(fixedTexts(view(), stopped).map(({ content }) => content)).not.toContain('+2.0')
  })

  it('say where a stopped line was last supported', () => {
    const stopped = input(
      [...days(20, 2), ...days(31, none)],
      [...days(20, 0), ...days(31, GAP.unsupported)],
      {
        labels: { ...example.labels, lastSupported: (day) => `last supported on day ${day}` },
      },
    )
    expect(textAt('last supported on day 119', fixedTexts(view(), stopped))).toMatchObject({
      box: { x: 230 + 10 },
    })
  })

  it('say under it since when nothing new came, and both above the line where the gap is short', () => {
    const labels = {
      ...example.labels,
      lastSupported: (day: number) => `last supported on day ${day}`,
      noItemSince: (day: number) => `no item since day ${day}`,
    }
    const silent = (supported: number): TrendInput => {
      const gone = 51 - supported
      const drawn = input(
        [...days(supported, 2), ...days(gone, none)],
        [...days(supported, 0), ...days(gone, GAP.silent)],
        { labels },
      )
      return { ...drawn, series: { ...drawn.series, newest: 90 } }
    }
    for (const supported of [20, 48]) {
      const texts = fixedTexts(view(), silent(supported))
      const last = textAt(`last supported on day ${99 + supported}`, texts)
      expect(textAt('no item since day 90', texts)!.box.y - last!.box.y).toBe(15)
    }
  })

  it('say so above the line where the final gap is short, and nothing at a short gap in between', () => {
    const labels = { ...example.labels, lastSupported: () => 'last supported on 3 February' }
    const late = input([...days(48, 2), ...days(3, none)], [...days(48, 0), ...days(3, GAP.unsupported)], {
      labels,
    })
    const label = textAt('last supported on 3 February', fixedTexts(view(), late))
    expect(label!.box.x + label!.box.width).toBeCloseTo(view().x(147) + 4, 6)
    expect(label!.box.y).toBeLessThan(view().y(2))
    const middle = input(
      [...days(20, 2), ...days(3, none), ...days(28, 2)],
      [...days(20, 0), ...days(3, GAP.unsupported), ...days(28, 0)],
      { labels },
    )
    expect(textAt('last supported on 3 February', fixedTexts(view(), middle))).toBeUndefined()
  })

  it('name a span that was not covered, in its middle, if it is wide enough', () => {
    const wide = input(
      [...days(20, 2), ...days(10, none), ...days(21, 2)],
      [...days(20, 0), ...days(10, GAP.notCovered), ...days(21, 0)],
    )
    const label = textAt('Not covered', fixedTexts(view(), wide))
    expect(label!.box.x + label!.box.width / 2).toBeCloseTo(290, 6)
    const narrow = input([...days(20, 2), none, none, ...days(29, 2)], [...days(20, 0), 2, 2, ...days(29, 0)])
    expect(textAt('Not covered', fixedTexts(view(), narrow))).toBeUndefined()
  })

  it('move that name off the words at the left', () => {
    const early = input([...days(10, none), ...days(41, 2)], [...days(10, GAP.notCovered), ...days(41, 0)])
    expect(textAt('Not covered', fixedTexts(view(), early))!.box.y).toBeCloseTo(120 - 5.7, 1)
  })
})

describe('tagBox', () => {
  it('hangs left of the as-of line, above the plot', () => {
    const tag = tagBox(view(), steady)
    expect(tag).toMatchObject({ y: 0, height: 18 })
    expect(tag!.x + tag!.width).toBe(540)
  })

  it('hangs right of a line at the left edge', () => {
    expect(tagBox(view(), { ...steady, asOf: 100 })?.x).toBe(40)
  })

  it('is as wide as its text and 10 px on each side', () => {
    const measure = () => 63
    expect(tagBox(view(), { ...steady, measure })?.width).toBe(83)
  })
})

describe('asOfX', () => {
  it('is null when the day is out of sight', () => {
    expect(asOfX(view(), { ...steady, asOf: 99 })).toBeNull()
    expect(asOfX(view(), { ...steady, asOf: 181 })).toBeNull()
    expect(asOfX(view(), { ...steady, asOf: 180 })).toBe(840)
  })
})
