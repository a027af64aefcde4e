import type { Box, Shape } from './shapes.ts'
import { text } from './shapes.ts'
import type { FontWeight, MeasureText } from './textWidth.ts'

/** A text with a fixed place: labels that move keep away from its box. */
export interface FixedText {
  readonly content: string
  readonly box: Box
  readonly fill: string
  readonly fontSize: number
  readonly fontWeight: FontWeight
  /** Ground of the letters where they stand over marks. */
  readonly halo?: string
}

/** Where a text stands. */
export interface TextPlace {
  readonly x: number
  /** Middle of the line. */
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
  readonly fill: string
  /** 12 unless told. */
  readonly fontSize?: number
  /** 400 unless told. */
  readonly fontWeight?: FontWeight
  readonly halo?: string
}

/** Height of a capital letter and what hangs below, of the font size. */
const LETTER_HEIGHT = 0.95

/** A text in its place, with the box that it fills. */
export function fixed(
  { measure }: { readonly measure: MeasureText },
  content: string,
  place: TextPlace,
): FixedText {
  const { fontSize = 12, fontWeight = 400, x, y, align, fill, halo } = place
  const [width, height] = [measure(content, fontSize, fontWeight), fontSize * LETTER_HEIGHT]
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  return {
    ...{ content, box: { x: left, y: y - height / 2, width, height }, fill, fontSize, fontWeight },
    ...(halo === undefined ? {} : { halo }),
  }
}

/** Draws texts where they stand. */
export function textShapes(texts: readonly FixedText[], fontFamily: string): Shape[] {
  return texts.map(({ content, box, fill, fontSize, fontWeight, halo }) =>
    text(content, box.x, box.y + box.height / 2, {
      ...{ fill, fontFamily, fontSize, fontWeight },
      ...(halo === undefined ? {} : { halo }),
    }),
  )
}
