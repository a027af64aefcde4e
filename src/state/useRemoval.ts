import {
  countSampleChanges,
  deleteRelationship,
  removeSample as removeStored,
} from '#storage/deleteRelationship.ts'
import type { Restored, RestorePointEntry } from '#storage/restorePoints.ts'
import { purge } from '#storage/purge.ts'
import { listRestorePoints, restore as restoreStored } from '#storage/restorePoints.ts'
import type { Saved } from '#storage/saveFailure.ts'
import { saving } from '#storage/saveFailure.ts'
import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useAuthor } from './author.ts'
import { useStatus } from './status.ts'
import { useSurroundings } from './surroundings.ts'
import { useLive } from './useLive.ts'

/** Taking relationships away, and having them back. */
export interface Removal {
  /** What can be had back, newest first. */
  readonly trash: ComputedRef<readonly RestorePointEntry[]>
  /** Deletes a relationship. Gives the restore point from which it can be had back for 30 days. */
  readonly remove: (id: string) => Promise<Saved<number>>
  /** Takes an import or a deletion back. */
  readonly restore: (restorePoint: number) => Promise<Restored>
  /** How many records of a sample somebody has added, changed or deleted; `not-saved` where that cannot be read. */
  readonly sampleChanges: (id: string) => Promise<Saved<number>>
  /** Removes a sample and all it holds; with somebody's own work in it, it goes to the trash instead. */
  readonly removeSample: (id: string) => Promise<Saved<void>>
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
  const trash = computed(() => (points.value.status === 'ready' ? points.value.value : []))

  function remove(id: string): Promise<Saved<number>> {
    return status.follow(deleteRelationship(db, id, author.stamp()))
  }

  function restore(restorePoint: number): Promise<Restored> {
    return restoreStored(db, restorePoint, author.stamp())
  }

  function sampleChanges(id: string): Promise<Saved<number>> {
    return saving(db, () => countSampleChanges(db, id))
  }

  function removeSample(id: string): Promise<Saved<void>> {
    return status.follow(removeStored(db, id, author.stamp()))
  }

  // Nobody waits for it, and if it fails the next start tries again.
  if (opening.type === 'ready') void purge(db, now().toISOString()).catch(() => undefined)

  return { trash, remove, restore, sampleChanges, removeSample }
}
