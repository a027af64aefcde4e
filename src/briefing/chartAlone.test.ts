import { SLIDE_SCALE } from '#charts/fitChart.ts'
import { describe, expect, it } from 'vitest'
import { exampleChart } from '../../tests/exampleSlides.ts'
import { exampleFramed } from '../../tests/pictures/framedExample.ts'
import { measureSourceSans } from '../../tests/pictures/sourceSans.ts'
import { framedAsSvg } from './drawFramed.ts'
import { chartAlone } from './chartAlone.ts'

const setting = {
  fonts: { sans: 'Source Sans 3', serif: 'Source Serif 4' },
  measure: measureSourceSans,
}
const room = { width: 1152, height: 500 }

describe('a chart of a slide by itself', () => {
  it('is as large as its room lets it be, its letters 18 px high', () => {
    const { width, height, chart } = chartAlone(exampleChart(), room, setting)
    expect(chart?.scale).toBe(SLIDE_SCALE)
    expect(width).toBe(room.width)
    expect(height).toBeLessThanOrEqual(room.height)
  })

  it('has its annotations above it and nothing of the slide around it', () => {
    const { annotations, days, draw } = exampleFramed()
    const part = { ...exampleChart(), annotations, ...(days ? { days } : {}) }
    const drawn = draw
      ? { ...part, draw: (frame: Parameters<typeof draw>[0]) => ({ ...draw(frame), spots: [] }) }
      : part
    const framed = chartAlone(drawn, room, setting)
    const svg = framedAsSvg(framed, { title: 'Custody', description: '', faces: '' })
    expect(svg).toContain('Whelan is sentenced to 16 years')
    expect(svg).toContain('>867<')
    expect(svg).not.toContain('TLP:AMBER')
    expect(framed.chart!.y).toBeGreaterThan(0)
    expect(framed.height).toBeCloseTo(framed.chart!.y + framed.chart!.height * framed.chart!.scale)
  })
})
