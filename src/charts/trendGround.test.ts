import { describe, expect, it } from 'vitest'
import { GAP } from '#analysis/indexSums.ts'
import { shapesOf, wordsOf } from '../../tests/pictures/shapesOf.ts'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import type { TrendInput } from './trendInput.ts'
import { groundLayer, hatch, wordLayer, zeroLayer } from './trendGround.ts'

const shown = { from: 100, to: 200 }
const plot = { x: 40, y: 20, width: 800, height: 160 }
const gap = new Uint8Array(101)
gap.fill(GAP.notCovered, 10, 40)
const value = Float64Array.from(gap, (code) => (code === GAP.none ? -1 : NaN))
const input: TrendInput = {
  ...exampleTrend(),
  asOf: 150,
  series: { from: 100, value, gap },
  window: shown,
}

describe('groundLayer', () => {
  it('lays the zone of what is to come right of the as-of line', () => {
    expect(shapesOf(groundLayer(input), shown, plot)[0]).toMatchObject({
      type: 'rect',
      shape: { x: 440, y: 20, width: 400, height: 160 },
      style: { fill: input.palette.sunk },
    })
  })

  it('lays it over the whole plot when the as-of date lies before it, and not at all after it', () => {
    expect(shapesOf(groundLayer({ ...input, asOf: 90 }), shown, plot)[0]).toMatchObject({
      shape: { x: 40, width: 800 },
    })
    const types = shapesOf(groundLayer({ ...input, asOf: 200 }), shown, plot).map(({ type }) => type)
    expect(types).not.toContain('rect')
  })

  it('hatches what nobody monitored, cut at the edges', () => {
    const [, hatched] = shapesOf(groundLayer(input), shown, plot)
    expect(hatched).toMatchObject({ type: 'path', style: { stroke: input.palette.rule, fill: 'none' } })
    const outOfSight = shapesOf(groundLayer(input), { from: 145, to: 200 }, plot)
    expect(outOfSight.map(({ type }) => type)).toEqual(['rect'])
  })
})

describe('hatch', () => {
  it('stays inside its box', () => {
    const numbers = [...hatch({ x: 10, y: 20, width: 50, height: 30 }).matchAll(/[ML](\S+) ([\d.]+)/g)]
    expect(numbers.length).toBeGreaterThan(10)
    for (const [, x, y] of numbers) {
      expect(Number(x)).toBeGreaterThanOrEqual(10)
      expect(Number(x)).toBeLessThanOrEqual(60)
      expect(Number(y)).toBeGreaterThanOrEqual(20)
      expect(Number(y)).toBeLessThanOrEqual(50)
    }
  })

  it('rises to the right at 45°', () => {
    const [, x1, y1, x2, y2] =
      /M(\S+) (\S+?)L(\S+) (\S+?)(?:M|$)/.exec(hatch({ x: 0, y: 0, width: 7, height: 7 })) ?? []
    expect(Number(x2) - Number(x1)).toBeCloseTo(Number(y1) - Number(y2), 6)
  })

  it('is empty for a box without room', () => {
    expect(hatch({ x: 0, y: 0, width: 2, height: 2 })).toBe('')
  })
})

describe('zeroLayer', () => {
  it('is a sharp line at 0 across the plot', () => {
    expect(shapesOf(zeroLayer(input), shown, plot)).toMatchObject([
      {
        type: 'line',
        shape: { x1: 40, y1: 100.5, x2: 840, y2: 100.5 },
        style: { stroke: input.palette.rule2 },
      },
    ])
  })
})

describe('wordLayer', () => {
  it('writes every fixed text once', () => {
    expect(wordsOf(shapesOf(wordLayer(input), shown, plot))).toEqual([
      'Cooperation',
      'Conflict',
      'As of 13 May',
      '−1.0',
      'Not covered',
    ])
  })

  it('clears the hatching behind its name', () => {
    const [first] = shapesOf(wordLayer(input), shown, plot)
    expect(first).toMatchObject({ type: 'rect', style: { fill: input.palette.paper } })
  })
})
