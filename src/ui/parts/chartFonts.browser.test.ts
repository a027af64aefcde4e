import { describe, expect, it } from 'vitest'
import { canvasMeasure, echartsMeasure } from './chartFonts.ts'

const FAMILY = 'sans-serif'

describe('the widths of text in charts', () => {
  it('are those of the face, size and weight, whatever was measured before', () => {
    const measure = canvasMeasure(FAMILY)
    const [small, large] = [measure('Moscow', 12, 400), measure('Moscow', 24, 400)]
    expect(large).toBeGreaterThan(1.9 * small)
    expect(measure('Moscow', 12, 600)).toBeGreaterThan(small)
    expect(canvasMeasure('monospace')('iii', 12, 400)).not.toBe(measure('iii', 12, 400))
    expect(measure('Moscow', 12, 400)).toBe(small)
  })

  it('are the same for ECharts, and a line is as high as its font is large', () => {
    expect(echartsMeasure('Moscow', `600 13px ${FAMILY}`).width).toBe(
      canvasMeasure(FAMILY)('Moscow', 13, 600),
    )
    expect(echartsMeasure('国', `600 13.5px ${FAMILY}`).width).toBe(13.5)
    expect(echartsMeasure('国').width).toBe(12)
  })
})
