import type { Shape } from './shapes.ts'
import { group, path } from './shapes.ts'

/** Side of the square that every glyph is drawn in. */
export const GLYPH_BOX = 14

/**
 * One stroke or area of a glyph, as SVG path data in a box of 14 × 14.
 *
 * `ink` is the glyph's own colour, `ground` what lies behind it. The same parts serve charts (as shapes) and
 * lists (as inline SVG).
 */
export interface GlyphPart {
  readonly d: string
  readonly fill: 'ink' | 'ground' | 'none'
  readonly stroke: 'ink' | 'ground' | 'none'
  /** Stroke width in the 14 px box. */
  readonly width: number
  /** Dash and gap; a solid stroke without it. */
  readonly dash?: readonly [number, number]
}

/** The two colours a glyph is drawn in. */
export interface GlyphInk {
  readonly ink: string
  readonly ground: string
}

/** A glyph as shapes, its middle at `x`, `y`. */
export function glyphShape(
  parts: readonly GlyphPart[],
  x: number,
  y: number,
  colours: GlyphInk,
  options: { readonly scale?: number; readonly id?: string } = {},
): Shape {
  const { scale = 1, id } = options
  const half = (GLYPH_BOX / 2) * scale
  const colour = (part: 'ink' | 'ground' | 'none') => (part === 'none' ? 'none' : colours[part])
  const children = parts.map((part) =>
    path(
      part.d,
      {
        fill: colour(part.fill),
        stroke: colour(part.stroke),
        lineWidth: part.width,
        lineJoin: 'round',
        lineCap: part.dash ? 'butt' : 'round',
        ...(part.dash ? { lineDash: [...part.dash] } : {}),
      },
      id,
    ),
  )
  return group(x - half, y - half, scale, children)
}
