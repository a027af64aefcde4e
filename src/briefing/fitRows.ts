import type { MeasureText } from '#charts/textWidth.ts'
import type { SlideCell, SlideTable } from './slideContent.ts'

/** Letters and lines of a table on a slide, and the air at the right of a cell. Pixels of the slide. */
export const TABLE = { size: 20, line: 26, gap: 18 } as const
/** Above and below the lines of a row: closer where all rows have room only so. */
const PADS = [11, 8, 6] as const
/** The head with the line under it, the line under a row, a mark with its gap, and the words for what is left out. */
const [HEAD, RULE, MARK, MORE] = [42, 1, 30, 40]

/** How much of a table a slide has room for. */
export interface FittedRows {
  /** Of its rows, from the first on: one at least where it has any. */
  readonly shown: number
  /** Pixels above and below the lines of a row. */
  readonly pad: number
}

/**
 * The rows of a table that its room on a slide holds: all of them, set closer if need be, or as many as there is room
 * for above a line that says how many are left out.
 *
 * @param room pixels of the slide
 */
export function fitRows(
  { columns, rows }: SlideTable,
  room: { readonly width: number; readonly height: number },
  measure: MeasureText,
): FittedRows {
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  const widths = columns.map(({ share = 1 }) => (room.width * share) / total - TABLE.gap)
  const fits = (pad: number, height: number): number => {
    let high = 0
    const over = rows.findIndex((row, i) => {
      high += (lines[i] ??= linesOf(row, widths, measure)) * TABLE.line + 2 * pad + RULE
      return high > height
    })
    return over < 0 ? rows.length : over
  }
  // What is far below the slide is not measured.
  const lines: number[] = []
  const high = room.height - HEAD
  const pad = PADS.find((one) => fits(one, high) === rows.length)
  if (pad !== undefined) return { shown: rows.length, pad }
  const closest = PADS.at(-1)!
  return { shown: Math.max(1, fits(closest, high - MORE)), pad: closest }
}

/** Lines of the highest cell of a row. */
function linesOf(row: readonly SlideCell[], widths: readonly number[], measure: MeasureText): number {
  return Math.max(1, ...row.map((cell, i) => cellLines(cell, widths[i] ?? 0, measure)))
}

/** A strip of scores is as high as one line; a word that is wider than its column is broken. */
function cellLines({ text, mark, strip, strong }: SlideCell, width: number, measure: MeasureText): number {
  if (strip) return 1
  const wide = (part: string): number => measure(part, TABLE.size, strong ? 600 : 400)
  const room = Math.max(TABLE.size, width - (mark ? MARK : 0))
  const gap = wide(' ')
  return text.split('\n').reduce((sum, part) => {
    let [lines, used] = [1, 0]
    for (const word of part.split(' ')) {
      const size = wide(word)
      if (used > 0 && used + gap + size > room) [lines, used] = [lines + 1, 0]
      const broken = Math.floor(size / room)
      lines += broken
      used += (used > 0 ? gap : 0) + size - broken * room
    }
    return sum + lines
  }, 0)
}
