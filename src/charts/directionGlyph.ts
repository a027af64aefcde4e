import type { GlyphPart } from './glyph.ts'

/** Who acts on whom: a on b, b on a, or both together. */
export type Direction = 'ab' | 'ba' | 'both'

const OUTLINE: { readonly [D in Direction]: string } = {
  ab: 'M3.2 2.4L11.6 7L3.2 11.6Z',
  ba: 'M10.8 2.4L2.4 7L10.8 11.6Z',
  both: 'M7 1.7L12.3 7L7 12.3L1.7 7Z',
}

/**
 * Direction as shape, class as fill: ▷ a acts on b, ◁ b acts on a, ◇ both; filled for material, outlined
 * for verbal. The sign is the colour it is drawn in.
 */
export function directionGlyph(direction: Direction, material: boolean): readonly GlyphPart[] {
  return [{ d: OUTLINE[direction], fill: material ? 'ink' : 'ground', stroke: 'ink', width: 1.6 }]
}
