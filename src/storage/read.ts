import { citedIds } from '#model/citedIds.ts'
import type { Columns } from '#model/columns.ts'
import { columnsInSteps } from '#model/columns.ts'
import type { Dataset, ListName, Lists } from '#model/records/dataset.ts'
import { LIST_NAMES } from '#model/records/dataset.ts'
import type { Relationship } from '#model/records/relationship.ts'
import type { SourceRecord } from '#model/records/source.ts'
import type { Shelves } from './database.ts'
import type { RelationshipRow, RestorePointRow } from './rows.ts'
import { soundColumns, soundRelationship } from './leftOut.ts'
import { COLUMNS_LAYOUT } from './rows.ts'
import { recordsById, recordsOf, rowsOf } from './shelf.ts'
import { inTurns } from './turns.ts'

/** All relationships with their sequence numbers and counts, in the order of their titles. */
export async function listRelationships(db: Shelves): Promise<RelationshipRow[]> {
  const rows = await db.relationships.toArray()
  const sound = rows.map((row) => ({ ...row, record: soundRelationship(db, row.record) }))
  return sound.toSorted((one, other) => (one.record.title < other.record.title ? -1 : 1))
}

/** A relationship and all it holds, lists in the order of their ids; null where it is not there. */
export function readWhole(db: Shelves, rel: string): Promise<Dataset | null> {
  return db.transaction('r', db.tables, async () => {
    const row = await db.relationships.get(rel)
    if (!row) return null
    const lists: Partial<Record<ListName, Lists[ListName]>> = {}
    for (const name of LIST_NAMES) lists[name] = await recordsOf(db, rel, name)
    return {
      ...row.extra,
      relationship: soundRelationship(db, row.record),
      ...(lists as Lists), // every name has been read, each from its own table
      deleted: await tombstonesOf(db, rel),
    }
  })
}

/** Number of the entry that last changed anything of a relationship but its briefings. */
export function recordSeqOf({ recordSeq, seq }: RelationshipRow): number {
  return recordSeq ?? seq
}

/** A relationship and all it holds, with the number of the entry that last changed more of it than its briefings. */
export interface Whole {
  readonly recordSeq: number
  /** What was left out of it. */
  readonly leftOut: Shelves['leftOut']
  readonly dataset: Dataset
}

/**
 * The same as {@link readWhole} by somebody who has read it before: as long as nothing but briefings has changed, only
 * these are read, and every other list is the one from before.
 */
export function readWholeAgain(db: Shelves, rel: string, before: Whole | null): Promise<Whole | null> {
  return db.transaction('r', db.tables, async () => {
    const row = await db.relationships.get(rel)
    const { leftOut } = db
    const isOfIt = before?.dataset.relationship.id === rel && before.leftOut === leftOut
    if (!row || !isOfIt || before.recordSeq !== recordSeqOf(row)) {
      const dataset = row ? await readWhole(db, rel) : null
      return row && dataset ? { recordSeq: recordSeqOf(row), leftOut, dataset } : null
    }
    const [briefings, deleted] = [await recordsOf(db, rel, 'briefings'), await tombstonesOf(db, rel)]
    return { ...before, dataset: { ...before.dataset, briefings, deleted } }
  })
}

async function tombstonesOf(db: Shelves, rel: string): Promise<Dataset['deleted']> {
  const rows = await rowsOf(db.deleted, rel)
  return rows.map(({ tombstone }) => tombstone)
}

/** Sequence number of a relationship, 0 where it is not there. */
export async function readSeq(db: Shelves, rel: string): Promise<number> {
  return (await db.relationships.get(rel))?.seq ?? 0
}

/** What charts read of a relationship: one get. Null where it is not there. */
export async function readColumns(db: Shelves, rel: string): Promise<Columns | null> {
  const row = await db.columns.get(rel)
  const isFresh = row?.layout === COLUMNS_LAYOUT
  if (isFresh && db.leftOut.size === 0) return row.columns
  const relationship = await db.relationships.get(rel)
  if (!relationship) return null
  if (isFresh) return soundColumns(db, row.columns, relationship.record)
  return inTurns(db, columnsInSteps(await recordsOf(db, rel, 'events'), relationship.record))
}

/** One list of a relationship, in the order of its ids. */
export function readList<N extends ListName>(db: Shelves, rel: string, name: N): Promise<Lists[N]> {
  return recordsOf(db, rel, name)
}

/** The records of a list with these ids, in their order; what is not there is left out. */
export function readByIds<N extends ListName>(
  db: Shelves,
  rel: string,
  name: N,
  ids: readonly string[],
): Promise<Lists[N]> {
  return recordsById(db, rel, name, ids)
}

/** Records with the sources they cite. */
export interface Sourced<N extends ListName> {
  readonly records: Lists[N]
  readonly sources: readonly SourceRecord[]
}

/** The records of a list with these ids, and every source they cite, at one moment. */
export function readSourced<N extends ListName>(
  db: Shelves,
  rel: string,
  name: N,
  ids: readonly string[],
): Promise<Sourced<N>> {
  return db.transaction('r', db.table(name), db.sources, async () => {
    const records = await recordsById(db, rel, name, ids)
    return { records, sources: await recordsById(db, rel, 'sources', citedIds(records)) }
  })
}

/** The lists that slides can rest on. */
export type FactLists = Pick<Lists, 'events' | 'issues' | 'cases' | 'meetings' | 'dates'>

/** These lists of a relationship at one moment. A live question asks anew when one of them changes, not for a briefing. */
export function readFacts(db: Shelves, rel: string): Promise<FactLists> {
  return db.transaction('r', [db.events, db.issues, db.cases, db.meetings, db.dates], async () => ({
    events: await recordsOf(db, rel, 'events'),
    issues: await recordsOf(db, rel, 'issues'),
    cases: await recordsOf(db, rel, 'cases'),
    meetings: await recordsOf(db, rel, 'meetings'),
    dates: await recordsOf(db, rel, 'dates'),
  }))
}

/** All events of a relationship and all sources, at one moment: what takes them in makes something smaller of them. */
export function readEventsAndSources(db: Shelves, rel: string): Promise<Pick<Lists, 'events' | 'sources'>> {
  return db.transaction('r', db.events, db.sources, async () => ({
    events: await recordsOf(db, rel, 'events'),
    sources: await recordsOf(db, rel, 'sources'),
  }))
}

/** What a page shows of a relationship before any event has been read. */
export interface Glance extends Pick<Lists, 'issues' | 'cases' | 'meetings' | 'dates'> {
  /** Number of the entry that last changed anything of the relationship but its briefings. */
  readonly seq: number
  readonly relationship: Relationship
  readonly columns: Columns
  /** The sources that these lists cite. */
  readonly sources: readonly SourceRecord[]
}

/** The short lists of a relationship with their sources, and its columns, at one moment; null where it is not there. */
export function readGlance(db: Shelves, rel: string): Promise<Glance | null> {
  return db.transaction('r', db.tables, async () => {
    const row = await db.relationships.get(rel)
    const [columns, issues, cases, meetings, dates] = await Promise.all([
      readColumns(db, rel),
      recordsOf(db, rel, 'issues'),
      recordsOf(db, rel, 'cases'),
      recordsOf(db, rel, 'meetings'),
      recordsOf(db, rel, 'dates'),
    ])
    if (!row || !columns) return null
    const lists = { issues, cases, meetings, dates }
    const sources = await recordsById(db, rel, 'sources', citedIds(lists))
    const relationship = soundRelationship(db, row.record)
    return { ...lists, seq: recordSeqOf(row), relationship, columns, sources }
  })
}

/** The same by somebody who has read it before: the very one from before, as long as nothing of it has changed. */
export async function readGlanceAgain(
  db: Shelves,
  rel: string,
  before: Glance | null,
): Promise<Glance | null> {
  const row = await db.relationships.get(rel)
  const isSame = row && before?.relationship.id === rel && before.seq === recordSeqOf(row)
  return isSame ? before : readGlance(db, rel)
}

/** Restore points of all relationships, newest first. */
export function listRestorePoints(db: Shelves): Promise<RestorePointRow[]> {
  return db.restorePoints.reverse().toArray()
}
