import { isEventCode } from '#model/cameo/codebook.ts'
import { isIsoDay } from '#model/day.ts'
import type { Fault } from '#model/fault.ts'
import { splitCitations, splitList, textOfCell } from './csvCells.ts'
import type { TableMapping } from './csvMapping.ts'
import type { Table, TableRow } from './csvTable.ts'
import type { ForeignFile, ForeignNote, ForeignRecord } from './foreign.ts'
import { stableId } from './foreign.ts'
import { looseDate } from './looseDate.ts'
import type { TableColumn } from './tableColumns.ts'
import { readableColumns } from './tableColumns.ts'
import type { TableTarget } from './tableTarget.ts'
import { Directory } from './tableTarget.ts'

/** Reads the rows of a table as records, by what its columns were said to be. Pure, and never throws. */
export function readTable(table: Table, mapping: TableMapping, target: TableTarget): ForeignFile {
  const directory = new Directory(target)
  const columns = readableColumns(mapping.list)
  const reader: Reader = {
    mapping,
    directory,
    width: table.header.length,
    columns: mapping.columns.map((name) => columns.find((column) => column.name === name) ?? null),
    fixed: columns.filter(({ name }) => (mapping.fixed.get(name) ?? '') !== ''),
    ids: new Set(),
  }
  const records = table.rows.map((row) => recordOf(row, reader))
  return {
    records: [...records, ...directory.sources],
    asOf: asOfIn(table, mapping),
    notes: notesOf(directory),
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
}

function notesOf({ actors, people, sources }: Directory): ForeignNote[] {
  const names = (of: readonly { readonly name: string }[]): string[] => of.map(({ name }) => name)
  return [
    ...(actors.length > 0 ? [{ code: 'new-actors', names: names(actors) } as const] : []),
    ...(people.length > 0 ? [{ code: 'new-people', names: names(people) } as const] : []),
    ...(sources.length > 0 ? [{ code: 'new-sources', n: sources.length } as const] : []),
  ]
}

/** The day whose knowledge a table has: all of its rows say the same one. */
function asOfIn({ rows }: Table, { columns }: TableMapping): string | null {
  const place = columns.indexOf('asOf')
  const days = new Set(place < 0 ? [] : rows.map(({ cells }) => cells[place]?.trim() ?? ''))
  const [day] = days
  return days.size === 1 && day !== undefined && isIsoDay(day) ? day : null
}

function recordOf(row: TableRow, reader: Reader): ForeignRecord {
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

function faultsOf({ cells, isOpen }: TableRow, { width }: Reader): Fault[] {
  const extra = cells.slice(width).filter((cell) => cell.trim() !== '')
  return [
    ...(extra.length > 0 ? [{ path: '', code: 'extra-cells', details: { max: width } } as const] : []),
    ...(isOpen ? [{ path: '', code: 'open-quote', details: {} } as const] : []),
  ]
}

/** The same row gets the same id; of two that say the same, each its own. */
function freshId(said: ReadonlyMap<string, unknown>, { mapping, ids }: Reader): string {
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
  let id = stableId('csv', text)
  for (let n = 2; ids.has(id); n++) id = stableId('csv', `${text} ${n}`)
  return id
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

/** What a cell says; undefined for an empty one, its text where it is not what its column has. */
function read(cell: string, column: TableColumn, { mapping, directory }: Reader): unknown {
  const text = textOfCell(cell)
  const bare = text.trim()
  const list = (each: (item: string) => string = (item) => item): unknown =>
    splitList(text)?.map(each) ?? bare
  if (bare === '') return LISTS.has(column.kind) ? [] : undefined
  switch (column.kind) {
    case 'text':
      return text
    case 'date': {
      const found = looseDate(bare, mapping.dateOrder)
      return found.type === 'date' ? found.date : bare
    }
    case 'number':
      return numberIn(bare)
    case 'yes-no':
      return YES_NO.get(bare.toLowerCase()) ?? bare
    case 'word':
      return wordIn(bare, column.words ?? [])
    case 'code':
      return isEventCode(bare) || !isEventCode(`0${bare}`) ? bare : `0${bare}`
    case 'actor':
      return directory.actor(bare)
    case 'issue':
      return directory.issue(bare)
    case 'side':
      return column.words?.includes(bare.toLowerCase()) ? bare.toLowerCase() : directory.side(bare)
    case 'list':
      return list()
    case 'issues':
      return list((item) => directory.issue(item))
    case 'people':
      return list((item) => directory.person(item))
    case 'citations':
      return splitCitations(text) ?? bare
  }
}

const LISTS: ReadonlySet<TableColumn['kind']> = new Set(['list', 'issues', 'people', 'citations'])

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'y', '1', 'x', 'ja', 'oui', 'да'].map((word) => [word, true] as const),
  ...['false', 'no', 'n', '0', 'nein', 'non', 'нет'].map((word) => [word, false] as const),
])

/** A number with a point or a comma, and with either minus; the text where it is none. */
function numberIn(text: string): number | string {
  const plain = text.replace(/^[\u2212\u2013]/, '-').replace(/^([+-]?\d+),(\d+)$/, '$1.$2')
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN
  // Negative zero is zero; what is too large to be a number stays what it is.
  return Number.isFinite(number) ? number + 0 : text
}

function wordIn(text: string, words: readonly string[]): string {
  const asWord = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]+/g, ' ')
  return words.find((word) => asWord(word) === asWord(text)) ?? text
}
