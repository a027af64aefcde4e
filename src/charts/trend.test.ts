import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#model/day.ts'
import { renderSvg } from '../../tests/pictures/renderSvg.ts'
import {
  companyTrend,
  compactTrend,
  cyrillicTrend,
  darkTrend,
  emptyTrend,
  exampleTrend,
  gapTrend,
} from '../../tests/pictures/trendExample.ts'
import { trendOption } from './trend.ts'
import type { TrendInput } from './trendInput.ts'

const pictures: readonly (readonly [string, TrendInput])[] = [
  ['trend-light', exampleTrend()],
  ['trend-dark', darkTrend()],
  ['trend-compact', compactTrend()],
  ['trend-empty', emptyTrend()],
  ['trend-gap', gapTrend()],
  ['trend-cyrillic', cyrillicTrend()],
  ['trend-company', companyTrend()],
]

function drawn(input: TrendInput): string {
  return renderSvg(trendOption(input), input.width, input.height)
}

/** What is written in the picture. */
function words(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>\s*([^<]*?)\s*<\/text>/g)].map(([, word = '']) => word)
}

describe('trendOption', () => {
  it.each(pictures)('draws tests/pictures/%s.svg', (name, input) => {
    const file = new URL(`../../tests/pictures/${name}.svg`, import.meta.url)
    const svg = drawn(input)
    // After a change that is meant: run once with BILAT_PICTURES=write, look at every picture, then commit.
    if (process.env['BILAT_PICTURES'] === 'write') writeFileSync(file, svg)
    expect(svg).toBe(readFileSync(file, 'utf8'))
  })

  it('draws the same twice', () => {
    expect(drawn(exampleTrend())).toBe(drawn(exampleTrend()))
  })

  it('does not depend on the order of events, annotations and changes nothing in its input', () => {
    const input = exampleTrend()
    const copy = structuredClone({ ...input, measure: null, labels: null })
    const turned = { ...input, stems: input.stems.toReversed(), annotations: input.annotations.toReversed() }
    expect(drawn(turned)).toBe(drawn(input))
    expect({ ...input, measure: null, labels: null }).toEqual(copy)
  })

  it.each([300, 358, 480, 700, 920, 1400])(
    'says cooperation, conflict, value and as-of date at a width of %d',
    (width) => {
      const found = words(drawn({ ...exampleTrend(), width, compact: width < 500 }))
      expect(found).toEqual(
        expect.arrayContaining(['Cooperation', 'Conflict', 'Events', 'As of 13 May', '−1.3']),
      )
    },
  )

  it('draws points and no line under five items', () => {
    const option = trendOption({ ...exampleTrend(), items: 4 })
    const ids = [option.series ?? []].flat().map(({ id }) => id)
    expect(ids).not.toContain('index')
    expect(ids).not.toContain('band')
    expect(ids).toContain('placeholders')
  })

  it('draws the line from five items on', () => {
    const ids = [trendOption({ ...exampleTrend(), items: 5 }).series ?? []].flat().map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['index', 'band', 'stems', 'annotations', 'upcoming']))
  })

  it('moves nothing: no animation, no smoothing', () => {
    expect(trendOption(exampleTrend()).animation).toBe(false)
  })

  it('writes a hostile title as text', () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const input = exampleTrend()
    const [first, ...rest] = input.upcoming
    const svg = drawn({
      ...input,
      annotations: [{ ...input.annotations[0]!, lines: ['3 Feb', hostile] }],
      upcoming: [{ ...first!, lines: [hostile, hostile] }, ...rest],
    })
    expect(svg).not.toContain('<img')
    expect(svg).toContain('&lt;img')
  })

  it('stays the same in every time zone: days are numbers', () => {
    const before = process.env['TZ']
    try {
      const pictures = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone) => {
        process.env['TZ'] = zone
        return drawn(exampleTrend())
      })
      expect(pictures[0]).toBe(pictures[1])
    } finally {
      if (before === undefined) delete process.env['TZ']
      else process.env['TZ'] = before
    }
  })

  it('labels a window that ends before the as-of date without tag and value', () => {
    const early = { from: dayNumber('2020-07-01'), to: dayNumber('2020-12-01') }
    const found = words(drawn({ ...exampleTrend(), window: early }))
    expect(found).not.toContain('As of 13 May')
    expect(found).not.toContain('−1.3')
  })

  it('has at most six annotations, each with its date', () => {
    const dates = ['3 Feb', '2 Mar', '17 Mar', '13 Apr', '15–18 Apr', '12 May']
    const found = words(drawn(exampleTrend())).filter((word) => dates.includes(word))
    expect(found.length).toBeGreaterThanOrEqual(4)
  })
})
