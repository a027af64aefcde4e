import { MAX_COLUMNS, MAX_ROWS } from '#dataset/limits.ts'
import type { Encoding } from '#exchange/decodeText.ts'
import { cellValue, isOfKind } from '#exchange/cellValue.ts'
import { decodeAs, decodeText, ENCODINGS } from '#exchange/decodeText.ts'
import { textOfCell } from '#exchange/csvCells.ts'
import type { AmbiguousDate, TableMapping } from '#exchange/csvMapping.ts'
import { ambiguousDate, dateOrderOf, guessMapping, missingColumns, ownList } from '#exchange/csvMapping.ts'
import type { Table } from '#exchange/csvTable.ts'
import { parseTable } from '#exchange/csvTable.ts'
import type { DateOrder } from '#exchange/looseDate.ts'
import { DATE_ORDERS } from '#exchange/looseDate.ts'
import type { TableColumn, TableList } from '#exchange/tableColumns.ts'
import { readableColumns, TABLE_LISTS } from '#exchange/tableColumns.ts'

/** How a table is to be read: all that may be decided about it. */
export interface TableChoice {
  readonly encoding: Encoding
  /** The first row has the names of the columns. */
  readonly hasHeader: boolean
  readonly mapping: TableMapping
}

/** A change of a choice; what is not in it stays. */
export type TableChange =
  | { readonly encoding: Encoding }
  | { readonly hasHeader: boolean }
  | { readonly list: TableList }
  /** The column of the file at a place, from 0, is that of a name; null: none. */
  | { readonly at: number; readonly column: string | null }
  | { readonly fixed: string; readonly value: string }
  | { readonly dateOrder: TableMapping['dateOrder'] }

/** A column of a file, before it is decided what it is. */
export interface DraftColumn {
  /** Null where nothing stands over it. */
  readonly header: string | null
  /** Up to three of its values, each once. */
  readonly samples: readonly string[]
  /** What is understood of each; null where its column has no such values. */
  readonly understood: readonly (string | null)[]
  /** What is understood are dates, as they are recorded. */
  readonly isDate: boolean
  /** Name of the column that it is; null: it is passed by. */
  readonly column: string | null
}

/** A table as it is shown to be decided about. */
export interface TableDraft {
  readonly choice: TableChoice
  /** Nothing in the file says what encoding it is in. */
  readonly isGuessed: boolean
  /** It is as it was decided for a file with the same header before. */
  readonly isRemembered: boolean
  readonly delimiter: string
  readonly rows: number
  readonly columns: readonly DraftColumn[]
  /** Every column there is. */
  readonly options: readonly string[]
  /** Those that are needed and that the file does not have. */
  readonly missing: readonly TableColumn[]
  /** A date that could be two days: it is to be said how dates are written. Null where that is plain. */
  readonly ambiguous: AmbiguousDate | null
  /** What may be chosen. */
  readonly lists: readonly TableList[]
  readonly encodings: readonly Encoding[]
  readonly orders: readonly DateOrder[]
}

/** A file that is a table, in memory. */
export interface OpenTable {
  readonly bytes: Uint8Array
  readonly encoding: Encoding
  readonly isGuessed: boolean
  /** The table as it is read under a choice; the last one is kept. */
  readonly read: (encoding: Encoding, hasHeader?: boolean) => Table
}

/** Null for what is no text. */
export function openTable(bytes: Uint8Array): OpenTable | null {
  const decoded = decodeText(bytes)
  if (!decoded) return null
  let last: { readonly key: string; readonly table: Table } | null = null
  const read = (encoding: Encoding, hasHeader?: boolean): Table => {
    const key = `${encoding} ${hasHeader ?? ''}`
    if (last?.key !== key) {
      // A header, and a row more than are taken in, by which it is known that there are too many.
      const table = parseTable(decodeAs(bytes, encoding), hasHeader, MAX_ROWS + 2)
      last = { key, table: narrowed(table) }
    }
    return last.table
  }
  return { bytes, encoding: decoded.encoding, isGuessed: decoded.isGuessed, read }
}

/**
 * A table of which no more columns are shown than are taken in: in another encoding it may have more than in the one
 * in which it was found, and each is drawn.
 */
function narrowed(table: Table): Table {
  return table.header.length > MAX_COLUMNS ? { ...table, header: table.header.slice(0, MAX_COLUMNS) } : table
}

/** What a table probably is; a table of Bilat's own is known. */
export function firstChoice(open: OpenTable): { readonly choice: TableChoice; readonly isOwn: boolean } {
  const table = open.read(open.encoding)
  const own = ownList(table)
  const mapping = guessMapping(table, own ?? undefined)
  return { choice: { encoding: open.encoding, hasHeader: table.hasHeader, mapping }, isOwn: own !== null }
}

/** A choice after a change. What can be guessed anew is. */
export function changedChoice(open: OpenTable, choice: TableChoice, change: TableChange): TableChoice {
  const { mapping } = choice
  if ('encoding' in change || 'hasHeader' in change) {
    const next = { ...choice, ...change }
    return { ...next, mapping: guessMapping(open.read(next.encoding, next.hasHeader), mapping.list) }
  }
  const table = open.read(choice.encoding, choice.hasHeader)
  if ('list' in change) return { ...choice, mapping: guessMapping(table, change.list) }
  if ('dateOrder' in change) return { ...choice, mapping: { ...mapping, dateOrder: change.dateOrder } }
  if ('fixed' in change) {
    const fixed = new Map([...mapping.fixed, [change.fixed, change.value]])
    return { ...choice, mapping: { ...mapping, fixed } }
  }
  const { at, column } = change
  // A column of a record can be only one of the file.
  const columns = mapping.columns.map((name, i) => (i === at ? column : name === column ? null : name))
  const dateOrder = mapping.dateOrder ?? dateOrderOf(table, { list: mapping.list, columns })
  return { ...choice, mapping: { ...mapping, columns, dateOrder } }
}

/** A table with a choice, as it is shown. */
export function draftOf(open: OpenTable, choice: TableChoice, isRemembered: boolean): TableDraft {
  const { mapping, encoding, hasHeader } = choice
  const table = open.read(encoding, hasHeader)
  const columns = readableColumns(mapping.list)
  return {
    choice,
    isGuessed: open.isGuessed,
    isRemembered,
    delimiter: table.delimiter,
    rows: table.rows.length,
    columns: table.header.map((header, i) => {
      const column = mapping.columns[i] ?? null
      const samples = samplesOf(table, i)
      const known = columns.find(({ name }) => name === column)
      const understood = samples.map((sample) => {
        const said = known ? understoodAs(sample, known, mapping) : null
        return said === null ? null : inShort(said)
      })
      const shown = { header: header && inShort(header), samples: samples.map(inShort) }
      return { ...shown, understood, isDate: known?.kind === 'date', column }
    }),
    options: columns.map(({ name }) => name),
    missing: missingColumns(mapping),
    ambiguous: ambiguousDate(table, mapping),
    lists: TABLE_LISTS,
    encodings: ENCODINGS,
    orders: DATE_ORDERS,
  }
}

const SAMPLES = 3
/** Rows in which samples are looked for. */
const LOOK = 200

function samplesOf({ rows }: Table, at: number): readonly string[] {
  const values = rows.slice(0, LOOK).map(({ cells }) => textOfCell(cells[at] ?? '').trim())
  return [...new Set(values.filter((value) => value !== ''))].slice(0, SAMPLES)
}

function understoodAs(sample: string, column: TableColumn, { dateOrder }: TableMapping): string | null {
  const value = cellValue(sample, column, dateOrder)
  if (!isOfKind(value, column)) return null
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : sample
}

/** Longest sample and header on screen, in characters: a cell can be as long as a file. */
const SHOWN = 120

function inShort(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`
}
