import { forgetBases } from './bases.ts'
import { readBeside } from './beside.ts'
import { dropContents } from './contents.ts'
import type { Shelves } from './database.ts'
import { changeKey, readChanges, readJournal, readJournalAfter } from './journal.ts'
import { closeRestorePoint, setRestorePoint } from './restorePoints.ts'
import { readWhole } from './read.ts'
import type { Saved } from './saveFailure.ts'
import { Refusal, saving } from './saveFailure.ts'
import { presentLife, standing } from './takenBack.ts'
import type { Stamp } from './write.ts'
import { clearRelationship, commit, refuseOtherVersion } from './write.ts'

/** How a deleted relationship can be had back: its restore point, and the journal entry to take back. */
export interface DeletedRelationship {
  readonly restorePoint: number
  readonly seq: number
}

/** Takes a relationship from the shelves. It can be restored for 30 days. */
export async function deleteRelationship(
  db: Shelves,
  rel: string,
  stamp: Stamp,
): Promise<Saved<DeletedRelationship>> {
  const saved = await commit<number>(db, {
    rel,
    stamp,
    plan: async (row) => {
      if (!row) throw new Refusal({ type: 'stale' })
      const { title } = row.record
      const dataset = await readWhole(db, rel)
      const beside = await readBeside(db, rel)
      const restorePoint = await setRestorePoint(db, { rel, stamp, why: 'delete', title, dataset, beside })
      return {
        delta: { relationship: null, lists: [], tombstones: [], revived: [] },
        what: { type: 'delete-relationship', restorePoint },
        also: async (seq) => {
          await forgetBases(db, rel)
          return closeRestorePoint(db, restorePoint, seq)
        },
      }
    },
  })
  if (saved.type === 'not-saved') return saved
  const { seq, value: restorePoint = 0 } = saved.value
  return { type: 'saved', value: { restorePoint, seq } }
}

/** How many records of a sample somebody has added, changed or deleted since it was loaded. */
export async function countSampleChanges(db: Shelves, rel: string): Promise<number> {
  const entries = standing(presentLife(await readJournal(db, rel)))
  const loaded = entries.findIndex(({ what }) => what.type === 'import' && what.origin === 'sample')
  const touched = new Set<string>()
  for (const entry of loaded < 0 ? entries : entries.slice(0, loaded)) {
    for (const change of await readChanges(db, entry)) {
      if (change.list !== 'deleted' && change.list !== 'extra') touched.add(changeKey(change))
    }
  }
  return touched.size
}

/**
 * Removes the sample and everything that came of it: rows, journal, restore points, as if it had never been
 * loaded. What lies in the trash of an earlier life of it stays there. If somebody has changed it, or it was put back
 * in place of something else, it is deleted like any other and can be restored for 30 days.
 *
 * @returns how it can be had back; null where nothing is left of it
 */
export async function removeSample(
  db: Shelves,
  rel: string,
  stamp: Stamp,
): Promise<Saved<DeletedRelationship | null>> {
  const isOwnWork = await saving(
    db,
    async () => (await countSampleChanges(db, rel)) > 0 || (await tookAPlace(db, rel)),
  )
  if (isOwnWork.type === 'not-saved') return isOwnWork
  if (isOwnWork.value) return deleteRelationship(db, rel, stamp)
  return saving(db, () =>
    db.transaction('rw', db.tables, async () => {
      await refuseOtherVersion(db)
      await clearRelationship(db, rel)
      await forgetBases(db, rel)
      await forgetLife(db, rel)
      return null
    }),
  )
}

/** Whether what a relationship took the place of, when it was put back, is still kept. */
async function tookAPlace(db: Shelves, rel: string): Promise<boolean> {
  const points = await db.restorePoints.where('rel').equals(rel).toArray()
  const life = presentLife(await readJournal(db, rel))
  const restores = new Set(life.flatMap(({ seq, what }) => (what.type === 'restore' ? [seq] : [])))
  return points.some(({ why, seqAfter }) => why === 'replace' && restores.has(seqAfter))
}

/** Forgets journal and restore points of a relationship since it last went to the trash, where it still lies. */
async function forgetLife(db: Shelves, rel: string): Promise<void> {
  const points = await db.restorePoints.where('rel').equals(rel).toArray()
  const trash = points.filter(({ why, restored }) => why === 'delete' && restored === undefined)
  const from = Math.max(0, ...trash.map(({ seqAfter }) => seqAfter))
  const gone = (await readJournalAfter(db, rel, from)).map(({ seq }) => seq)
  const goneToo = points.filter(({ seqAfter }) => seqAfter > from).map(({ id }) => id)
  await db.journal.bulkDelete(gone)
  await db.restorePoints.bulkDelete(goneToo)
  await dropContents(db, rel, [
    ...gone.map((seq) => `changes/${seq}`),
    ...goneToo.map((id) => `restore/${id}`),
  ])
}
