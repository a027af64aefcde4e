import type { Shelves } from '#storage/database.ts'
import type { DeletedRelationship } from '#storage/deleteRelationship.ts'
import { listRestorePoints } from '#storage/read.ts'
import type { Reverted } from '#storage/revert.ts'
import type { RestorePointRow } from '#storage/rows.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAuthor } from './author.ts'
import { useKeptNotes } from './keptNotes.ts'
import { soundness } from './soundness.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** What became of having an import or a deletion taken back. */
export type Restored =
  | { readonly type: 'restored'; readonly rel: string; readonly seq: number }
  | Exclude<Reverted, { readonly type: 'reverted' }>

/** Taking relationships away, and having them back. */
export interface Removal {
  /** The relationships that were deleted and not put back since, newest first, be their ids in use again or not. */
  readonly trash: ComputedRef<readonly RestorePointRow[]>
  /** Deletes a relationship; for 30 days it can be had back. */
  readonly remove: (id: string) => Promise<Saved<DeletedRelationship>>
  /** Takes an import or a deletion back. */
  readonly restore: (restorePoint: number) => Promise<Restored>
  /** How many records of a sample somebody has added, changed or deleted; `not-saved` where that cannot be read. */
  readonly sampleChanges: (id: string) => Promise<Saved<number>>
  /** Removes a sample and all it holds; with somebody's own work in it, it goes to the trash instead. */
  readonly removeSample: (id: string) => Promise<Saved<DeletedRelationship | null>>
}

/** Part of the relationships store. Forgets at its start what has been kept long enough. */
export function useRemoval(): Removal {
  const { opening, now } = useSurroundings()
  const { db } = opening
  const author = useAuthor()
  const status = useStatus()
  // What readers made of the charts of a relationship goes when nothing is left of it; while it can be had back, it waits.
  const notes = useKeptNotes()

  const points = useLive(
    () => null,
    () => listRestorePoints(db),
  )
  const trash = computed(() => {
    if (points.value.status !== 'ready') return []
    return points.value.value.filter(({ why, restored }) => why === 'delete' && restored === undefined)
  })

  function remove(id: string): Promise<Saved<DeletedRelationship>> {
    const stamp = author.stamp()
    return status.follow(deletion().then(({ deleteRelationship }) => deleteRelationship(db, id, stamp)))
  }

  async function restore(restorePoint: number): Promise<Restored> {
    const { revertToRestorePoint } = await import('#storage/revert.ts')
    const answer = await revertToRestorePoint(db, restorePoint, author.stamp(), await soundness())
    return answer.type === 'reverted' ? { ...answer, type: 'restored' } : answer
  }

  async function sampleChanges(id: string): Promise<Saved<number>> {
    const { countSampleChanges } = await deletion()
    return saving(db, () => countSampleChanges(db, id))
  }

  async function removeSample(id: string): Promise<Saved<DeletedRelationship | null>> {
    const stamp = author.stamp()
    const saved = await status.follow(
      deletion().then(({ removeSample: removeStored }) => removeStored(db, id, stamp)),
    )
    const isGone = saved.type === 'saved' && saved.value === null
    // An earlier life of it may lie in the trash, and its notes with it.
    if (isGone && trash.value.every(({ rel }) => rel !== id)) notes.forget(id)
    return saved
  }

  // Nobody waits for it, and if it fails the next start tries again.
  if (opening.type === 'ready')
    void forget(db, now().toISOString()).then(
      (gone) => gone.forEach(notes.forget),
      () => undefined,
    )

  return { trash, remove, restore, sampleChanges, removeSample }
}

/** Most visits delete nothing: what does it is fetched when it is asked for. */
function deletion() {
  return import('#storage/deleteRelationship.ts')
}

/** @returns ids of the relationships of which nothing is left */
async function forget(db: Shelves, when: string): Promise<readonly string[]> {
  const { purge } = await import('#storage/purge.ts')
  return purge(db, when)
}
