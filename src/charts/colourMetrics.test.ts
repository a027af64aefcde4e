import { describe, expect, it } from 'vitest'
import { ciede2000, colourDifference, contrast, VISIONS } from './colourMetrics.ts'

describe('contrast', () => {
  it('is 21 between black and white, in either order', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6)
    expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 6)
  })

  it('is 1 between a colour and itself', () => {
    expect(contrast('#254268', '#254268')).toBe(1)
  })

  it('gives 4.54 for the grey #767676 on white, the lightest that passes', () => {
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2)
  })
})

describe('ciede2000', () => {
  // Pairs 1, 5, 7, 17, 20, 24 and 34 of the test data of Sharma, Wu and Dalal (2005).
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.1848, -84.8006], [50, 0, -82.7485], 1],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[50, 2.5, 0], [50, 1.8634, 0.5757], 1],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('of %j and %j is %d', (one, other, expected) => {
    expect(ciede2000(one, other)).toBeCloseTo(expected, 4)
    expect(ciede2000(other, one)).toBeCloseTo(expected, 4)
  })
})

describe('colourDifference', () => {
  it('is 0 between a colour and itself in every vision', () => {
    for (const vision of ['normal', 'deuteranopia', 'protanopia', 'tritanopia'] as const) {
      expect(colourDifference('#B0440C', '#B0440C', vision)).toBe(0)
    }
  })

  it('brings red and green closer for who lacks the green cones', () => {
    const [seen, missed] = [
      colourDifference('#C00000', '#00A000'),
      colourDifference('#C00000', '#00A000', 'deuteranopia'),
    ]
    expect(missed).toBeLessThan(seen / 2)
  })

  it('leaves of colours only their lightness for who sees none', () => {
    expect(colourDifference('#FF0000', '#7F7F7F')).toBeGreaterThan(30)
    expect(colourDifference('#FF0000', '#959595', 'achromatopsia')).toBeGreaterThan(5)
    expect(colourDifference('#FF0000', '#7F7F7F', 'achromatopsia')).toBeLessThan(1)
  })

  it('leaves grey grey: each row of a simulation sums to 1', () => {
    for (const matrix of Object.values(VISIONS)) {
      for (const row of [0, 3, 6]) {
        expect(matrix[row]! + matrix[row + 1]! + matrix[row + 2]!).toBeCloseTo(1, 5)
      }
    }
  })
})
