import type { Dataset } from '#model/records/dataset.ts'
import { retireBases, reviveBases } from './bases.ts'
import type { Shelves } from './database.ts'
import { changesOf, deltaBetween } from './delta.ts'
import { readJournalAfter } from './journal.ts'
import { readWhole } from './read.ts'
import type { RestorePointRow } from './rows.ts'
import type { SaveFailure } from './saveFailure.ts'
import { saving } from './saveFailure.ts'
import type { Stamp } from './write.ts'
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
  | { readonly type: 'not-saved'; readonly failure: SaveFailure }

/** A restore point that is to be set, before it has an id. */
export interface RestorePoint extends Pick<RestorePointRow, 'rel' | 'why' | 'title' | 'fileName'> {
  readonly stamp: Stamp
  readonly dataset: Dataset | null
}

/** Sets a restore point, content and all. Call it within a transaction, and {@link closeRestorePoint} at its end. */
export async function setRestorePoint(db: Shelves, point: RestorePoint): Promise<number> {
  const { dataset, stamp, ...told } = point
  const id = await db.restorePoints.add({ ...told, ...stamp, seqAfter: 0, keepUntil: keepUntil(stamp.when) })
  await db.contents.put({ rel: point.rel, key: `restore/${id}`, dataset })
  return id
}

/** Notes the sequence number of the change that a restore point can take back. Gives its id. */
export async function closeRestorePoint(db: Shelves, id: number, seq: number): Promise<number> {
  await db.restorePoints.update(id, { seqAfter: seq })
  return id
}

/** Restore points, newest first. */
export function listRestorePoints(db: Shelves): Promise<RestorePointRow[]> {
  return db.restorePoints.reverse().toArray()
}

/**
 * Takes an import or a deletion back: the relationship becomes what it was before, and the restore point goes.
 * Refused when anything else of the relationship has changed since.
 */
export async function restore(db: Shelves, restorePoint: number, stamp: Stamp): Promise<Restored> {
  const found = await saving(db, () => lookUp(db, restorePoint))
  if (found.type === 'not-saved') return found
  if (!found.value) return { type: 'refused', why: 'gone' }
  const { point, dataset, since, seq: expectedSeq } = found.value
  const [newest] = since
  if (newest)
    return { type: 'refused', why: 'changed-since', changes: since.length, by: newest.who, when: newest.when }
  const { rel, seqAfter } = point
  const saved = await commit(db, {
    rel,
    stamp,
    expectedSeq,
    plan: async () => {
      const before = await readWhole(db, rel)
      const delta = deltaBetween(before, dataset)
      return {
        delta,
        what: { type: 'restore', restorePoint, of: seqAfter, changes: changesOf(before, delta) },
        also: async (seq) => {
          await retireBases(db, rel, [seqAfter], seq)
          await reviveBases(db, rel, [seqAfter])
          await forget(db, [point])
        },
      }
    },
  })
  return saved.type === 'saved' ? { type: 'restored', rel, seq: saved.value.seq } : saved
}

/** A restore point, its content, and what has become of its relationship since; null where it is no longer kept. */
async function lookUp(db: Shelves, id: number) {
  const point = await db.restorePoints.get(id)
  const content = point && (await db.contents.get([point.rel, `restore/${id}`]))
  if (!content || !('dataset' in content)) return null
  const rows = await readJournalAfter(db, point.rel, point.seqAfter)
  const since = rows.filter(({ what }) => what.type !== 'export')
  const row = await db.relationships.get(point.rel)
  return { point, dataset: content.dataset, since, seq: row?.seq ?? 0 }
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
  await db.contents.bulkDelete(points.map(({ rel, id }) => [rel, `restore/${id}`]))
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
