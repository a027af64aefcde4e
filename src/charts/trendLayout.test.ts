import { describe, expect, it } from 'vitest'
import { compactTrend, emptyTrend, exampleTrend } from '../../tests/pictures/trendExample.ts'
import { TAG_HEIGHT, trendLayout } from './trendLayout.ts'

describe('trendLayout', () => {
  const wide = trendLayout(exampleTrend(), true)

  it('stacks tag, plot, stems, axis and brush without overlap', () => {
    const { plot, strip, axisY, brush } = wide
    expect(plot.y).toBe(TAG_HEIGHT + 2)
    expect(strip!.top).toBeGreaterThanOrEqual(plot.y + plot.height)
    expect(strip!.bottom).toBe(axisY)
    expect(brush!.y).toBeGreaterThan(axisY + 20)
    expect(brush!.y + brush!.height).toBeLessThanOrEqual(exampleTrend().height)
  })

  it('gives the stems 50 px, half up and half down', () => {
    const { top, baseline, bottom } = wide.strip!
    expect(bottom - top).toBe(50)
    expect(baseline - top).toBe(25)
  })

  it('gives the room of the stems to the line where they are left out', () => {
    const bare = trendLayout({ ...exampleTrend(), withoutEvents: true }, true)
    expect(bare.strip).toBeNull()
    expect(bare.axisY).toBe(wide.axisY)
    expect(bare.plot.height).toBe(wide.plot.height + 58)
  })

  it('leaves out the brush on a small screen', () => {
    const compact = trendLayout(compactTrend(), true)
    expect(compact.brush).toBeNull()
    expect(compact.plot.x).toBeLessThan(wide.plot.x)
  })

  it('is all plot while there is no line', () => {
    const empty = trendLayout(emptyTrend(), false)
    expect(empty).toMatchObject({ strip: null, brush: null })
    expect(empty.plot.y + empty.plot.height).toBe(empty.axisY)
  })

  it.each([300, 358, 600, 920, 1400])('keeps the plot inside a width of %d', (width) => {
    const { plot } = trendLayout({ ...exampleTrend(), width }, true)
    expect(plot.x + plot.width).toBeLessThanOrEqual(width)
    expect(plot.width).toBeGreaterThan(width * 0.8)
  })

  it('makes room for wide figures at the left', () => {
    const measure = () => 50
    expect(trendLayout({ ...exampleTrend(), measure }, true).plot.x).toBe(58)
  })
})
