import type { IsoDay } from '#model/day.ts'
import type { Citation } from '#model/records/base.ts'
import Papa from 'papaparse'
import { inertText, joinCitations, joinList } from './csvCells.ts'
import type { TableColumn, TableList } from './tableColumns.ts'
import { TABLE_COLUMNS } from './tableColumns.ts'

/**
 * Writes records as a table: UTF-8 with its mark, without which spreadsheets take it for another encoding; a header;
 * dates as they are recorded. No cell is a formula.
 *
 * @param records out of the view of the day, never as stored
 */
export function writeTable(list: TableList, records: readonly object[], asOf: IsoDay): string {
  const columns = TABLE_COLUMNS[list]
  const rows = records.map((record) => columns.map((column) => cellOf(record, column, asOf)))
  const header = columns.map(({ name }) => name)
  return writeCells([header, ...rows])
}

/** Writes cells that are inert already: UTF-8 with its mark, lines as the format has them. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => [...row])
  return `\ufeff${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: false })}\r\n`
}

function cellOf(record: object, column: TableColumn, asOf: IsoDay): string {
  if (column.name === 'asOf') return asOf
  const value = valueOf(record, column)
  if (value === undefined || value === null) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return inertText(value)
  if (column.kind === 'citations') return inertText(joinCitations(value as readonly Citation[])) // as its kind says
  return inertText(joinList((value as readonly string[]).map(String)))
}

function valueOf(record: object, { name, part }: TableColumn): unknown {
  const value = fieldOf(record, part?.field ?? name)
  return part ? (typeof value === 'object' && value !== null ? fieldOf(value, part.key) : undefined) : value
}

function fieldOf(value: object, field: string): unknown {
  return Object.hasOwn(value, field) ? (value as Readonly<Record<string, unknown>>)[field] : undefined
}
