import type { Columns } from '#model/columns.ts'
import { columnsInSteps, patchInSteps } from '#model/columns.ts'
import type { EventRecord } from '#model/records/event.ts'
import type { Dataset, ListName } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { Steps } from '#model/steps.ts'
import { Dexie } from 'dexie'
import { forgetBeside } from './beside.ts'
import { putContent } from './contents.ts'
import type { Shelves } from './database.ts'
import type { Delta } from './delta.ts'
import { noteOf, touchedBy } from './journal.ts'
import { leftOutIds } from './leftOut.ts'
import { readWhole, recordSeqOf } from './read.ts'
import type { Counts, JournalWhat, RelationshipRow } from './rows.ts'
import { COLUMNS_LAYOUT } from './rows.ts'
import type { Saved } from './saveFailure.ts'
import { Refusal, saving } from './saveFailure.ts'
import { isSame } from './same.ts'
import { recordsOf, shelfOf } from './shelf.ts'
import { inTurns, KEY, putAll, removeAll } from './turns.ts'

/** Who changes something, and the instant (ISO 8601 in UTC). */
export interface Stamp {
  readonly who: string
  readonly when: string
}

/** Whether a whole could be read again from a file, as work that can be put aside. */
export type Soundness = (whole: Dataset) => Steps<boolean>

/** What a change is to write, what the journal says of it, and what its caller gets. */
export interface Plan<T> {
  readonly delta: Delta
  readonly what: JournalWhat
  /** Asked at the end about the whole as it is then; an unsound one is not stored. */
  readonly isSound?: Soundness
  /** Called within the transaction with the new sequence number, for rows that go with the change. */
  readonly also?: (seq: number) => PromiseLike<T>
}

export interface Change<T> {
  readonly rel: string
  readonly stamp: Stamp
  /** The sequence number the change was thought out on; another one on the shelf refuses it. */
  readonly expectedSeq?: number
  /** Told now and then the share of the rows that have been written, 0…1. */
  readonly progress?: (share: number) => void
  /** Reads what it needs from the shelves, and awaits nothing else: the transaction would be over. */
  readonly plan: (row: RelationshipRow | undefined) => Promise<Plan<T>>
}

/** What a change leaves behind. */
export interface Written<T> {
  /** The relationship's new sequence number, that of the journal entry. */
  readonly seq: number
  readonly value: T | undefined
}

/**
 * The one way onto the shelves. Rows, tombstones, journal entry, columns and sequence number of a change are
 * written in one transaction: all of them or none.
 */
export function commit<T>(db: Shelves, change: Change<T>): Promise<Saved<Written<T>>> {
  return saving(db, () =>
    db.transaction('rw', db.tables, async () => {
      await refuseOtherVersion(db)
      const row = await db.relationships.get(change.rel)
      if (change.expectedSeq !== undefined && change.expectedSeq !== (row?.seq ?? 0))
        throw new Refusal({ type: 'stale' })
      const plan = await change.plan(row)
      const seq = await writeEntry(db, change, plan)
      const { delta } = plan
      if (delta.relationship === null) await clearRelationship(db, change.rel)
      else await writeDelta(db, delta.relationship, delta, row, seq, change.progress)
      if (plan.isSound) await refuseUnsound(db, change.rel, plan.isSound)
      return { seq, value: await plan.also?.(seq) }
    }),
  )
}

async function refuseUnsound(db: Shelves, rel: string, isSound: Soundness): Promise<void> {
  const whole = await readWhole(db, rel)
  const row = await db.relationships.get(rel)
  if (!whole || !row) return
  // What is left out is there still, for those that name it.
  const gone = new Set(whole.deleted.map(({ id }) => id))
  const there = LIST_NAMES.flatMap((kind) =>
    leftOutIds(db, rel, kind).flatMap((id) => (gone.has(id) ? [] : { id, kind, on: '', by: '' })),
  )
  const known = { ...whole, relationship: row.record, deleted: [...whole.deleted, ...there] }
  if (!(await inTurns(db, isSound(known)))) throw new Refusal({ type: 'unsound' })
}

/** Writes the journal entry, and apart from it what it changed, so that reading the journal stays light. */
async function writeEntry<T>(db: Shelves, change: Change<T>, { delta, what }: Plan<T>): Promise<number> {
  const { rel, stamp } = change
  const { when, who } = stamp
  if (!('changes' in what)) return db.journal.add({ rel, when, who, what })
  const touched = await inTurns(db, touchedBy(what.changes, delta))
  const seq = await db.journal.add({ rel, when, who, what: noteOf(what), touched })
  await putContent(db, { rel, key: `changes/${seq}`, changes: what.changes })
  return seq
}

/** Takes the records of a relationship from the shelves; its journal, bases and restore points stay. */
export async function clearRelationship(db: Shelves, rel: string): Promise<void> {
  // A stretch of keys is one thing to do for the browser, however many rows it has.
  const [from, to] = [
    [rel, Dexie.minKey],
    [rel, Dexie.maxKey],
  ]
  for (const name of [...LIST_NAMES, 'deleted']) await db.table(name).where(KEY).between(from, to).delete()
  await db.columns.delete(rel)
  await forgetBeside(db, rel)
  await db.relationships.delete(rel)
}

/** @throws Refusal where what lies on the shelves is of another version than this app writes, or no longer there */
export async function refuseOtherVersion(db: Shelves): Promise<void> {
  const row = await db.meta.get('dataset')
  if (!row || !('version' in row)) throw new Refusal({ type: 'vanished' })
  if (row.version !== db.datasetVersion)
    throw new Refusal({ type: row.version > db.datasetVersion ? 'newer' : 'not-migrated' })
  if (row.installation !== db.installation) throw new Refusal({ type: 'vanished' })
}

/** Writes the rows, columns and counts of a change. Call it within a transaction. */
export async function writeDelta(
  db: Shelves,
  relationship: Relationship,
  delta: Delta,
  row: RelationshipRow | undefined,
  seq: number,
  progress: (share: number) => void = () => undefined,
): Promise<void> {
  const rel = relationship.id
  const total = delta.lists.reduce((sum, { put }) => sum + put.length, delta.tombstones.length)
  let done = 0
  const told = (rows: number): void => progress((done += rows) / total)
  for (const { list, put, remove } of delta.lists) {
    if (remove.length > 0) await removeAll(shelfOf(db, list), rel, remove)
    const rows = put.map((record) => ({ rel, id: record.id, record }))
    await putAll(shelfOf(db, list), rows, told)
  }
  if (delta.revived.length > 0) await removeAll(db.deleted, rel, delta.revived)
  const graves = delta.tombstones.map((tombstone) => ({ rel, id: tombstone.id, tombstone }))
  await putAll(db.deleted, graves, told)
  const isRecord = !row || changesRecord(delta, row)
  if (isRecord) {
    const columns = delta.columns ?? (await patchedColumns(db, relationship, delta, row))
    await db.columns.put({ rel, seq, layout: COLUMNS_LAYOUT, columns })
  }
  const counts = await countsAfter(db, rel, delta, row?.counts)
  const extra = delta.extra ?? row?.extra ?? {}
  const recordSeq = isRecord ? seq : recordSeqOf(row)
  await db.relationships.put({ id: rel, seq, recordSeq, counts, record: relationship, extra })
}

/** Whether anything but briefings changes: whatever shows the record would have to read it again. */
function changesRecord({ lists, relationship, extra }: Delta, row: RelationshipRow): boolean {
  const isOther = lists.some(
    ({ list, put, remove }) => list !== 'briefings' && put.length + remove.length > 0,
  )
  return isOther || !isSame(relationship, row.record) || (extra !== undefined && !isSame(extra, row.extra))
}

async function patchedColumns(
  db: Shelves,
  relationship: Relationship,
  delta: Delta,
  row: RelationshipRow | undefined,
): Promise<Columns> {
  const stored = await db.columns.get(relationship.id)
  const fits = stored?.layout === COLUMNS_LAYOUT && row && sidesKey(row.record) === sidesKey(relationship)
  if (!stored || !fits)
    return inTurns(db, columnsInSteps(await recordsOf(db, relationship.id, 'events'), relationship))
  const events = delta.lists.find(({ list }) => list === 'events')
  if (!events) return stored.columns
  const put = events.put as readonly EventRecord[] // the list named events holds nothing else
  return inTurns(db, patchInSteps(stored.columns, put, events.remove, relationship))
}

/** What decides for which side an actor counts. */
function sidesKey({ a, b, actors }: Relationship): string {
  return JSON.stringify([a, b, actors.map(({ id, side }) => [id, side])])
}

async function countsAfter(
  db: Shelves,
  rel: string,
  delta: Delta,
  before: Counts | undefined,
): Promise<Counts> {
  const counts: Partial<Record<ListName, number>> = { ...before }
  for (const name of LIST_NAMES) {
    if (counts[name] !== undefined && !delta.lists.some(({ list }) => list === name)) continue
    counts[name] = await shelfOf(db, name).where('rel').equals(rel).count()
  }
  return counts as Counts // every name has been counted
}
