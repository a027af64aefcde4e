import { unisolated } from '#model/isolated.ts'
import { inertText } from './csvCells.ts'
import { writeCells } from './csvOut.ts'

/** The table of a chart with what its frame says. */
export interface FramedTable {
  readonly columns: readonly { readonly label: string; readonly numeric?: boolean }[]
  readonly rows: readonly {
    /** As they are shown. */
    readonly cells: readonly string[]
    /** Numbers unformatted, dates ISO; null for nothing. */
    readonly values: readonly (string | number | null)[]
  }[]
  readonly title: string
  /** Name and text of what else the frame says, in its order: subtitle, source, as-of date, marking. */
  readonly said: readonly (readonly [name: string, text: string])[]
}

/**
 * The table as a CSV: its columns and rows first, then an empty line, then what the frame says, one thing a line with
 * its name before it. No cell is a formula.
 *
 * @param titleName name of the title among them
 */
export function framedCsv({ columns, rows, title, said }: FramedTable, titleName: string): string {
  return writeCells([
    columns.map(({ label }) => plainText(label)),
    ...rows.map(({ values }) => values.map(cellOf)),
    [''],
    ...[[titleName, title] as const, ...said].map((pair) => pair.map(plainText)),
  ])
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isNaN(value) ? '' : String(value)
  return plainText(value)
}

/** No formula, and without the marks that set words apart in a sentence: cells are compared letter by letter. */
function plainText(text: string): string {
  return inertText(unisolated(text))
}

/** The table as it is shown, for pasting into a spreadsheet: cells apart by tabs, the title first, the rest below. */
export function framedTsv({ columns, rows, title, said }: FramedTable): string {
  const cell = (text: string): string => closed(shownText(unisolated(text).replaceAll(/[\t\r\n]+/g, ' ')))
  const lines = [
    [title],
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => cells),
    ...said.map(([, text]) => [text]),
  ]
  return lines.map((line) => line.map(cell).join('\t')).join('\n')
}

/** The same as HTML, for pasting into a text. */
export function framedHtml({ columns, rows, title, said }: FramedTable): string {
  const align = (i: number): string => (columns[i]?.numeric === true ? ' align="right"' : '')
  const head = columns.map(({ label }, i) => `<th${align(i)}>${markup(label)}</th>`).join('')
  const body = rows
    .map(({ cells }) => `<tr>${cells.map((text, i) => `<td${align(i)}>${markup(text)}</td>`).join('')}</tr>`)
    .join('')
  const below = said.map(([, text]) => `<p>${markup(text)}</p>`).join('')
  return `<p><b>${markup(title)}</b></p><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>${below}`
}

/** A quotation mark at the beginning of a cell would take the cells behind it along, to the next one. */
function closed(text: string): string {
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text
}

/** "+1.7" as it is shown: a number with its sign, which a spreadsheet takes for just that. */
const SIGNED = /^\+\d[\d.,\u00A0\u202F]*%?$/

function shownText(text: string): string {
  return SIGNED.test(text) ? text : inertText(text)
}

function markup(text: string): string {
  return shownText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
