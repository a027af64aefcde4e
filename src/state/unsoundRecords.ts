import { checkFrame, checkOne } from '#dataset/checkFile.ts'
import { newestVersion } from '#dataset/migrations.ts'
import { inPauses } from '#dataset/inPauses.ts'
import type { Fault } from '#model/fault.ts'
import type { ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Steps } from '#model/steps.ts'
import type { Shelves } from '#storage/database.ts'
import type { StoredName } from '#storage/lastStored.ts'
import { lastStored } from '#storage/lastStored.ts'
import { leaveOut, leftOutKey } from '#storage/leftOut.ts'
import { rowsOf, shelfOf } from '#storage/shelf.ts'

/** A record on the shelves that no file could have brought there, or the relationship itself. */
export interface UnsoundRecord extends StoredName {
  /** Of the field that is wrong first, from the record on; empty for the record itself. */
  readonly path: string
  /** What stands there. */
  readonly row: unknown
}

/** What was looked for in a relationship. */
export interface Looked {
  readonly records: readonly UnsoundRecord[]
  /** Whether reading leaves out anything else than before. */
  readonly isNew: boolean
}

/**
 * Looks for the records of a relationship that are not as their kind should be, list by list, while the page goes on, and
 * makes reading leave them out. Of the relationship itself it leaves out entries of its lists. Nothing that is stored
 * changes. Rejects where the shelves do not answer.
 */
export async function leaveOutUnsound(db: Shelves, rel: string): Promise<Looked> {
  const records: UnsoundRecord[] = []
  const keys: string[] = []
  const relationship: unknown = (await db.relationships.get(rel))?.record
  const wrong = faultsOf({ list: 'relationship', id: rel }, relationship)
  if (wrong[0]) records.push({ list: 'relationship', id: rel, path: wrong[0].path, row: relationship })
  for (const { path } of wrong) {
    const [, field, place] = ENTRY.exec(path) ?? []
    if (place !== undefined) keys.push(leftOutKey(rel, field as 'people', place)) // or another of its lists
  }
  for (const list of LIST_NAMES) {
    for (const one of await inPauses(unsoundOf(await rowsOf(shelfOf(db, list), rel), list))) {
      records.push(one)
      keys.push(leftOutKey(rel, list, one.id))
    }
  }
  return { records, isNew: leaveOut(db, rel, keys) }
}

/** The first steps of a path into an entry of a list. */
const ENTRY = /^(\w+)\[(\d+)\]/

function* unsoundOf(
  rows: readonly { readonly id: string; readonly record: unknown }[],
  list: ListName,
): Steps<UnsoundRecord[]> {
  const found: UnsoundRecord[] = []
  for (const { id, record } of rows) {
    const [fault] = faultsOf({ list, id }, record)
    if (fault) found.push({ list, id, path: fault.path, row: record })
    yield
  }
  return found
}

/** What is wrong with what stands in a row, or is to stand there: its key is its id. */
function faultsOf({ list, id }: StoredName, record: unknown): Pick<Fault, 'path'>[] {
  const faults: Pick<Fault, 'path'>[] = []
  const report = ({ path }: Fault): unknown => faults.push({ path: path.replace(/^relationship\.?/, '') })
  if (list === 'relationship')
    checkFrame({ version: newestVersion(), relationship: record, deleted: [] }, report)
  else checkOne(record, list, '', report)
  const isOther = faults.length === 0 && (record as { readonly id: string }).id !== id
  return isOther ? [{ path: 'id' }] : faults
}

/** What this browser last kept of them that is as it should be, by `changeKey`. */
export function lastSound(
  db: Shelves,
  rel: string,
  names: readonly StoredName[],
): ReturnType<typeof lastStored> {
  return lastStored(db, rel, names, (name, kept) => faultsOf(name, kept).length === 0)
}
