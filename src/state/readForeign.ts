import { MAX_COLUMNS, MAX_FOREIGN, MAX_ROWS } from '#dataset/limits.ts'
import type { ReadableFile } from '#dataset/readableFile.ts'
import type { Repairs } from '#dataset/repair.ts'
import type { Rejected } from '#dataset/faultList.ts'
import { readTable } from '#exchange/csvIn.ts'
import type { Table } from '#exchange/csvTable.ts'
import { decodeText } from '#exchange/decodeText.ts'
import type { ForeignFile } from '#exchange/foreign.ts'
import { readCalendar } from '#exchange/icsIn.ts'
import type { IsoDay } from '#model/day.ts'
import type { Dataset } from '#model/records/dataset.ts'
import type { Shelves } from '#storage/database.ts'
import { readWhole } from '#storage/read.ts'
import type { Stamp } from '#storage/write.ts'
import type { ShallowRef } from 'vue'
import type { Places } from './foreignFile.ts'
import { composeForeign } from './foreignFile.ts'
import type { FileContent, ForeignContent } from './preview.ts'
import { TableDesk } from './tableDesk.ts'
import { openTable } from './tableDraft.ts'

/** To what a calendar or a table is added, by whom, and as of when. */
export interface ForeignTarget {
  readonly db: Shelves
  /** Null where there is no relationship to add to. */
  readonly rel: string | null
  readonly day: IsoDay
  readonly stamp: Stamp
  /** The preference in which it is kept what the columns of tables are. */
  readonly memory: ShallowRef<string>
}

export type ForeignRead =
  | ({ readonly type: 'accepted' } & FileContent)
  | (Rejected & { readonly places: Places })
  /** It is to be decided what the columns of a table are. */
  | { readonly type: 'columns'; readonly table: TableDesk }
  | { readonly type: 'unknown-kind' }
  /** No relationship is stored to which it could be added. */
  | { readonly type: 'no-pair' }
  | { readonly type: 'too-large'; readonly size: number; readonly max: number }
  /** There are more rows, columns or entries than are taken in at once; how many is not looked at. */
  | { readonly type: 'too-much'; readonly of: 'rows' | 'columns' | 'entries'; readonly max: number }

/**
 * Reads a calendar or a table and compares it with what is stored. Rejects where that cannot be read.
 *
 * @param table the table, once it has been decided what its columns are
 */
export async function readForeign(
  file: ReadableFile,
  kind: ForeignContent['kind'],
  target: ForeignTarget,
  repairs: Repairs,
  table: TableDesk | null,
): Promise<ForeignRead> {
  if (file.size > MAX_FOREIGN) return { type: 'too-large', size: file.size, max: MAX_FOREIGN }
  // What is on screen says first that the file is being read.
  await new Promise((resolve) => setTimeout(resolve))
  const stored = target.rel === null ? null : await readWhole(target.db, target.rel)
  if (!stored) return { type: 'no-pair' }
  if (table) {
    const { open, choice } = table
    const tooMuch = tooMuchOf(open.read(choice.encoding, choice.hasHeader))
    return tooMuch ?? answer(readAsDecided(table, stored), 'table', stored, target, repairs)
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (kind === 'calendar') {
    const text = decodeText(bytes)?.text
    if (text !== undefined && hasMoreEntries(text)) return { type: 'too-much', of: 'entries', max: MAX_ROWS }
    const people = peopleOf(stored)
    const read = text === undefined ? null : readCalendar(text, { rel: stored.relationship.id, people })
    return read ? answer(read, kind, stored, target, repairs) : { type: 'unknown-kind' }
  }
  const open = openTable(bytes)
  if (!open) return { type: 'unknown-kind' }
  const first = open.read(open.encoding)
  if (first.header.length === 0) return { type: 'unknown-kind' }
  const tooMuch = tooMuchOf(first)
  if (tooMuch) return tooMuch
  const found = new TableDesk(open, target.memory)
  return found.isOwn
    ? answer(readAsDecided(found, stored), kind, stored, target, repairs)
    : { type: 'columns', table: found }
}

/** Whether a calendar has more entries than are taken in, parts of other kinds and of entries counted as such. */
function hasMoreEntries(text: string): boolean {
  const begin = /^BEGIN:V/gim
  let entries = 0
  while (entries <= MAX_ROWS && begin.test(text)) entries++
  return entries > MAX_ROWS
}

function tooMuchOf({ rows, width }: Table): ForeignRead | null {
  if (width > MAX_COLUMNS) return { type: 'too-much', of: 'columns', max: MAX_COLUMNS }
  if (rows.length > MAX_ROWS) return { type: 'too-much', of: 'rows', max: MAX_ROWS }
  return null
}

function readAsDecided({ open, choice }: TableDesk, stored: Dataset): ForeignFile {
  return readTable(open.read(choice.encoding, choice.hasHeader), choice.mapping, stored)
}

function answer(
  read: ForeignFile,
  kind: ForeignContent['kind'],
  stored: Dataset,
  { day, stamp }: ForeignTarget,
  repairs: Repairs,
): ForeignRead {
  const outcome = composeForeign(read, { stored, day, stamp, repairs })
  if (outcome.type === 'rejected') return { ...outcome.rejected, places: outcome.places }
  const { dataset, foreign } = outcome
  return { type: 'accepted', dataset, header: { version: 1, ancestors: [] }, foreign: { kind, ...foreign } }
}

function peopleOf({ relationship }: Dataset): ReadonlyMap<string, string> {
  return new Map(relationship.people.map(({ id, name }) => [name.trim().toLowerCase(), id]))
}
