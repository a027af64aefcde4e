import type { Side } from '#model/records/base.ts'
import type { SideOrder } from '#model/sideOrder.ts'
import type { GlyphPart } from './glyph.ts'

/** Who acts on whom, as it is drawn: to the right the side that stands first on the other, to the left the other on it. */
export type Direction = 'right' | 'left' | 'both'

const OUTLINE: { readonly [D in Direction]: string } = {
  right: 'M3.2 2.4L11.6 7L3.2 11.6Z',
  left: 'M10.8 2.4L2.4 7L10.8 11.6Z',
  both: 'M7 1.7L12.3 7L7 12.3L1.7 7Z',
}

/**
 * Direction as shape, class as fill: ▷ the first acts on the second, ◁ the second on the first, ◇ both; filled for material, outlined
 * for verbal. The sign is the colour it is drawn in.
 */
export function directionGlyph(direction: Direction, material: boolean): readonly GlyphPart[] {
  return [{ d: OUTLINE[direction], fill: material ? 'ink' : 'ground', stroke: 'ink', width: 1.6 }]
}

/** How an act of a side, or of both, is drawn where the sides stand in an order. */
export function directionOf(acting: Side | 'both', order: SideOrder): Direction {
  if (acting === 'both') return 'both'
  return acting === order[0] ? 'right' : 'left'
}
