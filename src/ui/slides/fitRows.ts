import type { SlideCell, SlideColumn, SlideTable } from '#briefing/slideContent.ts'

/** Pixels of a slide that a table has, its head and the line under it apart. */
const HIGH = 410
const WIDE = 1152
/** Of the letters of a table: a little more than they take, so that a row is never higher than is thought. */
const LETTER = 10
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

function linesOf({ text, mark }: SlideCell, width: number): number {
  const letters = Math.max(1, Math.floor((width - (mark ? MARK : 0)) / LETTER))
  let [lines, used] = [1, 0]
  for (const word of text.split(' ')) {
    const length = Math.min(word.length, letters)
    if (used > 0 && used + 1 + length > letters) [lines, used] = [lines + 1, 0]
    used += (used > 0 ? 1 : 0) + length
    lines += Math.floor((word.length - length) / letters)
  }
  return lines
}
