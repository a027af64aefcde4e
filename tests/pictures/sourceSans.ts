import type { MeasureText } from '#charts/textWidth.ts'
import widths from './sourceSansWidths.json' with { type: 'json' }

const chars = Array.from(widths.chars)
const regular = new Map(chars.map((char, i) => [char, widths.regular[i] ?? 0]))
const semibold = new Map(chars.map((char, i) => [char, widths.semibold[i] ?? 0]))

/** Measures as a browser does with Source Sans 3, without kerning; letters outside the table count as "n". */
export const measureSourceSans: MeasureText = (content, fontSize, fontWeight) => {
  const table = fontWeight === 600 ? semibold : regular
  let sum = 0
  for (const char of content) sum += table.get(char) ?? table.get('n') ?? 500
  return (sum * fontSize) / 1000
}
