import type { CsvRow } from './csvRows.ts'
import { csvRows } from './csvRows.ts'

/** A table as it stands in a file. Rows in which nothing stands are left out. */
export interface Table {
  /** What stands over the columns; `null` where nothing does. */
  readonly header: readonly (string | null)[]
  /** As a spreadsheet counts them. */
  readonly rows: readonly CsvRow[]
  readonly hasHeader: boolean
  readonly delimiter: string
  /** Cells of its longest row, which may be longer than its header. */
  readonly width: number
}

/**
 * Reads the text of a table, with whatever stands between its cells. Never throws.
 *
 * @param hasHeader whether its first row has the names of the columns; by default it is looked at
 * @param most rows after which nothing more is read, the header among them
 */
export function parseTable(text: string, hasHeader?: boolean, most = Infinity): Table {
  const bare = text.replace(/^\ufeff/, '')
  const [mark, told] = /^sep=(.)\r?\n/i.exec(bare) ?? []
  const body = mark === undefined ? bare : bare.slice(mark.length)
  const delimiter = told ?? delimiterOf(body)
  const before = mark === undefined ? 0 : 1
  const rows = csvRows(body, delimiter, most).map((row) => ({ ...row, n: row.n + before }))
  const [first] = rows
  const isHeader = hasHeader ?? (first !== undefined && looksLikeHeader(first.cells))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const header = isHeader ? (first?.cells ?? []).map(nameIn) : Array<null>(width).fill(null)
  return {
    header,
    rows: isHeader ? rows.slice(1) : rows,
    hasHeader: isHeader,
    delimiter,
    width,
  }
}

/** How many rows are looked at. */
const LOOK = 20

/** What stands between the cells: that which gives the first row many of them, and the rows behind it as many. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 200_000)
  const worth = (delimiter: string): number => {
    const rows = csvRows(head, delimiter, LOOK)
    const width = rows[0]?.cells.length ?? 0
    return width < 2 ? 0 : (width * rows.filter(({ cells }) => cells.length === width).length) / rows.length
  }
  const marks = [',', ';', '\t', '|'].map((mark) => [mark, worth(mark)] as const)
  return marks.reduce((one, other) => (other[1] > one[1] ? other : one))[0]
}

function nameIn(cell: string): string | null {
  return cell.trim() === '' ? null : cell.trim()
}

/** Names are texts, each once; numbers and days are not. */
function looksLikeHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const isName = (name: string): boolean => /\p{L}/u.test(name) && !/^\d/.test(name) && name.length < 200
  return names.length * 2 > cells.length && names.every(isName) && new Set(names).size === names.length
}
