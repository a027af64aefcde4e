import type { MeasureText } from '#charts/textWidth.ts'

/** The families that charts are set in. */
export const CHART_FONTS = {
  sans: "'Source Sans 3 Variable', 'Source Sans 3', sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', serif",
} as const

/**
 * Waits for the faces that charts are set in: before that, widths are those of another face.
 *
 * @param family a font-family list, as computed for the chart's host
 * @param sample letters that the chart shows, so that the files for their scripts are loaded too
 * @returns also when a face cannot be loaded: the next in the list is used then
 */
export async function facesLoaded(family: string, sample: string): Promise<void> {
  const letters = `Aa0${sample}`
  await Promise.allSettled(
    [400, 600].map((weight) => document.fonts.load(`${weight} 12px ${family}`, letters)),
  )
}

/** Measures text with a canvas, in the face of a chart's host. */
export function canvasMeasure(family: string): MeasureText {
  return (content, fontSize, fontWeight) => widthIn(`${fontWeight} ${fontSize}px ${family}`, content)
}

/** The sign by whose width ECharts knows the height of a line. */
const SQUARE = '国'

/**
 * What ECharts is to measure text with. For the height of a line it measures a Chinese sign, for which a browser first
 * looks through all fonts of the machine; but such a sign is as wide as its font is large.
 *
 * @param font as CSS has it
 */
export function echartsMeasure(content: string, font = '12px sans-serif'): { readonly width: number } {
  const size = content === SQUARE ? /([\d.]+)px/.exec(font)?.[1] : undefined
  return { width: size === undefined ? widthIn(font, content) : Number(size) }
}

let context: CanvasRenderingContext2D | null = null
let fontSet = ''

function widthIn(font: string, content: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('a canvas without a 2D context')
  // To set a font costs more than to measure in it.
  if (font !== fontSet) context.font = fontSet = font
  return context.measureText(content).width
}
