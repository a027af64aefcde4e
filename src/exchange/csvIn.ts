import { isIsoDay } from '#model/day.ts'
import type { Fault } from '#model/fault.ts'
import type { Dataset } from '#model/records/dataset.ts'
import { cellValue } from './cellValue.ts'
import type { TableMapping } from './csvMapping.ts'
import type { CsvRow } from './csvRows.ts'
import type { Table } from './csvTable.ts'
import type { ForeignFile, ForeignRecord } from './foreign.ts'
import { stableId } from './foreign.ts'
import type { TableColumn } from './tableColumns.ts'
import { readableColumns } from './tableColumns.ts'
import { Directory } from './directory.ts'

/** Reads the rows of a table as records, by what its columns were said to be. Pure, and never throws. */
export function readTable(table: Table, mapping: TableMapping, stored: Dataset): ForeignFile {
  const directory = new Directory(stored)
  const columns = readableColumns(mapping.list)
  const reader: Reader = {
    mapping,
    directory,
    width: table.header.length,
    columns: mapping.columns.map((name) => columns.find((column) => column.name === name) ?? null),
    fixed: columns.filter(({ name }) => (mapping.fixed.get(name) ?? '') !== ''),
    ids: new Set(),
    alike: new Map(),
  }
  const records = table.rows.map((row) => recordOf(row, reader))
  return {
    records: [...records, ...directory.sources],
    asOf: asOfIn(table, mapping),
    notes: [],
    actors: directory.actors,
    people: directory.people,
  }
}

interface Reader {
  readonly mapping: TableMapping
  readonly directory: Directory
  readonly width: number
  readonly columns: readonly (TableColumn | null)[]
  /** Columns that the table does not have, and for which something was said. */
  readonly fixed: readonly TableColumn[]
  /** Those given so far. */
  readonly ids: Set<string>
  /** How many rows without an id have said the same so far, by what they say: the next is not counted from the first again. */
  readonly alike: Map<string, number>
}

/** The day whose knowledge a table has: all of its rows say the same one. */
function asOfIn({ rows }: Table, { columns }: TableMapping): string | null {
  const place = columns.indexOf('asOf')
  const days = new Set(place < 0 ? [] : rows.map(({ cells }) => cells[place]?.trim() ?? ''))
  const [day] = days
  return days.size === 1 && day !== undefined && isIsoDay(day) ? day : null
}

function recordOf(row: CsvRow, reader: Reader): ForeignRecord {
  const { mapping, directory } = reader
  const place = { kind: 'row', n: row.n } as const
  const said = new Map<string, unknown>()
  for (const [i, column] of reader.columns.entries()) {
    if (column) said.set(column.name, read(row.cells[i] ?? '', column, reader))
  }
  const given = said.get('id')
  const id = typeof given === 'string' ? given.trim() : freshId(said, reader)
  reader.ids.add(id)
  const isStored = directory.has(mapping.list, id)
  const fixed = reader.fixed.map(
    (column) => [column, read(mapping.fixed.get(column.name) ?? '', column, reader)] as const,
  )
  const fields = fieldsOf(said, new Map(fixed.map(([{ name }, value]) => [name, value])), reader, place)
  return {
    list: mapping.list,
    id,
    place,
    // An empty cell takes away what is there, and says nothing of what is new.
    fields: new Map([...fields].filter(([, value]) => isStored || !isEmpty(value))),
    defaults: new Map(fixed.filter(([{ part }]) => !part).map(([{ name }, value]) => [name, value])),
    faults: faultsOf(row, reader),
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function faultsOf({ cells, isOpen }: CsvRow, { width }: Reader): Fault[] {
  const extra = cells.slice(width).filter((cell) => cell.trim() !== '')
  return [
    ...(extra.length > 0 ? [{ path: '', code: 'extra-cells', details: { max: width } } as const] : []),
    ...(isOpen ? [{ path: '', code: 'open-quote', details: {} } as const] : []),
  ]
}

/** The same row gets the same id; of two that say the same, each its own. */
function freshId(said: ReadonlyMap<string, unknown>, { mapping, ids, alike }: Reader): string {
  const key = [
    'date',
    'since',
    'published',
    'title',
    'person',
    'publisher',
    'url',
    'type',
    'initiator',
    'target',
  ]
  const text = JSON.stringify([mapping.list, ...key.map((name) => said.get(name) ?? null)])
  const idOf = (n: number): string => stableId('csv', n === 1 ? text : `${text} ${n}`)
  let n = (alike.get(text) ?? 0) + 1
  while (ids.has(idOf(n))) n++
  alike.set(text, n)
  return idOf(n)
}

/** Parts of a field come together, and parts of a source become a citation of it. */
function fieldsOf(
  said: ReadonlyMap<string, unknown>,
  fixed: ReadonlyMap<string, unknown>,
  { mapping, directory }: Reader,
  place: ForeignRecord['place'],
): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>()
  for (const column of readableColumns(mapping.list)) {
    const { name, part } = column
    if (!said.has(name) || NO_FIELDS.has(name)) continue
    if (!part) fields.set(name, said.get(name))
    else if (said.get(name) !== undefined || !fields.has(part.field)) {
      fields.set(part.field, withPart(fields.get(part.field), part.key, said.get(name)))
    }
  }
  for (const { name, part } of readableColumns(mapping.list)) {
    const whole = part && fields.get(part.field)
    if (whole && fixed.has(name)) fields.set(part.field, withPart(whole, part.key, fixed.get(name)))
  }
  const cited = citationOf(said, directory, place)
  const citations = fields.get('citations')
  // What could not be understood of the citations stays to be found.
  if (cited && typeof citations !== 'string')
    fields.set('citations', [...((citations as readonly object[] | undefined) ?? []), cited])
  return fields
}

const NO_FIELDS: ReadonlySet<string> = new Set([
  ...['id', 'asOf', 'sourceUrl', 'sourcePublisher', 'sourcePublished', 'sourceQuote'],
])

function withPart(whole: unknown, key: string, value: unknown): object | undefined {
  if (value === undefined) return whole as object | undefined // what was put in before
  return { ...(whole as object | undefined), [key]: value }
}

function citationOf(
  said: ReadonlyMap<string, unknown>,
  directory: Directory,
  place: ForeignRecord['place'],
): object | undefined {
  const [url = '', publisher = '', published, quote] = ['Url', 'Publisher', 'Published', 'Quote'].map(
    (part) => {
      const value = said.get(`source${part}`)
      return typeof value === 'string' ? value : undefined
    },
  )
  const source = directory.source({ url, publisher, published, place })
  return source === undefined ? undefined : { source, ...(quote === undefined ? {} : { quote }) }
}

/** What a cell says, whom and what it names looked up. */
function read(cell: string, column: TableColumn, { mapping, directory }: Reader): unknown {
  const value = cellValue(cell, column, mapping.dateOrder)
  const each = (find: (name: string) => string): unknown =>
    Array.isArray(value)
      ? (value as readonly string[]).map(find)
      : typeof value === 'string'
        ? find(value)
        : value
  switch (column.kind) {
    case 'actor':
      return each((name) => directory.actor(name))
    case 'issue':
      return each((title) => directory.issue(title))
    case 'side':
      return each((name) => column.words?.find((word) => word === name.toLowerCase()) ?? directory.side(name))
    case 'issues':
      return Array.isArray(value) ? each((title) => directory.issue(title)) : value
    case 'people':
      return Array.isArray(value) ? each((name) => directory.person(name)) : value
    default:
      return value
  }
}
