import { describe, expect, it } from 'vitest'
import { exampleTrend } from '../../tests/pictures/trendExample.ts'
import { plotArea } from './plotArea.ts'
import { trendOption } from './trend.ts'

describe('plotArea', () => {
  it('is the first grid and what hangs below it to its axis', () => {
    const grid = { left: 40, top: 20, width: 800, height: 100 }
    expect(plotArea({ grid, xAxis: { type: 'value', offset: 58 } })).toEqual({
      x: 40,
      y: 20,
      width: 800,
      height: 158,
    })
    expect(plotArea({ grid: [grid, {}], xAxis: [{ type: 'value' }] })).toEqual({
      x: 40,
      y: 20,
      width: 800,
      height: 100,
    })
  })

  it('is null for a grid that ECharts lays out', () => {
    expect(plotArea({})).toBeNull()
    expect(plotArea({ grid: { left: '10%', top: 20, width: 800, height: 100 } })).toBeNull()
    expect(plotArea({ grid: { left: 40, top: 20, right: 10, bottom: 10 } })).toBeNull()
  })

  it('holds the stems of the index chart', () => {
    expect(plotArea(trendOption(exampleTrend()))).toMatchObject({ x: 40, y: 20, height: 213.5 })
  })
})
