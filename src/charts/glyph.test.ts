import { describe, expect, it } from 'vitest'
import { CERTAINTIES } from '#model/records/meeting.ts'
import { certaintyGlyphs } from './certaintyGlyph.ts'
import { directionGlyph, directionOf } from './directionGlyph.ts'
import type { GlyphPart } from './glyph.ts'
import { GLYPH_BOX, glyphShape } from './glyph.ts'

const colours = { ink: '#111111', ground: '#EEEEEE' }

/** Every coordinate in a path of absolute M, L, A and Z. */
function coordinates(d: string): number[] {
  const arcless = d.replace(/A[\d.]+ [\d.]+ 0 [01] [01] /g, 'L')
  return [...arcless.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number))
}

function reach({ d, stroke, width }: GlyphPart): [number, number] {
  const half = stroke === 'none' ? 0 : width / 2
  return [Math.min(...coordinates(d)) - half, Math.max(...coordinates(d)) + half]
}

describe('certaintyGlyphs', () => {
  it('have one glyph for each certainty, and no two alike', () => {
    expect(Object.keys(certaintyGlyphs).toSorted()).toEqual([...CERTAINTIES].toSorted())
    expect(new Set(Object.values(certaintyGlyphs).map((parts) => JSON.stringify(parts))).size).toBe(8)
  })

  it('are drawn in ink and ground only', () => {
    for (const part of Object.values(certaintyGlyphs).flat()) {
      expect(['ink', 'ground', 'none']).toContain(part.fill)
      expect(['ink', 'ground', 'none']).toContain(part.stroke)
    }
  })

  it.each(CERTAINTIES)('%s stays inside the 14 px box', (certainty) => {
    for (const part of certaintyGlyphs[certainty]) {
      const [least, most] = reach(part)
      expect(least).toBeGreaterThanOrEqual(0)
      expect(most).toBeLessThanOrEqual(GLYPH_BOX)
    }
  })

  it('fill more the surer a meeting is', () => {
    const filled = (certainty: keyof typeof certaintyGlyphs) =>
      certaintyGlyphs[certainty].some(({ fill }) => fill === 'ink')
    expect(['mooted', 'proposed'].some((c) => filled(c as 'mooted'))).toBe(false) // both are certainties
    expect((['agreed', 'confirmed', 'held'] as const).every(filled)).toBe(true)
    expect((['postponed', 'declined', 'cancelled'] as const).some(filled)).toBe(false)
  })

  it('close the dashed ring without a seam', () => {
    const [on, off] = certaintyGlyphs.mooted[0]?.dash ?? [0, 0]
    expect((2 * Math.PI * 5.5) / (on + off)).toBeCloseTo(8, 2)
  })
})

describe('directionGlyph', () => {
  it('points right and left', () => {
    const tip = (d: string) => coordinates(d).filter((_, i) => i % 2 === 0)
    const [right, left] = [
      directionGlyph('right', true)[0]?.d ?? '',
      directionGlyph('left', true)[0]?.d ?? '',
    ]
    expect(Math.max(...tip(right))).toBe(tip(right)[1])
    expect(Math.min(...tip(left))).toBe(tip(left)[1])
  })

  it('mirrors the two sides exactly: neither weighs more', () => {
    const mirrored = (d: string) =>
      coordinates(d).map((c, i) => (i % 2 === 0 ? Number((14 - c).toFixed(6)) : c))
    expect(mirrored(directionGlyph('right', true)[0]?.d ?? '')).toEqual(
      coordinates(directionGlyph('left', true)[0]?.d ?? ''),
    )
  })

  it('follows the order in which the sides stand', () => {
    expect([directionOf('a', ['a', 'b']), directionOf('b', ['a', 'b'])]).toEqual(['right', 'left'])
    expect([directionOf('a', ['b', 'a']), directionOf('b', ['b', 'a'])]).toEqual(['left', 'right'])
    expect(directionOf('both', ['b', 'a'])).toBe('both')
  })

  it('is filled for material and outlined by 1.6 px for verbal', () => {
    expect(directionGlyph('both', true)).toMatchObject([{ fill: 'ink', stroke: 'ink', width: 1.6 }])
    expect(directionGlyph('both', false)).toMatchObject([{ fill: 'ground', stroke: 'ink', width: 1.6 }])
  })

  it.each(['right', 'left', 'both'] as const)('%s stays inside the 14 px box', (direction) => {
    const [least, most] = reach(directionGlyph(direction, false)[0]!)
    expect(least).toBeGreaterThanOrEqual(0)
    expect(most).toBeLessThanOrEqual(GLYPH_BOX)
  })
})

describe('glyphShape', () => {
  it('centres the box on the point, at any scale', () => {
    expect(glyphShape(certaintyGlyphs.proposed, 100, 50, colours)).toMatchObject({ x: 93, y: 43, scaleX: 1 })
    expect(glyphShape(certaintyGlyphs.proposed, 100, 50, colours, { scale: 2 })).toMatchObject({
      x: 86,
      y: 36,
    })
  })

  it('puts colours in place of ink and ground', () => {
    expect(glyphShape(certaintyGlyphs.held, 0, 0, colours, { id: 'm1' })).toMatchObject({
      children: [
        { style: { fill: '#111111', stroke: '#111111' }, info: { id: 'm1' } },
        { style: { fill: 'none', stroke: '#EEEEEE' }, info: { id: 'm1' } },
      ],
    })
  })

  it('dashes the ring of a mooted meeting with square ends', () => {
    const { children } = glyphShape(certaintyGlyphs.mooted, 0, 0, colours) as { children: unknown[] } & object
    expect(children[0]).toMatchObject({
      style: { lineCap: 'butt', lineDash: [expect.any(Number), expect.any(Number)] },
    })
  })
})
