import type { Dataset } from '#model/records/dataset.ts'
import { retireBases, reviveBases } from './bases.ts'
import { putBeside, readBeside } from './beside.ts'
import { dropContents, putContent, readContent } from './contents.ts'
import type { Shelves } from './database.ts'
import { changesOf, deltaBetween } from './delta.ts'
import { readJournalAfter } from './journal.ts'
import { readWhole } from './read.ts'
import type { BesideRow, ContentRow, JournalRow, RelationshipRow, RestorePointRow } from './rows.ts'
import type { SaveFailure } from './saveFailure.ts'
import { saving } from './saveFailure.ts'
import { takenBack, targetOf } from './takenBack.ts'
import { inTurns } from './turns.ts'
import type { Plan, Stamp } from './write.ts'
import { commit } from './write.ts'

const DAY_MS = 86_400_000

/** Days for which a deleted relationship and the state before an import can be had back. */
const DAYS_KEPT = 30

/** What became of putting a restore point back. */
export type Restored =
  | { readonly type: 'restored'; readonly rel: string; readonly seq: number }
  /** So many entries came after it and would be lost; who made the newest, and when. */
  | {
      readonly type: 'refused'
      readonly why: 'changed-since'
      readonly changes: number
      readonly by: string
      readonly when: string
    }
  /** It is no longer kept. */
  | { readonly type: 'refused'; readonly why: 'gone' }
  /** It has been put back before. */
  | { readonly type: 'refused'; readonly why: 'already' }
  | { readonly type: 'not-saved'; readonly failure: SaveFailure }

/** A restore point that is to be set, before it has an id. */
export interface RestorePoint extends Pick<RestorePointRow, 'rel' | 'why' | 'title' | 'fileName'> {
  readonly stamp: Stamp
  readonly dataset: Dataset | null
  /** What is kept beside it, where the whole relationship goes. */
  readonly beside?: readonly BesideRow[]
}

/** Sets a restore point, content and all. Call it within a transaction, and {@link closeRestorePoint} at its end. */
export async function setRestorePoint(db: Shelves, point: RestorePoint): Promise<number> {
  const { dataset, beside, stamp, ...told } = point
  const id = await db.restorePoints.add({ ...told, ...stamp, seqAfter: 0, keepUntil: keepUntil(stamp.when) })
  await putContent(db, { rel: point.rel, key: keyOf(id), dataset, ...(beside ? { beside } : {}) })
  return id
}

/** Notes the sequence number of the change that a restore point can take back. Gives its id. */
export async function closeRestorePoint(db: Shelves, id: number, seq: number): Promise<number> {
  await db.restorePoints.update(id, { seqAfter: seq })
  return id
}

/**
 * Takes an import or a deletion back: the relationship becomes what it was before. An import is refused when anything
 * else of the relationship stands on it. A deleted relationship takes the place of what is there under its name, after
 * a restore point of that; its own stays kept for its time, marked as put back.
 */
export async function restore(db: Shelves, restorePoint: number, stamp: Stamp): Promise<Restored> {
  const found = await saving(db, () => lookUp(db, restorePoint))
  if (found.type === 'not-saved') return found
  if (!found.value) return { type: 'refused', why: 'gone' }
  const { value } = found
  const { point, since, seq: expectedSeq } = value
  if (point.restored !== undefined) return { type: 'refused', why: 'already' }
  const changes = changesIn(since, point.seqAfter)
  const [newest] = changes
  if (newest && point.why !== 'delete')
    return {
      type: 'refused',
      why: 'changed-since',
      changes: changes.length,
      by: newest.who,
      when: newest.when,
    }
  const { rel } = point
  const plan = (row: RelationshipRow | undefined) => planOf(db, value, row, stamp)
  const saved = await commit(db, { rel, stamp, expectedSeq, plan })
  return saved.type === 'saved' ? { type: 'restored', rel, seq: saved.value.seq } : saved
}

async function planOf(
  db: Shelves,
  { point, content, since }: Found,
  row: RelationshipRow | undefined,
  stamp: Stamp,
): Promise<Plan<void>> {
  const { rel, seqAfter, id: restorePoint } = point
  const before = await readWhole(db, rel)
  const delta = await inTurns(db, deltaBetween(before, content.dataset))
  const isDeletion = point.why === 'delete'
  const there = isDeletion && row ? await setRestorePoint(db, await replaced(db, row, before, stamp)) : null
  return {
    delta,
    what: {
      type: 'restore',
      restorePoint,
      of: seqAfter,
      changes: await inTurns(db, changesOf(before, delta)),
    },
    also: async (seq) => {
      await retireBases(db, rel, [seqAfter, ...(isDeletion ? since.map((entry) => entry.seq) : [])], seq)
      await reviveBases(db, rel, [seqAfter])
      if (there !== null) await closeRestorePoint(db, there, seq)
      if (content.beside) await putBeside(db, rel, content.beside)
      if (isDeletion) await db.restorePoints.update(restorePoint, { restored: seq })
      else await forget(db, [point])
    },
  }
}

async function replaced(
  db: Shelves,
  { id: rel, record }: RelationshipRow,
  dataset: Dataset | null,
  stamp: Stamp,
): Promise<RestorePoint> {
  return { rel, stamp, why: 'replace', title: record.title, dataset, beside: await readBeside(db, rel) }
}

interface Found {
  readonly point: RestorePointRow
  readonly content: ContentRow
  /** All entries of its relationship after what it can take back, newest first. */
  readonly since: readonly JournalRow[]
  readonly seq: number
}

/** A restore point, its content, and what came of its relationship since; null where it is no longer kept. */
async function lookUp(db: Shelves, id: number): Promise<Found | null> {
  const point = await db.restorePoints.get(id)
  const content = point && (await contentOf(db, point))
  if (!content) return null
  const since = await readJournalAfter(db, point.rel, point.seqAfter)
  const row = await db.relationships.get(point.rel)
  return { point, content, since, seq: row?.seq ?? 0 }
}

/** The entries that still change something: not what was taken back, nor what took that back. */
function changesIn(since: readonly JournalRow[], seqAfter: number): JournalRow[] {
  const gone = takenBack(since)
  return since.filter((row) => {
    const target = targetOf(row, since) ?? 0
    return row.what.type !== 'export' && !gone.has(row.seq) && target <= seqAfter
  })
}

async function contentOf(db: Shelves, { rel, id }: RestorePointRow): Promise<ContentRow | null> {
  const content = await readContent(db, rel, keyOf(id))
  return content && 'dataset' in content ? content : null
}

/**
 * Marks the deletions among some entries as put back by the entry `by`, with what was kept beside the relationship.
 * Call it within a transaction.
 */
export async function markRestored(
  db: Shelves,
  rel: string,
  entries: readonly number[],
  by: number,
): Promise<void> {
  const points = await pointsOf(db, rel, entries)
  const back = points.find(({ why, restored }) => why === 'delete' && restored === undefined)
  if (!back) return
  const away = await replacedOf(db, points)
  await exchangeBeside(db, away, back)
  if (away) {
    const since = await readJournalAfter(db, rel, back.seqAfter)
    const replaced = since.map(({ seq }) => seq).filter((seq) => seq < away.seqAfter)
    await retireBases(db, rel, replaced, by)
  }
  await db.restorePoints.update(back.id, { restored: by })
}

/**
 * Lets a deletion stand again that an entry had put back in place of another life, which is there again. Call it within
 * a transaction.
 *
 * @param entries the entry, and what it goes back to
 */
export async function unmarkRestored(db: Shelves, rel: string, entries: readonly number[]): Promise<void> {
  const points = await pointsOf(db, rel, entries)
  const away = points.find(({ restored }) => restored === entries[0])
  if (!away) return
  await exchangeBeside(db, away, await replacedOf(db, points))
  const { restored: _undone, ...standing } = away
  await db.restorePoints.put(standing)
}

/** Keeps what lies beside a relationship with the state that goes, and puts back that of the one that comes. */
async function exchangeBeside(
  db: Shelves,
  away: RestorePointRow | undefined,
  back: RestorePointRow | undefined,
): Promise<void> {
  const rel = (away ?? back)?.rel
  if (rel === undefined) return
  const going = away && (await contentOf(db, away))
  if (going) {
    await dropContents(db, rel, [going.key])
    await putContent(db, { ...going, beside: await readBeside(db, rel) })
  }
  const coming = back && (await contentOf(db, back))
  await putBeside(db, rel, coming?.beside ?? [])
}

/** The restore point of what had its place taken; those of files keep nothing beside. */
async function replacedOf(
  db: Shelves,
  points: readonly RestorePointRow[],
): Promise<RestorePointRow | undefined> {
  for (const point of points.toReversed())
    if (point.why === 'replace' && (await contentOf(db, point))?.beside) return point
  return undefined
}

async function pointsOf(db: Shelves, rel: string, entries: readonly number[]): Promise<RestorePointRow[]> {
  const points = await db.restorePoints.where('rel').equals(rel).toArray()
  return points.filter(({ seqAfter }) => entries.includes(seqAfter))
}

/** Forgets restore points whose time is over. */
export function purgeRestorePoints(db: Shelves, now: string): Promise<void> {
  return db.transaction('rw', db.restorePoints, db.contents, async () => {
    const points = await db.restorePoints.toArray()
    await forget(
      db,
      points.filter((point) => point.keepUntil < now),
    )
  })
}

async function forget(db: Shelves, points: readonly RestorePointRow[]): Promise<void> {
  await db.restorePoints.bulkDelete(points.map(({ id }) => id))
  for (const { rel, id } of points) await dropContents(db, rel, [keyOf(id)])
}

function keyOf(id: number): `restore/${number}` {
  return `restore/${id}`
}

function keepUntil(when: string): string {
  return new Date(Date.parse(when) + DAYS_KEPT * DAY_MS).toISOString()
}

/** The instant so long ago that what was deleted before it is no longer kept. */
export function keptSince(now: string): string {
  return new Date(Date.parse(now) - DAYS_KEPT * DAY_MS).toISOString()
}

/** Days for which something deleted at an instant is still kept, 30 … 0, begun ones counted. */
export function daysLeft(when: string, now: Date): number {
  return Math.max(0, Math.ceil(DAYS_KEPT - (now.getTime() - Date.parse(when)) / DAY_MS))
}
