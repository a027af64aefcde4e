import type { Box } from '#charts/shapes.ts'
import type { Palette } from '#charts/palette.ts'
import type { Side } from '#model/records/base.ts'
import type PptxGenJS from 'pptxgenjs'
import { isRightToLeft, officeText } from '../officeText.ts'
import type { SlideMeasure, TextSize } from '../slidePlaces.ts'
import { linesOf } from '../slidePlaces.ts'

export type PptxSlide = PptxGenJS.Slide

/** What the parts of a slide are set with. */
export interface Pen {
  readonly slide: PptxSlide
  readonly palette: Palette
  readonly measure: SlideMeasure
}

/** The faces by the names that they have when they are installed; repaired packages say what may stand in for them. */
export const FACES = { sans: 'Source Sans 3', serif: 'Source Serif 4' } as const

/** A line or more of a text in one look. */
export interface Paragraph extends TextSize {
  readonly text: string
  readonly face: keyof typeof FACES
  readonly bold?: boolean
  readonly colour: keyof Palette
  /** Pixels above it. */
  readonly above?: number
}

const PX_PER_INCH = 96
const POINTS_PER_PX = 0.75

/** A box in the inches of a slide. */
export function inches({ x, y, width, height }: Box): { x: number; y: number; w: number; h: number } {
  const of = (px: number): number => px / PX_PER_INCH
  return { x: of(x), y: of(y), w: of(width), h: of(height) }
}

export function points(px: number): number {
  return Math.round(px * POINTS_PER_PX * 10) / 10
}

export function hex(palette: Palette, colour: keyof Palette): string {
  return palette[colour].slice(1)
}

/** Height that paragraphs take at a width, in pixels. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, measure: SlideMeasure): number {
  return paragraphs.reduce((sum, { text, face, size, line, bold, above = 0 }) => {
    const lines = linesOf(text, width, 400, (part) => measure[face](part, size, bold ? 600 : 400))
    return sum + lines * line + above
  }, 0)
}

/** Letters no smaller than this part of what they should be: a text with more to say runs out of its box. */
const SMALLEST = 0.5

/** How much smaller paragraphs are set so that they stay in a room. */
function fitting(
  paragraphs: readonly Paragraph[],
  { width, height }: Pick<Box, 'width' | 'height'>,
  measure: SlideMeasure,
): number {
  let scale = 1
  while (scale > SMALLEST && heightOf(scaled(paragraphs, scale), width, measure) > height) scale -= 0.05
  return scale
}

function scaled(paragraphs: readonly Paragraph[], scale: number): Paragraph[] {
  return paragraphs.map((one) => ({
    ...one,
    size: one.size * scale,
    line: one.line * scale,
    above: (one.above ?? 0) * scale,
  }))
}

/** Sets paragraphs in a box; where they do not fit, smaller. */
export function addParagraphs(
  { slide, palette, measure }: Pen,
  paragraphs: readonly Paragraph[],
  box: Box,
  { name, align = 'left', valign = 'top' }: TextPlace,
): void {
  const set = scaled(paragraphs, fitting(paragraphs, box, measure))
  const runs = set.map(({ text, face, size, line, bold, colour, above = 0 }) => ({
    text: officeText(text),
    options: {
      fontFace: FACES[face],
      fontSize: points(size),
      lineSpacing: points(line),
      paraSpaceBefore: points(above),
      bold: bold ?? false,
      color: hex(palette, colour),
      rtlMode: isRightToLeft(text),
      align: isRightToLeft(text) && align === 'left' ? ('right' as const) : align,
      breakLine: true,
    },
  }))
  const last = runs.at(-1)
  if (!last) return
  last.options.breakLine = false
  slide.addText(runs, { ...inches(box), margin: 0, valign, wrap: true, fit: 'shrink', objectName: name })
}

interface TextPlace {
  /** Of the box, in the list of what is on the slide. */
  readonly name: string
  readonly align?: 'left' | 'right'
  readonly valign?: 'top' | 'bottom'
}

/** A line across. */
export function addRule(
  { slide, palette }: Pen,
  box: Pick<Box, 'x' | 'y' | 'width'>,
  colour: keyof Palette,
  px: number,
): void {
  slide.addShape('line', {
    ...inches({ ...box, height: 0 }),
    line: { color: hex(palette, colour), width: points(px) },
    objectName: 'Rule',
  })
}

/** Boxes of one colour as one shape. @param boxes pixels within the room */
export function addPolygons(
  { slide, palette }: Pen,
  boxes: readonly Box[],
  room: Box,
  { name, colour }: { readonly name: string; readonly colour: keyof Palette },
): void {
  if (boxes.length === 0) return
  const at = (x: number, y: number) => ({ x: x / PX_PER_INCH, y: y / PX_PER_INCH })
  const corners = boxes.flatMap(({ x, y, width, height }) => [
    { ...at(x, y), moveTo: true },
    at(x + width, y),
    at(x + width, y + height),
    at(x, y + height),
    { close: true as const },
  ])
  // It draws this shape too, though its types do not name it.
  slide.addShape('custGeom' as 'rect', {
    ...inches(room),
    points: corners,
    fill: { color: hex(palette, colour) },
    objectName: officeText(name),
  })
}

const SIDE_MARK = 12

/** The mark of a side: a filled square, or an empty one with a line across. */
export function addSideMark(pen: Pen, at: Pick<Box, 'x' | 'y'>, side: Side): void {
  const { slide, palette } = pen
  const box = { ...at, width: SIDE_MARK, height: SIDE_MARK }
  const line = { color: hex(palette, side === 'a' ? 'sideA' : 'sideB'), width: 1.5 }
  const name = { objectName: 'Mark of the side' }
  if (side === 'a') slide.addShape('rect', { ...inches(box), ...name, fill: { color: line.color }, line })
  else {
    slide.addShape('rect', { ...inches(box), ...name, line })
    slide.addShape('line', { ...inches(box), ...name, line, flipV: true })
  }
}
