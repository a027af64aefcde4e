import { describe, expect, it } from 'vitest'
import { companyTrend, exampleTrend } from '../../tests/pictures/trendExample.ts'
import { tooClose } from './boxes.ts'
import type { View } from './scene.ts'
import { companyLines, companyTexts, shiftTexts } from './trendCompany.ts'
import type { TrendInput } from './trendInput.ts'
import { fixedTexts } from './trendTexts.ts'

const company = companyTrend()

/** The example's window in a plot of 860 × 180 px, from +2 down to −4. */
function view({ window }: TrendInput = company, width = 860): View {
  return {
    plot: { x: 40, y: 20, width, height: 180 },
    shown: window,
    x: (day) => 40 + ((day - window.from) * width) / (window.to - window.from),
    y: (score) => 20 + (2 - score) * 30,
  }
}

function contents(input: TrendInput, at = view(input)): string[] {
  return companyTexts(at, input, []).map(({ content }) => content)
}

describe('companyLines', () => {
  it('draws each in the ink of the index, each with a look of its own', () => {
    const lines = companyLines(company)
    expect(lines).toHaveLength(7)
    expect(new Set(lines.map(({ lineStyle }) => lineStyle?.color))).toEqual(new Set([company.palette.ink]))
    const looks = lines.map(({ lineStyle }) => `${lineStyle?.width} ${String(lineStyle?.type)}`)
    expect(new Set(looks).size).toBe(7)
    expect(looks).not.toContain('2 solid')
  })

  it('draws nothing for an index alone', () => {
    expect(companyLines(exampleTrend())).toEqual([])
  })
})

describe('companyTexts', () => {
  it('name every line with its last value, that it has ended, or that it never was', () => {
    expect(contents(company).toSorted()).toEqual([
      '14 days, last supported on 30',
      '180 days −1.0',
      '90 days −1.1',
      'As then known −1.4',
      'China – United States −0.3',
      'Feb',
      'France – Mali: not supported',
      'ICEWS −1.3',
    ])
  })

  it('lie on nothing, neither on one another nor on the value of the index', () => {
    const boxes = fixedTexts(view(), company).map(({ box }) => box)
    for (const [i, box] of boxes.entries())
      expect(boxes.slice(i + 1).filter((other) => tooClose(box, other, 0))).toEqual([])
  })

  it('stand in the order of their values', () => {
    const two = company.companions!.filter(({ id }) => id === 'h90' || id === 'pair')
    const [upper, lower] = companyTexts(view(), { ...company, companions: two }, [])
    expect([upper?.content, lower?.content]).toEqual(['China – United States −0.3', '90 days −1.1'])
    expect(upper!.box.y).toBeLessThan(lower!.box.y)
  })

  it('move inside the plot where the window ends with or before the as-of date', () => {
    const early = { ...company, window: { from: company.window.from, to: company.asOf - 30 } }
    const labels = companyTexts(view(early), early, [])
    expect(labels.length).toBeGreaterThanOrEqual(7)
    for (const { box } of labels) expect(box.x + box.width).toBeLessThanOrEqual(900)
  })

  it('are shortened where the column is narrow', () => {
    const narrow = companyTexts(view(company, 300), company, [])
    for (const { box } of narrow) expect(box.x + box.width).toBeLessThanOrEqual(340)
  })
})

describe('shiftTexts', () => {
  it('stand beside their line, off what is there', () => {
    const [label] = shiftTexts(view(), company, [])
    expect(label).toMatchObject({ content: 'Mean shift, −12.4' })
    const other = shiftTexts(view(), company, [label!])
    expect(other[0]!.box).not.toEqual(label!.box)
  })

  it('are left out where the day is out of sight', () => {
    const later = { ...company, window: { from: company.asOf, to: company.window.to } }
    expect(shiftTexts(view(later), later, [])).toEqual([])
  })
})
