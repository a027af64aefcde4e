import type { SlideCell, SlideColumn, SlideTable } from '#briefing/slideContent.ts'

/** Pixels of a slide that a table has, its head and the line under it apart. */
const HIGH = 410
const WIDE = 1152
/**
 * Of the letters of a table, on the average of a text: a little more than they take, so that a row is never higher
 * than is thought. Small Latin ones are narrow, those of China, Japan and Korea as wide as they are high.
 */
const LETTERS = [
  { of: /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u, width: 20 },
  { of: /[A-Z@%&]/u, width: 13 },
  { of: /[\u0020-\u024f\u2010-\u2027]/u, width: 8.8 },
] as const
const OTHER_LETTER = 10
const LINE = 26
const PAD = 23
const GAP = 18
/** Pixels of a mark with its gap. */
const MARK = 30

/** The rows of a table that a slide has room for, from the first on, and how many there are besides. */
export function fitRows(table: SlideTable): SlideTable & { readonly rest: number } {
  const total = table.columns.reduce((sum, { share = 1 }) => sum + share, 0)
  const widths = table.columns.map(({ share = 1 }: SlideColumn) => (WIDE * share) / total - GAP)
  let high = 0
  const over = table.rows.findIndex((row) => {
    const lines = row.map((cell, i) => linesOf(cell, widths[i] ?? WIDE))
    high += Math.max(1, ...lines) * LINE + PAD
    return high > HIGH
  })
  const rows = over < 0 ? table.rows : table.rows.slice(0, Math.max(1, over))
  return { columns: table.columns, rows, rest: table.rows.length - rows.length }
}

/** A strip of scores is as high as one line. */
function linesOf({ text, mark, strip }: SlideCell, width: number): number {
  if (strip) return 1
  const room = Math.max(OTHER_LETTER, width - (mark ? MARK : 0))
  const gap = widthOf(' ')
  let [lines, used] = [1, 0]
  for (const word of text.split(' ')) {
    const wide = widthOf(word)
    if (used > 0 && used + gap + wide > room) [lines, used] = [lines + 1, 0]
    const broken = Math.floor(wide / room)
    lines += broken
    used += (used > 0 ? gap : 0) + wide - broken * room
  }
  return lines
}

function widthOf(text: string): number {
  const wide = (letter: string): number => LETTERS.find(({ of }) => of.test(letter))?.width ?? OTHER_LETTER
  return Array.from(text).reduce((sum, letter) => sum + wide(letter), 0)
}
