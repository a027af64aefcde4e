import { describe, expect, it } from 'vitest'
import type { Vision } from './colourMetrics.ts'
import { colourDifference, contrast, VISIONS } from './colourMetrics.ts'
import { palettes, THEMES } from './palette.ts'

// The keys of the table of visions. Without any colour, forms and places tell marks apart: tests/colourAlone.test.ts.
const visions = (Object.keys(VISIONS) as Vision[]).filter((vision) => vision !== 'achromatopsia')
const everywhere = THEMES.flatMap((theme) => visions.map((vision) => ({ theme, vision })))

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = palettes[theme]
  const grounds = [palette.paper, palette.surface, palette.sunk]

  it.each(['ink', 'ink2', 'ink3', 'coop', 'conf', 'sideA', 'sideB'] as const)('shows %s as text', (name) => {
    for (const ground of [...grounds, palette.sel]) {
      expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('gives the two sides the same weight on every ground', () => {
    for (const ground of [...grounds, palette.sel]) {
      const [a, b] = [contrast(palette.sideA, ground), contrast(palette.sideB, ground)]
      expect(Math.max(a, b) / Math.min(a, b)).toBeLessThanOrEqual(1.2)
    }
  })

  it('keeps axes and the zero line visible', () => {
    for (const ground of grounds) expect(contrast(palette.rule2, ground)).toBeGreaterThanOrEqual(3)
  })

  it('keeps text on the mark and on tints readable', () => {
    expect(contrast(palette.markInk, palette.mark)).toBeGreaterThanOrEqual(10)
    expect(contrast(palette.ink, palette.coopTint)).toBeGreaterThanOrEqual(10)
    expect(contrast(palette.ink, palette.confTint)).toBeGreaterThanOrEqual(10)
  })

  it('writes every colour as six capital hexadecimal digits', () => {
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[0-9A-F]{6}$/)
  })
})

describe('told apart', () => {
  it.each(everywhere)('cooperation and conflict by 30 or more: $theme, $vision', ({ theme, vision }) => {
    const { coop, conf } = palettes[theme]
    expect(colourDifference(coop, conf, vision)).toBeGreaterThanOrEqual(30)
  })

  it.each(everywhere)('the two sides by 25 or more: $theme, $vision', ({ theme, vision }) => {
    const { sideA, sideB } = palettes[theme]
    expect(colourDifference(sideA, sideB, vision)).toBeGreaterThanOrEqual(25)
  })

  it.each(everywhere)('a side from a sign by 14 or more: $theme, $vision', ({ theme, vision }) => {
    const { coop, conf, sideA, sideB } = palettes[theme]
    for (const side of [sideA, sideB]) {
      for (const sign of [coop, conf]) {
        expect(colourDifference(side, sign, vision)).toBeGreaterThanOrEqual(14)
      }
    }
  })
})
