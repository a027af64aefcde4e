import type { AnyRecord, ListName } from '#model/records/dataset.ts'
import type { Shelves } from './database.ts'
import { heldNow } from './heldNow.ts'
import { changeKey, readChanges, readJournal, readJournalAfter } from './journal.ts'
import type { JournalNote, JournalRow, RecordChange } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import { saving } from './saveFailure.ts'
import { recordsById } from './shelf.ts'
import { awayAndBack, presentLife, standing, takenBack } from './takenBack.ts'
import { getAll } from './turns.ts'
import type { Soundness, Stamp, Written } from './write.ts'
import { writeRecords } from './writeRecords.ts'

/** A line of the log. */
export interface LogEntry extends JournalRow {
  /** Number of the entry that took it back; null while it stands. */
  readonly takenBackBy: number | null
  /** It is of a former life of the relationship, which was removed since and begun anew. */
  readonly isFormer: boolean
  /** What it goes back to, of an undo or a redo; of any other entry the entry itself. */
  readonly origin: JournalRow
}

/** An entry of the journal, and the change that it goes back to in the end. */
export interface EntryAndOrigin {
  readonly entry: JournalRow
  readonly origin: JournalRow
}

/** One entry of the journal; null where there is none of this number. */
export async function readEntry(db: Shelves, seq: number): Promise<EntryAndOrigin | null> {
  const entry = await db.journal.get(seq)
  return entry ? { entry, origin: await originOf(db, entry) } : null
}

async function originOf(db: Shelves, row: JournalRow): Promise<JournalRow> {
  const isTaking = row.what.type === 'undo' || row.what.type === 'redo'
  const of = isTaking && 'of' in row.what ? await db.journal.get(row.what.of) : undefined
  return of ? originOf(db, of) : row
}

/** The newest entries of a relationship's journal, newest first, and whether there are older ones. */
export interface Log {
  readonly entries: readonly LogEntry[]
  readonly hasMore: boolean
}

/** Reads the log without what each entry changed: an import of 10,000 records is one light line. */
export async function readLog(db: Shelves, rel: string, limit: number): Promise<Log> {
  const rows = await readJournal(db, rel, limit + 1)
  const gone = takenBack(rows)
  const life = new Set(presentLife(rows))
  const shown = rows.slice(0, limit)
  const origins = await Promise.all(shown.map((row) => originOf(db, row)))
  const entries = shown.map((row, i) => ({
    ...row,
    takenBackBy: gone.get(row.seq) ?? null,
    isFormer: !life.has(row),
    origin: origins[i] ?? row,
  }))
  return { entries, hasMore: rows.length > limit }
}

/** Names one record of a relationship. */
export interface RecordName {
  readonly list: ListName
  readonly id: string
}

/** One entry of the journal as one record met it. */
export interface RecordEntry extends Pick<JournalRow, 'seq' | 'when' | 'who'> {
  readonly what: JournalNote
  /** Null where the record was not there. */
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/**
 * All that the journal tells of a record in the present life of its relationship, newest first: who, when, before,
 * after. An entry with which the relationship came back has left the record as it was before that went.
 */
export async function readRecordHistory(db: Shelves, rel: string, name: RecordName): Promise<RecordEntry[]> {
  let after: AnyRecord | null = (await storedRecord(db, rel, name)) ?? null
  const entries: RecordEntry[] = []
  const rows = await readJournal(db, rel)
  const hasReturned = awayAndBack(rows)
  for (const row of presentLife(rows)) {
    const change = await changeOf(db, row, name)
    if (!change) continue
    // The list says of what kind it is.
    const before = hasReturned.has(row.seq) ? after : (change.before as AnyRecord | null)
    entries.push({ seq: row.seq, when: row.when, who: row.who, what: row.what, before, after })
    after = before
  }
  return entries
}

/**
 * Records as they were at an instant, by {@link changeKey}; null where one was not there. What nothing has touched since
 * is not among them: it is as it is on the shelves.
 *
 * @param when ISO 8601 in UTC
 * @param keys those that are asked for
 */
export async function readStatesAt(
  db: Shelves,
  rel: string,
  when: string,
  keys: ReadonlySet<string>,
): Promise<ReadonlyMap<string, AnyRecord | null>> {
  const found = new Map<string, AnyRecord | null>()
  for (const row of await readJournal(db, rel)) {
    if (row.when <= when) continue
    if (row.touched?.keys?.every((key) => !keys.has(key))) continue
    // Newest first: what is set last is what the first of them found.
    for (const change of await readChanges(db, row)) {
      const key = changeKey(change)
      if (keys.has(key)) found.set(key, change.before as AnyRecord | null) // the key says that it is a record
    }
  }
  return found
}

async function storedRecord(
  db: Shelves,
  rel: string,
  { list, id }: RecordName,
): Promise<AnyRecord | undefined> {
  return (await recordsById(db, rel, list, [id]))[0]
}

/** What an entry changed of one record; undefined where it did not touch it. */
async function changeOf(db: Shelves, row: JournalRow, name: RecordName): Promise<RecordChange | undefined> {
  const keys = row.touched?.keys
  if (keys && !keys.includes(changeKey(name))) return undefined
  return (await readChanges(db, row)).find(({ list, id }) => list === name.list && id === name.id)
}

/** A moment in the life of a record: before or after an entry of the journal. */
export interface RecordMoment extends RecordName {
  readonly seq: number
  readonly at: 'before' | 'after'
}

/**
 * Makes a record again what it was at a moment, deleted records included. It is an edit like any other, by whom
 * and when the stamp says.
 *
 * @returns the new sequence number; `stale` where the record was not there at that moment
 */
export async function restoreRecord(
  db: Shelves,
  rel: string,
  moment: RecordMoment,
  stamp: Stamp,
  isSound: Soundness,
): Promise<Saved<Written<never>>> {
  const { list, id, seq, at } = moment
  const history = await saving(db, () => readRecordHistory(db, rel, moment))
  if (history.type === 'not-saved') return history
  const record = history.value.find((entry) => entry.seq === seq)?.[at]
  if (!record) return { type: 'not-saved', failure: { type: 'stale' } }
  const restored = { ...record, updatedAt: stamp.when, updatedBy: stamp.who }
  const expects = [{ list, id, record: history.value[0]?.after ?? null }]
  return writeRecords(db, rel, { put: { [list]: [restored] }, restores: seq }, stamp, { expects, isSound })
}

/** A record that was deleted and can be had back. */
export interface DeletedRecord extends RecordName, Pick<JournalRow, 'seq' | 'when' | 'who'> {
  /** As it was. */
  readonly record: AnyRecord
}

/**
 * The records of a relationship that lie in the trash, newest first: deleted here, by hand or by a file, and not
 * there again. A file that took the place of everything leaves no tombstones, so that the journal says it; what an
 * undo took away is no deletion, unless it has a tombstone.
 *
 * @param since the instant before which nothing is kept
 */
export async function readTrash(db: Shelves, rel: string, since: string): Promise<DeletedRecord[]> {
  const seen = new Set<string>()
  const found: DeletedRecord[] = []
  for (const row of presentLife(await readJournal(db, rel))) {
    if (row.when < since) break
    if (!mayRemove(row)) continue
    const removed = (await readChanges(db, row))
      .flatMap(asDeleted(row))
      .filter((one) => !seen.has(changeKey(one)))
    const gone = await notThere(db, rel, removed)
    for (const one of gone) seen.add(changeKey(one))
    for (const one of row.what.type === 'undo' ? await buried(db, rel, gone) : gone) found.push(one)
  }
  return found
}

/** A change as what it took away, if it is of a record that was there. */
function asDeleted({ seq, when, who }: JournalRow): (change: RecordChange) => DeletedRecord[] {
  return ({ list, id, before }) => {
    if (!before || list === 'relationship' || list === 'deleted' || list === 'extra') return []
    return [{ list, id, seq, when, who, record: before as AnyRecord }] // the list says so
  }
}

/** Those of some records that are not on the shelves. */
async function notThere(db: Shelves, rel: string, all: readonly DeletedRecord[]): Promise<DeletedRecord[]> {
  const held = await heldNow(db, rel, undefined, all)
  return all.filter((_one, i) => !held[i])
}

/** Those of some records that have a tombstone. */
async function buried(db: Shelves, rel: string, all: readonly DeletedRecord[]): Promise<DeletedRecord[]> {
  const graves = await getAll(
    db.deleted,
    all.map(({ id }) => [rel, id]),
  )
  return all.filter(({ list }, i) => graves[i]?.tombstone.kind === list)
}

function mayRemove({ touched }: JournalRow): boolean {
  return !touched || Object.values(touched.counts).some(({ removed }) => removed > 0)
}

/** A record that others, or a file, have changed, as it was before the first of them. */
export interface ForeignChange extends RecordName {
  readonly before: AnyRecord | null
}

/** What was changed after an entry of the journal, and by whom. */
export interface ChangesAfter {
  /** What others and files have changed, each record once. */
  readonly foreign: readonly ForeignChange[]
  /** {@link changeKey} of what somebody has changed with their own hands, where an entry names it. */
  readonly own: ReadonlySet<string>
}

/**
 * What has been changed of a relationship after an entry; what was taken back again is not in it, nor what a
 * relationship began with.
 *
 * @param names those of somebody whose own changes are told apart
 */
export async function readChangesAfter(
  db: Shelves,
  rel: string,
  seq: number,
  names: readonly string[],
): Promise<ChangesAfter> {
  const found = new Map<string, ForeignChange>()
  const own = new Set<string>()
  for (const row of standing(await readJournalAfter(db, rel, seq)).toReversed()) {
    if (row.touched?.counts.relationship?.added) found.clear()
    else if (!names.includes(row.who) || row.what.type === 'import') await addForeign(db, row, found)
    else for (const key of row.touched?.keys ?? []) own.add(key)
  }
  return { foreign: [...found.values()], own }
}

async function addForeign(db: Shelves, row: JournalRow, found: Map<string, ForeignChange>): Promise<void> {
  for (const change of await readChanges(db, row)) {
    const { list, id, before } = change
    if (list === 'relationship' || list === 'deleted' || list === 'extra') continue
    const key = changeKey(change)
    if (!found.has(key)) found.set(key, { list, id, before: before as AnyRecord | null }) // the list says so
  }
}
