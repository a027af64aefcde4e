/** A row of cells. */
export interface CsvRow {
  /** From 1, with rows counted in which nothing stands. */
  readonly n: number
  readonly cells: readonly string[]
  /** A quotation mark in it is not closed, or closes before the cell does. */
  readonly isOpen: boolean
}

/**
 * The rows of a table in which something stands. Each character is looked at once or twice, whatever the quotation marks
 * are like: readers that look for what a wrong one could mean look to the end of the file from each of them.
 *
 * A cell in quotation marks goes on over line breaks; one that is closed before its cell ends holds what follows too, up
 * to a quotation mark that closes both. Elsewhere CR, LF or both end a row.
 *
 * @param delimiter one character
 * @param most rows after which nothing more is read
 */
export function csvRows(text: string, delimiter: string, most = Infinity): CsvRow[] {
  const between = delimiter.charCodeAt(0)
  const rows: CsvRow[] = []
  let cells: string[] = []
  let isOpen = false
  for (let [at, n] = [0, 1]; at < text.length && rows.length < most;) {
    const cell = text.charCodeAt(at) === QUOTE ? quotedCell(text, at, between) : plainCell(text, at, between)
    cells.push(cell.text)
    isOpen ||= cell.isOpen
    at = cell.end
    if (text.charCodeAt(at) === between) {
      at++
      if (at < text.length) continue
      cells.push('')
    }
    if (cells.some((one) => one.trim() !== '')) rows.push({ n, cells, isOpen })
    n++
    ;[cells, isOpen] = [[], false]
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return rows
}

interface Cell {
  readonly text: string
  /** The index of what ends it: what stands between cells, a line break, or the end of the text. */
  readonly end: number
  readonly isOpen: boolean
}

const QUOTE = 0x22

function plainCell(text: string, start: number, between: number): Cell {
  let end = start
  while (end < text.length && !endsCell(text.charCodeAt(end), between)) end++
  return { text: text.slice(start, end), end, isOpen: false }
}

function quotedCell(text: string, start: number, between: number): Cell {
  let isOpen = false
  for (let mark = text.indexOf('"', start + 1); mark >= 0;) {
    if (text.charCodeAt(mark + 1) === QUOTE) {
      mark = text.indexOf('"', mark + 2)
      continue
    }
    const end = endOfBlanks(text, mark + 1, between)
    if (end === text.length || endsCell(text.charCodeAt(end), between)) {
      return { text: unquoted(text.slice(start + 1, mark)), end, isOpen }
    }
    isOpen = true
    mark = text.indexOf('"', mark + 1)
  }
  return { text: unquoted(text.slice(start + 1)), end: text.length, isOpen: true }
}

/** Some programs write blanks between a quotation mark and the end of its cell. */
function endOfBlanks(text: string, at: number, between: number): number {
  for (let unit = text.charCodeAt(at); unit !== between && (unit === 0x20 || unit === 0x09);) {
    unit = text.charCodeAt(++at)
  }
  return at
}

function endsCell(unit: number, between: number): boolean {
  return unit === between || unit === 0x0a || unit === 0x0d
}

function unquoted(text: string): string {
  return text.replaceAll('""', '"')
}
