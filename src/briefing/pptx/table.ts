import { STRIP_BAR, stripBars } from '#charts/scoreStrip.ts'
import type { Box } from '#charts/shapes.ts'
import { cellText } from '../cellText.ts'
import { TABLE, fitRows } from '../fitRows.ts'
import { STRIP_ROOM } from '../chartAlone.ts'
import { isRightToLeft, officeText } from '../officeText.ts'
import type { SlideCell, SlideTable, TablePart } from '../slideContent.ts'
import type { Pen } from './boxes.ts'
import { FACES, addParagraphs, addPolygons, addRule, heightOf, hex, inches, points } from './boxes.ts'

const { gap: CELL_GAP, line: LINE, size: SIZE } = TABLE
/** Where another face stands in, a text is wider: rows keep their heights, and what is drawn over them its place. */
const SPARE = 1.25

/** A table as it is set: the rows that the slide has room for, and pixels around the lines of each. */
interface SetTable extends SlideTable {
  readonly around: number
  /** What is said of those left out; empty for none. */
  readonly more: string
}

/**
 * A table of its own rows, which PowerPoint edits as one, as many as the slide on the screen shows; strips of scores are
 * drawn over their cells.
 *
 * @param more says how many rows are left out
 */
export function addTable(pen: Pen, whole: TablePart, box: Box, more: (rows: number) => string): void {
  const { shown, pad } = fitRows(whole, box, pen.measure.sans)
  const rest = whole.rows.length - shown
  const rows = whole.rows.slice(0, shown)
  const part = { columns: whole.columns, rows, around: 2 * pad - 2, more: rest === 0 ? '' : more(rest) }
  const { around } = part
  const widths = columnWidths(part, box.width)
  const { scale, heights } = tableSize(pen, part, widths, box.height)
  const head = (LINE + around) * scale
  pen.slide.addTable(tableRows(pen, part, scale), {
    ...inches({ ...box, height: heights.reduce((sum, height) => sum + height, head) }),
    colW: widths.map((width) => width / 96),
    rowH: [head, ...heights].map((height) => height / 96),
    margin: [(around / 2) * (scale / 96), CELL_GAP / 96, (around / 2) * (scale / 96), 0],
    objectName: 'Table',
  })
  let y = box.y + head
  for (const [i, row] of part.rows.entries()) {
    const middle = y + (around / 2 + LINE / 2) * scale
    for (const [j, cell] of row.entries()) {
      const before = widths.slice(0, j).reduce((sum, width) => sum + width, 0)
      if (cell.strip) addStrip(pen, cell, { x: box.x + before, y: middle - STRIP_ROOM.height / 2 })
    }
    y += heights[i]!
  }
  if (part.more === '') return
  addParagraphs(
    pen,
    [{ text: part.more, face: 'sans', size: 18, line: 24, colour: 'ink3' }],
    // At the foot of its room: a face that stands in for that of the slide makes the rows higher than they were measured.
    { ...box, y: box.y + box.height - 24, height: 24 },
    { name: 'More' },
  )
}

function tableRows({ palette }: Pen, part: SetTable, scale: number) {
  const look = (i: number) => ({
    fontFace: FACES.sans,
    align: part.columns[i]?.numeric ? ('right' as const) : ('left' as const),
    valign: 'top' as const,
  })
  const ruled = (colour: 'ink' | 'rule', pt: number) => {
    const none = { type: 'none' as const }
    const below = { type: 'solid' as const, pt, color: hex(palette, colour) }
    return { border: [none, none, below, none] as [typeof none, typeof none, typeof below, typeof none] }
  }
  const head = part.columns.map(({ label }, i) => ({
    text: officeText(label),
    options: { ...look(i), ...ruled('ink', 1.5), fontSize: points(18 * scale), color: hex(palette, 'ink2') },
  }))
  const rows = part.rows.map((row) =>
    row.map((cell, i) => ({
      text: cell.strip ? '' : officeText(cellText(cell)),
      options: {
        ...{ ...look(i), ...ruled('rule', 0.75), fontSize: points(SIZE * scale) },
        ...{
          color: cellColour(palette, cell),
          bold: cell.strong ?? false,
          rtlMode: isRightToLeft(cell.text),
        },
      },
    })),
  )
  return [head, ...rows]
}

function cellColour(palette: Pen['palette'], { mark }: SlideCell): string {
  return hex(palette, mark && mark.colour !== 'ink' ? mark.colour : 'ink')
}

/** Scores as shapes: those above zero one, those below another, on a line. */
function addStrip(pen: Pen, { strip, text }: SlideCell, at: Pick<Box, 'x' | 'y'>): void {
  if (!strip) return
  const { width, height } = STRIP_ROOM
  addRule(pen, { ...at, y: at.y + height / 2, width }, 'rule2', 1)
  const bars = stripBars(strip, width, height)
  for (const up of [true, false]) {
    const boxes = bars
      .filter((bar) => bar.up === up)
      .map(({ x, y, size }) => ({ x, y, width: STRIP_BAR, height: size }))
    const name = `${up ? 'Scores above zero' : 'Scores below zero'}: ${text}`
    addPolygons(pen, boxes, { ...at, width, height }, { name, colour: up ? 'coop' : 'conf' })
  }
}

function columnWidths({ columns }: SlideTable, width: number): number[] {
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  return columns.map(({ share = 1 }) => (width * share) / total)
}

/** How much smaller a table is set so that all rows stay on the slide, and how high each of them is then. */
function tableSize(
  { measure }: Pen,
  part: SetTable,
  widths: readonly number[],
  height: number,
): { readonly scale: number; readonly heights: readonly number[] } {
  const room = height - (part.more === '' ? 0 : 34)
  const at = (scale: number): number[] =>
    part.rows.map((row) => {
      const heights = row.map((cell, i) => {
        const width = ((widths[i] ?? 0) - CELL_GAP) / SPARE
        const { strong: bold = false } = cell
        const text = cell.strip ? '' : cellText(cell)
        return heightOf(
          [{ text, face: 'sans', bold, size: SIZE * scale, line: LINE * scale, colour: 'ink' }],
          width,
          measure,
        )
      })
      return Math.max(LINE * scale, ...heights) + part.around * scale
    })
  const whole = (scale: number): number =>
    at(scale).reduce((sum, one) => sum + one, (LINE + part.around) * scale)
  let scale = 1
  while (scale > 0.5 && whole(scale) > room) scale -= 0.05
  return { scale, heights: at(scale) }
}
