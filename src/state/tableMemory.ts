import { signatureOf } from '#exchange/csvMapping.ts'
import type { Table } from '#exchange/csvTable.ts'
import { readableColumns, TABLE_LISTS } from '#exchange/tableColumns.ts'
import type { ShallowRef } from 'vue'
import type { OpenTable, TableChoice } from './tableDraft.ts'

/** How many tables are remembered; the one that was met longest ago is forgotten first. */
const MAX_TABLES = 50

/** What was decided about the columns of a table, as text that a preference can hold. */
type Kept = Readonly<Record<string, unknown>>

/**
 * What was last decided about a table with the same header; null where nothing was, or it does not fit.
 *
 * @param memory the preference it is kept in
 */
export function recalled(
  memory: Readonly<ShallowRef<string>>,
  open: OpenTable,
  first: TableChoice,
): TableChoice | null {
  const table = open.read(first.encoding, first.hasHeader)
  const kept = entriesOf(memory.value).find(([signature]) => signature === signatureOf(table))?.[1]
  return kept && table.hasHeader ? choiceOf(kept, first, table) : null
}

/** Remembers what was decided about a table. One without a header could be any other. */
export function remember(memory: ShallowRef<string>, open: OpenTable, choice: TableChoice): void {
  const table = open.read(choice.encoding, choice.hasHeader)
  if (!table.hasHeader) return
  const { list, columns, fixed, dateOrder } = choice.mapping
  const signature = signatureOf(table)
  const others = entriesOf(memory.value).filter(([other]) => other !== signature)
  const entry = [signature, { list, columns, fixed: [...fixed], dateOrder }] as const
  memory.value = JSON.stringify([...others, entry].slice(-MAX_TABLES))
}

/** What a preference holds may be anything. */
function entriesOf(text: string): (readonly [string, Kept])[] {
  const found = parsed(text)
  if (!Array.isArray(found)) return []
  return found.flatMap((entry: unknown) => {
    if (!Array.isArray(entry)) return []
    const [signature, kept] = entry as readonly unknown[]
    return typeof signature === 'string' && typeof kept === 'object' && kept !== null
      ? [[signature, kept as Kept]]
      : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

function choiceOf(kept: Kept, first: TableChoice, table: Table): TableChoice | null {
  const list = TABLE_LISTS.find((one) => one === kept['list'])
  const columns = kept['columns']
  if (!list || !Array.isArray(columns) || columns.length !== table.header.length) return null
  const names = new Set(readableColumns(list).map(({ name }) => name))
  const known = columns.map((name: unknown) => (typeof name === 'string' && names.has(name) ? name : null))
  const dateOrder =
    (['day-first', 'month-first'] as const).find((order) => order === kept['dateOrder']) ?? null
  return { ...first, mapping: { list, columns: known, fixed: fixedOf(kept['fixed']), dateOrder } }
}

function fixedOf(kept: unknown): ReadonlyMap<string, string> {
  if (!Array.isArray(kept)) return new Map()
  const isPair = (entry: unknown): entry is [string, string] =>
    Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === 'string')
  return new Map(kept.filter(isPair))
}
