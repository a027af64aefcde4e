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
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('a canvas without a 2D context')
  return (content, fontSize, fontWeight) => {
    context.font = `${fontWeight} ${fontSize}px ${family}`
    return context.measureText(content).width
  }
}
