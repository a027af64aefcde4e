import type { Edtf } from '#model/edtf.ts'
import type { Table } from './csvTable.ts'
import { stableId } from './foreign.ts'
import type { DateOrder } from './looseDate.ts'
import { looseDate, orderOf } from './looseDate.ts'
import type { TableColumn, TableList } from './tableColumns.ts'
import { readableColumns, TABLE_COLUMNS, TABLE_LISTS } from './tableColumns.ts'

/** What the columns of a file are. */
export interface TableMapping {
  readonly list: TableList
  /** Of each column of the file the one that it is, by its name; null: it is passed by. No name comes twice. */
  readonly columns: readonly (string | null)[]
  /** What is taken for new records where the file has no such column, by its name. */
  readonly fixed: ReadonlyMap<string, string>
  /** How dates with strokes are meant; null while nobody has said. */
  readonly dateOrder: DateOrder | null
}

/** The kind of record that a table of Bilat's own has; null for any other table. */
export function ownList(table: Table): TableList | null {
  const isOwn = (list: TableList): boolean => {
    const names = TABLE_COLUMNS[list].map(({ name }) => name)
    return names.length === table.header.length && names.every((name, i) => name === table.header[i])
  }
  return TABLE_LISTS.find(isOwn) ?? null
}

/** What stands for the header of a table, so that what was once said of it is known again. */
export function signatureOf({ header }: Table): string {
  return stableId('columns', JSON.stringify(header))
}

/** What the columns of a table probably are, as one kind of record; as the kind that most of them speak for. */
export function guessMapping(table: Table, wanted?: TableList): TableMapping {
  const lists = wanted ? [wanted] : TABLE_LISTS
  const guesses = lists.map((list) => ({ list, columns: guessColumns(table, list) }))
  const worth = ({ list, columns }: (typeof guesses)[number]): number => {
    const found = new Set(columns)
    const needed = TABLE_COLUMNS[list].filter(({ isNeeded }) => isNeeded)
    const known = columns.filter((name) => name !== null).length
    // Of a table that says nothing, the first kind is as good as any.
    return known === 0 ? -Infinity : known - needed.filter(({ name }) => !found.has(name)).length / 2
  }
  const best = guesses.reduce((one, other) => (worth(other) > worth(one) ? other : one))
  return { ...best, fixed: new Map(), dateOrder: dateOrderOf(table, best) }
}

function guessColumns({ header }: Table, list: TableList): readonly (string | null)[] {
  const columns = readableColumns(list)
  const taken = new Set<string>()
  const find = (is: (column: TableColumn) => boolean): string | null => {
    const found = columns.find((column) => !taken.has(column.name) && is(column))
    if (found) taken.add(found.name)
    return found?.name ?? null
  }
  const own = header.map((name) => (name === null ? null : find((column) => column.name === name)))
  return own.map((found, i) => {
    const name = plain(header[i] ?? '')
    if (found !== null || name === '') return found
    return find((column) => plain(column.name) === name || (column.also?.includes(name) ?? false))
  })
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** The order of the dates of a table, where they say it. */
export function dateOrderOf(
  table: Table,
  { list, columns }: Pick<TableMapping, 'list' | 'columns'>,
): DateOrder | null {
  return orderOf(dateCells(table, { list, columns }).map(({ cell }) => cell))
}

/** A date that could be two days. */
export interface AmbiguousDate {
  /** The row in which it stands, as a spreadsheet counts. */
  readonly n: number
  readonly cell: string
  /** The day that each order makes of it. */
  readonly days: Readonly<Record<DateOrder, Edtf>>
}

/** The first date that could be two days, where the others of the table do not tell which; null for none. */
export function ambiguousDate(
  table: Table,
  mapping: Pick<TableMapping, 'list' | 'columns'>,
): AmbiguousDate | null {
  if (dateOrderOf(table, mapping) !== null) return null
  const found = dateCells(table, mapping).find(({ cell }) => looseDate(cell, null).type === 'ambiguous')
  if (!found) return null
  const as = (order: DateOrder): Edtf => {
    const read = looseDate(found.cell, order)
    return read.type === 'date' ? read.date : ''
  }
  return { ...found, days: { 'day-first': as('day-first'), 'month-first': as('month-first') } }
}

function dateCells(
  { rows }: Table,
  { list, columns }: Pick<TableMapping, 'list' | 'columns'>,
): { readonly cell: string; readonly n: number }[] {
  const dates = new Set(readableColumns(list).flatMap(({ name, kind }) => (kind === 'date' ? [name] : [])))
  const places = columns.flatMap((name, i) => (name !== null && dates.has(name) ? [i] : []))
  return rows.flatMap(({ n, cells }) => places.map((i) => ({ n, cell: cells[i] ?? '' })))
}

/** Columns that records need or that belong to one that is there, and that no column of the file is. */
export function missingColumns({
  list,
  columns,
}: Pick<TableMapping, 'list' | 'columns'>): readonly TableColumn[] {
  const there = new Set(columns)
  const all = readableColumns(list)
  const parts = new Set(all.flatMap(({ name, part }) => (part && there.has(name) ? [part.field] : [])))
  return all.filter(
    ({ name, isNeeded, part }) => !there.has(name) && (isNeeded ?? (part && parts.has(part.field))),
  )
}
