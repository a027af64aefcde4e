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

  function removeSample(id: string): Promise<Saved<DeletedRelationship | null>> {
    const stamp = author.stamp()
    return status.follow(deletion().then(({ removeSample: removeStored }) => removeStored(db, id, stamp)))
  }

  // Nobody waits for it, and if it fails the next start tries again.
  if (opening.type === 'ready') void forget(db, now().toISOString()).catch(() => undefined)

  return { trash, remove, restore, sampleChanges, removeSample }
}

/** Most visits delete nothing: what does it is fetched when it is asked for. */
function deletion() {
  return import('#storage/deleteRelationship.ts')
}

async function forget(db: Shelves, when: string): Promise<void> {
  const { purge } = await import('#storage/purge.ts')
  await purge(db, when)
}
